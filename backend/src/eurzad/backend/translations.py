"""Compiles our message catalogs before several processes want them at once."""

from __future__ import annotations

from pathlib import Path
from pythongettext.msgfmt import Msgfmt
import os


def outdated(root: Path) -> list[Path]:
    """Our .po files that have no .mo, or an older one."""
    found = []
    for source in sorted(root.glob("src/*/src/**/locales/*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
            found.append(source)
    return found


def compile_catalog(source: Path) -> None:
    """Write the .mo beside its .po in one step, so that nobody reads half of it."""
    part = source.with_suffix(".mo.part")
    with source.open("rb") as text:
        part.write_bytes(Msgfmt(text, name=source.stem).getAsFile().read())
    os.replace(part, source.with_suffix(".mo"))
