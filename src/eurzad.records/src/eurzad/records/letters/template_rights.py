"""Who looks after templates of letters: the office's administrators; heads those of their units."""

from collections.abc import Iterable
from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.office import functions_of
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from plone import api


MANAGE = "eurzad: Manage office"


def manages_all_templates() -> bool:
    """Tell whether whoever acts looks after the templates of the whole office."""
    return allowed(MANAGE, api.portal.get())


def headed_units() -> list[str]:
    """Return the units whose head acts now."""
    return [one.symbol for one in functions_of(current_user()) if one.function == "head"]


def may_manage_template(units: Iterable[str]) -> bool:
    """Tell whether whoever acts may change a template that is for these units (none: for all)."""
    if manages_all_templates():
        return True
    own = set(headed_units())
    return bool(units) and own.issuperset(units)


def check_may_manage(units: Iterable[str]) -> None:
    """Raise Forbidden unless whoever acts may change a template that is for these units."""
    if not may_manage_template(units):
        raise Forbidden(_("You look after templates of your own unit only: choose it."))
