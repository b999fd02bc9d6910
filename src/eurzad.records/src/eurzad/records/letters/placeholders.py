"""Fields that a template may hold, such as `{mark}`: only names from a list, no expressions."""

from collections.abc import Callable
from datetime import date
from eurzad.core.clock import today
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import fullname_of
from eurzad.records.cases.deadline import deadline_date
from eurzad.records.letters.office import authority
from eurzad.records.letters.office import office_setting
from eurzad.records.letters.remedy import instruction_for
from eurzad.records.store import find
from typing import Any
import re


FOLD = re.compile(r"(?<=\S)[ \t]*\n[ \t]*(?=[^\s-]|-\S)")
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
    return case.parties[0][name] if case.parties else ""


def _unit(case: Any) -> str:
    unit = unit_by_symbol(case.unit)
    return unit.title if unit is not None else case.unit


def _answers(case: Any) -> str:
    answers = [answer for item in _items(case) for answer in item.answers if answer["value"]]
    return "\n".join(f"- {answer['label']}: {_flat(answer['value'])}" for answer in answers)


def _flat(value: Any) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


PLACEHOLDERS: dict[str, Callable[[Any], str]] = {
    "mark": lambda case: case.mark,
    "case_title": lambda case: case.title,
    "service": lambda case: case.service_title or case.title,
    "register_number": lambda case: _first_item(case, "register_number"),
    "senders_mark": lambda case: _first_item(case, "senders_mark"),
    "filed": lambda case: polish_date(case.filed),
    "opened": lambda case: polish_date(case.started),
    "deadline": lambda case: polish_date(deadline_date(case)),
    "today": lambda _case: polish_date(today()),
    "party": lambda case: _party(case, "name"),
    "party_address": lambda case: ", ".join(_party(case, "address").splitlines()),
    "parties": lambda case: ", ".join(party["name"] for party in case.parties),
    "answers": _answers,
    "unit": _unit,
    "unit_symbol": lambda case: case.unit,
    "handler": lambda case: fullname_of(case.handler) if case.handler else "",
    "office": lambda _case: office_setting("office_name"),
    "community": lambda _case: office_setting("name"),
    "city": lambda _case: office_setting("city"),
    "authority": lambda _case: authority(),
    "authority_genitive": lambda _case: office_setting("authority_genitive") or authority(),
    "appeal_body": lambda _case: office_setting("appeal_body"),
    "appeal": lambda case: case.appeal,
    "instruction": lambda case: instruction_for(case, "decision"),
}


def unknown_placeholders(text: str) -> list[str]:
    """Return the names in braces that mean nothing, in order."""
    return [name for name in PLACEHOLDER.findall(text) if name not in PLACEHOLDERS]


def fill(text: str, case: Any) -> str:
    """Return the text with its placeholders replaced; what they bring in is not read again.

    A sentence that ends with a date keeps one full stop.
    """
    filled = PLACEHOLDER.sub(lambda found: PLACEHOLDERS[found[1]](case), unfolded(text))
    return filled.replace(" r..", " r.")


def unfolded(text: str) -> str:
    """Return the text with the lines of a paragraph joined: files of templates are folded by hand.

    A blank line still ends a paragraph, and "- " still begins an item of a list.
    """
    return FOLD.sub(" ", text.strip())
