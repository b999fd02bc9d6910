"""Making one signature of one letter: an outbox entry each, so that one failure is one letter's."""

from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from eurzad.core import _
from eurzad.core.clock import now
from eurzad.core.documents import DocumentError
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.office.acting import acting_as
from eurzad.core.office.acting import SYSTEM
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from eurzad.records.desk.entries import index_work
from eurzad.records.letters.approval import final_pdf
from eurzad.records.letters.approval import write_signature_down
from eurzad.records.letters.document import document_data
from eurzad.records.letters.document import made_at
from eurzad.records.letters.document import printed
from eurzad.records.letters.sharing import share_with_approvers
from eurzad.records.letters.signatures import current_signature
from eurzad.records.letters.signatures import fail
from eurzad.records.letters.signatures import keep_signature
from eurzad.records.letters.signatures import Made
from eurzad.records.store import find
from eurzad.records.workflow import perform
from eurzad.signing.formats.pades.stamp import Stamp
from eurzad.signing.sealing import moment
from eurzad.signing.sealing import remark_of
from eurzad.signing.sealing import sign_with
from eurzad.signing.sealing import told_of_person
from eurzad.signing.sealing import with_key
from eurzad.signing.settings import Settings
from eurzad.signing.storage import signing_store
from typing import Any
from zope.interface import implementer


JOB = "sign-letter"
HEADINGS = ("Podpisano elektronicznie", "Kontrasygnata elektroniczna")


@dataclass(frozen=True)
class Prepared:
    """A letter to be signed. `again` is what to print it anew from, when its signatory changed."""

    known: Settings
    told: dict[str, Any]
    pdf: bytes
    again: tuple[dict[str, Any], datetime] | None
    places: tuple[Any, ...]


@dataclass(frozen=True)
class Result:
    """A signature that was made, and where the stamps stand if the letter was printed anew."""

    made: Made
    places: tuple[Any, ...]
    renew_on: str


@implementer(IOutboxJob)
class SignLetterJob:
    """Signs a letter for the person whose turn it is. A repeat signs anew and keeps one."""

    failed = _("A letter was not signed")
    advice = _("Open the letters to be signed, see why, and sign it again there.")
    retriable = False
    time_limit = 250
    ahead = True

    def prepare(self, site: Any, entry: Entry) -> Prepared | None:
        letter, number, signature = self._waited_for(entry)
        if letter is None:
            return None
        record = final_pdf(letter)
        if record is None:
            raise JobFailed(_("The PDF of this letter is still being made. Try again in a moment."))
        again = None
        if number == 0 and signature.get("print_anew"):
            again = (document_data(letter, draft=False), made_at(letter))
        known = with_key(site, signature["by"])
        return Prepared(
            known=known,
            told=_told(site, known, letter, number, signature),
            pdf=record.data,
            again=again,
            places=tuple(letter.signature_places),
        )

    def perform(self, prepared: Prepared | None, entry: Entry) -> Result | None:
        if prepared is None:
            return None
        pdf, places = prepared.pdf, prepared.places
        if prepared.again is not None:
            try:
                pdf, places = printed(*prepared.again)
            except DocumentError as error:
                raise JobFailed(_("The document cannot be made.")) from error
        told = prepared.told
        visible = {**told["visible"], "places": _places(places, told["visible"]["count"])}
        del visible["count"]
        signed = sign_with(prepared.known, {**told, "visible": visible}, pdf)
        made = Made(signed.data, signed.certificate, signed.level)
        return Result(made, places, signed.renew_on)

    def complete(self, site: Any, entry: Entry, result: Result | None) -> None:
        letter, number, _signature = self._waited_for(entry)
        if letter is None or result is None:
            return
        letter.signature_places = result.places
        finish(letter, number, result.made)
        if result.renew_on:
            signing_store(site).renew(result.renew_on, letter.UID())

    def abandoned(self, site: Any, entry: Entry, reason: str) -> None:
        """Say in the tray why the signature was not made."""
        letter, number, _signature = self._waited_for(entry)
        if letter is not None:
            fail(letter, number, reason)

    def _waited_for(self, entry: Entry) -> tuple[Any, int, Any]:
        """Return the letter, the number of the signature and it; no letter when it is settled."""
        letter = find(entry.payload["letter"])
        current = current_signature(letter) if letter is not None else None
        if current is None or current[1].get("entry") != entry.id:
            return None, 0, {}
        return letter, *current


def finish(letter: Any, number: int, made: Made) -> None:
    """Keep a signature, however it was made; after the last one the letter is signed.

    Raises Conflict when this signature is not waited for.
    """
    complete = keep_signature(letter, number, made)
    write_signature_down(letter, letter.signatures[number])
    if complete:
        # whoever signed has signed: that the letter is signed now, the office itself notes
        with acting_as(SYSTEM):
            perform(letter, "sign", made=made)
    else:
        share_and_index(letter)


def share_and_index(letter: Any) -> None:
    """Let the next signatory see the letter and have it in their tray."""
    share_with_approvers(letter)
    index_work(letter)


def _told(site: Any, known: Settings, letter: Any, number: int, signature: Any) -> dict[str, Any]:
    """Return what the signer is told: whose key, and what the stamp says."""
    user_id = signature["by"]
    stamp = stamp_of(letter, number, signature)
    remark = remark_of(known.key_of(site.getId(), user_id))
    return {
        **told_of_person(site, user_id, signature["name"]),
        "do": "pdf",
        "visible": {
            "stamp": {**asdict(stamp), "remark": remark},
            "number": number,
            "words": HEADINGS[min(number, 1)],
            "count": len(letter.signatures),
        },
    }


def stamp_of(letter: Any, number: int, signature: Any) -> Stamp:
    """Return what the stamp of a signature says."""
    authority = signature.get("authority", "")
    return Stamp(
        heading=HEADINGS[min(number, 1)],
        name=signature["name"],
        function=signature["position"],
        in_place_of=f"z up. {authority}" if authority else "",
        mark=letter.__parent__.mark,
        date=moment(now()),
    )


def _places(places: tuple[Any, ...], count: int) -> list[Any]:
    """Return a place for each signature; None is the usual one."""
    return [places[at] if at < len(places) else None for at in range(count)]
