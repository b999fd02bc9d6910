"""What those who approve a letter, or give an opinion on it, may see: it, and the case around it.

For as long as it is their turn. Heads of the case's own unit see it anyway.
"""

from eurzad.records.interfaces import ILetter
from eurzad.records.letters.chain import step_principals
from eurzad.records.letters.opinion import opinion_principals
from eurzad.records.rights import grant_local_roles
from eurzad.records.store import find
from typing import Any


def share_with_approvers(letter: Any) -> None:
    """Give the roles that the letter's present state asks for, and take others back."""
    letter.approval_turn = tuple(step_principals(letter))
    case = letter.__parent__
    case.approval_readers = _waited_for(case)
    for record in (letter, case, *filter(None, map(find, case.incoming_uids))):
        grant_local_roles(record)


def _waited_for(case: Any) -> tuple[str, ...]:
    """Return the principals whose approval or opinion letters of the case wait for."""
    readers = {
        principal
        for letter in case.objectValues()
        if ILetter.providedBy(letter)
        for principal in (*step_principals(letter), *opinion_principals(letter))
    }
    return tuple(sorted(readers))
