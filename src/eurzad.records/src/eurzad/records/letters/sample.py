"""A letter that is nobody's: a template tried on a made-up case, or on one that is there."""

from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.office import all_units
from eurzad.records.cases.parties import recipients
from eurzad.records.letters.document import document_data
from eurzad.records.letters.drafting import addressee_of
from eurzad.records.letters.drafting import texts_of
from eurzad.records.rights import current_user
from eurzad.records.templates import LetterTemplate
from eurzad.records.tree import new_record
from typing import Any


PARTIES = (
    {
        "name": "Anna Przykładowa",
        "address": "ul. Wzorcowa 1\n00-000 Miejscowość",
        "email": "",
        "user_id": "",
    },
    {
        "name": "Przykładowa Spółka z o.o.",
        "address": "ul. Wzorcowa 2\n00-000 Miejscowość",
        "email": "",
        "user_id": "",
    },
)


def sample_case(template: LetterTemplate) -> Any:
    """Return a case that lies nowhere, with a value for most fields."""
    units = template.units or [unit.symbol for unit in all_units()][:1] or ("OR",)
    year = today().year
    return new_record(
        "Case",
        "wzor",
        title="Sprawa przykładowa",
        mark=f"{units[0]}.0000.1.{year}",
        unit=units[0],
        handler=current_user(),
        filed=today() - timedelta(days=14),
        started=today() - timedelta(days=13),
        regime="KPA",
        service_title="Usługa przykładowa",
        appeal="Odwołanie według karty usługi.",
        parties=PARTIES,
    )


def sample_data(template: LetterTemplate, case: Any | None) -> dict[str, Any]:
    """Return the data of the document that the template makes in this case, or in a sample."""
    case = case if case is not None else sample_case(template)
    letter = new_record(
        "Letter",
        "wzor",
        kind=template.kind,
        author=current_user(),
        addressees=tuple(map(addressee_of, recipients(case))),
        **texts_of(template, case, {}),
    )
    letter.__parent__ = case
    return document_data(letter, draft=True)
