"""Which entries of a register somebody asks for, and which of them may be seen."""

from dataclasses import dataclass
from dataclasses import field
from eurzad.core.clock import today
from eurzad.core.office import duties_of
from eurzad.records.register import Page
from eurzad.records.registers.kinds import RegisterKind
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.store import records_store
from eurzad.records.veil import row_for
from typing import Any


VIEW_REGISTERS = "eurzad: View registers"
STATES = {
    "incoming": ("registered", "assigned", "settled", "annulled"),
    "outgoing": (
        "to_send",
        "under_way",
        "sent",
        "informed",
        "served",
        "returned",
        "failed",
        "sent_again",
        "annulled",
    ),
    "internal": ("registered", "annulled"),
}


@dataclass(frozen=True)
class Listing:
    """What is asked of a register; `filters` are those of `Register.page`.

    Without `units` among them they are those that whoever asks may see.
    """

    kind: RegisterKind
    year: int
    filters: dict[str, Any] = field(default_factory=dict)


def page_of(site: Any, listing: Listing, start: int, size: int) -> Page:
    """Return a page of what is asked for, as far as whoever asks may see it."""
    years = records_store(site).years(listing.kind.name)
    if listing.year not in years:
        return Page([], 0)
    viewer = current_user()
    filters = {"units": visible_units(site), **listing.filters}
    page = years[listing.year].page(start, size, viewer=viewer, **filters)
    return Page([row_for(row, viewer) for row in page.rows], page.total)


def visible_units(site: Any) -> list[str] | None:
    """Return the units whose entries whoever asks may see, None for all."""
    if allowed(VIEW_REGISTERS, site):
        return None
    return sorted({held.symbol for held in duties_of(current_user())})


def years_of(site: Any, kind: RegisterKind) -> list[int]:
    """Return the years that the register has, this one in any case, the newest first."""
    return sorted({*records_store(site).years(kind.name), today().year}, reverse=True)
