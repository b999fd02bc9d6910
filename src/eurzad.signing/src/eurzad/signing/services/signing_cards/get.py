"""GET /@signing-cards"""

from eurzad.core.services.base import JsonService
from eurzad.signing.cards.people import cards_of_people
from eurzad.signing.cards.store import cards_in
from eurzad.signing.cards.tokens import origin_of
from eurzad.signing.settings import settings
from typing import Any


class SigningCardsGet(JsonService):
    """Whose cards sign in this office, and whose certificates bear another name than the person."""

    def reply(self) -> dict[str, Any]:
        known = settings()
        items = cards_of_people(cards_in(self.context))
        return {
            "@id": f"{self.context.absolute_url()}/@signing-cards",
            "configured": known is not None and known.cards,
            "origin": origin_of(self.context),
            "items": items,
            "items_total": len(items),
        }
