"""By which authorisation a person signs "z up.": read from the register of authorisations."""

from dataclasses import dataclass
from datetime import date
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.officeregisters.known import definition_of
from eurzad.records.officeregisters.known import years_of
from eurzad.records.officeregisters.query import shown
from eurzad.records.officeregisters.storage import Entry
from eurzad.records.store import has_records
from plone import api
from typing import Any
import re


REGISTER = "upowaznienia"
# Words with which clerks name kinds of letters in the register.
KINDS = {
    "decision": "decyzj",
    "order": "postanowi",
    "certificate": "zaświadcz",
    "call": "wezwan",
    "notice": "zawiadom",
    "letter": "pism",
}


@dataclass(frozen=True)
class Authorisation:
    """An authorisation (art. 268a KPA) as a letter refers to it: "nr 3/2026 z 5 stycznia 2026 r.".

    `granted_by` is the authority in whose name the person acts, `valid_to` None without end.
    """

    number: str
    user_id: str
    granted: date
    valid_from: date
    valid_to: date | None
    granted_by: str
    scope: str

    def __str__(self) -> str:
        return f"nr {self.number} z {polish_date(self.granted)}"


def authorisation_for(
    user_id: str, day: date, kind: str = "", file_class: str = "", site: Any = None
) -> Authorisation | None:
    """Return the authorisation by which a person may act on a day, or None.

    With `kind` (of a letter) and `file_class` only one that covers them. Of several, the
    one granted last, and of those the narrower one.
    """
    site = api.portal.get() if site is None else site
    if not user_id or not has_records(site):
        return None
    found = [
        entry
        for entry in _entries(site)
        if entry.values.get("person") == user_id
        and _is_valid(entry.values, day)
        and _covers(entry.values, kind, file_class)
    ]
    if not found:
        return None
    best = max(found, key=lambda one: (one.values["granted"], bool(one.values.get("classes"))))
    return _told(site, best)


class Authorisations:
    """The register as letters ask for it."""

    def authorisation_for(
        self, user_id: str, day: date, kind: str = "", file_class: str = ""
    ) -> Authorisation | None:
        """Return the authorisation by which a person may act on a day, or None."""
        return authorisation_for(user_id, day, kind, file_class)


def _entries(site: Any) -> list[Entry]:
    return [entry for year in years_of(site, REGISTER).values() for entry in year if not entry.void]


def _is_valid(values: dict[str, Any], day: date) -> bool:
    """Valid from its first to its last day; from the day of revocation no more."""
    today = day.isoformat()
    if today < values["valid_from"]:
        return False
    if values.get("valid_to") and today > values["valid_to"]:
        return False
    return not values.get("revoked") or today < values["revoked"]


def _covers(values: dict[str, Any], kind: str, file_class: str) -> bool:
    classes = re.findall(r"\d+", values.get("classes") or "")
    if file_class and classes and not file_class.startswith(tuple(classes)):
        return False
    kinds = (values.get("kinds") or "").casefold()
    return not (kind and kinds and KINDS.get(kind, kind) not in kinds)


def _told(site: Any, entry: Entry) -> Authorisation:
    values = entry.values
    definition = definition_of(site, REGISTER)
    granted_by = definition.column("granted_by") if definition is not None else None
    return Authorisation(
        number=entry.number,
        user_id=values["person"],
        granted=date.fromisoformat(values["granted"]),
        valid_from=date.fromisoformat(values["valid_from"]),
        valid_to=date.fromisoformat(values["valid_to"]) if values.get("valid_to") else None,
        granted_by=shown(granted_by, entry) if granted_by is not None else "",
        scope=values.get("scope", ""),
    )
