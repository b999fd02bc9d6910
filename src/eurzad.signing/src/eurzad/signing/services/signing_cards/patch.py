"""PATCH /@signing-cards/{person}"""

from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.signing.cards.people import cards_of_people
from eurzad.signing.cards.people import name_on_cards
from eurzad.signing.cards.people import words_of
from eurzad.signing.cards.store import card_store
from plone import api
from typing import Any


LONGEST = 200


class SigningCardsPatch(WithPath, WritingService):
    """Say what `name` a person's certificates bear, where it is not their full name."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("name",))
        name = values.line(data, "name", LONGEST)
        if name and len(words_of(name)) < 2:
            raise invalid("name", _("Give first name and surname, as the certificate has them."))
        if len(self.path) != 1 or api.user.get(userid=self.path[0]) is None:
            raise not_yours()
        kept = card_store(self.context)
        name_on_cards(kept, self.path[0], name)
        return {"items": cards_of_people(kept)}
