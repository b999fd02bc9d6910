"""GET /@signing-tray"""

from eurzad.core.files import serialize_file
from eurzad.core.interfaces import ISigner
from eurzad.core.office.functions import fullname_of
from eurzad.core.services.base import JsonService
from eurzad.records.letters.approval import final_pdf
from eurzad.records.letters.signatures import current_signature
from eurzad.records.letters.signatures import signer_is_configured
from eurzad.records.letters.signatures import signs_for
from eurzad.records.rights import current_user
from eurzad.records.serializers.approval import signature_json
from eurzad.records.serializers.parts import told
from eurzad.signing.settings import settings
from eurzad.signing.tray.tray import has_key
from eurzad.signing.tray.tray import problem_of
from eurzad.signing.tray.tray import waiting
from typing import Any
from zope.component import getUtilitiesFor


MOST = 200


class TrayGet(JsonService):
    """What waits for the signature of whoever asks, the most urgent first, and with what to sign.

    `methods` are the ways of signing that the person has: `office` is a key that the office keeps,
    `card` one of their own.
    """

    def reply(self) -> dict[str, Any]:
        start, size = self.page(MOST)
        user_id = current_user()
        found = waiting(user_id, start, size)
        return {
            "@id": f"{self.context.absolute_url()}/@signing-tray",
            "configured": signer_is_configured(),
            "methods": self.methods(user_id),
            "problems": self.problems(),
            "items": [self.item(row, user_id) for row in found.rows],
            "items_total": found.total,
            "batching": self.batching(start, size, found.total),
        }

    def methods(self, user_id: str) -> list[str]:
        known = settings()
        cards = known is not None and known.cards
        return [*(["office"] if has_key(user_id) else []), *(["card"] if cards else [])]

    def problems(self) -> list[str]:
        """Return what is wrong with the keys now, in words."""
        if settings() is None:
            return []
        found: list[str] = []
        for _name, signer in getUtilitiesFor(ISigner):
            ask = getattr(signer, "problems", None)
            found += [told(one, self.request) for one in (ask(self.context) if ask else ())]
        return list(dict.fromkeys(found))

    def item(self, row: dict[str, Any], user_id: str) -> dict[str, Any]:
        letter = self.context.unrestrictedTraverse(row["path"].strip("/"))
        current = current_signature(letter)
        number, signature = current if current is not None else (0, {"state": "signed"})
        record = final_pdf(letter)
        absent = signs_for(letter, user_id)
        return {
            "@id": letter.absolute_url(),
            "UID": letter.UID(),
            "title": letter.title,
            "mark": letter.__parent__.mark,
            "case_title": letter.__parent__.title,
            "kind": letter.kind,
            "date": letter.date.isoformat() if letter.date else None,
            "deadline": row["deadline"],
            "parties": row["parties"],
            "state": signature["state"],
            "problem": told(problem_of(signature), self.request) if current else "",
            "for": fullname_of(absent) if absent else None,
            "number": number,
            "signatures": [signature_json(one) for one in letter.signatures],
            "pdf": serialize_file(letter, record) if record is not None else None,
        }
