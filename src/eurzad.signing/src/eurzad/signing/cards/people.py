"""Whose card it is: a certificate's person must be the clerk who signs.

A clerk says once that a card is theirs; that is believed if the certificate bears their name. From
then on they sign with certificates of this person only, and nobody else does.
"""

from asn1crypto import x509
from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import not_yours
from eurzad.core.office.functions import fullname_of
from eurzad.signing.cards.store import CardStore
from eurzad.signing.validation.certificates import common_name
from eurzad.signing.validation.certificates import first
from eurzad.signing.validation.certificates import validity
from typing import Any
import hashlib
import re
import unicodedata


@dataclass(frozen=True)
class Bound:
    """A person's card: `identity` is compared, the rest is shown. `by` is who said so."""

    identity: str
    name: str
    issuer: str
    since: str
    by: str


class CardToConfirm(Conflict):
    """The clerk has to say that the card is theirs; `more` shows which it is."""

    type = "CardToConfirm"

    def __init__(self, card: Mapping[str, Any]) -> None:
        super().__init__(_("Confirm that this card is yours."))
        self.more = {"card": dict(card)}


def identity_of(certificate: x509.Certificate) -> str:
    """Return what stays the same in all certificates of one person.

    That is the number in the subject (`serialNumber`: ETSI EN 319 412-1, 5.1.3), by its hash, so
    that no personal number is kept; where there is none, the certificate itself.
    """
    subject = certificate.subject.native
    number = first(subject.get("serial_number"))
    if not number:
        return "certificate:" + hashlib.sha256(certificate.dump()).hexdigest()
    country = first(subject.get("country_name"))
    return "person:" + hashlib.sha256(f"{country}\n{number}".encode()).hexdigest()


def check_person(
    kept: CardStore, user_id: str, certificate: x509.Certificate, confirmed: bool
) -> None:
    """Raise Forbidden unless the certificate is this clerk's, CardToConfirm before they said so."""
    identity = identity_of(certificate)
    known = kept.people.get(user_id)
    if known is not None and known.identity == identity:
        return
    others = (one.identity for person, one in kept.people.items() if person != user_id)
    wanted = kept.names.get(user_id) or fullname_of(user_id)
    if known is not None or identity in others or not bears_name(certificate, wanted):
        raise Forbidden(
            _(
                "This card is not yours: its certificate is that of ${name}.",
                mapping={"name": common_name(certificate.subject)},
            )
        )
    if not confirmed:
        raise CardToConfirm(shown(certificate))
    bind(kept, user_id, certificate, user_id)


def bind(kept: CardStore, user_id: str, certificate: x509.Certificate, by: str) -> None:
    """Write down that a card is a person's."""
    kept.people[user_id] = Bound(
        identity=identity_of(certificate),
        name=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        since=str(iso(now())),
        by=by,
    )


def name_on_cards(kept: CardStore, user_id: str, name: str) -> None:
    """Say what name a person's certificates bear; "" is their full name."""
    if name:
        kept.names[user_id] = name
    elif user_id in kept.names:
        del kept.names[user_id]


def unbind(kept: CardStore, user_id: str) -> None:
    """Forget whose cards a person signs with: they confirm the next one anew. Raises Missing."""
    if kept.people.pop(user_id, None) is None:
        raise not_yours()


def cards_of_people(kept: CardStore) -> list[dict[str, Any]]:
    """Return, by name, whose card is known and whose certificates bear another name."""
    people = {*kept.people.keys(), *kept.names.keys()}
    return sorted((_told(kept, one) for one in people), key=lambda told: told["fullname"])


def _told(kept: CardStore, user_id: str) -> dict[str, Any]:
    card = kept.people.get(user_id)
    return {
        "id": user_id,
        "fullname": fullname_of(user_id),
        "name": kept.names.get(user_id, ""),
        "card": card and {"name": card.name, "issuer": card.issuer, "since": card.since},
    }


def shown(certificate: x509.Certificate) -> dict[str, Any]:
    """Return what tells a person which card it is, without their personal number."""
    _since, until = validity(certificate)
    return {
        "name": common_name(certificate.subject),
        "issuer": common_name(certificate.issuer),
        "until": iso(until),
    }


def bears_name(certificate: x509.Certificate, fullname: str) -> bool:
    """Tell whether every word of a clerk's name stands in the certificate's name."""
    native = certificate.subject.native
    names = (first(native.get(one)) for one in ("common_name", "given_name", "surname"))
    wanted = words_of(fullname)
    return bool(wanted) and wanted <= words_of(" ".join(names))


def words_of(name: str) -> set[str]:
    """Return the words of a name, without marks and case: not all certificates have them."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("ł", "l"))
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    return set(re.findall(r"[^\W\d_]+", letters))
