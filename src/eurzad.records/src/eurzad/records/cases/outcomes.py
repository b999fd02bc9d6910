"""How a case may end. Data: another office's words would be another table."""

from dataclasses import dataclass
from eurzad.core import _


@dataclass(frozen=True)
class Outcome:
    """A way for a case to end; `letters` are the kinds of letter that can end it."""

    title: str
    letters: tuple[str, ...] = ()


DECISION = ("decision",)
OUTCOMES = {
    "granted": Outcome(_("outcome_granted", default="Granted by decision"), DECISION),
    "partly": Outcome(_("outcome_partly", default="Granted in part"), DECISION),
    "refused": Outcome(_("outcome_refused", default="Refused by decision"), DECISION),
    "discontinued": Outcome(
        _("outcome_discontinued", default="Proceedings discontinued"), ("decision", "order")
    ),
    "certificate": Outcome(
        _("outcome_certificate", default="Certificate issued"), ("certificate", "order")
    ),
    "answered": Outcome(_("outcome_answered", default="Settled by letter"), ("letter", "notice")),
    "left_unprocessed": Outcome(
        _("outcome_left_unprocessed", default="Left unprocessed"), ("notice", "letter")
    ),
    "returned": Outcome(_("outcome_returned", default="Application returned"), ("order",)),
    "forwarded": Outcome(
        _("outcome_forwarded", default="Passed on to the competent authority"), ("notice", "letter")
    ),
    "withdrawn": Outcome(
        _("outcome_withdrawn", default="Application withdrawn"), ("decision", "letter")
    ),
    "joined": Outcome(_("outcome_joined", default="Joined to another case"), ("order",)),
    "other": Outcome(_("outcome_other", default="Otherwise")),
}
OTHER = "other"
