"""What the signer does when it is asked, by the name of the work."""

from .jobs import JobKeys
from .keyring import Keyring
from asn1crypto import x509
from collections.abc import Callable
from collections.abc import Sequence
from eurzad.signing.formats.asic import sign_files
from eurzad.signing.formats.cades import sign_data
from eurzad.signing.formats.levels import with_revocation
from eurzad.signing.formats.levels import with_time_stamp
from eurzad.signing.formats.pades.card import finish
from eurzad.signing.formats.pades.card import prepare
from eurzad.signing.formats.pades.card import Prepared
from eurzad.signing.formats.pades.places import page_sizes
from eurzad.signing.formats.pades.places import Place
from eurzad.signing.formats.pades.renewal import extend_pdf
from eurzad.signing.formats.pades.renewal import last_stamp
from eurzad.signing.formats.pades.renewal import renew_pdf
from eurzad.signing.formats.pades.signing import open_pdf
from eurzad.signing.formats.pades.signing import sign_pdf
from eurzad.signing.formats.pades.signing import Visible
from eurzad.signing.formats.pades.stamp import Stamp
from eurzad.signing.formats.xades import sign_xml
from eurzad.signing.keys.base import Key
from eurzad.signing.keys.base import load_certificates
from eurzad.signing.settings import KeySettings
from eurzad.signing.settings import Settings
from eurzad.signing.timestamps.authorities import Authorities
from eurzad.signing.timestamps.revocation import Proofs
from pathlib import Path
from typing import Any


Told = dict[str, Any]
Parts = Sequence[bytes]


class Work:
    """Does the work of one signer, one piece at a time."""

    def __init__(self, settings: Settings, keyring: Keyring) -> None:
        self.settings = settings
        self.keyring = keyring
        self.authorities = Authorities(settings.timestamps) if settings.timestamps else None
        self.proofs = Proofs(roots_in(settings.roots))
        self.job_keys = JobKeys(settings.folder)

    def do(self, told: Told, parts: Parts) -> tuple[Told, bytes]:
        """Do what a message asks. Returns the answer and the bytes that go with it.

        Raises ValueError for what is no work or no document, KeyTrouble, NoTimeStamp, and what
        gathering proofs raises.
        """
        work = DOES.get(str(told.get("do")))
        if work is None:
            raise ValueError(f"no such work: {told.get('do')!r}")
        return work(self, told, parts)

    def with_authorities(self) -> Authorities:
        """Return the authorities for time stamps. Raises ValueError where there are none."""
        if self.authorities is None:
            raise ValueError("no authority for time stamps is configured")
        return self.authorities

    def key_for(self, told: Told) -> KeySettings:
        """Return the settings of the key that a message names. Raises ValueError."""
        office, person = str(told.get("office", "")), str(told.get("person", ""))
        settings = self.settings
        found = settings.key_of(office, person) if person else settings.seal_of(office)
        if found is None:
            raise ValueError("there is no such key")
        if found.kind != "demo" or found.options:
            return found
        names = {
            "name": f"{office}.{person}" if person else f"{office}.pieczec",
            "subject": str(told.get("subject", "")) or person or office,
            "office": str(told.get("organisation", "")) or office,
        }
        return KeySettings(**{**vars(found), "options": names})

    def sign(self, told: Told, make: Callable[[Key, str], bytes]) -> tuple[Told, bytes]:
        """Let `make` sign with the key that a message names."""
        wanted = self.key_for(told)
        level = str(told.get("level") or wanted.level)
        answer: Told = {}

        def work(key: Key) -> bytes:
            answer["certificate"] = self.keyring.certificate_of(key)
            answer["level"] = level
            return make(key, level)

        return answer, self.keyring.use(wanted, work)


def roots_in(path: str) -> list[Any]:
    """Return the certificates of a file, or of all files of a folder."""
    if not path:
        return []
    place = Path(path)
    names = sorted(place.iterdir()) if place.is_dir() else [place]
    return [one for name in names for one in load_certificates(str(name))]


def at_most_stamped(level: str) -> str:
    """Return the level of formats that know none above B-T."""
    return "B-B" if level == "B-B" else "B-T"


def read_visible(told: Told) -> Visible | None:
    """Return how a signature is to be shown, None where it is not."""
    given = told.get("visible")
    if given is None:
        return None
    return Visible(
        stamp=Stamp(**given["stamp"]),
        places=tuple(Place(**one) if one else None for one in given["places"]),
        number=int(given["number"]),
        words=str(given["words"]),
    )


def _pdf(work: Work, told: Told, parts: Parts) -> tuple[Told, bytes]:
    visible = read_visible(told)
    answer, made = work.sign(
        told,
        lambda key, level: sign_pdf(parts[0], key, level, visible, work.authorities, work.proofs),
    )
    return {**answer, **renew_on(made, answer["level"])}, made


def renew_on(pdf: bytes, level: str) -> Told:
    """Return when the time stamp over a document is to be renewed, if it has one."""
    stamp = last_stamp(pdf) if level == "B-LTA" else None
    return {} if stamp is None else {"renew_on": stamp.renew_on.isoformat()}


def _xml(work: Work, told: Told, parts: Parts) -> tuple[Told, bytes]:
    return work.sign(
        told,
        lambda key, level: sign_xml(parts[0], key, at_most_stamped(level), work.authorities),
    )


def _data(work: Work, told: Told, parts: Parts) -> tuple[Told, bytes]:
    detached = bool(told.get("detached", True))
    return work.sign(
        told,
        lambda key, level: sign_data(
            parts[0], key, at_most_stamped(level), detached, work.authorities
        ),
    )


def _files(work: Work, told: Told, parts: Parts) -> tuple[Told, bytes]:
    files = list(zip(told["names"], parts, strict=True))
    return work.sign(
        told,
        lambda key, level: sign_files(files, key, at_most_stamped(level), work.authorities),
    )


def _renew(work: Work, told: Told, parts: Parts) -> tuple[Told, bytes]:
    made = renew_pdf(parts[0], work.with_authorities(), work.proofs)
    return renew_on(made, "B-LTA"), made


def _prepare(work: Work, told: Told, parts: Parts) -> tuple[Told, bytes]:
    """Fix a document that is signed elsewhere. The parts: document, certificate, those above it."""
    document, certificate, *chain = parts
    made = prepare(
        document,
        x509.Certificate.load(certificate),
        [x509.Certificate.load(one) for one in chain],
        read_visible(told),
    )
    answer = {
        "document_digest": made.document_digest.hex(),
        "start": made.start,
        "end": made.end,
        "algorithm": made.algorithm,
        "attributes": made.attributes.hex(),
        "pages": len(page_sizes(open_pdf(document).prev)),
    }
    return answer, made.document


def _job(work: Work, told: Told, parts: Parts) -> tuple[Told, bytes]:
    return {}, work.job_keys.token(str(told.get("office", "")), parts[0])


def _job_key(work: Work, told: Told, parts: Parts) -> tuple[Told, bytes]:
    return {}, work.job_keys.public(str(told.get("office", "")))


def _finish(work: Work, told: Told, parts: Parts) -> tuple[Told, bytes]:
    """Put a signature that was made elsewhere into its document, and bring it to its level.

    The parts: document, attributes, signature, certificate, those above it.
    """
    document, attributes, signature, certificate, *chain = parts
    level = str(told.get("level") or work.settings.level)
    given = x509.Certificate.load(certificate)
    above = [x509.Certificate.load(one) for one in chain]
    prepared = Prepared(
        document=document,
        document_digest=bytes.fromhex(told["document_digest"]),
        start=int(told["start"]),
        end=int(told["end"]),
        algorithm=str(told["algorithm"]),
        attributes=attributes,
    )
    stamped = work.with_authorities() if with_time_stamp(level) else None
    made = finish(prepared, signature, given, above, stamped)
    if stamped is not None and with_revocation(level):
        made = extend_pdf(made, level, stamped, work.proofs)
    answer = {"certificate": work.keyring.told_of(given), "level": level}
    return {**answer, **renew_on(made, level)}, made


DOES: dict[str, Callable[[Work, Told, Parts], tuple[Told, bytes]]] = {
    "pdf": _pdf,
    "xml": _xml,
    "data": _data,
    "files": _files,
    "renew": _renew,
    "prepare": _prepare,
    "finish": _finish,
    "job": _job,
    "job-key": _job_key,
}
