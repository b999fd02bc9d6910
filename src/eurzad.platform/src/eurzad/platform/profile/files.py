"""What each kind of file of a profile may say, as told in docs/reference/office-profile.md."""

from datetime import date
from eurzad.core.deadlines import REGIMES
from eurzad.core.office import FUNCTIONS
from eurzad.platform.profile.checks import Check
from eurzad.platform.profile.checks import day
from eurzad.platform.profile.checks import flag
from eurzad.platform.profile.checks import list_of
from eurzad.platform.profile.checks import mapping_of
from eurzad.platform.profile.checks import matching
from eurzad.platform.profile.checks import number
from eurzad.platform.profile.checks import one_of
from eurzad.platform.profile.checks import Optional
from eurzad.platform.profile.checks import paragraphs
from eurzad.platform.profile.checks import prose
from eurzad.platform.profile.checks import record
from eurzad.platform.profile.checks import text
from eurzad.platform.profile.errors import Wrong
from eurzad.records.letters.acts import ACTS
from eurzad.records.letters.kinds import KINDS
from eurzad.records.letters.placeholders import unfolded
from eurzad.records.letters.placeholders import unknown_placeholders
from eurzad.records.letters.remedy import TITLES as REMEDIES
from eurzad.records.letters.rules import read_step
from eurzad.records.letters.rules import RESUBMIT
from typing import Any


symbol = matching(r"[A-ZĄĆĘŁŃÓŚŹŻ0-9]+(-[A-ZĄĆĘŁŃÓŚŹŻ0-9]+)*", "FN or WOŚ-A")
email = matching(r"[^@\s]+@[^@\s]+\.[^@\s]+", "urzad@example.org")
phone = matching(r"\+?[0-9][0-9 ]{6,18}", "+48 32 000 00 00")
link = matching(r"(/[a-z0-9/-]*|https?://\S+)", "/kontakt or https://example.org/")
identifier = matching(r"[a-z0-9]+(-[a-z0-9]+)*", "usuniecie-drzew")
user_id = matching(r"[a-z0-9]+([.-][a-z0-9]+)*", "referent-podatki")
file_class = matching(r"\d{1,4}", "6131")
time_of_day = matching(r"([01]?\d|2[0-3]):[0-5]\d", "7:30")
colour = matching(r"#[0-9a-fA-F]{6}", "#0a4a8f")
postal_code = matching(r"\d{2}-\d{3}", "44-230")


def unit(value: Any) -> dict[str, Any]:
    """A unit and the units within it."""
    return record(
        {
            "symbol": symbol,
            "title": text(200),
            "description": Optional(paragraphs(), ""),
            "phone": Optional(phone),
            "email": Optional(email),
            "room": Optional(text(60)),
            "hours": Optional(prose(500)),
            "units": Optional(list_of(unit), ()),
        }
    )(value)


def function(value: Any) -> dict[str, str]:
    """A function in a unit, written ``handler of FN-P``."""
    words = value.split(" of ") if isinstance(value, str) else []
    if len(words) != 2 or words[0] not in FUNCTIONS:
        raise Wrong(f"must look like 'handler of FN' ({', '.join(FUNCTIONS)}), not {value!r}")
    return {"function": words[0], "symbol": symbol(words[1])}


person = record(
    {
        "id": user_id,
        "fullname": text(100),
        "email": email,
        "position": Optional(text(100)),
        "functions": Optional(list_of(function), ()),
        "roles": Optional(list_of(one_of("editor", "administrator")), ()),
    }
)


def step(value: Any) -> str:
    """A level of approval: ``head``, ``head+1``, ``head of BM``, ``person sekretarz``."""
    try:
        read_step(value)
    except ValueError as problem:
        raise Wrong(f"must look like 'head', 'head+1' or 'head of BM', not {value!r}") from problem
    return str(value)


approval_rule = record(
    {
        "steps": list_of(step, 1),
        "kinds": Optional(list_of(one_of(*KINDS)), []),
        "units": Optional(list_of(symbol), []),
        "opinion": Optional(step, ""),
        "opinion_required": Optional(flag, False),
        "resubmit": Optional(one_of(*RESUBMIT), "start"),
        "signatory": Optional(step, ""),
        "cosignatories": Optional(list_of(step), []),
        "signature_required": Optional(flag, False),
    }
)

office = record(
    {
        "name": text(120),
        "office_name": text(120),
        "short_name": text(60),
        "kind": one_of("commune", "county"),
        "authority": text(120),
        "authority_genitive": text(120),
        "way": Optional(one_of("ezd", "paper"), "ezd"),
        "warning_days": Optional(number(1, 30), 5),
        "account_years": Optional(number(1, 10), 3),
        "appeal_body": text(160),
        "appeal_body_name": Optional(text(160)),
        "appeal_body_address": Optional(text(300)),
        "building_appeal_body": Optional(text(160)),
        "building_appeal_body_name": Optional(text(160)),
        "building_appeal_body_address": Optional(text(300)),
        "administrative_court": Optional(text(160)),
        "administrative_court_name": Optional(text(160)),
        "administrative_court_address": Optional(text(300)),
        "teryt": matching(r"\d{4}(\d{3})?", "2412013 or 2412"),
        "address": record({"street": text(120), "postal_code": postal_code, "city": text(80)}),
        "phone": phone,
        "email": email,
        "epuap": Optional(text(120)),
        "edelivery": Optional(matching(r"AE:PL-\d{5}-\d{5}-[A-Z]{5}-\d{2}", "AE:PL-12345-...")),
        "hours": list_of(record({"days": text(60), "from": time_of_day, "to": time_of_day}), 1),
        "fee_account": Optional(matching(r"\d{2}( \d{4}){6}", "61 1090 1014 0000 0712 1981 2874")),
        "colour": colour,
        "coat_of_arms": matching(r"[a-z0-9-]+\.(svg|png)", "arms.svg"),
        "languages": list_of(one_of("pl", "en"), 1),
        "links": record({"bip": link, "accessibility": link, "privacy": link, "terms": link}),
        "mail_from": Optional(email),
        "demo": Optional(flag, False),
        "file_plan": Optional(record({"incomplete": Optional(flag, False)})),
        "units": list_of(unit, 1),
        "people": Optional(list_of(person), ()),
        "approvals": Optional(list_of(approval_rule), ()),
        "subjects": list_of(text(80), 1),
        "pages": list_of(identifier),
    }
)

desk = record(
    {
        "unit": symbol,
        "handler": text(60),
        "head": text(60),
        "file_class": file_class,
        "settles": mapping_of(prose(2_000)),
    }
)
story = record(
    {
        "people": mapping_of(text(60)),
        "desks": mapping_of(desk),
        "texts": mapping_of(prose(2_000)),
        "mail": mapping_of(mapping_of(text(200))),
    }
)
demo: Check = record(
    {
        "residents": list_of(record({"email": email, "fullname": text(100)})),
        "story": Optional(story),
    }
)

service = record(
    {
        "title": text(160),
        "description": text(300),
        "subject": text(80),
        "featured": Optional(flag, False),
        "who": paragraphs(),
        "documents": list_of(text(500)),
        "fee": text(60),
        "fee_note": Optional(paragraphs(), ""),
        "deadline": text(80),
        "regime": one_of(*REGIMES),
        "term": record({"count": number(1, 400), "unit": one_of("day", "week", "month")}),
        "settlement": one_of("decision", "certificate", "letter"),
        "next_steps": list_of(text(500), 1),
        "appeal": paragraphs(),
        "appeal_body": Optional(text(160)),
        "appeal_body_name": Optional(text(160)),
        "appeal_body_address": Optional(text(300)),
        "legal_basis": list_of(text(300), 1),
        "unit": symbol,
        "file_plan_class": file_class,
        "estimated_minutes": number(1, 240),
        "keywords": list_of(text(60), 1),
        "checked_on": day,
        "to_check": Optional(list_of(text(300)), ()),
        "form": Optional(record({"title": text(160), "description": Optional(text(300), "")})),
    }
)

page = record(
    {
        "title": text(160),
        "description": text(300),
        "navigation": Optional(flag, False),
        "body": Optional(prose(30_000)),
        "html": Optional(prose(60_000)),
    }
)

news = record(
    {
        "title": text(160),
        "description": text(300),
        "date": day,
        "notice": Optional(flag, False),
        "body": prose(20_000),
    }
)


def letter_text(value: Any) -> str:
    """Text of a letter; every placeholder in it is one that the records know."""
    text_of_letter = unfolded(str(prose(10_000)(value)))
    for name in unknown_placeholders(text_of_letter):
        raise Wrong(f"there is no placeholder {{{name}}}, or a condition is not closed")
    return text_of_letter


letter = record(
    {
        "title": text(160),
        "kind": one_of(*KINDS),
        "services": Optional(list_of(identifier), ()),
        "units": Optional(list_of(symbol), ()),
        "note": Optional(text(500), ""),
        "active": Optional(flag, True),
        "remedy": Optional(one_of(*REMEDIES), ""),
        "act": Optional(one_of(*ACTS), ""),
        "legal_basis": Optional(letter_text, ""),
        "operative_part": letter_text,
        "reasons": Optional(letter_text, ""),
        "instruction": Optional(letter_text, ""),
    }
)


def anything(value: Any) -> Any:
    """A value that another reader checks."""
    return value


def appointment_schedule(value: Any) -> dict[str, Any]:
    """A schedule of visits that another reader checks; dates become texts."""
    if not isinstance(value, dict):
        raise Wrong("must have keys")
    closed = value.get("closed")
    if isinstance(closed, list):
        value = {**value, "closed": [_dates_as_texts(one) for one in closed]}
    return value


def _dates_as_texts(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {name: one.isoformat() if isinstance(one, date) else one for name, one in value.items()}
