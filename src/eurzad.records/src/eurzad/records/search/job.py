"""Puts the text of a record into the catalog, after the transaction that changed the record."""

from eurzad.core import _
from eurzad.core.files import files
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.records.store import find
from eurzad.records.store import records_store
from plone import api
from typing import Any
from zope.interface import implementer
import subprocess
import sys


JOB = "index-text"
PDF = "application/pdf"
READING_SECONDS = 40


def queue_text(record: Any) -> None:
    """Have the text of a record indexed soon; once, however often it changes until then."""
    site = api.portal.get()
    waiting = records_store(site).text_waiting
    if record.UID() in waiting:
        return
    waiting.insert(record.UID())
    enqueue(site, JOB, {"record": record.UID()})


@implementer(IOutboxJob)
class TextJob:
    """Reads what files of a record have no text yet, and indexes all of it."""

    failed = _("The text of a file cannot be searched")
    advice = _("Nothing needs to be done: the file is there, only its words are not found.")
    time_limit = 120

    def prepare(self, site: Any, entry: Entry) -> dict[str, str]:
        record = find(entry.payload["record"])
        if record is None:
            return {}
        return {
            file.id: file.blob.committed()
            for file in files(record).values()
            if file.content_type == PDF and not file.text
        }

    def perform(self, prepared: dict[str, str], entry: Entry) -> dict[str, str]:
        return {id: pdf_text(path) for id, path in prepared.items()}

    def complete(self, site: Any, entry: Entry, result: dict[str, str]) -> None:
        waiting = records_store(site).text_waiting
        if entry.payload["record"] in waiting:
            waiting.remove(entry.payload["record"])
        record = find(entry.payload["record"])
        if record is None:
            return
        for id, text in result.items():
            file = files(record).get(id)
            if file is not None and not file.text:
                file.text = text
        path = "/".join(record.getPhysicalPath())
        tool = api.portal.get_tool("portal_catalog")
        tool.catalog_object(record, path, idxs=["SearchableText"])


def pdf_text(path: str) -> str:
    """Return the text layer of a PDF, an empty text when it has none or cannot be read."""
    command = [sys.executable, "-m", "eurzad.records.search.pdf", path]
    try:
        done = subprocess.run(command, capture_output=True, timeout=READING_SECONDS)
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""
