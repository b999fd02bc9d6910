"""Answers to the example form."""

from typing import Any


RIGHT: dict[str, Any] = {
    "applicant_kind": "person",
    "first_name": "Osoba",
    "last_name": "Testowa",
    "street": "Leśna 1",
    "postal_code": "44230",
    "city": "Czerwionka-Leszczyny",
    "email": "osoba@example.org",
    "plot": "1234/5",
    "trees": [{"species": "dąb szypułkowy", "girth": 120}],
    "reasons": ["dead", "danger"],
    "explanation": "Drzewo jest suche.",
    "owner_consent": True,
}


def without(*names: str) -> dict[str, Any]:
    """The right answers without some."""
    return {name: value for name, value in RIGHT.items() if name not in names}


def with_(**values: Any) -> dict[str, Any]:
    """The right answers with some changed."""
    return {**RIGHT, **values}
