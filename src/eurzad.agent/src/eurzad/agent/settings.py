"""What the agent knows: which offices it was paired with, and where the card's driver is.

There is no secret in it. It must not be changed by others all the same: whoever can, pairs.
"""

from base64 import urlsafe_b64decode
from collections.abc import Iterable
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from dataclasses import asdict
from dataclasses import dataclass
from dataclasses import replace
from eurzad.agent.origins import origin_of
from pathlib import Path
import hashlib
import json
import os
import sys


FOLDER = "EURZAD_AGENT"


@dataclass(frozen=True)
class Office:
    """An office: its exact origin, its name, and the key that its jobs are signed with.

    `key` is the raw Ed25519 key in base64url without padding.
    """

    origin: str
    name: str
    key: str

    @property
    def public_key(self) -> Ed25519PublicKey:
        return Ed25519PublicKey.from_public_bytes(raw_key(self.key))


@dataclass(frozen=True)
class Settings:
    """`module` is the PKCS#11 module; `token` and `key` are labels, for cards with several.

    `extensions` are the ids of the browsers' extensions that may start the agent.
    """

    module: str = ""
    token: str = ""
    key: str = ""
    offices: tuple[Office, ...] = ()
    extensions: tuple[str, ...] = ()

    def office_at(self, origin: str) -> Office | None:
        """Return the office with exactly this origin."""
        return next((one for one in self.offices if one.origin == origin), None)

    def paired_with(self, office: Office) -> "Settings":
        others = tuple(one for one in self.offices if one.origin != office.origin)
        return replace(self, offices=(*others, office))

    def without(self, origin: str) -> "Settings":
        return replace(self, offices=tuple(one for one in self.offices if one.origin != origin))


def raw_key(text: str) -> bytes:
    """Return the bytes of a key. Raises ValueError."""
    raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(raw) != 32:
        raise ValueError("this is no Ed25519 key")
    return raw


def fingerprint(key: str) -> str:
    """Return what people compare: 128 bits of the key's SHA-256, in eight groups of four digits."""
    digits = hashlib.sha256(raw_key(key)).hexdigest()[:32]
    return " ".join(digits[at : at + 4] for at in range(0, 32, 4))


def folder() -> Path:
    """Return where the agent keeps what is its own, for this user."""
    given = os.environ.get(FOLDER)
    if given:
        return Path(given)
    if sys.platform == "win32":
        return Path(os.environ["APPDATA"]) / "eUrzad" / "agent"
    base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(base) / "eurzad-agent"


def load(place: Path) -> Settings:
    """Return the settings of a folder, empty ones where there are none. Raises ValueError."""
    path = place / "settings.json"
    if not path.exists():
        return Settings()
    data = json.loads(path.read_text(encoding="utf-8"))
    return Settings(
        module=str(data.get("module", "")),
        token=str(data.get("token", "")),
        key=str(data.get("key", "")),
        offices=tuple(_offices(data.get("offices", ()))),
        extensions=tuple(str(one) for one in data.get("extensions", ())),
    )


def save(place: Path, settings: Settings) -> None:
    """Write the settings down, readable by the user only."""
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_private(
        place / "settings.json", json.dumps(asdict(settings), ensure_ascii=False, indent=1)
    )


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    new = path.with_suffix(".new")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as target:
        target.write(text)
    new.replace(path)


def _offices(given: Iterable[dict[str, str]]) -> Iterable[Office]:
    for one in given:
        office = Office(one["origin"], one["name"], one["key"])
        if origin_of(office.origin) != office.origin:
            raise ValueError(f"{office.origin} is no exact origin")
        raw_key(office.key)
        yield office
