"""The scanners by name. An add-on of ours registers its own with `register`."""

from .base import ScannerPlugin
from .contrib.clamd.plugin import Clamd
from .contrib.demo.plugin import DemoScanner


_plugins: dict[str, ScannerPlugin] = {}


def register(name: str, plugin: ScannerPlugin) -> None:
    """Let `virus_scanner` of instance.yaml be this name."""
    _plugins[name] = plugin


def plugin_for(name: str) -> ScannerPlugin:
    """Return the scanner of a name. Raises ValueError naming those that there are."""
    found = _plugins.get(name)
    if found is None:
        raise ValueError(f"virus_scanner must be one of {', '.join(sorted(_plugins))}")
    return found


register("clamd", Clamd())
register("demo", DemoScanner())
