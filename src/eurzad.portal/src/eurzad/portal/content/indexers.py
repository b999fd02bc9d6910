"""What the catalog knows about service cards."""

from eurzad.portal.interfaces import IServiceCard
from plone.indexer import indexer


@indexer(IServiceCard)
def service_fee(card) -> str:
    return card.fee or ""


@indexer(IServiceCard)
def service_deadline(card) -> str:
    return card.deadline or ""


@indexer(IServiceCard)
def service_category(card) -> str:
    return card.category or ""


@indexer(IServiceCard)
def service_featured(card) -> bool:
    return bool(card.featured)


@indexer(IServiceCard)
def searchable_text(card) -> str:
    """Words of the card and the everyday words people use for it."""
    words = [card.title, card.description, card.category, card.who, card.fee_note]
    words += card.keywords or []
    words += card.documents or []
    words += card.legal_basis or []
    return " ".join(word for word in words if word)
