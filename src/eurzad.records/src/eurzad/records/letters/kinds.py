"""Kinds of letters."""

from eurzad.core import _


KINDS = {
    "decision": _("kind_decision", default="Decision"),
    "order": _("kind_order", default="Order"),
    "certificate": _("kind_certificate", default="Certificate"),
    "call": _("kind_call", default="Call to complete"),
    "notice": _("kind_notice", default="Notice"),
    "letter": _("kind_letter", default="Letter"),
}

# The heading on the document itself: documents of the office are in Polish.
HEADINGS = {
    "decision": "DECYZJA",
    "order": "POSTANOWIENIE",
    "certificate": "ZAŚWIADCZENIE",
    "call": "WEZWANIE",
    "notice": "ZAWIADOMIENIE",
    "letter": "",
}
