"""The kinds of keys by name. An add-on of ours registers its own with `register`."""

from .base import KeyPlugin
from .contrib.demo.plugin import DemoKeys
from .contrib.pkcs11.plugin import Pkcs11Keys
from .contrib.pkcs12.plugin import Pkcs12Keys


_plugins: dict[str, KeyPlugin] = {}


def register(kind: str, plugin: KeyPlugin) -> None:
    """Let keys of the configuration be of this kind."""
    _plugins[kind] = plugin


def plugin_for(kind: str) -> KeyPlugin:
    """Return the plugin of a kind. Raises ValueError naming those that there are."""
    found = _plugins.get(kind)
    if found is None:
        raise ValueError(f"kind must be one of {', '.join(sorted(_plugins))}, not {kind!r}")
    return found


register("pkcs11", Pkcs11Keys())
register("pkcs12", Pkcs12Keys())
register("demo", DemoKeys())
