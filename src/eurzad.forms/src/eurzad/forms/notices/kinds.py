"""The kinds of e-mails about cases.

Those about a letter in the account and about the number of what was filed are not among them:
they belong to the service of letters and to filing, and cannot be switched off.
"""

from dataclasses import dataclass
from eurzad.core import _


@dataclass(frozen=True)
class Notice:
    """A kind of e-mail. Its text names neither the case nor anybody in it."""

    id: str
    title: str
    subject: str
    text: str


NOTICES = {
    notice.id: notice
    for notice in (
        Notice(
            "message",
            _("A new message from the office"),
            _("A message from the office waits for you"),
            _("the office has written a message in your case."),
        ),
        Notice(
            "opened",
            _("The office begins to deal with the case"),
            _("The office deals with your case"),
            _("the office has opened your case. Now you see who handles it and until when."),
        ),
        Notice(
            "closed",
            _("The case is closed"),
            _("Your case is closed"),
            _("the office has closed your case. You can tell how it was settled."),
        ),
        Notice(
            "reminder",
            _("A reminder that the term for your answer is near"),
            _("The term for your answer is near"),
            _("in a few days the term ends in which the office asked you to answer its letter."),
        ),
    )
}
