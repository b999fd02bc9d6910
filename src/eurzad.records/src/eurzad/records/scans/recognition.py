"""Reading the text of scans, where the machine has a program for it: ocrmypdf or tesseract.

python -m eurzad.records.scans.recognition <program> <source.pdf> <folder>

Writes the text of all pages to `text.txt`. The scan itself stays as it came.
"""

from eurzad.core import _
from eurzad.core.files import FileRecord
from eurzad.core.files import files
from eurzad.core.interfaces import ITextRecognition
from eurzad.core.transactions import in_transaction
from eurzad.records.scans.process import ProcessWatch
from eurzad.records.scans.splitting import image_of
from eurzad.records.scans.splitting import MOST_TEXT
from eurzad.records.scans.splitting import opened
from eurzad.records.search.job import queue_text
from eurzad.records.store import find
from eurzad.records.store import records_store
from pathlib import Path
from typing import Any
from zope.component import getUtility
from zope.interface import implementer
import re
import shutil
import subprocess
import sys


TEXT = "text.txt"
# What ocrmypdf writes in the place of pages that have text of their own.
SKIPPED = re.compile(r"\[OCR skipped on page\(s\) [^\]\n]*\]")
LANGUAGE = "pol"
PROGRAMS = ("ocrmypdf", "tesseract")


@implementer(ITextRecognition)
class TextRecognition:
    """Finds the program on this machine."""

    title = _("Text recognition of scans (OCR)")

    def __init__(self) -> None:
        self.reading: set[str] = set()

    def is_configured(self, site: Any) -> bool:
        return self.command() is not None

    def command(self) -> str | None:
        """Return the program to use, None without one, or while it cannot read Polish."""
        found = next(filter(None, map(shutil.which, PROGRAMS)), None)
        return found if found is not None and self.reads_polish() else None

    def reads_polish(self) -> bool:
        """Tell whether tesseract, which does the reading, has the Polish language.

        Once found it is not asked again; scans wait until it is installed.
        """
        tesseract = shutil.which("tesseract")
        if tesseract is None:
            return False
        if tesseract not in self.reading and LANGUAGE in languages_of(tesseract):
            self.reading.add(tesseract)
        return tesseract in self.reading


def languages_of(tesseract: str) -> list[str]:
    """Return the languages that are installed, none when the program does not work."""
    try:
        return run([tesseract, "--list-langs"], seconds=20).split()
    except (OSError, subprocess.SubprocessError):
        return []


class RecognitionWatch(ProcessWatch):
    """Reads one scan after the other; without a program they wait for one."""

    seconds = 2.0
    limit = 1800.0

    def next_task(self, site: Any, guard: Any) -> str | None:
        waiting = records_store(site).scans.to_recognise
        if not waiting or getUtility(ITextRecognition).command() is None:
            return None
        return waiting.minKey()

    def command(self, site: Any, task: str, folder: Path) -> list[str]:
        source = folder / "source.pdf"
        record = scan(task)
        source.write_bytes(record.data if record is not None else b"")
        program = getUtility(ITextRecognition).command() or ""
        return ["eurzad.records.scans.recognition", program, str(source), str(folder)]

    def settle(self, site: Any, task: str, folder: Path, ended: int | None, guard: Any) -> None:
        path = folder / TEXT
        read = ended == 0 and path.exists()
        text = path.read_text(encoding="utf-8", errors="replace") if read else ""

        def write() -> None:
            records_store(site).scans.to_recognise.remove(task)
            record = scan(task)
            if record is not None and text.strip():
                record.text = text.strip()[:MOST_TEXT]
                queue_text(find(task.partition("/")[0]))

        in_transaction(write, guard)


def scan(task: str) -> FileRecord | None:
    """Return the file that a task names as `<UID of the entry>/<id of the file>`."""
    uid, _slash, id = task.partition("/")
    item = find(uid)
    return None if item is None else files(item).get(id)


def main(arguments: list[str]) -> None:
    program, source, folder = arguments[0], Path(arguments[1]), Path(arguments[2])
    tesseract = shutil.which("tesseract") or program
    if Path(program).name != "ocrmypdf":
        with_tesseract(program, source, folder)
        return
    try:
        with_ocrmypdf(program, source, folder)
    except subprocess.CalledProcessError:
        # it refuses some files, such as forms; their pages can be drawn and read all the same
        with_tesseract(tesseract, source, folder)


def with_ocrmypdf(program: str, source: Path, folder: Path) -> None:
    """Read all pages at once, straightened; no PDF is made, which takes six times as long."""
    options = ["--language", LANGUAGE, "--skip-text", "--sidecar", str(folder / TEXT), "--quiet"]
    options += ["--output-type", "none", "--jobs", "1"]
    run([program, *options, str(source), "-"])
    text = (folder / TEXT).read_text(encoding="utf-8", errors="replace")
    (folder / TEXT).write_text(SKIPPED.sub("", text), encoding="utf-8")


def with_tesseract(program: str, source: Path, folder: Path) -> None:
    """Read page after page, drawn as pictures."""
    pdf = opened(source)
    with (folder / TEXT).open("w", encoding="utf-8") as text:
        for number in range(1, len(pdf) + 1):
            picture = folder / "page.png"
            image_of(pdf, number).save(picture)
            text.write(run([program, str(picture), "stdout", "-l", LANGUAGE]) + "\n")


def run(command: list[str], seconds: float | None = None) -> str:
    """Return what a program prints. Raises CalledProcessError when it fails, TimeoutExpired."""
    done = subprocess.run(
        command, check=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=seconds
    )
    return done.stdout.decode(errors="replace")


if __name__ == "__main__":
    main(sys.argv[1:])
