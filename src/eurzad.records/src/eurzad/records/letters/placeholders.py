"""Fields that a template may hold, such as `{mark}`: only names from a list, no expressions.

`{?name}…{/name}` is kept only where the field has something to say, `{!name}…{/name}` only where
it has not.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.documents.markup import escape
from eurzad.core.documents.markup import runs
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import fullname_of
from eurzad.core.office.functions import position_of
from eurzad.records.cases.deadline import deadline_date
from eurzad.records.cases.parties import agent_of
from eurzad.records.cases.parties import current
from eurzad.records.cases.parties import principals
from eurzad.records.letters.office import authority
from eurzad.records.letters.office import office_setting
from eurzad.records.letters.remedy import appeal_body
from eurzad.records.letters.remedy import instruction_for
from eurzad.records.store import find
from typing import Any
import re


FOLD = re.compile(r"(?<=[^\s\\])[ \t]*\n[ \t]*(?=[^\s|#-]|-[^\s-]|#[^ #])(?!\d{1,3}[.)] |[a-z]\) )")
PLACEHOLDER = re.compile(r"\{([^{}\n]*)\}")

MONTHS = (
    "stycznia",
    "lutego",
    "marca",
    "kwietnia",
    "maja",
    "czerwca",
    "lipca",
    "sierpnia",
    "września",
    "października",
    "listopada",
    "grudnia",
)


def polish_date(day: date | None) -> str:
    """Return a date as Polish documents write it: 24 listopada 2026 r."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year} r." if day else ""


def _items(case: Any) -> list[Any]:
    return [item for item in map(find, case.incoming_uids) if item is not None]


def _first_item(case: Any, name: str) -> str:
    items = _items(case)
    return str(getattr(items[0], name) or "") if items else ""


def _party(case: Any, name: str) -> str:
    found = principals(case)
    return found[0][name] if found else ""


def _unit(case: Any) -> str:
    unit = unit_by_symbol(case.unit)
    return unit.title if unit is not None else case.unit


def _answers(case: Any) -> str:
    answers = [answer for item in _items(case) for answer in item.answers if answer["value"]]
    return "\n".join(
        f"- {escape(answer['label'])}: {escape(_flat(answer['value']))}" for answer in answers
    )


def _flat(value: Any) -> str:
    value = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return " ".join(value.split())


def _parties(case: Any) -> str:
    lines = (
        ", ".join((party["name"], *party["address"].splitlines())) for party in principals(case)
    )
    return "\n".join(f"- {escape(line)}" for line in lines)


def _representative(case: Any) -> str:
    """The representative of the first party, if any."""
    parties = principals(case)
    agent = agent_of(parties[0], current(case)) if parties else None
    return agent["name"] if agent is not None else ""


def _contact(case: Any, name: str) -> str:
    unit = unit_by_symbol(case.unit)
    return (getattr(unit, name, "") or "") if unit is not None else ""


@dataclass(frozen=True)
class Field:
    """What stands for a name in braces. With `markup` it brings in markup, else mere characters."""

    title: str
    value: Callable[[Any], str]
    markup: bool = False

    def __call__(self, case: Any) -> str:
        return self.value(case) if self.markup else escape(self.value(case))


# What stands in the text of an act that was given nothing: the editor reminds of brackets.
BLANKS = {
    "act_until": "nowy termin",
    "act_reason": "przyczyna",
    "act_authority": "organ",
}


# The least that a call may give (art. 64 § 2 KPA), where it was given nothing.
LEAST_DAYS = "7 dni"

PLACEHOLDERS: dict[str, Field] = {
    "mark": Field(_("Mark of the case"), lambda case: case.mark),
    "case_title": Field(_("Title of the case"), lambda case: case.title),
    "service": Field(_("Service"), lambda case: case.service_title or case.title),
    "register_number": Field(
        _("Number in the incoming register"), lambda case: _first_item(case, "register_number")
    ),
    "senders_mark": Field(_("Sender's mark"), lambda case: _first_item(case, "senders_mark")),
    "filed": Field(_("Day of filing"), lambda case: polish_date(case.filed)),
    "opened": Field(_("Day on which the case was opened"), lambda case: polish_date(case.started)),
    "deadline": Field(
        _("Day by which the case is to be settled"), lambda case: polish_date(deadline_date(case))
    ),
    "today": Field(_("Today"), lambda _case: polish_date(today())),
    "party": Field(_("Name of the first party"), lambda case: _party(case, "name")),
    "party_address": Field(
        _("Address of the first party"),
        lambda case: ", ".join(_party(case, "address").splitlines()),
    ),
    "parties": Field(
        _("Names of all parties"),
        lambda case: ", ".join(party["name"] for party in principals(case)),
    ),
    "parties_list": Field(_("All parties with addresses, as a list"), _parties, markup=True),
    "other_parties": Field(
        _("Names of the parties but the first"),
        lambda case: ", ".join(party["name"] for party in principals(case)[1:]),
    ),
    "representative": Field(_("Representative of the first party"), _representative),
    "answers": Field(_("Answers of the application, as a list"), _answers, markup=True),
    "unit": Field(_("Name of the unit"), _unit),
    "unit_symbol": Field(_("Symbol of the unit"), lambda case: case.unit),
    "unit_phone": Field(_("Telephone of the unit"), lambda case: _contact(case, "phone")),
    "unit_email": Field(_("E-mail of the unit"), lambda case: _contact(case, "email")),
    "unit_room": Field(_("Room of the unit"), lambda case: _contact(case, "room")),
    "unit_hours": Field(_("Opening hours of the unit"), lambda case: _contact(case, "hours")),
    "handler": Field(_("Handler"), lambda case: fullname_of(case.handler) if case.handler else ""),
    "handler_position": Field(
        _("Position of the handler"), lambda case: position_of(case.handler) if case.handler else ""
    ),
    "office": Field(_("Name of the office"), lambda _case: office_setting("office_name")),
    "community": Field(_("Name of the community"), lambda _case: office_setting("name")),
    "city": Field(_("City"), lambda _case: office_setting("city")),
    "authority": Field(_("Authority that decides"), lambda _case: authority()),
    "authority_genitive": Field(
        _("Authority, in the genitive"),
        lambda _case: office_setting("authority_genitive") or authority(),
    ),
    "appeal_body": Field(_("Appeal body, in the genitive"), appeal_body),
    "act_until": Field(_("New date of the act"), lambda _case: blank("act_until"), markup=True),
    "act_days": Field(_("Days that the act gives"), lambda _case: LEAST_DAYS),
    "act_reason": Field(_("Reason of the act"), lambda _case: blank("act_reason"), markup=True),
    "act_authority": Field(
        _("Authority that the act is for"), lambda _case: blank("act_authority"), markup=True
    ),
    "appeal": Field(_("Remedy as the service card says it"), lambda case: case.appeal),
    "instruction": Field(
        _("Instruction on the remedy, by procedure and kind"),
        lambda case: instruction_for(case, "decision"),
        markup=True,
    ),
}


def blank(name: str) -> str:
    """Return the place that a person has to fill in."""
    return f"[{BLANKS[name]}]"


@dataclass(frozen=True)
class Fault:
    """What is wrong in a text of a template: the line (from 1) and the name in braces.

    `message` is unknown, not_closed, not_open or within.
    """

    line: int
    name: str
    message: str


def faults(text: str) -> list[Fault]:
    """Return what is wrong with the names in braces, in order."""
    found: list[Fault] = []
    opened: tuple[int, str] | None = None
    for match in PLACEHOLDER.finditer(text):
        line, name = text.count("\n", 0, match.start()) + 1, match[1]
        message, opened = _check(line, name, opened)
        if message:
            found.append(Fault(line, name, message))
    if opened:
        found.append(Fault(opened[0], opened[1], "not_closed"))
    return found


def _check(
    line: int, name: str, opened: tuple[int, str] | None
) -> tuple[str, tuple[int, str] | None]:
    sign, bare = (name[:1], name[1:]) if name[:1] in CONDITIONS else ("", name)
    if bare not in PLACEHOLDERS:
        return "unknown", opened
    if sign in ("?", "!"):
        return ("within", opened) if opened else ("", (line, name))
    if sign == "/":
        return ("", None) if opened and opened[1][1:] == bare else ("not_open", opened)
    return "", opened


CONDITIONS = ("?", "!", "/")


def unknown_placeholders(text: str) -> list[str]:
    """Return the names in braces that mean nothing, in order."""
    return [fault.name for fault in faults(text)]


def fill(text: str, case: Any, **given: str) -> str:
    """Return the text with its fields replaced; what they bring in is not read again.

    `given` are values that take the place of the usual ones. A sentence that ends with a date
    keeps one full stop.
    """
    values: dict[str, str] = dict(given)

    def value(name: str) -> str:
        if name not in values:
            values[name] = PLACEHOLDERS[name](case)
        return values[name]

    pieces: list[str] = []
    shown, end = True, 0
    for match in PLACEHOLDER.finditer(text):
        if shown:
            pieces.append(text[end : match.start()])
        end, sign, name = match.end(), match[1][:1], match[1]
        if sign in CONDITIONS:
            shown = sign == "/" or bool(value(name[1:])) == (sign == "?")
        elif shown:
            pieces.append(value(name))
    pieces.append(text[end:] if shown else "")
    return "".join(pieces).replace(" r..", " r.")


def fill_line(text: str, case: Any) -> str:
    """Return a line without markup, such as a title, with its fields replaced."""
    return " ".join(plain_characters(fill(text, case)).split())


def plain_characters(text: str) -> str:
    """Return a text of the markup's mere characters."""
    return "".join(run["text"] for run in runs(text))


def unfolded(text: str) -> str:
    """Return the text with the lines of a paragraph joined: files of templates are folded by hand.

    A blank line still ends a paragraph; items of a list, rows of a table and headings keep their
    lines, and so does a line that ends with a backslash.
    """
    return FOLD.sub(" ", text.strip()).replace("\\\n", "\n")


def folded(text: str) -> str:
    """Return the text so that `unfolded` gives it back: breaks that mean something are marked."""
    return FOLD.sub(lambda found: f"\\{found[0].strip(' ')}", text.strip())
