"""Telling the story of a demonstration day by day, as all that happens in an office does.

A chapter is a generator: it yields the day on which it goes on, and acts in between. Of all
chapters the one that is due first goes on, so that registers are in the order of time.
"""

from collections.abc import Callable
from collections.abc import Iterator
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from eurzad.core.clock import now
from eurzad.core.clock import telling_of
from eurzad.core.clock import WARSAW
from eurzad.platform.demo.asking import do_jobs
from eurzad.platform.demo.asking import forget_mail
from eurzad.platform.demo.cast import Cast
from eurzad.platform.demo.chapters import CHAPTERS
from eurzad.platform.demo.chapters import TODAY
from heapq import heappop
from heapq import heappush


Chapter = Callable[[Cast], Iterator[date]]

MORNING = time(7, 45)
BETWEEN = timedelta(minutes=2)
FIRST = date(2000, 1, 1)


def tell(cast: Cast) -> None:
    """Tell all chapters, within the caller's transaction. Raises Refused."""
    present = now()
    waiting: list[tuple[date, int, Iterator[date]]] = []
    for number, chapter in enumerate(CHAPTERS):
        heappush(waiting, (FIRST, number, chapter(cast)))
    day, moment = FIRST, present
    while waiting:
        due, number, chapter = heappop(waiting)
        moment = moment + BETWEEN if due == day else datetime.combine(due, MORNING, WARSAW)
        day = due
        with telling_of(min(moment, present)):
            following = next(chapter, None)
            do_jobs()
        if following is not None:
            heappush(waiting, (max(following, day), number, chapter))
    forget_mail()
    for chapter in TODAY:
        for _today in chapter(cast):
            do_jobs()
