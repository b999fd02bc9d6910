"""Cases closed years ago: with their unit, on a list, in the archive, lent, past their term."""

from collections.abc import Generator
from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from eurzad.platform.demo.acts import Case
from eurzad.platform.demo.acts import dispatched
from eurzad.platform.demo.acts import noted
from eurzad.platform.demo.acts import opened
from eurzad.platform.demo.acts import posted
from eurzad.platform.demo.acts import settling
from eurzad.platform.demo.asking import ask
from eurzad.platform.demo.cast import Cast
from eurzad.platform.demo.cast import Desk
from eurzad.records.fileplan import plan_for
from eurzad.records.fileplan.versions import put_version
from plone import api


FIRST = 9


def archive(cast: Cast) -> Iterator[date]:
    """The life of cases after their end.

    Closed nine and eight years ago: taken over, past their term of five years. Five years ago:
    taken over, one lent. Four years ago: on a list that waits for the archivist. Three years ago:
    due to be handed over.
    """
    desk, archivist = cast.desk("permits"), cast.person("archivist")
    site, year = api.portal.get(), cast.present.year
    put_version(site, year - FIRST, plan_for(site, year))
    past_term = []
    for years, name in ((9, "archived-first"), (8, "archived-second")):
        past_term.append((yield from _settled(cast, name, desk, years)))
    yield cast.years_ago(5, 2, 10)
    _taken_over(cast, desk, past_term)
    kept = []
    for month, name in ((3, "archived-third"), (6, "archived-fourth")):
        kept.append((yield from _settled(cast, name, desk, 5, month)))
    listed = yield from _settled(cast, "on-a-list", desk, 4)
    yield from _settled(cast, "due", desk, 3)
    yield from _settled(cast, "due-too", desk, 3, 6)
    yield cast.years_ago(1, 3, 4)
    _taken_over(cast, desk, kept)
    yield cast.ago(12)
    loan = {
        "case": kept[0].uid,
        "kind": "paper",
        "reason": cast.text("why-lent"),
        "until": (cast.present + timedelta(days=20)).isoformat(),
    }
    number = ask(desk.handler, "POST", "@loans", loan)["id"]
    yield cast.ago(11)
    ask(archivist, "POST", f"@loans/{number}/issue")
    yield cast.ago(6)
    _handed_over(desk, [listed])
    yield cast.ago(2)
    loan = {**loan, "case": kept[1].uid, "kind": "electronic"}
    ask(desk.handler, "POST", "@loans", loan)


def _settled(
    cast: Cast, name: str, desk: Desk, years: int, month: int = 3
) -> Generator[date, None, Case]:
    """Let a case begin in a month of a year, and be decided and closed by the next. Return it."""
    yield cast.years_ago(years, month, 2)
    case = opened(cast, name, desk)
    yield cast.years_ago(years, month, 16)
    letter = settling(case)
    (item,) = dispatched(letter)
    yield cast.years_ago(years, month, 17)
    posted(cast, item)
    yield cast.years_ago(years, month, 21)
    noted(cast, item, "received")
    yield cast.years_ago(years, month + 1, 20)
    end = {"outcome_kind": "granted", "final_letter": letter.told["UID"]}
    case.do("@close", end)
    category = {"category": "B5", "reason": cast.text("category")}
    ask(cast.person("archivist"), "POST", f"{case.path}/@category", category)
    return case


def _handed_over(desk: Desk, cases: list[Case]) -> int:
    """Let the unit hand cases over to the archive. Return the number of the list."""
    uids = [case.uid for case in cases]
    wanted = {"unit": desk.unit, "kind": "B", "cases": uids}
    return ask(desk.handler, "POST", "@transfer-lists", wanted)["id"]


def _taken_over(cast: Cast, desk: Desk, cases: list[Case]) -> None:
    """Let the unit hand cases over, and the archivist take them."""
    number = _handed_over(desk, cases)
    ask(cast.person("archivist"), "POST", f"@transfer-lists/{number}/accept")
