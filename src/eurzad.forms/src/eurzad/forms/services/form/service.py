"""The service that a form belongs to, in short."""

from Acquisition import aq_parent
from eurzad.core.errors import not_yours
from eurzad.forms.content import NotPublished
from eurzad.forms.content import OfficeForm
from eurzad.forms.content import service_of
from typing import Any


def service_summary(form: OfficeForm) -> dict[str, Any] | None:
    """Title, fee and deadline of the service; None when the form lies in no service card."""
    service = service_of(form)
    if service is None:
        return None
    card = aq_parent(form)
    return {
        "@id": card.absolute_url(),
        "title": service.title,
        "fee": getattr(service, "fee", None) or None,
        "deadline": getattr(card, "deadline", None) or None,
    }


def require_service(form: OfficeForm) -> None:
    """404 unless residents may apply by this form."""
    if not form.in_service_card:
        raise not_yours()
    if not form.published_versions:
        raise NotPublished
