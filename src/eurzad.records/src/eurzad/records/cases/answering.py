"""Which letter of a case an incoming item answers: what there is to choose from."""

from dataclasses import dataclass
from eurzad.records.cases.attaching import has_right
from eurzad.records.cases.clock import entries_for
from eurzad.records.cases.lookup import read_case
from eurzad.records.letters.acts import act_of
from eurzad.records.rights import allowed
from eurzad.records.rights import circle_of
from eurzad.records.tree import state_of
from eurzad.records.words import words_of
from typing import Any


REMEDIABLE = ("decision", "order")
MOST = 100


@dataclass(frozen=True)
class Candidate:
    """A letter that an item may answer: `waits` for an answer, went `to_sender`."""

    letter: Any
    waits: bool
    to_sender: bool

    @property
    def likely(self) -> bool:
        return self.waits or self.to_sender


def candidates(item: Any, data: dict[str, Any]) -> tuple[Any, list[Candidate]]:
    """Return the named case and its dispatched letters, the likely ones first, then the newest.

    To a closed case only a remedy against a decision or order can be attached. Of a restricted case
    nobody is told letters who may not see it. Raises Invalid as attaching does.
    """
    case = read_case(data, "case", whoever=allowed("eurzad: Assign", item))
    if circle_of(case).guarded and not allowed("View", case):
        return case, []
    letters = [one for one in case.objectValues() if is_possible(case, one)]
    found = [Candidate(one, waits_for_answer(one), went_to(one, item.sender)) for one in letters]
    found.sort(key=lambda one: one.letter.dispatched, reverse=True)
    found.sort(key=lambda one: (not one.waits, not one.to_sender))
    return case, found[:MOST]


def may_choose(item: Any) -> bool:
    """Tell whether whoever asks may attach the item at all."""
    return has_right(item)


def is_possible(case: Any, letter: Any) -> bool:
    """Tell whether a letter left the office, and the state of the case lets it be answered."""
    if letter.portal_type != "Letter" or state_of(letter) != "dispatched":
        return False
    return state_of(case) == "open" or letter.kind in REMEDIABLE


def waits_for_answer(letter: Any) -> bool:
    """Tell whether a letter asks for something that has not come yet, by the clock of its case."""
    act = act_of(letter)
    if act is None or not act.answered:
        return False
    case, uid = letter.__parent__, letter.UID()
    asked = entries_for(case, uid, act.dispatched, act.served)
    return bool(asked) and not entries_for(case, uid, act.answered)


def went_to(letter: Any, sender: str) -> bool:
    """Tell whether a letter went to the sender of the item, in whatever case and order of words."""
    wanted = words_of(sender or "")
    return bool(wanted) and any(words_of(one["name"]) == wanted for one in letter.addressees)
