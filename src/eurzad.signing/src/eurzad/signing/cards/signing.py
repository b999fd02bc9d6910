"""The steps of signing with a card: begin, prepare for a certificate, take the signatures."""

from asn1crypto import x509
from base64 import b64decode
from base64 import b64encode
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from eurzad.core import _
from eurzad.core.documents import DocumentError
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.errors import Problem
from eurzad.core.office.functions import fullname_of
from eurzad.core.outbox import enqueue
from eurzad.records.batch import for_each
from eurzad.records.batch import Outcome
from eurzad.records.letters.approval import final_pdf
from eurzad.records.letters.document import document_data
from eurzad.records.letters.document import made_at
from eurzad.records.letters.document import printed
from eurzad.records.letters.signatures import check_turn
from eurzad.records.letters.signatures import names_of
from eurzad.records.letters.signatures import queue_signature
from eurzad.records.store import find
from eurzad.signing.cards.certificates import check_certificate
from eurzad.signing.cards.people import check_person
from eurzad.signing.cards.store import BEGUN
from eurzad.signing.cards.store import card_store
from eurzad.signing.cards.store import CardJob
from eurzad.signing.cards.store import PREPARED
from eurzad.signing.cards.store import SENT
from eurzad.signing.cards.store import Waiting
from eurzad.signing.cards.tokens import document_claim
from eurzad.signing.cards.tokens import job_token
from eurzad.signing.keys.base import proves
from eurzad.signing.sealing import NO_FORCE
from eurzad.signing.settings import Settings
from eurzad.signing.settings import settings
from eurzad.signing.signer.client import ask
from eurzad.signing.signer.client import SignerTrouble
from eurzad.signing.tray.job import HEADINGS
from eurzad.signing.tray.job import stamp_of
from eurzad.signing.tray.tray import the_letter
from eurzad.signing.words import words_of
from plone import api
from time import time
from typing import Any
from ZODB.blob import Blob
import hashlib
import transaction


JOB = "finish-card-signature"
LARGEST_BATCH = 24 * 1024 * 1024
MOST = 100
LONGEST_SIGNATURE = 1024
# What an agent says of a document that it did not sign.
AGENT_TROUBLES = {
    "altered": _("The file reached your computer changed; it was not signed."),
    "opaque": _("The program at your computer could not see what would be signed."),
    "card_lost": _("The card was pulled out before this letter was signed."),
    "pin_wrong": _("The card asked for the PIN again and refused it."),
    "pin_locked": _("The PIN is locked."),
}


def with_cards() -> Settings:
    """Return the settings of an installation where clerks sign with cards. Raises Conflict."""
    known = settings()
    if known is None or not known.cards:
        raise Conflict(_("Not signed: no signing configured."))
    return known


@contextmanager
def signer_problems() -> Iterator[None]:
    """Turn what the signer could not do into an answer for the clerk."""
    try:
        yield
    except SignerTrouble as trouble:
        raise Conflict(words_of(trouble)) from trouble


def begin(addresses: list[str], user_id: str) -> tuple[str, str, list[Outcome]]:
    """Begin to sign letters that were approved for it; return id, token and a result for each.

    Id and token are empty when none of them can be signed. Raises Conflict, Invalid.
    """
    known = with_cards()
    if len(addresses) > MOST:
        raise invalid("items", _("At most ${count} can be chosen.", mapping={"count": MOST}))
    site = api.portal.get()
    id, job = card_store(site).begin(user_id, time())

    def take(record: Any) -> None:
        letter = the_letter(record)
        number = signable(letter, user_id)
        job.letters.append(Waiting(letter.UID(), letter.absolute_url(), number))

    found = for_each(addresses, take)
    if not job.letters:
        card_store(site).clean(id)
        return "", "", found
    with signer_problems():
        token = job_token(known, site, job, "certificate", fullname_of(user_id), time())
    return id, token, found


def signable(letter: Any, user_id: str) -> int:
    """Return the number of the signature if it is this person's to make now. Raises Problem."""
    number, signature, _absent = check_turn(letter, user_id)
    if signature["state"] == "queued":
        raise Conflict(_("This letter is being signed already."))
    if signature["state"] == "waiting":
        raise Conflict(_("Read the letter and approve it for signature first."))
    if final_pdf(letter) is None:
        raise Conflict(_("The PDF of this letter is still being made. Try again in a moment."))
    return number


def job_in(id: str, user_id: str, state: str) -> CardJob:
    """Return a person's job that is not over. Raises Missing, Conflict."""
    job = card_store(api.portal.get()).job_of(id, user_id)
    if job.state != state:
        raise Conflict(_("This was sent already. Begin to sign anew."))
    if job.until < time():
        raise Conflict(_("It took too long. Begin to sign anew."))
    return job


def prepare(
    id: str, user_id: str, certificate: bytes, chain: tuple[bytes, ...], confirmed: bool
) -> tuple[str, list[tuple[str, bytes]], list[Outcome]]:
    """Fix the letters for a certificate; return token, documents with addresses, and results.

    A letter that cannot be prepared leaves the job. Raises Forbidden, CardToConfirm, Conflict.
    """
    known = with_cards()
    job = job_in(id, user_id, BEGUN)
    site = api.portal.get()
    found = check_certificate(known, certificate, chain)
    check_person(card_store(site), user_id, found, confirmed)
    job.certificate, job.chain = certificate, chain
    claims: list[dict[str, Any]] = []
    documents: list[tuple[str, bytes]] = []

    def fix(waiting: Waiting, letter: Any) -> None:
        document = prepare_letter(known, job, waiting, letter, user_id)
        if sum(len(data) for _address, data in documents) + len(document) > LARGEST_BATCH:
            raise Conflict(_("These letters are too large to be signed in one go."))
        record = final_pdf(letter)
        mark = letter.__parent__.mark
        claims.append(document_claim(waiting.told, document, letter.title, mark, record.filename))
        documents.append((waiting.address, document))

    outcomes = each_letter(job, fix)
    if not documents:
        card_store(site).clean(id)
        return "", [], outcomes
    job.state = PREPARED
    digest = hashlib.sha256(certificate).hexdigest()
    more = {"certificate": digest, "documents": claims}
    with signer_problems():
        token = job_token(known, site, job, "sign", fullname_of(user_id), time(), **more)
    return token, documents, outcomes


def each_letter(job: CardJob, act: Callable[[Waiting, Any], None]) -> list[Outcome]:
    """Do `act` with each letter of a job; one that fails leaves it, and stops no other."""
    outcomes = []
    for waiting in list(job.letters):
        savepoint = transaction.savepoint()
        letter = find(waiting.uid)
        try:
            if letter is None:
                raise Conflict(_("This letter does not wait for a signature."))
            act(waiting, letter)
            outcomes.append(Outcome(waiting.address, letter, None))
        except Problem as problem:
            savepoint.rollback()
            job.drop(waiting)
            outcomes.append(Outcome(waiting.address, letter, problem))
    return outcomes


def prepare_letter(
    known: Settings, job: CardJob, waiting: Waiting, letter: Any, user_id: str
) -> bytes:
    """Fix one letter: its stamp, and what the card is to sign. Raises Problem."""
    if signable(letter, user_id) != waiting.number:
        raise Conflict(_("This letter does not wait for a signature."))
    _number, signature, absent = check_turn(letter, user_id)
    names = names_of(letter, user_id, absent, letter.date)
    pdf, waiting.places = printed_for(letter, waiting.number, names)
    shown = {**signature, **names} if waiting.number == 0 or absent else signature
    stamp = asdict(stamp_of(letter, waiting.number, shown))
    remark = NO_FORCE if known.demo else ""
    visible = {
        "stamp": {**stamp, "remark": remark},
        "number": waiting.number,
        "words": HEADINGS[min(waiting.number, 1)],
        "places": places_for(waiting.places, len(letter.signatures)),
    }
    with signer_problems():
        told = {"do": "prepare", "visible": visible}
        answer, [document] = ask(known, told, pdf, job.certificate, *job.chain)
    waiting.told = {name: answer[name] for name in TOLD}
    waiting.read = final_pdf(letter).sha256
    waiting.document = Blob(document)
    return document


TOLD = ("document_digest", "start", "end", "algorithm", "attributes", "pages")


def printed_for(letter: Any, number: int, names: dict[str, str]) -> tuple[bytes, tuple[Any, ...]]:
    """Return the PDF to be signed and the places of its stamps.

    Where a substitute signs first, the letter is printed anew with their name. The letter itself is
    not changed: whether they sign is not known yet.
    """
    before = letter.signatory
    if number or {**names, "id": ""} == {**before, "id": ""}:
        return final_pdf(letter).data, tuple(letter.signature_places)
    letter.signatory = names
    try:
        return printed(document_data(letter, draft=False), made_at(letter))
    except DocumentError as error:
        raise Conflict(_("The document cannot be made.")) from error
    finally:
        letter.signatory = before


def places_for(places: tuple[Any, ...], count: int) -> list[Any]:
    """Return a place for each signature; None is the usual one."""
    return [places[at] if at < len(places) else None for at in range(count)]


def receive(id: str, user_id: str, results: list[dict[str, Any]]) -> list[Outcome]:
    """Take the signatures of a job, in the order of its documents, once.

    Each is checked against the document that waits here; the signer puts it in. Raises Conflict,
    Missing, Invalid.
    """
    job = job_in(id, user_id, PREPARED)
    if len(results) != len(job.letters):
        raise invalid("results", _("There must be one result for each document."))
    job.state = SENT
    site = api.portal.get()
    given = {one.uid: result for one, result in zip(job.letters, results, strict=True)}

    def take(waiting: Waiting, letter: Any) -> None:
        waiting.signature = signature_in(given[waiting.uid])
        check_signature(job, waiting)
        check_still(letter, waiting, user_id)
        entry = enqueue(site, JOB, {"letter": waiting.uid, "card": id})
        queue_signature(letter, user_id, entry)

    outcomes = each_letter(job, take)
    card_store(site).clean(id)
    return outcomes


def signature_in(result: Any) -> bytes:
    """Return the signature in a result. Raises Conflict where the agent made none, Invalid."""
    error = result.get("error")
    if error is not None:
        raise Conflict(AGENT_TROUBLES.get(str(error), _("The signature could not be made.")))
    given = result.get("signature")
    try:
        if not isinstance(given, str) or len(given) > 2 * LONGEST_SIGNATURE:
            raise ValueError("signature")
        return b64decode(given, validate=True)
    except ValueError as problem:
        raise invalid("results", _("This is no signature.")) from problem


def check_signature(job: CardJob, waiting: Waiting) -> None:
    """Raise Conflict unless the card of this job signed this document. A fault is not kept."""
    certificate = x509.Certificate.load(job.certificate)
    algorithm = waiting.told["algorithm"]
    attributes = bytes.fromhex(waiting.told["attributes"])
    digest = hashlib.new(algorithm, attributes).digest()
    if not proves(certificate, waiting.signature, digest, algorithm):
        raise Conflict(_("The signature is not one of this document with this card."))


def check_still(letter: Any, waiting: Waiting, user_id: str) -> None:
    """Raise Problem unless the letter still waits for this signature, and is what was signed."""
    if signable(letter, user_id) != waiting.number or final_pdf(letter).sha256 != waiting.read:
        raise Conflict(_("The letter was changed while you signed. Read it again."))


def told_documents(documents: Iterable[tuple[str, bytes]]) -> list[dict[str, str]]:
    """Return documents as they travel through the page to the agent."""
    return [{"@id": address, "data": b64encode(data).decode()} for address, data in documents]
