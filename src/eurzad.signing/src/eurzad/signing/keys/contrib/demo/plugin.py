"""The plugin of the demo's keys."""

from .authority import demo_key
from .options import DemoOptions
from .options import read
from collections.abc import Mapping
from eurzad.signing.keys.base import Key
from eurzad.signing.keys.base import KeyPlugin
from pathlib import Path
from typing import Any


class DemoKeys(KeyPlugin):
    """Keys made the first time they are used. Their certificates say that they have no force."""

    needs_pin = False

    def check(self, given: Mapping[str, Any]) -> DemoOptions:
        return read(given)

    def open(self, options: DemoOptions, pin: str, folder: Path, guard: Any) -> Key:
        return demo_key(folder / "demo", options.name, options.subject, options.office)
