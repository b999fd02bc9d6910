"""Kinds of mail that the post takes."""

from eurzad.core import _


KINDS = {
    "plain": _("mail_plain", default="Ordinary letter"),
    "priority": _("mail_priority", default="Priority letter"),
    "registered": _("mail_registered", default="Registered letter"),
    "registered-receipt": _(
        "mail_registered_receipt", default="Registered letter with return receipt"
    ),
}

# What the office writes on documents of its own, which are in Polish.
POLISH = {
    "plain": "zwykła",
    "priority": "priorytetowa",
    "registered": "polecona",
    "registered-receipt": "polecona za potwierdzeniem odbioru",
}

# Mail that the operator gives a number: only such mail proves anything.
NUMBERED = ("registered", "registered-receipt")
