"""Regimes: the procedures, how each counts time and what stops it, read from `regimes.json`.

The file is data: an act that changes from a day on carries `since`; a regime, `valid_from`.
`like` takes over what another regime says; `certainty` is "check" where a lawyer should look,
`to_check` says at what.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from eurzad.core import _
from eurzad.core.deadlines.rules import Term
from pathlib import Path
from typing import Any
import json


DATA = Path(__file__).with_name("regimes.json")


@dataclass(frozen=True)
class LegalTerm:
    """A term with the provision it comes from."""

    term: Term
    source: str
    since: date | None = None


@dataclass(frozen=True)
class Act:
    """An act that stops the clock. `days` is the term it gives, `most` the longest it may give.

    `effect` is "pause", or "restart" where the time begins anew after it.
    """

    source: str
    days: int | None = None
    most: int | None = None
    effect: str = "pause"
    since: date | None = None


@dataclass(frozen=True)
class Extension:
    """How the term may be prolonged: `longest` from the start, `once` or as often as needed."""

    source: str
    longest: Term | None = None
    once: bool = False


@dataclass(frozen=True)
class Regime:
    """A procedure: how it counts time, and the terms it gives the office and the parties.

    `tacit` names the provision by which silence settles the case; it is empty elsewhere. `special`
    is the provision that lets another act give another term.
    """

    id: str
    title_pl: str
    title_en: str
    term: Term
    source: str
    counting: str = "KPA"
    start: str = ""
    start_electronic: str = ""
    start_ex_officio: str = ""
    special: str = ""
    complex: LegalTerm | None = None
    appeal: LegalTerm | None = None
    simplified: LegalTerm | None = None
    tacit: str = ""
    extension: Extension | None = None
    acts: Mapping[str, Act] = field(default_factory=dict)
    party: Mapping[str, LegalTerm] = field(default_factory=dict)
    pass_on: LegalTerm | None = None
    reminder: LegalTerm | None = None
    valid_from: date | None = None
    certainty: str = "check"
    to_check: str = ""

    @property
    def title(self) -> str:
        """Return the name as a message to be translated."""
        message: str = _(self.title_en)
        return message

    def act(self, name: str, day: date) -> Act | None:
        """Return what an act does on a day, or None where the law does not have it (yet)."""
        act = self.acts.get(name)
        return None if act is None or (act.since and day < act.since) else act


def read_regimes(path: Path = DATA) -> dict[str, Regime]:
    """Return the regimes of a file by id. Raises ValueError for a term that is none."""
    entries: dict[str, dict[str, Any]] = {}
    for entry in json.loads(path.read_text(encoding="utf-8")):
        entries[entry["id"]] = {**entries.get(entry.get("like", ""), {}), **_own(entry)}
    return {id: _regime(entry) for id, entry in entries.items()}


def _own(entry: dict[str, Any]) -> dict[str, Any]:
    return {"tacit": "", "to_check": "", "valid_from": None, "special": "", **entry}


def _regime(entry: dict[str, Any]) -> Regime:
    basic = entry["basic"]
    return Regime(
        id=entry["id"],
        title_pl=entry["pl"],
        title_en=entry["en"],
        term=_term(basic),
        source=basic["source"],
        counting=entry["counting"],
        start=entry["start"],
        start_electronic=entry.get("start_electronic", ""),
        start_ex_officio=entry.get("start_ex_officio", ""),
        special=entry["special"],
        complex=_legal_term(entry.get("complex")),
        appeal=_legal_term(entry.get("appeal")),
        simplified=_legal_term(entry.get("simplified")),
        tacit=entry["tacit"],
        extension=_extension(entry.get("extension")),
        acts={name: _act(one) for name, one in entry["acts"].items()},
        party={name: _sure(one) for name, one in entry["party"].items()},
        pass_on=_legal_term(entry.get("pass_on")),
        reminder=_legal_term(entry.get("reminder")),
        valid_from=_day(entry["valid_from"]),
        certainty=entry["certainty"],
        to_check=entry["to_check"],
    )


def _term(entry: dict[str, Any]) -> Term:
    return Term(entry["unit"], entry["count"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _sure(entry: dict[str, Any]) -> LegalTerm:
    return LegalTerm(_term(entry), entry["source"], _day(entry.get("since")))


def _legal_term(entry: dict[str, Any] | None) -> LegalTerm | None:
    return _sure(entry) if entry else None


def _act(entry: dict[str, Any]) -> Act:
    return Act(**{**entry, "since": _day(entry.get("since"))})


def _extension(entry: dict[str, Any] | None) -> Extension | None:
    if not entry:
        return None
    longest = entry.get("longest")
    return Extension(entry["source"], _term(longest) if longest else None, entry.get("once", False))


REGIMES = read_regimes()
