"""Everything that residents read is there in Polish."""

from importlib import import_module
from pathlib import Path
from pythongettext.msgfmt import Msgfmt
import ast
import eurzad.forms
import gettext
import io


PACKAGES = ("eurzad.core", "eurzad.records", "eurzad.forms")


def messages():
    """Return all message ids of the package's code."""
    calls = (
        node
        for source in Path(eurzad.forms.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_"
    )
    return {call.args[0].value for call in calls}


def translated():
    """Return the message ids that have a Polish text in this package or one below it."""
    found = set()
    for name in PACKAGES:
        path = Path(import_module(name).__file__).parent / "locales/pl/LC_MESSAGES/eurzad.po"
        with path.open("rb") as source:
            compiled = io.BytesIO(Msgfmt(source).get())
        found |= {key for key, text in gettext.GNUTranslations(compiled)._catalog.items() if text}
    return found


def test_every_message_is_translated():
    assert messages() - translated() == set()
