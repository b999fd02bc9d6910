"""What lists of the archive share: cases on them, and what was done about them by whom."""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import Missing
from eurzad.core.office.functions import name_and_position
from eurzad.records.rights import current_user
from eurzad.records.store import find
from persistent import Persistent
from typing import Any


class CaseList(Persistent):
    """A numbered list of cases. `rows` are its columns, `steps` what happened to it."""

    def __init__(self, state: str) -> None:
        self.id = 0
        self.number = ""
        self.state = state
        self.rows: tuple[dict[str, Any], ...] = ()
        self.steps: tuple[dict[str, str], ...] = ()

    @property
    def cases(self) -> list[Any]:
        """The cases that are on the list."""
        return [case for case in (find(row["uid"]) for row in self.rows) if case is not None]

    def note(self, step: str, remarks: str = "") -> None:
        """Write down who did what with the list."""
        name, position = name_and_position(current_user())
        entry = {
            "step": step,
            "time": iso(now()) or "",
            "by": current_user(),
            "name": name,
            "position": position,
            "remarks": remarks,
        }
        self.steps = (*self.steps, entry)


def list_in(tree: Any, id: int) -> Any:
    """Return the list under a number. Raises Missing."""
    found = tree.get(id)
    if found is None:
        raise Missing(_("There is no such list."))
    return found


def expect(item: Any, *states: str) -> None:
    """Raise Conflict unless a list or a loan is in one of these states."""
    if item.state not in states:
        raise Conflict(_("This cannot be done in the present state."))
