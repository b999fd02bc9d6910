"""Units of the office, and the functions that people hold in them."""

from eurzad.core.office.acting import acting_as
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
from eurzad.core.office.units import IUnit
from eurzad.core.office.units import IUnitFolder
from eurzad.core.office.units import Unit
from eurzad.core.office.units import unit_by_symbol
from eurzad.core.office.units import UnitFolder


__all__ = [
    "FUNCTIONS",
    "Function",
    "IUnit",
    "IUnitFolder",
    "Unit",
    "UnitFolder",
    "acting_as",
    "all_units",
    "create_unit_groups",
    "functions_of",
    "grant",
    "group_id",
    "people_of",
    "position_of",
    "revoke",
    "unit_by_symbol",
]
