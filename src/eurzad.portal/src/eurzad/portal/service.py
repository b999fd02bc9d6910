"""A service card as the rest of the platform needs to know it."""

from collections.abc import Iterator
from eurzad.core.deadlines import Term
from eurzad.core.interfaces import IService
from eurzad.core.interfaces import IServices
from eurzad.portal.catalogue import published_cards
from eurzad.portal.interfaces import IServiceCard
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(IService)
@adapter(IServiceCard)
class CardService:
    """What a service card offers."""

    def __init__(self, card: Any) -> None:
        self.id: str = card.getId()
        self.uid: str = card.UID()
        self.title: str = card.title
        self.regime: str = card.regime or "other"
        self.term = (
            Term(card.term_unit, card.term_count) if card.term_unit and card.term_count else None
        )
        self.file_plan_class: str = card.file_plan_class or ""
        self.unit_symbol: str = card.unit_symbol or ""
        self.fee: str = card.fee or ""
        self.settlement: str = card.settlement or "letter"
        self.appeal: str = card.appeal or ""
        self.appeal_body: str = card.appeal_body or ""
        self.appeal_body_name: str = card.appeal_body_name or ""
        self.appeal_body_address: str = card.appeal_body_address or ""


@implementer(IServices)
class CardServices:
    """The services of the published cards."""

    def of_class(self, site: Any, symbol: str) -> list[CardService]:
        """Return the services whose cases belong to a class of the file plan."""
        return [one for one in self._all() if symbol and one.file_plan_class == symbol]

    def by_uid(self, site: Any, uid: str) -> CardService | None:
        """Return a service by the UID of its card, None when there is none."""
        return next((one for one in self._all() if one.uid == uid), None)

    def _all(self) -> Iterator[CardService]:
        return (CardService(brain._unrestrictedGetObject()) for brain in published_cards())
