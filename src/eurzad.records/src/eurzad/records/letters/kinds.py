"""Kinds of letters."""

from eurzad.core import _


KINDS = {
    "decision": _("Decision"),
    "order": _("Order"),
    "certificate": _("Certificate"),
    "call": _("Call to complete"),
    "notice": _("Notice"),
    "letter": _("Letter"),
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
