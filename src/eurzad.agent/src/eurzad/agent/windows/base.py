"""What every kind of window can do."""

from asn1crypto import x509
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Shown:
    """A document as the person is shown it; `data` is what they may open before they sign."""

    title: str
    mark: str
    filename: str
    pages: int
    data: bytes


@dataclass(frozen=True)
class Question:
    """What the person is asked to sign.

    `left_out` is how many documents were not good enough to be shown, `wrong` whether the PIN that
    was just given was wrong, `tries` how many are left where the card tells, `low` that few are.
    """

    office: str
    origin: str
    person: str
    certificate: str
    documents: Sequence[Shown]
    left_out: int = 0
    wrong: bool = False
    tries: int | None = None
    low: bool = False


class Window(Protocol):
    """Asks one question at a time."""

    def ask(self, question: Question) -> str | None:
        """Return the PIN, None when the person does not want to sign."""

    def progress(self, done: int, total: int) -> None:
        """Say how far it is."""

    def close(self) -> None:
        """The question is over, whatever came of it."""


def certificate_words(der: bytes) -> str:
    """Return whose certificate it is, who issued it and until when it is good."""
    certificate = x509.Certificate.load(der)
    until = certificate["tbs_certificate"]["validity"]["not_after"].native
    names = (_name(certificate.subject), _name(certificate.issuer), f"ważny do {until:%d.%m.%Y}")
    return ", ".join(one for one in names if one)


def _name(name: x509.Name) -> str:
    native = name.native
    value = native.get("common_name") or native.get("organization_name") or ""
    return str(value[0] if isinstance(value, list) else value)
