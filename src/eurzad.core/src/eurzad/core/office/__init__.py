"""Units of the office, and the functions that people hold in them."""

from eurzad.core.office.acting import acting_as
from eurzad.core.office.duties import acting_for
from eurzad.core.office.duties import desk_of
from eurzad.core.office.duties import duties_of
from eurzad.core.office.duties import Duty
from eurzad.core.office.duties import exercises
from eurzad.core.office.duties import signatory_names
from eurzad.core.office.duties import substituted_by
from eurzad.core.office.duties import substitutions_of
from eurzad.core.office.functions import create_unit_groups
from eurzad.core.office.functions import Function
from eurzad.core.office.functions import FUNCTIONS
from eurzad.core.office.functions import functions_of
from eurzad.core.office.functions import grant
from eurzad.core.office.functions import group_id
from eurzad.core.office.functions import people_of
from eurzad.core.office.functions import position_of
from eurzad.core.office.functions import revoke
from eurzad.core.office.units import all_units
from eurzad.core.office.units import is_open_unit
from eurzad.core.office.units import IUnit
from eurzad.core.office.units import IUnitFolder
from eurzad.core.office.units import open_units
from eurzad.core.office.units import Unit
from eurzad.core.office.units import unit_by_symbol
from eurzad.core.office.units import UnitFolder
from eurzad.core.office.units import with_units_above
from eurzad.core.office.units import with_units_below


__all__ = [
    "FUNCTIONS",
    "Duty",
    "Function",
    "IUnit",
    "IUnitFolder",
    "Unit",
    "UnitFolder",
    "acting_as",
    "acting_for",
    "all_units",
    "create_unit_groups",
    "desk_of",
    "duties_of",
    "exercises",
    "functions_of",
    "grant",
    "group_id",
    "is_open_unit",
    "open_units",
    "people_of",
    "position_of",
    "revoke",
    "signatory_names",
    "substituted_by",
    "substitutions_of",
    "unit_by_symbol",
    "with_units_above",
    "with_units_below",
]
