"""A stand-in for the portal's service card, which is above this package."""

from eurzad.core.interfaces import IService
from zope.interface import implementer
from zope.interface import Interface


class IServiceCard(Interface):
    """Marks a folder as a service card."""


@implementer(IService)
class Service:
    """What the card offers."""

    id = "drzewa"
    regime = "KPA"
    term = None
    file_plan_class = "6131"
    unit_symbol = "WOŚ"
    fee = "0 zł"
    settlement = "decision"
    appeal = ""
    appeal_body = appeal_body_name = appeal_body_address = ""

    def __init__(self, card) -> None:
        self.title = card.title
        self.uid = card.UID()
