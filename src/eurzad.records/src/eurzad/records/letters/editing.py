"""Who has a draft open: a soft mark that holds nobody up and fades by itself."""

from datetime import datetime
from datetime import timedelta
from eurzad.core.clock import now
from persistent import Persistent
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "eurzad.records.letter_editing"
# An open editor tells of itself every half a minute; who was silent for two has gone.
FADES = timedelta(minutes=2)
# Signs of life sooner than this are not written down: each would be a transaction.
SOONEST = timedelta(seconds=25)


class Editing(Persistent):
    """Since when and until when people were seen editing one letter."""

    def __init__(self) -> None:
        self.seen: dict[str, tuple[datetime, datetime]] = {}


def editors(letter: Any) -> dict[str, datetime]:
    """Return who has the letter open, and since when."""
    found = IAnnotations(letter).get(KEY)
    seen = found.seen if found is not None else {}
    return {user: since for user, (since, last) in seen.items() if now() - last < FADES}


def note_editing(letter: Any, user_id: str, here: bool) -> None:
    """Write down that a person has the letter open, or has closed it."""
    annotations = IAnnotations(letter)
    found = annotations.get(KEY)
    if found is None:
        if not here:
            return
        found = annotations[KEY] = Editing()
    since, last = found.seen.get(user_id, (now(), None))
    if here and last is not None and now() - last < SOONEST:
        return
    fresh = {user: times for user, times in found.seen.items() if now() - times[1] < FADES}
    fresh.pop(user_id, None)
    if here:
        begun = since if last is not None and now() - last < FADES else now()
        fresh[user_id] = (begun, now())
    if fresh != found.seen:
        found.seen = fresh
