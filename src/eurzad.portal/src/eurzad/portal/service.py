"""A service card as the rest of the platform needs to know it."""

from eurzad.core.deadlines import Term
from eurzad.core.interfaces import IService
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
