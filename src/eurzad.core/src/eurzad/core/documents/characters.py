"""Which characters of people's text can be printed, and what stands for those that cannot."""

from typing import Any
import re
import unicodedata


# Latin, Greek, Cyrillic, punctuation, currencies, letter-like signs, arrows: all in the typeface.
PRINTABLE = re.compile(
    "[\n\t\u0020-\u007e\u00a0-\u00ac\u00ae-\u0377\u0384-\u038a\u038e-\u03a1\u03a3-\u0484"
    "\u0487-\u04ff\u1e00-\u1eff\u2010-\u2027\u2030-\u2040\u20a0-\u20c0\u2190-\u21ff\ufffd]+"
)


def clean(value: Any) -> Any:
    """Return the data without characters that are not text: controls and marks of direction."""
    return mapped(value, _clean)


def spelled_out(value: Any) -> Any:
    """Return the data with every character outside the typeface as its code, such as [U+1F642]."""
    return mapped(value, _spelled_out)


def mapped(value: Any, change: Any) -> Any:
    """Return JSON data with `change` applied to every text in them."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: mapped(item, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [mapped(item, change) for item in value]
    return value


def _clean(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(map(_cleaned, text))


def _cleaned(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":
        return "\ufffd"
    if category in ("Cc", "Cf") and character not in "\n\t":
        return ""
    return character


def _spelled_out(text: str) -> str:
    return "".join(c if PRINTABLE.fullmatch(c) else f"[U+{ord(c):04X}]" for c in text)
