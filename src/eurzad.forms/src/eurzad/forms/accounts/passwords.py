"""What a password may be: long, and not one that everybody tries first."""

from .hashing import looks_hashed
from eurzad.core import _
from functools import cache
from importlib.resources import files
import re
import unicodedata


MIN_LENGTH, MAX_LENGTH = 10, 200
MIN_DISTINCT = 5
MIN_PART = 4
SEQUENCES = ("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm")
LEET = str.maketrans("013457@$!", "oieastasi")


def weakness(password: str, *personal: str) -> str | None:
    """Why the password is not taken, as a message; None when it is. `personal` are name and
    e-mail.
    """
    if not isinstance(password, str) or len(password) < MIN_LENGTH:
        return _(
            "Choose a password of at least ${number} characters.", mapping={"number": MIN_LENGTH}
        )
    if len(password) > MAX_LENGTH:
        return _(
            "Choose a password of at most ${number} characters.", mapping={"number": MAX_LENGTH}
        )
    if looks_hashed(password) or any(unicodedata.category(sign)[0] == "C" for sign in password):
        return _("Choose a password without special codes.")
    if len(set(password)) < MIN_DISTINCT or _is_common(password):
        return _("Choose another password: this one is easy to guess.")
    if _holds_personal(password, personal):
        return _("Choose a password that holds neither your name nor your e-mail address.")
    return None


def _is_common(password: str) -> bool:
    plain = _plain(password)
    core = re.sub(r"^[\W\d_]+|[\W\d_]+$", "", plain)
    letters = core.translate(LEET)
    if {plain, core, letters} & common_passwords():
        return True
    return any(_without_sequence(plain, sequence) < MIN_DISTINCT for sequence in SEQUENCES)


def _without_sequence(password: str, sequence: str) -> int:
    rest = password
    for line in (sequence, sequence[::-1]):
        for length in range(len(line), MIN_PART - 1, -1):
            for start in range(len(line) - length + 1):
                rest = rest.replace(line[start : start + length], "")
    return len(rest)


def _holds_personal(password: str, personal: tuple[str, ...]) -> bool:
    plain = _plain(password)
    parts = {part for text in personal for part in re.split(r"[\W_]+", _plain(text.split("@")[0]))}
    return any(len(part) >= MIN_PART and part in plain for part in parts)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("ł", "l"))
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


@cache
def common_passwords() -> frozenset[str]:
    """Words that people use as passwords, alone or with digits around them."""
    text = (files("eurzad.forms.accounts") / "common-passwords.txt").read_text("utf-8")
    return frozenset(line for line in text.split() if not line.startswith("#"))
