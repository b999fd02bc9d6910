"""Answers by service and month; who has answered is known only as a hash, apart from the answer.

A remark bears no date. Remarks of a service are shown when there are some, and in an order of their
own, so that none can be laid beside the case that was closed that day.
"""

from ..storage import forms_store
from collections import Counter
from collections.abc import Iterable
from eurzad.core.clock import today
from eurzad.records.tree import state_of
from hashlib import sha256
from persistent import Persistent
from typing import Any


ANSWERS = (1, 2, 3, 4, 5)
LONGEST = 500
MOST_REMARKS = 1000
# Fewer answers than this would tell whose they are.
ENOUGH = 5
NO_SERVICE = "-"


class Ratings(Persistent):
    """The answers about one service: `counts` by month and answer, `remarks` in their own order."""

    def __init__(self, title: str, unit: str) -> None:
        self.title = title
        self.unit = unit
        self.counts: dict[str, tuple[int, ...]] = {}
        self.remarks: tuple[str, ...] = ()

    def add(self, month: str, answer: int, remark: str) -> None:
        """Count an answer, and keep its remark."""
        before = self.counts.get(month, (0,) * len(ANSWERS))
        counted = tuple(n + (answer == one) for one, n in zip(ANSWERS, before, strict=True))
        self.counts = {**self.counts, month: counted}
        if remark and len(self.remarks) < MOST_REMARKS:
            self.remarks = tuple(sorted((*self.remarks, remark)))

    @property
    def totals(self) -> tuple[int, ...]:
        """How often each answer was given, from the worst to the best."""
        return tuple(map(sum, zip(*self.counts.values(), strict=True))) or (0,) * len(ANSWERS)


def may_rate(site: Any, case: Any, user_id: str) -> bool:
    """Tell whether the person is asked: the case is settled, and they have not answered before."""
    return state_of(case) == "closed" and _key(case, user_id) not in forms_store(site).rated


def rate(site: Any, case: Any, user_id: str, answer: int, remark: str) -> None:
    """Keep an answer, and apart from it that this person is not to be asked again."""
    store = forms_store(site)
    service = case.service_id or NO_SERVICE
    if service not in store.ratings:
        store.ratings[service] = Ratings(case.service_title or "", case.unit)
    store.ratings[service].add(today().strftime("%Y-%m"), answer, remark)
    store.rated[_key(case, user_id)] = True


def _key(case: Any, user_id: str) -> str:
    return sha256(f"{case.UID()}\0{user_id}".encode()).hexdigest()


def ratings_json(site: Any, units: Iterable[str] | None) -> list[dict[str, Any]]:
    """Return the answers by service; of a service with few of them only how many there are.

    `units` narrows to services whose cases these units settle, None gives all.
    """
    wanted = None if units is None else set(units)
    return [
        _service_json(id, one)
        for id, one in forms_store(site).ratings.items()
        if wanted is None or one.unit in wanted
    ]


def _service_json(id: str, ratings: Ratings) -> dict[str, Any]:
    totals = ratings.totals
    count = sum(totals)
    told = {"service": id, "title": ratings.title, "unit": ratings.unit, "count": count}
    if count < ENOUGH:
        return {**told, "average": None, "answers": None, "remarks": []}
    points = Counter(dict(zip(ANSWERS, totals, strict=True)))
    return {
        **told,
        "average": round(sum(one * n for one, n in points.items()) / count, 2),
        "answers": list(totals),
        "remarks": list(ratings.remarks),
    }
