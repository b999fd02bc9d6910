"""What a register holds, who reads and enters it, how its entries are numbered: data, checked.

Definitions are YAML files of this package; an office's profile changes them or adds its own. Their
texts are Polish, as the register itself is.
"""

from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from eurzad.core.deadlines import Term
from eurzad.core.numbering import is_symbol
from eurzad.core.office import FUNCTIONS
from functools import cache
from pathlib import Path
from typing import Any
import re
import yaml


TYPES = ("text", "long", "date", "choice", "amount", "person", "unit", "case", "file")
EVERYONE = "everyone"
ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
COLUMN_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
NUMBER = re.compile(r"[^{}\s]{0,30}(?:\{(?:number|year)\}[^{}\s]{0,30})+")
MOST_COLUMNS = 30
LONGEST = 500
FOLDER = Path(__file__).parent / "definitions"


class DefinitionError(ValueError):
    """A definition cannot be used; the message names the key."""


@dataclass(frozen=True)
class RegisterColumn:
    """A column. `listed` ones are in the table, `public` ones may be published."""

    id: str
    title: str
    type: str = "text"
    required: bool = False
    choices: Mapping[str, str] | None = None
    hint: str = ""
    listed: bool = True
    public: bool = False


@dataclass(frozen=True)
class RegisterDeadline:
    """By when an entry is to be settled: a term from the day in one column, until another is
    filled in. `source` is the rule of law."""

    start: str
    until: str
    term: Term
    source: str = ""


@dataclass(frozen=True)
class RegisterDefinition:
    """A register of the office. `number` is the pattern of an entry's number.

    `read` and `enter` name functions (`head`, `registry of OR`) or `everyone` at the desk; who
    enters also reads.
    """

    id: str
    title: str
    entry: str
    number: str
    columns: tuple[RegisterColumn, ...]
    description: str = ""
    legal_basis: str = ""
    read: tuple[str, ...] = ()
    enter: tuple[str, ...] = ()
    public: bool = False
    deadline: RegisterDeadline | None = None

    def column(self, id: str) -> RegisterColumn | None:
        """Return the column with this id."""
        return next((one for one in self.columns if one.id == id), None)

    @property
    def listed(self) -> tuple[RegisterColumn, ...]:
        """The columns of the table."""
        return tuple(one for one in self.columns if one.listed)


def read_definition(id: str, data: Any) -> RegisterDefinition:
    """Return a definition given as YAML data. Raises DefinitionError, naming the key."""
    if ID.fullmatch(id) is None or len(id) > 60:
        raise DefinitionError(f"{id}: an id is made of small letters, digits and hyphens")
    given = _mapping(id, data, REGISTER_KEYS)
    columns = tuple(_columns(f"{id}.columns", given.get("columns")))
    definition = RegisterDefinition(
        id=id,
        title=_text(f"{id}.title", given.get("title")),
        entry=_text(f"{id}.entry", given.get("entry")),
        number=_number(f"{id}.number", given.get("number")),
        columns=columns,
        description=_text(f"{id}.description", given.get("description"), needed=False),
        legal_basis=_text(f"{id}.legal_basis", given.get("legal_basis"), needed=False),
        read=_functions(f"{id}.read", given.get("read")),
        enter=_functions(f"{id}.enter", given.get("enter")),
        public=_flag(f"{id}.public", given.get("public", False)),
        deadline=_deadline(f"{id}.deadline", given.get("deadline"), columns),
    )
    if id in NEEDED_COLUMNS:
        _check_needed(definition)
    return definition


def plain(definition: RegisterDefinition) -> dict[str, Any]:
    """Return a definition as data that `read_definition` takes."""
    data = asdict(definition)
    del data["id"]
    if definition.deadline is not None:
        rule = definition.deadline
        data["deadline"] = {
            "from": rule.start,
            "until": rule.until,
            "term": {"unit": rule.term.unit, "count": rule.term.count},
            "source": rule.source,
        }
    return data


@cache
def standard_definitions() -> dict[str, RegisterDefinition]:
    """Return the registers that every office begins with."""
    files = sorted(FOLDER.glob("*.yaml"))
    return {
        file.stem: read_definition(file.stem, yaml.safe_load(file.read_text(encoding="utf-8")))
        for file in files
    }


REGISTER_KEYS = (
    "title",
    "entry",
    "number",
    "columns",
    "description",
    "legal_basis",
    "read",
    "enter",
    "public",
    "deadline",
)
COLUMN_KEYS = ("id", "title", "type", "required", "choices", "hint", "listed", "public")
DEADLINE_KEYS = ("from", "until", "term", "source")
# What other parts of the office read from a register, with the type that they expect.
NEEDED_COLUMNS = {
    "upowaznienia": {
        "person": "person",
        "valid_from": "date",
        "valid_to": "date",
        "revoked": "date",
        "granted": "date",
        "classes": "text",
        "kinds": "text",
    },
}


def _check_needed(definition: RegisterDefinition) -> None:
    for name, type in NEEDED_COLUMNS[definition.id].items():
        column = definition.column(name)
        if column is None or column.type != type:
            raise DefinitionError(f"{definition.id}.columns: {name} of type {type} is needed")


def _mapping(where: str, data: Any, keys: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise DefinitionError(f"{where}: must have keys: {', '.join(keys)}")
    for name in data:
        if name not in keys:
            raise DefinitionError(f"{where}: {name} is not a known key")
    return data


def _text(where: str, value: Any, needed: bool = True) -> str:
    if value is None and not needed:
        return ""
    if not isinstance(value, str) or (needed and not value.strip()):
        raise DefinitionError(f"{where}: must be a text")
    text = " ".join(value.split())
    if len(text) > LONGEST:
        raise DefinitionError(f"{where}: is longer than {LONGEST} characters")
    return text


def _flag(where: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise DefinitionError(f"{where}: must be true or false")
    return value


def _number(where: str, value: Any) -> str:
    text = _text(where, value)
    if NUMBER.fullmatch(text) is None or text.count("{number}") != 1:
        raise DefinitionError(f"{where}: must look like SW.{{number}}.{{year}}")
    return text


def _functions(where: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise DefinitionError(f"{where}: must be a list")
    for one in value:
        function, _of, symbol = str(one).partition(" of ")
        known = function in FUNCTIONS and (not _of or is_symbol(symbol))
        if one != EVERYONE and not known:
            raise DefinitionError(f"{where}: must look like head or 'registry of OR', not {one!r}")
    return tuple(map(str, value))


def _columns(where: str, value: Any) -> list[RegisterColumn]:
    if not isinstance(value, list | tuple) or not 1 <= len(value) <= MOST_COLUMNS:
        raise DefinitionError(f"{where}: must be a list of 1 to {MOST_COLUMNS} columns")
    columns = [_column(f"{where}[{number}]", one) for number, one in enumerate(value)]
    ids = [one.id for one in columns]
    for id in ids:
        if ids.count(id) > 1:
            raise DefinitionError(f"{where}: {id} is there twice")
    return columns


def _column(where: str, data: Any) -> RegisterColumn:
    given = _mapping(where, data, COLUMN_KEYS)
    id = str(given.get("id"))
    if COLUMN_ID.fullmatch(id) is None:
        raise DefinitionError(f"{where}.id: must look like valid_from")
    type = given.get("type", "text")
    if type not in TYPES:
        raise DefinitionError(f"{where}.type: must be one of {', '.join(TYPES)}")
    return RegisterColumn(
        id=id,
        title=_text(f"{where}.title", given.get("title")),
        type=type,
        required=_flag(f"{where}.required", given.get("required", False)),
        choices=_choices(f"{where}.choices", given.get("choices"), type),
        hint=_text(f"{where}.hint", given.get("hint"), needed=False),
        listed=_flag(f"{where}.listed", given.get("listed", True)),
        public=_flag(f"{where}.public", given.get("public", False)),
    )


def _choices(where: str, value: Any, type: str) -> dict[str, str] | None:
    if type != "choice":
        if value:
            raise DefinitionError(f"{where}: only a column of type choice has choices")
        return None
    if not isinstance(value, dict) or not value:
        raise DefinitionError(f"{where}: must have a title for each choice")
    return {str(key): _text(f"{where}.{key}", title) for key, title in value.items()}


def _deadline(
    where: str, data: Any, columns: tuple[RegisterColumn, ...]
) -> RegisterDeadline | None:
    if data is None:
        return None
    given = _mapping(where, data, DEADLINE_KEYS)
    dates = {one.id for one in columns if one.type == "date"}
    for key in ("from", "until"):
        if given.get(key) not in dates:
            raise DefinitionError(f"{where}.{key}: must be a column of type date")
    term = _mapping(f"{where}.term", given.get("term"), ("unit", "count"))
    try:
        return RegisterDeadline(
            start=given["from"],
            until=given["until"],
            term=Term(term.get("unit"), term.get("count")),
            source=_text(f"{where}.source", given.get("source"), needed=False),
        )
    except (TypeError, ValueError) as problem:
        raise DefinitionError(f"{where}.term: must look like {{unit: month, count: 1}}") from (
            problem
        )
