"""Getting an anchor out of the database: sealed, written to a file, mailed."""

from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.anchors.anchor import Anchor
from eurzad.core.anchors.anchor import compact
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.interfaces import ISealer
from eurzad.core.mail import send
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from eurzad.core.store import store
from lxml import etree
from pathlib import Path
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import getUtility
from zope.i18n import translate
from zope.interface import implementer
import json
import os
import tempfile


FOLDER = "EURZAD_ANCHORS"
RECIPIENT = "eurzad.core.anchors_to"
NAMESPACE = "https://eurzad.pl/anchor/1"


@dataclass(frozen=True)
class Prepared:
    """What is to be written. `path` is None when the instance has no folder for anchors."""

    site: Any
    path: Path | None
    statement: bytes
    claims: bytes
    seal: bytes | None
    sealer: Any


@implementer(IOutboxJob)
class AnchorJob:
    """Seals the statement of a day, writes its file, has it mailed. A repeat changes nothing."""

    failed = _("The daily proof of the case logs was not made")
    advice = _("Tell the administrator: the electronic seal or the time stamp does not work.")
    time_limit = 120

    def prepare(self, site: Any, entry: Entry) -> Prepared:
        day = entry.payload["day"]
        anchor = store(site).anchors.by_day[day]
        folder = folder_of(site.getId())
        return Prepared(
            site=site,
            path=None if folder is None else folder / f"{day}.jsonl",
            statement=anchor.statement,
            claims=b"".join(anchor.lines()),
            seal=anchor.seal,
            sealer=configured_sealer(site),
        )

    def perform(self, prepared: Prepared, entry: Entry) -> tuple[bool, bytes | None]:
        if prepared.path is not None and prepared.path.exists():
            return True, seal_of_file(prepared)
        seal = prepared.seal
        if seal is None and prepared.sealer is not None:
            seal = prepared.sealer.seal_xml(prepared.site, statement_xml(prepared.statement))
        if prepared.path is not None:
            write_once(prepared.path, file_text(prepared.statement, seal, prepared.claims))
        return prepared.path is not None, seal

    def complete(self, site: Any, entry: Entry, result: tuple[bool, bytes | None]) -> None:
        anchor = store(site).anchors.by_day[entry.payload["day"]]
        anchor.written, anchor.seal = result
        recipient = getUtility(IRegistry).get(RECIPIENT) or ""
        if recipient:
            send(site, recipient, *mail_of(anchor))


def folder_of(site_id: str) -> Path | None:
    """Return the folder for the anchors of an office, None when the instance has none."""
    root = os.environ.get(FOLDER)
    return Path(root) / site_id if root else None


def configured_sealer(site: Any) -> ISealer | None:
    """Return the sealer that can work in this office, if any."""
    sealers = (sealer for _name, sealer in getUtilitiesFor(ISealer))
    return next((sealer for sealer in sealers if sealer.is_configured(site)), None)


def statement_xml(statement: bytes) -> bytes:
    """Return the statement in the form in which it gets sealed."""
    root = etree.Element(f"{{{NAMESPACE}}}anchor", nsmap={None: NAMESPACE})
    root.text = statement.decode()
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def file_text(statement: bytes, seal: bytes | None, claims: bytes) -> bytes:
    """Return the file of an anchor: the statement, its seal or null, a line for each claim."""
    sealed = compact({"seal": None if seal is None else seal.decode()})
    return statement + b"\n" + sealed + b"\n" + claims


def write_once(path: Path, text: bytes) -> None:
    """Write a file whole or not at all; it can then be read only. Raises JobFailed."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as target:
            target.write(text)
            target.flush()
            os.fsync(target.fileno())
        os.chmod(target.name, 0o400)
        os.replace(target.name, path)
    except OSError as error:
        raise JobFailed(_("The file of the anchor cannot be written.")) from error


def seal_of_file(prepared: Prepared) -> bytes | None:
    """Return the seal in a file written before a crash. Raises JobFailed when it is another's."""
    with prepared.path.open("rb") as source:
        if source.readline().rstrip(b"\n") != prepared.statement:
            message = _("There is a file for this day that says something else.")
            raise JobFailed(message, retry=False)
        return sealed_in(source.readline())


def sealed_in(line: bytes) -> bytes | None:
    """Return the seal that the second line of a file holds."""
    seal = json.loads(line)["seal"]
    return None if seal is None else seal.encode()


def mail_of(anchor: Anchor) -> tuple[str, str]:
    """Return subject and text of the mail to the administrator."""
    told = anchor.told
    mapping = {"day": told["day"], "office": told["office"], "hash": anchor.hash}
    subject = _("Anchor of the logs, ${day}: ${office}", mapping=mapping)
    text = _(
        "Keep this message: it proves the logs of cases as they were on ${day}.\n\n"
        "SHA-256 of the anchor: ${hash}",
        mapping=mapping,
    )
    statement = anchor.statement.decode()
    return (
        translate(subject, target_language="pl"),
        f"{translate(text, target_language='pl')}\n\n{statement}\n",
    )
