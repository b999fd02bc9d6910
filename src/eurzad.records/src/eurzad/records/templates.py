"""Templates of letters: one store per office, filled from its profile."""

from dataclasses import dataclass
from dataclasses import fields
from eurzad.records.letters.acts import ACTS
from eurzad.records.letters.kinds import KINDS
from eurzad.records.letters.placeholders import faults
from eurzad.records.letters.remedy import CHOICES
from eurzad.records.store import records_store
from typing import Any
import re


ID = re.compile(r"[a-z][a-z0-9-]{0,60}")
TEXTS = ("legal_basis", "operative_part", "reasons", "instruction")
LONGEST = 50_000


@dataclass(frozen=True)
class LetterTemplate:
    """A letter to begin with. Its texts may hold `{placeholders}`.

    `services` are ids of the services whose cases it is meant for; none means all. `remedy` is what
    the letter is open to; none means what is usual for its kind. `act` is what the letter does in
    the proceedings: a key of `letters.acts.ACTS`.
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
    services: tuple[str, ...] = ()


def set_template(site: Any, id: str, data: dict[str, Any]) -> LetterTemplate:
    """Put a template into the store of an office, replacing one with the same id.

    Raises ValueError, saying what is wrong, for an unknown field, kind or placeholder.
    """
    if ID.fullmatch(id) is None:
        raise ValueError(f"not an id of a template: {id!r}")
    unknown = set(data) - {field.name for field in fields(LetterTemplate)}
    if unknown:
        raise ValueError(f"template {id}: no such field: {min(unknown)}")
    services = data.get("services") or ()
    texts = {name: value for name, value in data.items() if name not in ("id", "services")}
    for name, value in texts.items():
        check_text(id, name, value)
    if not str(data.get("title") or "").strip():
        raise ValueError(f"template {id}: no title")
    if data.get("kind") not in KINDS:
        raise ValueError(f"template {id}: no such kind: {data.get('kind')!r}")
    if data.get("remedy") and data["remedy"] not in CHOICES[data["kind"]]:
        raise ValueError(f"template {id}: no such remedy: {data['remedy']!r}")
    if data.get("act") and data["act"] not in ACTS:
        raise ValueError(f"template {id}: no such act: {data['act']!r}")
    template = LetterTemplate(id=id, services=tuple(map(str, services)), **texts)
    records_store(site).templates[id] = template
    return template


def check_text(id: str, name: str, value: Any) -> None:
    """Raise ValueError when a text of a template is none, or holds an unknown placeholder."""
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(f"template {id}: {name} is not a text of at most {LONGEST} characters")
    if name in (*TEXTS, "title"):
        for fault in faults(value):
            where = f"template {id}: {name}, line {fault.line}"
            raise ValueError(f"{where}: {{{fault.name}}}: {fault.message.default or fault.message}")


def get_template(site: Any, id: str) -> LetterTemplate | None:
    """Return a template, or None."""
    return records_store(site).templates.get(id)


def templates_for(site: Any, service_id: str = "") -> list[LetterTemplate]:
    """Return the templates for a service's cases: its own first, then those meant for all."""
    everything = records_store(site).templates.values()
    found = [one for one in everything if not one.services or service_id in one.services]
    return sorted(found, key=lambda one: (not one.services, one.title))
