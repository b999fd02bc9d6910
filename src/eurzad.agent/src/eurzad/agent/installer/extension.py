"""The extension of the browsers: a copy of ours, for exactly the offices that were paired."""

from base64 import b64decode
from eurzad.agent.settings import Settings
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit
import hashlib
import json


FILES = ("background.js", "content.js")
FOLDER = "extension"
FIREFOX_ID = "agent@eurzad"


def source(name: str) -> str:
    return files("eurzad.agent").joinpath(FOLDER, name).read_text(encoding="utf-8")


def chrome_id() -> str:
    """Return the id that Chrome and Edge give the extension: it follows from the manifest's key."""
    key = b64decode(json.loads(source("manifest.json"))["key"])
    digits = hashlib.sha256(key).hexdigest()[:32]
    return "".join(chr(ord("a") + int(one, 16)) for one in digits)


def write(place: Path, settings: Settings) -> Path:
    """Write the extension for the offices in the settings; return its folder."""
    folder = place / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        (folder / name).write_text(source(name), encoding="utf-8")
    origins = [one.origin for one in settings.offices]
    (folder / "offices.json").write_text(json.dumps(origins, indent=1), encoding="utf-8")
    manifest = json.loads(source("manifest.json"))
    scripts = manifest["content_scripts"]
    scripts[0]["matches"] = sorted({pattern(one) for one in origins})
    if not origins:
        del manifest["content_scripts"]
    text = json.dumps(manifest, ensure_ascii=False, indent=2)
    (folder / "manifest.json").write_text(text, encoding="utf-8")
    return folder


def pattern(origin: str) -> str:
    """Return the match pattern of an origin. Firefox knows no ports there: the script checks them.

    A host name only, no wildcard.
    """
    parts = urlsplit(origin)
    return f"{parts.scheme}://{parts.hostname}/*"
