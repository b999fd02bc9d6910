"""Comparing logs with anchors: those in the database and those in files.

The claims of all anchors go into a temporary file, so that memory does not grow with the office.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from eurzad.core.anchors.anchor import Anchor
from eurzad.core.anchors.anchor import Claim
from eurzad.core.anchors.anchor import NOTHING
from eurzad.core.anchors.anchor import read_claim
from eurzad.core.store import store
from hashlib import sha256
from pathlib import Path
from typing import Any
import json
import re
import sqlite3


NAME = re.compile(r"\d{4}-\d{2}-\d{2}\.jsonl")
LONGEST_STATEMENT = 10_000
LONGEST_SEAL = 1_000_000
TABLE = "CREATE TABLE claims (subject TEXT, source TEXT, count INT, head TEXT, met INT DEFAULT 0)"
KEY = "CREATE UNIQUE INDEX claims_key ON claims (subject, source)"


@dataclass(frozen=True)
class AnchorProblem:
    """What is wrong with the anchor of a day, in the database or in its file."""

    day: str
    what: str


class Claims:
    """What anchors say last of each log, kept on disk."""

    def __init__(self) -> None:
        self._db = sqlite3.connect("")  # a temporary file
        self._db.execute(TABLE)
        self._db.execute(KEY)

    def add(self, source: str, claims: Iterable[Claim]) -> None:
        """Add claims of a source ("database" or "file"), replacing earlier ones of it."""
        self._db.executemany(
            "INSERT OR REPLACE INTO claims (subject, source, count, head) VALUES (?, ?, ?, ?)",
            ((claim.subject, source, claim.count, claim.head) for claim in claims),
        )

    def of(self, subject: str) -> list[tuple[int, str]]:
        """Return what is claimed of a log, and remember that the log is there."""
        self._db.execute("UPDATE claims SET met = 1 WHERE subject = ?", (subject,))
        query = "SELECT DISTINCT count, head FROM claims WHERE subject = ?"
        return self._db.execute(query, (subject,)).fetchall()

    def unmet(self) -> Iterator[str]:
        """Return the logs that were anchored and were not asked for: they are missing."""
        query = "SELECT DISTINCT subject FROM claims WHERE met = 0 ORDER BY subject"
        return (subject for (subject,) in self._db.execute(query))


def collect(site: Any, folder: Path | None, claims: Claims) -> list[AnchorProblem]:
    """Put what all anchors say into `claims`. Return what is wrong with the anchors themselves.

    `folder` holds the files of this office; without one only the database is read.
    """
    anchors = store(site).anchors.by_day
    problems = read_database(anchors, claims)
    if folder is not None:
        problems += read_folder(folder, anchors, claims)
    return problems


def read_database(anchors: Any, claims: Claims) -> list[AnchorProblem]:
    """Read the anchors kept in the database, each of which holds the hash of the one before."""
    problems = []
    previous = NOTHING
    for day, anchor in anchors.items():
        told = read_statement(anchor.statement, day)
        if told is None or told["previous"] != previous:
            problems.append(AnchorProblem(day, "the anchor does not follow the one before it"))
        previous = anchor.hash
        wanted = told["claims_sha256"] if told is not None else ""
        if not read_claims(anchor.lines(), wanted, "database", claims):
            problems.append(AnchorProblem(day, "the claims are not those of the anchor"))
    return problems


def read_folder(folder: Path, anchors: Any, claims: Claims) -> list[AnchorProblem]:
    """Read the files, each of which must say what the database says."""
    problems = []
    seen = set()
    for path in sorted(folder.iterdir() if folder.is_dir() else ()):
        if NAME.fullmatch(path.name):
            seen.add(path.stem)
            what = read_file(path, anchors.get(path.stem), claims)
            if what:
                problems.append(AnchorProblem(path.stem, what))
    for day, anchor in anchors.items():
        if anchor.written and day not in seen:
            problems.append(AnchorProblem(day, "the file of the anchor is missing"))
    return problems


def read_file(path: Path, anchor: Anchor | None, claims: Claims) -> str:
    """Take the claims of one file. Return what is wrong with it, an empty text for nothing."""
    with path.open("rb") as source:
        statement = source.readline(LONGEST_STATEMENT).rstrip(b"\n")
        source.readline(LONGEST_SEAL)
        told = read_statement(statement, path.stem)
        if told is None:
            return "the file of the anchor cannot be read"
        if not read_claims(source, told["claims_sha256"], "file", claims):
            return "the claims in the file are not those of the anchor"
    if anchor is None:
        return "the database lacks the anchor that is in the file"
    if anchor.statement != statement:
        return "the anchor in the database is not the one in the file"
    return ""


def read_statement(statement: bytes, day: str) -> dict[str, Any] | None:
    """Return a statement as it can be read, None when it is not one for this day."""
    try:
        told = json.loads(statement)
        known = {name: str(told[name]) for name in ("day", "previous", "claims_sha256")}
    except (ValueError, TypeError, KeyError):
        return None
    return known if known["day"] == day else None


def read_claims(lines: Iterable[bytes], wanted: str, source: str, claims: Claims) -> bool:
    """Take the claims of an anchor; tell whether they are those its statement speaks of."""
    digest = sha256()

    def each() -> Iterator[Claim]:
        for line in lines:
            digest.update(line)
            yield read_claim(line)

    try:
        claims.add(source, each())
    except ValueError:
        return False
    return digest.hexdigest() == wanted
