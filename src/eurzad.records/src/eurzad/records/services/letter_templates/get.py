"""GET /@letter-templates"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import JsonService
from eurzad.records.interfaces import ICase
from eurzad.records.letters.kinds import KINDS
from eurzad.records.rights import allowed
from eurzad.records.serializers.parts import told
from eurzad.records.store import find
from eurzad.records.templates import templates_for


class LetterTemplatesGet(JsonService):
    """The templates that fit a case (`case` is its UID), or all that fit any."""

    def reply(self) -> list[dict[str, str]]:
        return [
            {
                "id": one.id,
                "title": one.title,
                "kind": one.kind,
                "kind_title": told(KINDS[one.kind], self.request),
            }
            for one in templates_for(self.context, self.service_id())
        ]

    def service_id(self) -> str:
        uid = self.word("case", limit=32)
        if not uid:
            return ""
        case = find(uid)
        if not ICase.providedBy(case) or not allowed("View", case):
            raise Missing(_("There is no such case."))
        return case.service_id
