"""The office's seal and its people's keys, as the other packages ask for them."""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.clock import WARSAW
from eurzad.core.interfaces import ISealer
from eurzad.core.interfaces import ISigner
from eurzad.core.office.functions import name_and_position
from eurzad.core.outbox import JobFailed
from eurzad.records.letters.office import office_setting
from eurzad.signing.formats.pades.stamp import Stamp
from eurzad.signing.settings import KeySettings
from eurzad.signing.settings import Settings
from eurzad.signing.settings import settings
from eurzad.signing.signer.client import ask
from eurzad.signing.signer.client import SignerTrouble
from eurzad.signing.signer.client import status
from eurzad.signing.words import trouble_words
from eurzad.signing.words import words_of
from typing import Any
from zope.interface import implementer


NO_FORCE = "DEMO – BEZ MOCY PRAWNEJ"
SEAL_WORDS = "Pieczęć elektroniczna urzędu"
# A seal stands in the margin at the foot of the last page, where no text is.
SEAL_PLACE = {"page": -1, "left": 375.0, "bottom": 12.0, "width": 178.0, "height": 44.0}
WARN_DAYS = 30


@dataclass(frozen=True)
class Signed:
    """A signed document, with what its certificate says and the level of the signature.

    `renew_on` is the day on which the time stamp over all of it is to be renewed, if it has one.
    """

    data: bytes
    certificate: Mapping[str, Any]
    level: str
    renew_on: str = ""


def moment(when: datetime) -> str:
    """27.11.2026, 04:15:09."""
    return when.astimezone(WARSAW).strftime("%d.%m.%Y, %H:%M:%S")


def remark_of(key: KeySettings | None) -> str:
    """Return what a stamp has to say of the key: of a demo's that it has no legal force."""
    return NO_FORCE if key is not None and key.kind == "demo" else ""


def sign_with(known: Settings, told: dict[str, Any], data: bytes) -> Signed:
    """Have the signer sign. Raises JobFailed that tells a clerk why not."""
    try:
        answer, [made] = ask(known, told, data)
    except SignerTrouble as trouble:
        raise JobFailed(words_of(trouble), retry=trouble.passes) from trouble
    return Signed(
        made,
        answer.get("certificate", {}),
        answer.get("level", ""),
        answer.get("renew_on", ""),
    )


def configured(key_of: Callable[[Settings], KeySettings | None]) -> Settings:
    """Return the settings, in which there is this key. Raises JobFailed where there is none."""
    known = settings()
    if known is None or key_of(known) is None:
        raise JobFailed(_("Not signed: no signing configured."), retry=False)
    return known


def with_seal(site: Any) -> Settings:
    """Return the settings of an office that has a seal. Raises JobFailed."""
    return configured(lambda known: known.seal_of(site.getId()))


def with_key(site: Any, user_id: str) -> Settings:
    """Return the settings of an office that keeps a person's key. Raises JobFailed."""
    return configured(lambda known: known.key_of(site.getId(), user_id))


def office_name(site: Any) -> str:
    return office_setting("office_name") or site.title or site.getId()


@implementer(ISealer)
class Seal:
    """The office's seal, made by the signer."""

    title = _("Electronic seal")

    def is_configured(self, site: Any) -> bool:
        known = settings()
        return known is not None and known.seal_of(site.getId()) is not None

    def problems(self, site: Any) -> list[str]:
        """Return what is wrong with the seal now, as messages."""
        known = settings()
        key = known.seal_of(site.getId()) if known is not None else None
        return problems_of(known, [key]) if known is not None and key is not None else []

    def seal_xml(self, site: Any, xml: bytes) -> bytes:
        return sign_with(with_seal(site), self._told(site, "xml"), xml).data

    def seal_pdf(self, site: Any, pdf: bytes) -> bytes:
        known = with_seal(site)
        stamp = Stamp(
            heading=SEAL_WORDS,
            name=office_name(site),
            date=moment(now()),
            remark=remark_of(known.seal_of(site.getId())),
        )
        visible = {"stamp": asdict(stamp), "places": [SEAL_PLACE], "number": 0, "words": SEAL_WORDS}
        return sign_with(known, {**self._told(site, "pdf"), "visible": visible}, pdf).data

    def _told(self, site: Any, do: str) -> dict[str, Any]:
        name = office_name(site)
        return {"do": do, "office": site.getId(), "subject": name, "organisation": name}


@implementer(ISigner)
class OfficeKeys:
    """Keys of persons that the office keeps (HSM, tokens in the server), made by the signer."""

    title = _("Electronic signature")

    def is_configured(self, site: Any) -> bool:
        known = settings()
        return known is not None and (known.demo or bool(keys_of(known, site.getId())))

    def problems(self, site: Any) -> list[str]:
        """Return what is wrong with the keys of persons now, as messages."""
        known = settings()
        return problems_of(known, keys_of(known, site.getId())) if known is not None else []

    def sign_pdf(self, site: Any, pdf: bytes, user_id: str) -> bytes:
        known = with_key(site, user_id)
        name, position = name_and_position(user_id)
        stamp = Stamp(
            heading="Podpisano elektronicznie",
            name=name,
            function=position,
            date=moment(now()),
            remark=remark_of(known.key_of(site.getId(), user_id)),
        )
        visible = {
            "stamp": asdict(stamp),
            "places": [None],
            "number": 0,
            "words": "Podpis elektroniczny",
        }
        told = {**told_of_person(site, user_id, name), "do": "pdf", "visible": visible}
        return sign_with(known, told, pdf).data


def keys_of(known: Settings, office: str) -> list[KeySettings]:
    """Return the keys of persons that an office has configured."""
    return [one for one in known.keys if one.office == office and one.use == "person"]


def told_of_person(site: Any, user_id: str, name: str) -> dict[str, Any]:
    """Return what the signer needs to know to find a person's key, or to make the demo's."""
    return {
        "office": site.getId(),
        "person": user_id,
        "subject": name,
        "organisation": office_name(site),
    }


def problems_of(known: Settings, keys: list[KeySettings]) -> list[str]:
    """Return what is wrong with these keys now, and which certificates end soon, as messages."""
    try:
        states = {one["id"]: one for one in status(known)["keys"]}
    except SignerTrouble as trouble:
        return [words_of(trouble)]
    found = []
    for key in keys:
        state = states.get(key.id)
        if state is None:
            continue
        if state["trouble"]:
            found.append(
                _(
                    "Key ${key}: ${trouble}",
                    mapping={"key": key.id, "trouble": trouble_words(state["trouble"])},
                )
            )
        elif state["certificate"]["days_left"] < WARN_DAYS:
            found.append(
                _(
                    "Key ${key}: its certificate ends on ${day}.",
                    mapping={"key": key.id, "day": state["certificate"]["valid_until"][:10]},
                )
            )
    return found
