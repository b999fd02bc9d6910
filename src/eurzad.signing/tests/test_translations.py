"""Everything that people read is there in Polish: here, or in a package that this one adds to."""

from pathlib import Path
import ast
import eurzad.core
import eurzad.records
import eurzad.signing
import re


ENTRY = re.compile(r'^msgid "(.+)"\nmsgstr "(.+)"$', re.MULTILINE)


def messages():
    """Return all message ids of the package's code."""
    calls = (
        node
        for source in Path(eurzad.signing.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_"
    )
    return {call.args[0].value for call in calls}


def translated():
    """Return the message ids that have a Polish text; long ones are written on several lines."""
    found = set()
    for package in (eurzad.core, eurzad.records, eurzad.signing):
        for path in Path(package.__file__).parent.rglob("pl/LC_MESSAGES/eurzad.po"):
            text = re.sub(r'"\n"', "", path.read_text(encoding="utf-8"))
            found |= {id.replace('\\"', '"') for id, _said in ENTRY.findall(text)}
    return found


def test_every_message_is_translated():
    assert messages() - translated() == set()
