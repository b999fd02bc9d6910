"""Who may ask about substitutions at all: those who work at the desk or run the office."""

from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.office.substitutions import MANAGE
from eurzad.records.rights import allowed
from typing import Any


USE_DESK = "eurzad: Use desk"


def check_access(site: Any) -> None:
    """Raise Forbidden for residents and visitors."""
    if not (allowed(USE_DESK, site) or allowed(MANAGE, site)):
        raise Forbidden(_("You may not do this."))
