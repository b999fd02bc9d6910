"""GET <case>/@close"""

from eurzad.core.services.base import JsonService
from eurzad.records.cases.closing import final_letters
from eurzad.records.cases.closing import warnings_of
from eurzad.records.cases.outcomes import OUTCOMES
from eurzad.records.serializers.archive import archive_of
from typing import Any


class CloseGet(JsonService):
    """What may be said about the end of a case, and what speaks against closing it now."""

    def reply(self) -> dict[str, Any]:
        case = self.context
        return {
            "@id": f"{case.absolute_url()}/@close",
            "outcomes": [
                {
                    "id": id,
                    "title": self.translated(outcome.title),
                    "letters": list(outcome.letters),
                }
                for id, outcome in OUTCOMES.items()
            ],
            "letters": [
                {"UID": letter.UID(), "title": letter.title, "kind": letter.kind}
                for letter in final_letters(case)
            ],
            "warnings": [
                {"id": one.id, "message": self.translated(one.message)} for one in warnings_of(case)
            ],
            "category": archive_of(case)["category"],
        }
