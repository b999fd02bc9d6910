"""Who may hand a desk over: heads in their units, the administrator in all."""

from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.records.desk_handover.desk import units_to_hand_over


def check_access() -> list[str]:
    """Return the units concerned. Raises Forbidden for those who lead none."""
    units = units_to_hand_over()
    if not units:
        raise Forbidden(_("Only heads of units hand over a colleague's desk."))
    return units
