"""Templates of letters: one store per office, filled from its profile and edited on screen.

Every change adds a version to the template's history; nothing is ever removed: a template that is
out of use is not active.
"""

from BTrees.IOBTree import IOBTree
from collections.abc import Iterator
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import fields
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.errors import FieldError
from eurzad.core.office import unit_by_symbol
from eurzad.core.office.functions import fullname_of
from eurzad.records.letters.acts import ACTS
from eurzad.records.letters.kinds import KINDS
from eurzad.records.letters.placeholders import faults
from eurzad.records.letters.remedy import CHOICES
from eurzad.records.letters.rules import units_above
from eurzad.records.store import records_store
from typing import Any
from zope.i18n import interpolate
import json
import re


ID = re.compile(r"[a-z][a-z0-9-]{0,60}")
TEXTS = ("legal_basis", "operative_part", "reasons", "instruction")
LISTS = ("services", "units")
LONGEST = 50_000
MOST_LISTED = 100


@dataclass(frozen=True)
class LetterTemplate:
    """A letter to begin with. Its texts have markup and may hold `{placeholders}`.

    `services` are ids of the services whose cases it is meant for, `units` symbols of units in
    whose cases, and those of units within them, it may be used; none means all. `remedy` is what
    the letter is open to; none means what is usual for its kind. `act` is what the letter does in
    the proceedings: a key of `letters.acts.ACTS`. `note` tells colleagues when to use it.
    """

    id: str
    title: str
    kind: str
    operative_part: str = ""
    reasons: str = ""
    instruction: str = ""
    legal_basis: str = ""
    remedy: str = ""
    act: str = ""
    note: str = ""
    services: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    active: bool = True


@dataclass(frozen=True)
class TemplateVersion:
    """What a template said from a moment on. `author` is empty for what a profile brought."""

    number: int
    time: datetime
    author: str
    author_name: str
    data: dict[str, Any]


FIELDS = tuple(field.name for field in fields(LetterTemplate) if field.name != "id")


def set_template(site: Any, id: str, data: dict[str, Any], author: str = "") -> LetterTemplate:
    """Put a template into the store of an office, replacing one with the same id.

    Raises ValueError, saying what is wrong, for an unknown field, kind or placeholder.
    """
    data = {name: value for name, value in data.items() if name != "id"}
    for problem in template_problems(id, data):
        told = interpolate(problem.message, getattr(problem.message, "mapping", None))
        raise ValueError(f"template {id}: {problem.field}: {told}")
    values = {name: tuple(one) if name in LISTS else one for name, one in data.items()}
    template = LetterTemplate(id=id, **values)
    if get_template(site, id) != template:
        records_store(site).templates[id] = template
        _remember(site, template, author)
    return template


def template_problems(id: str, data: dict[str, Any]) -> list[FieldError]:
    """Return everything that is wrong with a template; faults in a text name their line."""
    found = []
    if not isinstance(id, str) or ID.fullmatch(id) is None:
        found.append(FieldError("id", _("Use small letters, digits and hyphens.")))
    found += [
        FieldError(str(name), _("This field is not known or cannot be changed."))
        for name in sorted(set(data) - set(FIELDS))
    ]
    for name in ("title", "note", *TEXTS):
        found += [FieldError(name, message) for message in _text_problems(data.get(name, ""))]
    if not str(data.get("title") or "").strip():
        found.append(FieldError("title", _("Fill in this field.")))
    for name in LISTS:
        found += [FieldError(name, message) for message in _list_problems(data.get(name) or ())]
    found += _choice_problems(data)
    return found


def _choice_problems(data: dict[str, Any]) -> Iterator[FieldError]:
    kind, remedy = data.get("kind"), data.get("remedy", "")
    choose = _("Choose one of the values.")
    if not isinstance(kind, str) or kind not in KINDS:
        yield FieldError("kind", choose)
    elif not isinstance(remedy, str) or remedy not in ("", *CHOICES[kind]):
        yield FieldError("remedy", choose)
    act = data.get("act", "")
    if not isinstance(act, str) or act not in ("", *ACTS):
        yield FieldError("act", choose)
    if not isinstance(data.get("active", True), bool):
        yield FieldError("active", choose)
    for symbol in data.get("units") or ():
        if isinstance(symbol, str) and unit_by_symbol(symbol) is None:
            yield FieldError("units", _("There is no such unit."))


def _text_problems(value: Any) -> Iterator[str]:
    if not isinstance(value, str):
        yield _("This must be text.")
    elif len(value) > LONGEST:
        yield _("At most ${count} characters are possible.", mapping={"count": LONGEST})
    else:
        for fault in faults(value):
            yield FAULTS[fault.message](fault)


def _list_problems(value: Any) -> Iterator[str]:
    good = isinstance(value, list | tuple) and len(value) <= MOST_LISTED
    if not good or not all(isinstance(one, str) and len(one) <= MOST_LISTED for one in value):
        yield _("This must be a list.")


FAULTS = {
    "unknown": lambda fault: _(
        "Line ${line}: there is no field {${name}}.",
        mapping={"line": fault.line, "name": fault.name},
    ),
    "not_closed": lambda fault: _(
        "Line ${line}: the condition {${name}} has no end.",
        mapping={"line": fault.line, "name": fault.name},
    ),
    "not_open": lambda fault: _(
        "Line ${line}: {${name}} ends no condition.",
        mapping={"line": fault.line, "name": fault.name},
    ),
    "within": lambda fault: _(
        "Line ${line}: the condition {${name}} stands within another.",
        mapping={"line": fault.line, "name": fault.name},
    ),
}


def get_template(site: Any, id: str) -> LetterTemplate | None:
    """Return a template, or None."""
    return records_store(site).templates.get(id)


def all_templates(site: Any) -> list[LetterTemplate]:
    """Return all templates, also those out of use, ordered by title."""
    return sorted(records_store(site).templates.values(), key=lambda one: (one.title, one.id))


def templates_for(site: Any, service_id: str = "", unit: str = "") -> list[LetterTemplate]:
    """Return the templates in use for a service's cases in a unit: those meant for few first."""
    near = {unit, *units_above(unit)} if unit else set()
    found = [
        one
        for one in records_store(site).templates.values()
        if one.active
        and (not one.services or service_id in one.services)
        and (not one.units or not near.isdisjoint(one.units))
    ]
    return sorted(found, key=lambda one: (not one.services, not one.units, one.title))


def template_data(template: LetterTemplate) -> dict[str, Any]:
    """Return a template as JSON values, without its id."""
    told = {**asdict(template), "services": list(template.services), "units": list(template.units)}
    del told["id"]
    return told


def template_versions(site: Any, id: str) -> list[TemplateVersion]:
    """Return what a template has said, the oldest first."""
    history = records_store(site).template_history.get(id) or {}
    return [_version(number, text) for number, text in history.items()]


def _remember(site: Any, template: LetterTemplate, author: str) -> None:
    history = records_store(site).template_history
    if template.id not in history:
        history[template.id] = IOBTree()
    record = {
        "time": now().isoformat(),
        "author": author,
        "author_name": fullname_of(author) if author else "",
        "data": template_data(template),
    }
    number = (history[template.id].maxKey() if history[template.id] else 0) + 1
    history[template.id][number] = json.dumps(record, ensure_ascii=False)


def _version(number: int, text: str) -> TemplateVersion:
    record = json.loads(text)
    return TemplateVersion(number, **{**record, "time": datetime.fromisoformat(record["time"])})
