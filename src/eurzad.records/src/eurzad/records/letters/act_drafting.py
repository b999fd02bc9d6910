"""Drafting an act: a letter from the template of the act, with what the act needs put into it."""

from collections.abc import Mapping
from datetime import date
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.deadlines import due_date
from eurzad.core.deadlines import Term
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.records import values
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.letters.acts import Act
from eurzad.records.letters.acts import ACTS
from eurzad.records.letters.acts import REASON
from eurzad.records.letters.drafting import change_letter
from eurzad.records.letters.drafting import draft_letter
from eurzad.records.letters.drafting import TEXTS
from eurzad.records.letters.placeholders import blank
from eurzad.records.letters.placeholders import LEAST_DAYS
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.templates import LetterTemplate
from eurzad.records.templates import templates_for
from eurzad.records.tree import state_of
from plone import api
from typing import Any


def draft_act(case: Any, data: Mapping[str, Any]) -> Any:
    """Draft the letter of an act in an open case. Raises Invalid naming the field, Conflict.

    `data` holds the `act`, what it needs, and the `template` where there are several.
    """
    act = ACTS[values.choice(dict(data), "act", ACTS)]
    given = {name: value for name, value in data.items() if name not in ("act", "template")}
    clean = read_act_data(case, act, given)
    template = _template(case, act, values.line(dict(data), "template", 61))
    letter = draft_letter(case, {"template": template.id}, placeholders_for(clean))
    letter.act_data = clean
    return letter


def act_templates(case: Any, act: str) -> list[LetterTemplate]:
    """Return the templates of an act for a case, those of its service first."""
    found = templates_for(api.portal.get(), case.service_id, case.unit)
    return [one for one in found if one.act == act]


def _template(case: Any, act: Act, name: str) -> LetterTemplate:
    templates = act_templates(case, act.id)
    if not templates:
        raise invalid("act", _("The office has no template for this act."))
    found = next((one for one in templates if one.id == name), None) if name else templates[0]
    if found is None:
        raise invalid("template", _("There is no such template."))
    return found


def read_act_data(case: Any, act: Act, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an act was given, clean. Raises Invalid naming the field."""
    given = dict(data)
    values.only(given, act.fields)
    clean: dict[str, Any] = {}
    if "until" in act.fields:
        until = values.coming_day(given, "until")
        clean["until"] = until.isoformat() if until else ""
    if "days" in act.fields:
        clean["days"] = values.whole_number(given, "days", 366)
        if 0 < clean["days"] < 7:
            raise invalid("days", _("The law gives at least 7 days."))
    for name in ("reason", "authority"):
        if name in act.fields:
            clean[name] = values.line(given, name, REASON)
    for name in act.needs:
        if not clean[name]:
            raise invalid(name, _("Fill in this field."))
    return {name: value for name, value in clean.items() if value}


def placeholders_for(data: Mapping[str, Any] | None) -> dict[str, str]:
    """Return what the data of an act put into the text of its letter."""
    given = data or {}
    texts: dict[str, str] = {}
    if given.get("until"):
        texts["act_until"] = polish_date(date.fromisoformat(given["until"]))
    texts["act_days"] = f"{given['days']} dni" if given.get("days") else LEAST_DAYS
    for name in ("reason", "authority"):
        if given.get(name):
            texts[f"act_{name}"] = given[name]
    return texts


def change_act_data(letter: Any, data: Mapping[str, Any]) -> None:
    """Give the act of a draft other data, and put them into its text in place of the earlier ones.

    Raises Conflict for a letter that is no draft or no act, Invalid naming the field.
    """
    act = ACTS.get(letter.act)
    if act is None or not act.fields:
        raise Conflict(_("This letter has nothing to enter for the clock."))
    if state_of(letter) != "draft":
        raise Conflict(_("Only a draft can be changed."))
    fresh = read_act_data(letter.__parent__, act, data)
    before, after = placeholders_for(letter.act_data), placeholders_for(fresh)
    texts = {}
    for name in TEXTS:
        text = getattr(letter, name)
        for field, value in after.items():
            text = text.replace(before.get(field) or blank(field), value)
        if text != getattr(letter, name):
            texts[name] = text
    letter.act_data = fresh
    change_letter(letter, texts)


def proposed_date(case: Any) -> date | None:
    """Return a new date to propose in a notice of art. 36: a month after the present one."""
    deadline = deadline_of(case)
    if deadline is None:
        return None
    return due_date(max(deadline.date, today()), Term("month", 1))
