"""Every message of the portal has a Polish translation."""

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from pathlib import Path
import eurzad.portal
import re


PACKAGE = Path(eurzad.portal.__file__).parent


def messages():
    """Messages of the Python code and of the types."""
    for _file, _line, message, _comments, _context in extract_from_dir(
        str(PACKAGE), [("**.py", "python")]
    ):
        yield message
    for file in (PACKAGE / "profiles/default/types").glob("*.xml"):
        yield from re.findall(r'i18n:translate=""\s*>([^<]+)<', file.read_text())


def test_nothing_is_left_in_english():
    with (PACKAGE / "locales/pl/LC_MESSAGES/eurzad.po").open("rb") as file:
        catalog = read_po(file, locale="pl")
    found = list(messages())
    assert len(found) > 50
    assert [one for one in found if one not in catalog or not catalog[one].string] == []
