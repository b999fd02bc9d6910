"""Relations between cases: each side knows the other.

`case.relations` are dicts of uid, kind, since, by.
"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import invalid
from eurzad.core.errors import Missing
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.cases.lookup import read_case
from eurzad.records.rights import current_user
from eurzad.records.store import find
from typing import Any


# Each kind with the one that the other side has.
OTHER_SIDE = {
    "related": "related",
    "continues": "continued_by",
    "continued_by": "continues",
    "follows_from": "gives_rise_to",
    "gives_rise_to": "follows_from",
}
TITLES = {
    "related": _("relation_related", default="Related case"),
    "continues": _("relation_continues", default="Continues"),
    "continued_by": _("relation_continued_by", default="Continued by"),
    "follows_from": _("relation_follows_from", default="Follows from"),
    "gives_rise_to": _("relation_gives_rise_to", default="Gives rise to"),
}
MOST = 200


def add_relation(case: Any, data: dict[str, Any]) -> None:
    """Relate a case to another one that whoever acts may see. Raises Invalid."""
    values.only(data, ("case", "kind"))
    kind = values.choice(data, "kind", OTHER_SIDE)
    other = read_case(data, "case")
    if other.UID() == case.UID():
        raise invalid("case", _("A case is not related to itself."))
    if any(one["uid"] == other.UID() for one in case.relations):
        raise invalid("case", _("These cases are related already."))
    if len(case.relations) >= MOST:
        raise invalid("case", _("The case has too many relations."))
    relate(case, kind, other)


def relate(case: Any, kind: str, other: Any) -> None:
    """Write the relation down on both sides."""
    for one, its_kind, far in ((case, kind, other), (other, OTHER_SIDE[kind], case)):
        relation = {
            "uid": far.UID(),
            "kind": its_kind,
            "since": today().isoformat(),
            "by": current_user(),
        }
        one.relations = (*one.relations, relation)
        _write_down(one, "relation_added", far, kind=its_kind)


def remove_relation(case: Any, uid: str) -> None:
    """Remove a relation on both sides; the logs keep it. Raises Missing."""
    if not any(one["uid"] == uid for one in case.relations):
        raise Missing(_("There is no such relation."))
    other = find(uid)
    for one, far in ((case, other), (other, case)):
        if one is not None and far is not None:
            one.relations = tuple(each for each in one.relations if each["uid"] != far.UID())
            _write_down(one, "relation_removed", far)


def _write_down(case: Any, act: str, other: Any, **details: Any) -> None:
    case_log(case).append(act, current_user(), details={"case": other.mark, **details})
