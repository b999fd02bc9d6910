"""DELETE /@signing-cards/{person}"""

from eurzad.core.errors import not_yours
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.signing.cards.people import cards_of_people
from eurzad.signing.cards.people import unbind
from eurzad.signing.cards.store import card_store
from typing import Any


class SigningCardsDelete(WithPath, WritingService):
    """Forget a person's card: they may sign with another, which they confirm first."""

    def change(self) -> dict[str, Any]:
        if len(self.path) != 1:
            raise not_yours()
        kept = card_store(self.context)
        unbind(kept, self.path[0])
        return {"items": cards_of_people(kept)}
