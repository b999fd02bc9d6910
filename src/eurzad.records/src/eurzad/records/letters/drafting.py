"""Drafting a letter: from a template, then by hand, while it is a draft."""

from eurzad.core import _
from eurzad.core.documents.markup import escape
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.records import values
from eurzad.records.cases.parties import current
from eurzad.records.cases.parties import delivery_address
from eurzad.records.cases.parties import recipients
from eurzad.records.content.base import add
from eurzad.records.delivery.mail import KINDS as MAIL_KINDS
from eurzad.records.delivery.registry import channel_names
from eurzad.records.delivery.ways import suggested_ways
from eurzad.records.desk.entries import index_work
from eurzad.records.letters.changing import apply_changes
from eurzad.records.letters.changing import read_revision
from eurzad.records.letters.changing import refuse_overwriting
from eurzad.records.letters.changing import REVISION
from eurzad.records.letters.changing import write_down
from eurzad.records.letters.kinds import KINDS
from eurzad.records.letters.placeholders import fill
from eurzad.records.letters.placeholders import fill_line
from eurzad.records.letters.remedy import CHOICES
from eurzad.records.letters.remedy import instruction_for
from eurzad.records.rights import current_user
from eurzad.records.rights import grant_local_roles
from eurzad.records.store import remember_place
from eurzad.records.templates import get_template
from eurzad.records.templates import LetterTemplate
from eurzad.records.tree import new_record
from eurzad.records.tree import state_of
from plone import api
from typing import Any


TEXTS = ("legal_basis", "operative_part", "reasons", "instruction")
FIELDS = ("title", "kind", "remedy", "addressees", "attachments", *TEXTS)
MAX_ADDRESSEES = 50
MAX_ATTACHMENTS = 50


def draft_letter(case: Any, data: dict[str, Any], given: dict[str, str] | None = None) -> Any:
    """Add a letter to an open case, from a template. Raises Invalid, Conflict.

    `given` are texts that take the place of the template's fields of the same name.
    """
    values.only(data, ("template",))
    name = values.line(data, "template", 61, required=True)
    template = get_template(api.portal.get(), name)
    if template is None or not template.active:
        raise invalid("template", _("There is no such template."))
    if state_of(case) != "open":
        raise Conflict(_("Letters are written in an open case."))
    case.letters_made += 1
    letter = new_record(
        "Letter",
        f"letter-{case.letters_made}",
        kind=template.kind,
        author=current_user(),
        template=template.id,
        act=template.act,
        remedy=template.remedy,
        last_editor=current_user(),
        addressees=tuple(map(addressee_of, recipients(case))),
        **texts_of(template, case, given or {}),
    )
    letter = add(case, letter)
    remember_place(api.portal.get(), letter)
    grant_local_roles(letter)
    write_down(letter, "letter_drafted")
    index_work(case)
    return letter


def texts_of(template: LetterTemplate, case: Any, given: dict[str, str]) -> dict[str, str]:
    """Return title and texts of a letter that a template begins; `given` are more values."""
    instruction = instruction_for(case, template.kind, template.remedy)
    values = {name: escape(value) for name, value in given.items()}
    texts = {
        name: fill(getattr(template, name), case, instruction=instruction, **values).strip()
        for name in TEXTS
    }
    texts["instruction"] = texts["instruction"] or instruction
    return {"title": fill_line(template.title, case), **texts}


def addressee_of(party: dict[str, str]) -> dict[str, str]:
    """Return a party as the addressee of a letter, by the first way that is open to it."""
    addressee = {
        "name": party["name"],
        "address": delivery_address(party),
        "email": party["email"],
        "user_id": party["user_id"],
    }
    return {**addressee, "channel": suggested_ways(addressee)[0], "mail_kind": ""}


def change_letter(letter: Any, data: dict[str, Any]) -> None:
    """Change a draft. Raises Conflict when it is none any more, Invalid naming the fields.

    With `revision`, the one that the changes began with, raises EditConflict rather than overwrite
    what somebody else wrote since.
    """
    if state_of(letter) != "draft":
        raise Conflict(_("Only a draft can be changed."))
    base = read_revision(data)
    values.only(data, (REVISION, *FIELDS))
    clean = read_letter(letter, {name: value for name, value in data.items() if name != REVISION})
    changes = {name: value for name, value in clean.items() if getattr(letter, name) != value}
    if base is not None:
        refuse_overwriting(letter, base, changes)
    if changes:
        apply_changes(letter, changes)


def read_letter(letter: Any, data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that were sent, clean. Raises Invalid naming every wrong field."""
    values.only(data, FIELDS)
    clean: dict[str, Any] = {}
    errors: list[Invalid] = []
    for name in data:
        try:
            clean[name] = _read_field(letter, data, name)
        except Invalid as error:
            errors.append(error)
    if errors:
        raise values.together(*errors)
    return clean


def _read_field(letter: Any, data: dict[str, Any], name: str) -> Any:
    if name == "title":
        return values.line(data, name, required=True)
    if name == "kind":
        return values.choice(data, name, KINDS)
    if name == "remedy":
        kind = data.get("kind", letter.kind)
        return values.choice(data, name, ("", *CHOICES.get(kind, ())))
    if name == "addressees":
        return read_addressees(letter.__parent__, data)
    if name == "attachments":
        return read_attachments(data)
    return values.text(data, name)


def read_addressees(case: Any, data: dict[str, Any]) -> tuple[dict[str, str], ...]:
    """Return the addressees. An account is that of a party: it cannot be chosen otherwise."""
    given = data["addressees"]
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise invalid("addressees", _("This must be a list of addressees."))
    if len(given) > MAX_ADDRESSEES:
        raise invalid("addressees", _("There are too many addressees."))
    return tuple(_read_addressee(case, one) for one in given)


def _read_addressee(case: Any, given: dict[str, Any]) -> dict[str, str]:
    try:
        name = values.line(given, "name", 254, required=True)
        address = values.text(given, "address", 500)
        channel = values.choice(given, "channel", channel_names(), default="post")
        mail_kind = values.choice(given, "mail_kind", ("", *MAIL_KINDS))
    except Invalid as error:
        raise invalid("addressees", error.fields[0].message) from error
    party = next((party for party in current(case) if party["name"] == name), None)
    if channel == "account" and (party is None or not party["user_id"]):
        raise invalid("addressees", _("This addressee has no account in the office."))
    return {
        "name": name,
        "address": address,
        "channel": channel,
        "mail_kind": mail_kind,
        "office": values.line(given, "office", 100) if channel == "office" else "",
        "user_id": party["user_id"] if party else "",
        "email": party["email"] if party else "",
    }


def read_attachments(data: dict[str, Any]) -> tuple[str, ...]:
    """Return the attachments as a list of lines; a text is split into its lines."""
    given = data["attachments"]
    lines = given.splitlines() if isinstance(given, str) else given
    if not isinstance(lines, list) or len(lines) > MAX_ATTACHMENTS:
        raise invalid("attachments", _("This must be a list of attachments."))
    clean = (values.line({"attachments": one}, "attachments") for one in lines)
    return tuple(one for one in clean if one)
