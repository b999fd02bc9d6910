"""GET /@to-send"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records.archive.sight import is_shut
from eurzad.records.delivery.mail import KINDS
from eurzad.records.delivery.posting import waiting
from eurzad.records.rights import case_of
from eurzad.records.serializers.outgoing import outgoing_summary
from typing import Any


WAYS = ("", "post", "personal")


class ToSendGet(JsonService):
    """What waits to be sent, the oldest first, by way, kind of mail and unit."""

    def reply(self) -> dict[str, Any]:
        start, size = self.page()
        found = waiting(
            way=self.one_of("channel", WAYS),
            mail_kind=self.one_of("mail_kind", ("", *KINDS)),
            unit=self.word("unit", limit=25),
        )
        return {
            "@id": f"{self.context.absolute_url()}/@to-send",
            "items": [self.row(one) for one in found[start : start + size]],
            "items_total": len(found),
            "batching": self.batching(start, size, len(found)),
        }

    def row(self, outgoing: Any) -> dict[str, Any]:
        """Return what is to be sent. Who may not see the case needs the envelope, not the subject.

        So waits a letter of a restricted case, and one of a case from which the person is excluded.
        """
        told = outgoing_summary(outgoing, self.request)
        shut = is_shut(case_of(outgoing))
        hidden = {"title": "", "note": "", "events": [], "files": []} if shut else {}
        return {**told, **hidden, "restricted": shut}

    def one_of(self, name: str, possible: tuple[str, ...]) -> str:
        value = self.word(name)
        if value not in possible:
            raise invalid(name, _("Choose one of the values."))
        return value
