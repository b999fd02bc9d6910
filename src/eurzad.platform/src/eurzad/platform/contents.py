"""From a profile to the things of a site, in the order in which they are made."""

from base64 import b64encode
from collections.abc import Iterator
from eurzad.core.office.units import unit_id
from eurzad.forms.model.check import check_finished_model
from eurzad.forms.model.reasons import ModelRefused
from eurzad.platform.appointments import AppointmentSchedule
from eurzad.platform.blocks import html_blocks
from eurzad.platform.blocks import text_blocks
from eurzad.platform.items import Content
from eurzad.platform.items import Form
from eurzad.platform.items import Item
from eurzad.platform.items import Records
from eurzad.platform.letters import Approvals
from eurzad.platform.letters import Template
from eurzad.platform.officeregisters import Register
from eurzad.platform.profile import Profile
from eurzad.platform.profile import ProfileError
from eurzad.portal.content import FORM_ID
from eurzad.portal.interfaces import NOTICE_KEYWORD
from eurzad.portal.interfaces import OFFICE_PREFIX
from eurzad.records.letters.rules import rule_from
from eurzad.records.letters.rules import rule_json
from typing import Any
import re


SERVICES = "/uslugi"
NEWS = "/aktualnosci"
UNITS = "/urzad"


def items_of(profile: Profile) -> list[Item]:
    """Everything a profile describes apart from the file plan and people."""
    rules = profile.office["approvals"]
    return [
        office_records(profile),
        site_records(profile),
        *_services(profile),
        *_news(profile),
        *_units(profile),
        *_pages(profile),
        *(Template(name, letter) for name, letter in profile.letters.items()),
        Approvals({"rules": [rule_json(rule_from(one)) for one in rules] if rules else None}),
        *(Register(definition) for definition in profile.registers.values()),
        *(AppointmentSchedule(schedule) for schedule in profile.schedules.values()),
    ]


def check_forms(profile: Profile) -> None:
    """Refuse a form that could not be saved in a service card. Raises ProfileError."""
    for name, source in profile.forms.items():
        try:
            check_finished_model(source)
        except ModelRefused as problem:
            path = profile.path / "forms" / f"{name}.xml"
            raise ProfileError(path, str(problem)) from problem


# Bodies to which remedies go, with their name and address for the letter.
BODIES = ("appeal_body", "building_appeal_body", "administrative_court")


def office_records(profile: Profile) -> Records:
    """Who the office is, for ``@office``."""
    office = profile.office
    names = ("name", "office_name", "short_name", "kind", "authority", "authority_genitive")
    names += ("appeal_body", "teryt", "phone", "email", "epuap", "edelivery", "hours")
    names += (
        "building_appeal_body",
        "administrative_court",
        "colour",
        "languages",
        "demo",
        "way",
        "warning_days",
        "account_years",
        "fee_account",
    )
    names += tuple(f"{body}_{part}" for body in BODIES for part in ("name", "address"))
    values = {name: office[name] for name in names}
    values |= office["address"] | office["links"]
    values["id"] = profile.id
    values["coat_of_arms"] = f"/@@site-logo/{office['coat_of_arms']}"
    return Records(OFFICE_PREFIX, values)


def site_records(profile: Profile) -> Records:
    """Settings of Plone that follow from who the office is."""
    office = profile.office
    return Records(
        "plone",
        {
            "site_title": office["office_name"],
            "site_logo": _image(profile, office["coat_of_arms"]),
            "email_from_name": office["office_name"],
            "email_from_address": office["mail_from"] or office["email"],
        },
    )


def _image(profile: Profile, name: str) -> bytes:
    path = profile.path / "images" / name
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise ProfileError(path, f"cannot be read ({problem.strerror})") from problem
    if name.endswith(".svg") and re.search(
        rb"<script|\son\w+\s*=|javascript:|<!ENTITY", data, re.I
    ):
        raise ProfileError(path, "must not hold scripts, event handlers or entities")
    return b"filenameb64:%s;datab64:%s" % (b64encode(name.encode()), b64encode(data))


def _units(profile: Profile) -> Iterator[Content]:
    title = "Urząd"
    description = "Wydziały i referaty: czym się zajmują i jak się z nimi skontaktować."
    yield Content(UNITS, "UnitFolder", {"title": title, "description": description})
    yield from _units_below(UNITS, profile.office["units"])


def _units_below(parent: str, units: list[dict[str, Any]]) -> Iterator[Content]:
    for unit in units:
        path = f"{parent}/{unit_id(unit['symbol'])}"
        names = ("title", "symbol", "description", "phone", "email", "room", "hours")
        yield Content(path, "Unit", {name: unit[name] for name in names})
        yield from _units_below(path, unit["units"])


def _services(profile: Profile) -> Iterator[Content]:
    yield Content(
        SERVICES,
        "ServiceFolder",
        {
            "title": "Usługi",
            "description": "Sprawy, które załatwisz w urzędzie: kto może złożyć wniosek, "
            "ile to kosztuje i ile trwa.",
            "subjects_order": profile.office["subjects"],
        },
        editors=True,
    )
    for name, service in _in_order(profile):
        yield Content(f"{SERVICES}/{name}", "ServiceCard", _card(service))
        if service["form"]:
            yield Form(
                f"{SERVICES}/{name}/{FORM_ID}",
                "EasyForm",
                {
                    "title": service["form"]["title"],
                    "description": service["form"]["description"],
                    "fields_model": profile.forms[name],
                },
                navigation=False,
            )


def _in_order(profile: Profile) -> list[tuple[str, dict[str, Any]]]:
    """The services as the page shows them: by subject, in a subject by file name."""
    subjects = profile.office["subjects"]
    return sorted(profile.services.items(), key=lambda one: subjects.index(one[1]["subject"]))


def _card(service: dict[str, Any]) -> dict[str, Any]:
    same = ("title", "description", "featured", "who", "documents", "fee", "fee_note", "deadline")
    same += ("regime", "settlement", "next_steps", "appeal", "legal_basis", "file_plan_class")
    same += ("estimated_minutes", "keywords", "checked_on")
    same += ("appeal_body", "appeal_body_name", "appeal_body_address")
    values = {name: service[name] for name in same}
    values["category"] = service["subject"]
    values["unit_symbol"] = service["unit"]
    values["term_count"] = service["term"]["count"]
    values["term_unit"] = service["term"]["unit"]
    values["to_check"] = list(service["to_check"])
    return values


def _news(profile: Profile) -> Iterator[Content]:
    title, description = "Aktualności", "Wiadomości i komunikaty urzędu."
    yield Content(NEWS, "Document", {"title": title, "description": description}, editors=True)
    for name, news in profile.news.items():
        path = f"{NEWS}/{name}"
        values = {
            "title": news["title"],
            "description": news["description"],
            "subject": (NOTICE_KEYWORD,) if news["notice"] else (),
            **text_blocks(f"{profile.id}{path}", news["body"]),
        }
        yield Content(path, "News Item", values, published_on=news["date"])


def _pages(profile: Profile) -> Iterator[Content]:
    for name, page in profile.pages.items():
        seed = f"{profile.id}/{name}"
        blocks = (
            text_blocks(seed, page["body"]) if page["body"] else html_blocks(seed, page["html"])
        )
        yield Content(
            f"/{name}",
            "Document",
            {"title": page["title"], "description": page["description"], **blocks},
            editors=True,
            navigation=page["navigation"],
        )
