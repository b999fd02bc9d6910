"""What signs in which office: read from the file that EURZAD_SIGNING names. It holds no secret."""

from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.signing.formats.levels import LEVELS
from eurzad.signing.formats.levels import with_time_stamp
from pathlib import Path
from typing import Any
import json
import os


VARIABLE = "EURZAD_SIGNING"
USES = ("seal", "person")
DEMO = "demo"


class InvalidSettings(ValueError):
    """The settings cannot be used; the message names the field."""


@dataclass(frozen=True)
class KeySettings:
    """One key. `office` is the id of the site; a person's key has the person's user id."""

    id: str
    kind: str
    office: str
    use: str
    person: str
    pin: str
    level: str
    options: Mapping[str, Any]


@dataclass(frozen=True)
class Settings:
    """`socket` is where the signer listens, `folder` what is its own, `roots` files with the
    certificates under which those of keys and authorities stand. `demo` lets keys of no legal
    force be made for whoever has none, `cards` that clerks sign with cards of their own."""

    socket: Path
    folder: Path
    keys: tuple[KeySettings, ...] = ()
    timestamps: tuple[str, ...] = ()
    roots: str = ""
    level: str = "B-B"
    demo: bool = False
    cards: bool = False

    def key(self, id: str) -> KeySettings | None:
        return next((one for one in self.keys if one.id == id), None)

    def seal_of(self, office: str) -> KeySettings | None:
        """Return the key of an office's seal; in a demo there always is one."""
        found = (one for one in self.keys if one.use == "seal" and one.office == office)
        return next(found, None) or (self.demo_key(office) if self.demo else None)

    def key_of(self, office: str, person: str) -> KeySettings | None:
        """Return the key that a person has at the office; in a demo everybody has one."""
        found = (
            one
            for one in self.keys
            if one.use == "person" and one.office == office and one.person == person
        )
        return next(found, None) or (self.demo_key(office, person) if self.demo else None)

    def demo_key(self, office: str, person: str = "") -> KeySettings:
        """Return the demo's key of an office or a person; who they are is told with the work."""
        return KeySettings(
            id=f"{DEMO}:{office}:{person}" if person else f"{DEMO}:{office}",
            kind=DEMO,
            office=office,
            use="person" if person else "seal",
            person=person,
            pin="",
            level=self.level,
            options={},
        )


def read(data: Mapping[str, Any]) -> Settings:
    """Return checked settings. Raises InvalidSettings."""
    level = _level("level", data.get("level", "B-B"))
    timestamps = tuple(data.get("timestamps", ()))
    keys = tuple(
        read_key(f"keys[{at}]", given, level) for at, given in enumerate(data.get("keys", ()))
    )
    for one in keys:
        if [other.id for other in keys].count(one.id) > 1:
            raise InvalidSettings(f"keys: two keys have the id {one.id}")
        if with_time_stamp(one.level) and not timestamps:
            raise InvalidSettings(f"keys ({one.id}): level {one.level} needs timestamps")
    if with_time_stamp(level) and not timestamps:
        raise InvalidSettings(f"level: {level} needs timestamps")
    return Settings(
        socket=Path(data["socket"]),
        folder=Path(data["folder"]),
        keys=keys,
        timestamps=timestamps,
        roots=data.get("roots", ""),
        level=level,
        demo=bool(data.get("demo", False)),
        cards=bool(data.get("cards", False)),
    )


def read_key(name: str, given: Any, level: str) -> KeySettings:
    """Return the settings of one key. Raises InvalidSettings."""
    from eurzad.signing.keys.pins import check_source
    from eurzad.signing.keys.registry import plugin_for

    if not isinstance(given, Mapping):
        raise InvalidSettings(f"{name} must be a list of `key: value` lines")
    own = dict(given)
    id, kind = str(own.pop("id", "")), str(own.pop("kind", ""))
    if not id.replace("-", "").replace("_", "").isalnum():
        raise InvalidSettings(f"{name}.id must have letters, digits and hyphens only")
    use, person = str(own.pop("use", "seal")), str(own.pop("person", ""))
    if use not in USES or bool(person) is not (use == "person"):
        raise InvalidSettings(f"{name}.use must be seal, or person with the person's user id")
    office, pin = str(own.pop("office", "")), str(own.pop("pin", ""))
    if not office:
        raise InvalidSettings(f"{name}.office is missing")
    level = _level(f"{name}.level", own.pop("level", level))
    try:
        plugin = plugin_for(kind)
        if pin:
            check_source(pin)
        elif plugin.needs_pin:
            raise ValueError("pin is missing: file:PATH, credential:NAME or prompt")
        plugin.check(own)
    except ValueError as error:
        raise InvalidSettings(f"{name}: {error}") from error
    return KeySettings(id, kind, office, use, person, pin, level, own)


def _level(name: str, value: Any) -> str:
    if value not in LEVELS:
        raise InvalidSettings(f"{name} must be one of {', '.join(LEVELS)}, not {value!r}")
    return str(value)


_known: tuple[tuple[str, float], Settings] | None = None


def settings() -> Settings | None:
    """Return the settings of this instance, None where it has none. Raises InvalidSettings."""
    global _known
    path = os.environ.get(VARIABLE, "")
    if not path:
        return None
    try:
        version = (path, os.stat(path).st_mtime)
    except OSError:
        return None
    if _known is None or _known[0] != version:
        _known = (version, load(Path(path)))
    return _known[1]


def load(path: Path) -> Settings:
    """Return the settings of a file. Raises InvalidSettings."""
    try:
        return read(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError) as error:
        if isinstance(error, InvalidSettings):
            raise
        raise InvalidSettings(f"{path}: {error}") from error
