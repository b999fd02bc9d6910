"""The matrix of rights in the documentation: made from what the tests of rights try."""

from .office import ROLES
from .test_rights import Ask
from .test_rights import ASKED
from eurzad.records.interfaces import IRecordsLayer
from pathlib import Path
from zope.component import getGlobalSiteManager
import inspect
import os
import re


MATRIX = Path(__file__).parents[3] / "docs" / "reference" / "rights.md"
TITLES = {
    None: "nobody",
    "mieszkanka": "the party",
    "mieszkaniec": "other resident",
    "redaktor": "editor",
    "kancelaria": "registry",
    "archiwista": "archivist",
    "kontroler": "auditor",
    "referent": "the handler",
    "inspektor": "unit's handler",
    "naczelnik": "unit's head",
    "referent-fn": "other handler",
    "naczelnik-fn": "other head",
    "administratorka": "administrator",
    "zarzadca": "manager",
}
SERVICE = re.compile(r"(GET|POST|PATCH|PUT|DELETE)_application_json_(@?[a-z-]*)")
HEAD = """# Who may do what

Every line is a request that a test sends as every one of these people, in the state named; ● means
that it is answered, everything else is refused (401 to nobody, 403 to the others) and changes
nothing. The case is one of the unit WOŚ: *the handler* has it, *unit's handler* and *unit's head*
are colleagues there, the *other* ones work in another unit, *the party* filed the application. A
dot says that somebody may ask; what they get may still be less than others get: lists and searches
hold what each may see.

Written by the tests of `eurzad.records` (`RECORD=1`, `tests/test_rights_matrix.py`); do not edit.
"""


def subject(ask: Ask) -> str:
    """Return what a request is asked of, in words."""
    if ask.of is None:
        return "the office"
    return inspect.getdoc(ask.of).splitlines()[0].removeprefix("Return ").rstrip(".")


def line(ask: Ask) -> str:
    """Return the request and its row of dots."""
    path = ask.path.partition("?")[0] or "itself"
    dots = ("●" if role in ask.allowed else "" for role in ROLES)
    return f"| `{ask.method} {path}` | {' | '.join(dots)} |"


def matrix() -> str:
    """Return the document: a table for everything that is asked of the same kind of thing."""
    subjects: dict[str, dict[str, None]] = {}
    for ask in ASKED:
        subjects.setdefault(subject(ask), {})[line(ask)] = None
    heading = " | ".join(TITLES[role] for role in ROLES)
    rule = "|".join([":-:"] * len(ROLES))
    parts = [HEAD]
    for name, lines in subjects.items():
        rows = "\n".join(lines)
        parts.append(f"## Of {name}\n\n| request | {heading} |\n|---|{rule}|\n{rows}\n")
    return "\n".join(parts)


def test_the_matrix_is_what_the_tests_try():
    if os.environ.get("RECORD"):
        MATRIX.write_text(matrix(), encoding="utf-8")
    assert MATRIX.read_text(encoding="utf-8") == matrix()


# Tried role by role in tests of their own, as they need more than a request with a body.
TRIED_ELSEWHERE = {
    ("POST", "@assign-many"),
    ("GET", "@desk-handover"),
    ("POST", "@appeals"),
    ("POST", "@hand-over"),
    ("GET", "@labels"),
    ("POST", "@to-send"),
    ("POST", "@posting-numbers"),
    ("POST", "@proof"),
    ("POST", "@incoming-register"),
    ("POST", "@outgoing-register"),
}


def test_every_endpoint_is_tried_as_every_role(portal):
    there = {
        (match[1], match[2])
        for adapter in getGlobalSiteManager().registeredAdapters()
        if IRecordsLayer in adapter.required and (match := SERVICE.fullmatch(adapter.name))
    }
    asked = {(ask.method, re.split(r"[/?]", ask.path)[0]) for ask in ASKED}
    assert there - asked - TRIED_ELSEWHERE == set()
