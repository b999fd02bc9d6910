"""Lists of values of the registers' columns: what is kept is the id, people read the title."""

from eurzad.core import _
from eurzad.records.delivery.registry import channel
from typing import Any


OTHER = "other"

ACCESS = {
    "public": _("access_public", default="public"),
    "partly": _("access_partly", default="partly public"),
    "not-public": _("access_not_public", default="not public"),
}

FORMATS = {
    "paper": _("format_paper", default="paper"),
    "electronic": _("format_electronic", default="electronic document"),
    "mixed": _("format_mixed", default="paper and electronic"),
    "carrier": _("format_carrier", default="data carrier (disc, memory stick)"),
    OTHER: _("format_other", default="other"),
}

KINDS = {
    "letter": _("document_letter", default="letter"),
    "application": _("document_application", default="application"),
    "complaint": _("document_complaint", default="complaint"),
    "petition": _("document_petition", default="petition"),
    "appeal": _("document_appeal", default="appeal or reminder"),
    "information": _("document_information", default="request for public information"),
    "decision": _("document_decision", default="decision or order"),
    "invoice": _("document_invoice", default="invoice"),
    "offer": _("document_offer", default="offer"),
    "invitation": _("document_invitation", default="invitation"),
    "receipt": _("document_receipt", default="proof of delivery"),
    "memo": _("document_memo", default="internal memo"),
    OTHER: _("document_other", default="other"),
}

WAYS_DELIVERED = {
    "post": _("way_post", default="ordinary post"),
    "registered": _("way_registered", default="registered letter"),
    "registered-receipt": _("way_registered_receipt", default="registered letter with receipt"),
    "courier": _("way_courier", default="courier"),
    "personal": _("way_personal", default="in person"),
    "oral": _("way_oral", default="orally, for the record"),
    "e-delivery": _("way_e_delivery", default="e-delivery (e-Doręczenia)"),
    "epuap": _("way_epuap", default="ePUAP"),
    "portal": _("way_portal", default="portal of the office"),
    "email": _("way_email", default="e-mail"),
    "fax": _("way_fax", default="fax"),
    "office": _("way_office", default="from another office of the platform"),
    OTHER: _("way_other", default="other"),
}

WAYS_SENT = {
    "post": WAYS_DELIVERED["post"],
    "registered": WAYS_DELIVERED["registered"],
    "registered-receipt": WAYS_DELIVERED["registered-receipt"],
    "courier": WAYS_DELIVERED["courier"],
    "staff": _("way_staff", default="own staff, with receipt"),
    "personal": _("way_handed_over", default="handed over at the office"),
    "e-delivery": WAYS_DELIVERED["e-delivery"],
    "hybrid": _("way_hybrid", default="public hybrid service"),
    "epuap": WAYS_DELIVERED["epuap"],
    "email": WAYS_DELIVERED["email"],
    "fax": WAYS_DELIVERED["fax"],
    OTHER: WAYS_DELIVERED[OTHER],
}

WAYS_INTERNAL = {
    "system": _("way_system", default="in the system"),
    "paper": _("way_paper", default="on paper"),
    "email": WAYS_DELIVERED["email"],
    OTHER: WAYS_DELIVERED[OTHER],
}

WAYS = {"incoming": WAYS_DELIVERED, "outgoing": WAYS_SENT, "internal": WAYS_INTERNAL}


def way_title(register: str, way: str) -> Any:
    """Return the title of a way: of the register's own, or that of a delivery channel."""
    known = WAYS[register].get(way)
    if known is not None:
        return known
    plugin = channel(way) if way else None
    return plugin.title if plugin is not None else way
