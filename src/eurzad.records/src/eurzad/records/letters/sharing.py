"""What those who approve or sign a letter, or give an opinion on it, may see: it and its case.

For as long as it is their turn. Heads of the case's own unit see it anyway.
"""

from eurzad.records.interfaces import ILetter
from eurzad.records.letters.chain import step_principals
from eurzad.records.letters.opinion import opinion_principals
from eurzad.records.letters.signatures import signing_principals
from eurzad.records.rights import grant_local_roles
from eurzad.records.store import find
from typing import Any


def share_with_approvers(letter: Any) -> None:
    """Give the roles that the letter's present state asks for, and take others back."""
    case = letter.__parent__
    note_turns(case)
    for record in (letter, case, *filter(None, map(find, case.incoming_uids))):
        grant_local_roles(record)


def note_turns(case: Any) -> None:
    """Write down whose approval, opinion or signature each letter of a case waits for."""
    readers: set[str] = set()
    for letter in filter(ILetter.providedBy, case.objectValues()):
        letter.approval_turn = (*step_principals(letter), *signing_principals(letter))
        readers.update(letter.approval_turn, opinion_principals(letter))
    case.approval_readers = tuple(sorted(readers))
