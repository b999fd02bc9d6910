"""Everything that people read is there in Polish."""

from eurzad.records.workflow import ACTIONS
from eurzad.records.workflow import TITLES
from pathlib import Path
import ast
import eurzad.records
import gettext
import pytest


HERE = Path(eurzad.records.__file__).parent
PO = HERE / "locales" / "pl" / "LC_MESSAGES" / "eurzad.po"


def messages():
    """Return all message ids of the package's code."""
    calls = (
        node
        for source in HERE.rglob("*.py")
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_"
    )
    return {call.args[0].value for call in calls}


@pytest.fixture(scope="module")
def catalog(tmp_path_factory):
    from pythongettext.msgfmt import Msgfmt

    path = tmp_path_factory.mktemp("po") / "eurzad.mo"
    with PO.open("rb") as source:
        path.write_bytes(Msgfmt(source).get())
    with path.open("rb") as compiled:
        return gettext.GNUTranslations(compiled)


def test_every_message_is_translated(catalog):
    untranslated = {one for one in messages() if catalog._catalog.get(one, "") == ""}

    assert untranslated == set()


def test_states_and_transitions_have_polish_names(catalog):
    for message in (*TITLES.values(), *ACTIONS.values()):
        assert catalog._catalog[message] != message.default
