"""GET /@card-key"""

from eurzad.core.services.base import JsonService
from eurzad.signing.cards.signing import signer_problems
from eurzad.signing.cards.signing import with_cards
from eurzad.signing.cards.tokens import fingerprint
from eurzad.signing.cards.tokens import office_title
from eurzad.signing.cards.tokens import origin_of
from eurzad.signing.cards.tokens import public_key
from typing import Any


class CardKeyGet(JsonService):
    """The key that this office's jobs for cards are signed with, for agents to be paired with it.

    It is public, and of use only after a person compared its `fingerprint`.
    """

    def reply(self) -> dict[str, Any]:
        known = with_cards()
        with signer_problems():
            key = public_key(known, self.context)
        return {
            "@id": f"{self.context.absolute_url()}/@card-key",
            "origin": origin_of(self.context),
            "name": office_title(self.context),
            "key": key,
            "fingerprint": fingerprint(key),
        }
