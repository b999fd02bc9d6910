"""GET <letter>/@versions, @versions/<number>, @versions/<number>/difference?to=<number>"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import Missing
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.records.letters.changing import shown_addressees
from eurzad.records.letters.difference import differences
from eurzad.records.letters.versions import parts_of
from eurzad.records.letters.versions import REASONS
from eurzad.records.letters.versions import Version
from eurzad.records.letters.versions import version
from eurzad.records.letters.versions import versions_of
from eurzad.records.serializers.parts import told
from typing import Any


DIGITS = 6


class VersionsGet(WithPath, JsonService):
    """The versions of a letter; one of them; or how one became another, or what there is now."""

    def reply(self) -> dict[str, Any]:
        if not self.path:
            return self.all()
        if len(self.path) == 1:
            found = version(self.context, number(self.path[0]))
            return {**version_json(found, self.request), "parts": self.parts(found)}
        if len(self.path) == 2 and self.path[1] == "difference":
            return self.difference()
        raise Missing(_("There is no such version."))

    def parts(self, found: Version) -> dict[str, Any]:
        addressees = shown_addressees(found.parts["addressees"])
        return {**found.parts, "addressees": addressees}

    def all(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@versions",
            "revision": self.context.revision,
            "items": [version_json(one, self.request) for one in versions_of(self.context)],
        }

    def difference(self) -> dict[str, Any]:
        before = version(self.context, number(self.path[0])).parts
        to = self.word("to", limit=DIGITS)
        after = version(self.context, number(to)).parts if to else parts_of(self.context)
        return {
            "from": number(self.path[0]),
            "to": number(to) if to else None,
            "parts": differences(before, after),
        }


def number(text: str) -> int:
    """Return the number of a version. Raises Missing."""
    if not text.isascii() or not text.isdigit() or len(text) > DIGITS:
        raise Missing(_("There is no such version."))
    return int(text)


def version_json(one: Version, request: Any) -> dict[str, Any]:
    """Return a version as the list shows it."""
    return {
        "number": one.number,
        "time": iso(one.time),
        "author": {"id": one.author, "fullname": one.author_name} if one.author else None,
        "reason": one.reason,
        "reason_title": told(REASONS[one.reason], request),
        "note": one.note,
    }
