"""GET <incoming item>/@answers?case=<mark or UID>"""

from eurzad.core import _
from eurzad.core.errors import Forbidden
from eurzad.core.services.base import JsonService
from eurzad.records.cases.answering import Candidate
from eurzad.records.cases.answering import candidates
from eurzad.records.cases.answering import may_choose
from eurzad.records.letters.kinds import KINDS
from eurzad.records.serializers import parts
from eurzad.records.tree import state_of
from typing import Any


class AnswersGet(JsonService):
    """The letters of a case that the item may answer when it is attached, the likely ones first.

    `needed` tells that one has to be chosen: the case is closed.
    """

    def reply(self) -> dict[str, Any]:
        if not may_choose(self.context):
            raise Forbidden(_("You may not do this."))
        case, found = candidates(self.context, {"case": self.word("case")})
        return {
            "@id": f"{self.context.absolute_url()}/@answers",
            "case": {"mark": case.mark or None},
            "needed": state_of(case) == "closed",
            "items": [self.one(each) for each in found],
        }

    def one(self, each: Candidate) -> dict[str, Any]:
        letter = each.letter
        return {
            "UID": letter.UID(),
            "title": letter.title,
            "kind": letter.kind,
            "kind_title": parts.told(KINDS[letter.kind], self.request),
            "date": parts.iso_day(letter.date),
            "waits": each.waits,
            "to_sender": each.to_sender,
            "likely": each.likely,
        }
