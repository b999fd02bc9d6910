"""Putting a card's signature into its letter: an outbox entry each, done by the signer."""

from dataclasses import dataclass
from datetime import date
from eurzad.core import _
from eurzad.core.interfaces import IDailyJob
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.interfaces import ISigner
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from eurzad.records.letters.signatures import current_signature
from eurzad.records.letters.signatures import fail
from eurzad.records.letters.signatures import Made
from eurzad.records.store import find
from eurzad.signing.cards.store import card_store
from eurzad.signing.cards.store import CardJob
from eurzad.signing.cards.store import cards_in
from eurzad.signing.cards.store import Waiting
from eurzad.signing.sealing import problems_of
from eurzad.signing.settings import Settings
from eurzad.signing.settings import settings
from eurzad.signing.signer.client import ask
from eurzad.signing.signer.client import SignerTrouble
from eurzad.signing.storage import signing_store
from eurzad.signing.tray.job import finish
from eurzad.signing.tray.job import Result
from eurzad.signing.words import words_of
from time import time
from typing import Any
from zope.interface import implementer


@dataclass(frozen=True)
class Signature:
    """A signature that came back, with the document it is for, as the signer takes them."""

    known: Settings
    told: dict[str, Any]
    parts: tuple[bytes, ...]
    places: tuple[Any, ...]


@implementer(IOutboxJob)
class FinishCardSignatureJob:
    """Has the signer put a signature in, with time stamp and proofs. A repeat keeps one."""

    time_limit = 250
    ahead = True

    def prepare(self, site: Any, entry: Entry) -> Signature | None:
        letter, _number = waited_for(entry)
        if letter is None:
            return None
        job, waiting = kept(site, entry)
        known = settings()
        if known is None or waiting is None or job is None:
            raise JobFailed(_("The signature could not be made."), retry=False)
        told = {name: value for name, value in waiting.told.items() if name != "attributes"}
        with waiting.document.open("r") as stream:
            document = stream.read()
        attributes = bytes.fromhex(waiting.told["attributes"])
        parts = (document, attributes, waiting.signature, job.certificate, *job.chain)
        return Signature(known, {**told, "do": "finish"}, parts, waiting.places)

    def perform(self, prepared: Signature | None, entry: Entry) -> Result | None:
        if prepared is None:
            return None
        try:
            answer, [data] = ask(prepared.known, prepared.told, *prepared.parts)
        except SignerTrouble as trouble:
            raise JobFailed(words_of(trouble), retry=trouble.passes) from trouble
        made = Made(data, answer.get("certificate", {}), answer.get("level", ""))
        return Result(made, prepared.places, answer.get("renew_on", ""))

    def complete(self, site: Any, entry: Entry, result: Result | None) -> None:
        letter, number = waited_for(entry)
        if letter is not None and result is not None:
            letter.signature_places = result.places
            finish(letter, number, result.made)
            if result.renew_on:
                signing_store(site).renew(result.renew_on, letter.UID())
        forget(site, entry)

    def abandoned(self, site: Any, entry: Entry, reason: str) -> None:
        """Say in the tray why the signature was not made; the letter is signed anew."""
        letter, number = waited_for(entry)
        if letter is not None:
            fail(letter, number, reason)
        forget(site, entry)


def waited_for(entry: Entry) -> tuple[Any, int]:
    """Return the letter and the number of the signature; no letter when it is settled."""
    letter = find(entry.payload["letter"])
    current = current_signature(letter) if letter is not None else None
    if current is None or current[1].get("entry") != entry.id:
        return None, 0
    return letter, current[0]


def kept(site: Any, entry: Entry) -> tuple[CardJob | None, Waiting | None]:
    """Return what waits for an entry."""
    job = card_store(site).jobs.get(entry.payload["card"])
    if job is None:
        return None, None
    return job, next((one for one in job.letters if one.uid == entry.payload["letter"]), None)


def forget(site: Any, entry: Entry) -> None:
    """Forget what waited for an entry that is settled."""
    job, waiting = kept(site, entry)
    if job is not None and waiting is not None:
        job.drop(waiting)
        card_store(site).clean(entry.payload["card"])


@implementer(IDailyJob)
class ForgetCardJobs:
    """Forgets what people began to sign with a card and gave up, with the copies of letters."""

    title = _("Clearing of unfinished signatures with cards")

    def run(self, site: Any, day: date) -> None:
        now = time()
        cards_in(site).forget(lambda job: job.until < now)


@implementer(ISigner)
class ClerksCards:
    """Cards at the clerks': each signs in the tray, with a program at their computer."""

    title = _("Signature with a clerk's card")

    def is_configured(self, site: Any) -> bool:
        known = settings()
        return known is not None and known.cards

    def problems(self, site: Any) -> list[str]:
        """Return what keeps cards from being used, as messages."""
        known = settings()
        return problems_of(known, []) if known is not None and known.cards else []

    def sign_pdf(self, site: Any, pdf: bytes, user_id: str) -> bytes:
        raise JobFailed(_("A card signs in the tray only: its owner gives the PIN."), retry=False)
