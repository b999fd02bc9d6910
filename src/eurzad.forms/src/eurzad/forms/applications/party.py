"""Who applies: from the answers marked ``eurzad:party``, else from the account."""

from ..model.definition import FormDefinition
from ..model.definition import FormField
from .reading import shown
from dataclasses import dataclass
from eurzad.core import _
from typing import Any


@dataclass(frozen=True)
class Party:
    """The applicant as the registers name them."""

    name: str
    address: str
    email: str
    identifier_type: str
    identifier: str
    place: dict[str, str]
    first_name: str = ""
    last_name: str = ""


def party_of(
    definition: FormDefinition, answers: dict[str, Any], account: dict[str, str], user_id: str
) -> Party:
    """The applicant of these answers."""
    told: dict[str, str] = {}
    for field in definition.answerable:
        answer = answers.get(field.name)
        if field.party and answer:
            told |= _parts(field, answer) if field.is_composite else {field.party: str(answer)}
    identifier = next((kind for kind in ("pesel", "nip", "regon") if told.get(kind)), None)
    name = _name(told) or account.get("fullname", "") or user_id
    return Party(
        name=name,
        address=_address(told) or account.get("address", ""),
        email=told.get("email") or account.get("email", ""),
        identifier_type=identifier.upper() if identifier else "konto" if user_id else "nazwa",
        identifier=told[identifier] if identifier else user_id or name,
        place=_place(told),
        first_name="" if told.get("organisation") else told.get("first_name", ""),
        last_name="" if told.get("organisation") else told.get("last_name", ""),
    )


def title_of(definition: FormDefinition, answers: dict[str, Any], service_title: str) -> str:
    """Title in the registers: the service, and what the form marks as telling, in words."""
    telling = [
        shown(field, answers[field.name], {})["text"]
        for field in definition.answerable
        if field.in_title and answers.get(field.name)
    ]
    title = f"{service_title}: {', '.join(telling)}" if telling else service_title
    return " ".join(title.split())[:300] or str(_("Application"))


def _parts(field: FormField, answer: dict[str, Any]) -> dict[str, str]:
    """What a person, a company or an address tells about the applicant."""
    told = {name: str(value) for name, value in answer.items()}
    if field.type == "company":
        told["organisation"] = told.pop("name", "")
    if field.type == "address":
        house = "/".join(told[part] for part in ("house", "flat") if told.get(part))
        told["street"] = " ".join(part for part in (told.get("street"), house) if part)
    return told


def _name(told: dict[str, str]) -> str:
    person = " ".join(told[part] for part in ("first_name", "last_name") if told.get(part))
    return told.get("organisation") or told.get("name") or person


def _address(told: dict[str, str]) -> str:
    if told.get("address"):
        return told["address"]
    town = " ".join(told[part] for part in ("postal_code", "city") if told.get(part))
    return ", ".join(part for part in (told.get("street"), town) if part)


def _place(told: dict[str, str]) -> dict[str, str]:
    """The parts of the address as the incoming register keeps them; applicants live in Poland
    unless their form asks for a country.
    """
    if not told.get("city"):
        return {}
    return {
        "street": told.get("street", ""),
        "postal_code": told.get("postal_code", ""),
        "town": told["city"],
        "country": told.get("country", "Polska"),
    }
