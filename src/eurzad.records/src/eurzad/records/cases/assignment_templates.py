"""Templates of assignments: what is handed on alike again and again, of the office and personal."""

from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import replace
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.office.substitutions import MANAGE
from eurzad.core.store import store
from eurzad.records import values
from eurzad.records.cases.assignment import INSTRUCTION
from eurzad.records.cases.assignment import read_place
from eurzad.records.cases.assignment import read_recipients
from eurzad.records.cases.recipients import Recipient
from eurzad.records.rights import allowed
from eurzad.records.store import records_store
from plone import api
from typing import Any


OFFICE = "office"
PERSONAL = "personal"
SCOPES = (OFFICE, PERSONAL)
REGISTER_INCOMING = "eurzad: Register incoming"
MOST_DAYS = 365
MOST_TEMPLATES = 200
SERIES = "assignment-templates"


@dataclass(frozen=True)
class AssignmentTemplate:
    """What an assignment begins with. `owner` is a user id, empty for a template of the office.

    `due_days` are working days from the day of assignment, 0 for none.
    """

    id: int
    owner: str
    title: str
    unit: str = ""
    handler: str = ""
    instruction: str = ""
    due_days: int = 0
    recipients: tuple[Recipient, ...] = ()


def templates_for(user_id: str) -> list[AssignmentTemplate]:
    """Return the templates of the office and the person's own, by title."""
    found = records_store(api.portal.get()).assignment_templates.values()
    mine = [one for one in found if one.owner in ("", user_id)]
    return sorted(mine, key=lambda one: (one.owner, one.title.casefold()))


def may_manage_office() -> bool:
    """Tell whether whoever asks keeps the office's templates: registry and administrators do."""
    site = api.portal.get()
    return allowed(REGISTER_INCOMING, site) or allowed(MANAGE, site)


def add_template(user_id: str, data: dict[str, Any]) -> AssignmentTemplate:
    """Keep a new template. Raises Invalid, Forbidden, Conflict when there are too many."""
    values.only(data, ("scope", "title", "due_days", *PLACES))
    owner = "" if values.choice(data, "scope", SCOPES, PERSONAL) == OFFICE else user_id
    _check_owner(owner, user_id)
    if len([one for one in templates_for(user_id) if one.owner == owner]) >= MOST_TEMPLATES:
        raise Conflict(_("There are too many templates. Remove some first."))
    fields = read_fields({"title": None, **data})
    id = store(api.portal.get()).counters.next(SERIES)
    return _keep(AssignmentTemplate(id=id, owner=owner, **fields))


def change_template(user_id: str, id: int, data: dict[str, Any]) -> AssignmentTemplate:
    """Change what was sent of a template."""
    before = own_template(user_id, id)
    values.only(data, ("title", "due_days", *PLACES))
    told = {**asdict(before), "recipients": [asdict(one) for one in before.recipients]}
    return _keep(replace(before, **read_fields({**told, **data})))


def remove_template(user_id: str, id: int) -> None:
    """Forget a template."""
    del records_store(api.portal.get()).assignment_templates[own_template(user_id, id).id]


def own_template(user_id: str, id: int) -> AssignmentTemplate:
    """Return a template that the person may change. Raises Missing, Forbidden."""
    found = records_store(api.portal.get()).assignment_templates.get(id)
    if found is None or found.owner not in ("", user_id):
        raise not_yours()
    _check_owner(found.owner, user_id)
    return found


PLACES = ("unit", "handler", "instruction", "recipients")


def read_fields(data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a template, clean. Raises Invalid, naming the field."""
    unit = handler = ""
    if data.get("unit"):
        unit, handler = read_place(data)
    elif data.get("handler"):
        raise invalid("unit", _("Choose the unit of this person."))
    return {
        "title": values.line(data, "title", 100, required=True),
        "unit": unit,
        "handler": handler,
        "instruction": values.text(data, "instruction", INSTRUCTION),
        "due_days": values.whole_number(data, "due_days", MOST_DAYS),
        "recipients": read_recipients(data, (unit, handler)),
    }


def _check_owner(owner: str, user_id: str) -> None:
    if not owner and not may_manage_office():
        raise Forbidden(_("Templates of the office are kept by the registry."))


def _keep(template: AssignmentTemplate) -> AssignmentTemplate:
    records_store(api.portal.get()).assignment_templates[template.id] = template
    return template
