"""What the agent does with a message, however it came: docs/reference/card-protocol.md.

The transport says from which origin a message is; it must know that from the browser, never from
the message.
"""

from base64 import b64decode
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace
from eurzad.agent import documents
from eurzad.agent import VERSION
from eurzad.agent.card import Card
from eurzad.agent.card import Found
from eurzad.agent.card import Sign
from eurzad.agent.errors import Refused
from eurzad.agent.jobs import Document
from eurzad.agent.jobs import Job
from eurzad.agent.jobs import read_job
from eurzad.agent.nonces import Nonces
from eurzad.agent.settings import Office
from eurzad.agent.settings import Settings
from eurzad.agent.windows.base import certificate_words
from eurzad.agent.windows.base import Question
from eurzad.agent.windows.base import Shown
from eurzad.agent.windows.base import Window
from pathlib import Path
from typing import Any
import hashlib
import logging
import time


logger = logging.getLogger("eurzad.agent")
LARGEST_BATCH = 40 * 1024 * 1024


@dataclass(frozen=True)
class Good:
    """A document that can be signed: its number in the job, what is said of it, its bytes."""

    number: int
    told: Document
    data: bytes


class Agent:
    """Answers messages, one at a time. `window` gives the window to ask a person in."""

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        window: Callable[[], Window],
        card: Card | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.settings = settings
        self.nonces = Nonces(folder)
        self.window = window
        self.card = card or Card(settings)
        self.clock = clock

    def answer(self, origin: str, message: Any) -> dict[str, Any]:
        """Return the answer to a message of a page of `origin`; nothing is raised."""
        try:
            return {"ok": True, **self._do(origin, message)}
        except Refused as refused:
            return {"ok": False, "error": refused.code, **refused.more}
        except Exception as error:  # noqa: BLE001 the page has to be told, but not what
            # neither what was sent nor what a module says of a PIN belongs into a log
            logger.error("unexpected: %s", type(error).__name__)
            return {"ok": False, "error": "unexpected"}

    def _do(self, origin: str, message: Any) -> dict[str, Any]:
        office = self.settings.office_at(origin)
        if office is None:
            raise Refused("foreign_origin")
        if not isinstance(message, dict) or message.get("version") != VERSION:
            raise Refused("bad_message", version=VERSION)
        act = {"hello": self._hello, "certificate": self._certificate, "sign": self._sign}.get(
            str(message.get("do"))
        )
        if act is None:
            raise Refused("bad_message", version=VERSION)
        return act(office, message)

    def _hello(self, office: Office, message: dict[str, Any]) -> dict[str, Any]:
        return {"version": VERSION, "office": office.name, "ready": bool(self.settings.module)}

    def _certificate(self, office: Office, message: dict[str, Any]) -> dict[str, Any]:
        """Tell an office that asks for it, with a job of its server, whose card this is."""
        self._take(office, message, "certificate")
        found = self.card.look()
        return {
            "certificate": b64encode(found.certificate).decode(),
            "chain": [b64encode(one).decode() for one in found.chain],
        }

    def _sign(self, office: Office, message: dict[str, Any]) -> dict[str, Any]:
        job = self._take(office, message, "sign")
        files = _files(message, len(job.documents))
        found = self.card.look()
        if hashlib.sha256(found.certificate).hexdigest() != job.certificate:
            raise Refused("other_certificate")
        results, good = sorted_out(job, files, found.certificate)
        if good:
            results |= self._signed(job, good, found, len(results))
        return {"results": [results[number] for number in range(len(job.documents))]}

    def _take(self, office: Office, message: dict[str, Any], do: str) -> Job:
        """Return the job of a message; it is used up with that. Raises Refused."""
        job = read_job(str(message.get("job", "")), office, do, self.clock())
        self.nonces.use(job, self.clock())
        return job

    def _signed(
        self, job: Job, good: list[Good], found: Found, left_out: int
    ) -> dict[int, dict[str, Any]]:
        """Ask the person, and sign what they agree to. Raises Refused."""
        question = Question(
            office=job.office.name,
            origin=job.office.origin,
            person=job.person,
            certificate=certificate_words(found.certificate),
            documents=[_shown(one) for one in good],
            left_out=left_out,
            tries=found.tries,
            low=found.low,
        )
        window = self.window()
        try:
            return self._ask(window, question, good, found)
        finally:
            window.close()

    def _ask(
        self, window: Window, question: Question, good: list[Good], found: Found
    ) -> dict[int, dict[str, Any]]:
        """Ask until the PIN is right or the person gives up. No PIN is tried twice."""
        wrong: Refused | None = None
        while True:
            pin = window.ask(question)
            if pin is None:
                raise wrong or Refused("refused")
            try:
                with self.card.opened(pin, found.certificate) as sign:
                    return sign_all(good, sign, window)
            except Refused as refused:
                if refused.code != "pin_wrong":
                    raise
                wrong = refused
                tries = refused.more.get("tries")
                question = replace(question, wrong=True, low=True, tries=tries)
            finally:
                del pin


def sorted_out(
    job: Job, files: list[bytes], certificate: bytes
) -> tuple[dict[int, dict[str, Any]], list[Good]]:
    """Return what is wrong with documents, by their number, and those that can be signed."""
    wrong: dict[int, dict[str, Any]] = {}
    good: list[Good] = []
    for number, (told, data) in enumerate(zip(job.documents, files, strict=True)):
        try:
            documents.check(told, data, certificate)
            good.append(Good(number, told, data))
        except Refused as refused:
            wrong[number] = {"error": refused.code}
    return wrong, good


def sign_all(good: list[Good], sign: Sign, window: Window) -> dict[int, dict[str, Any]]:
    """Sign one after the other; one that fails does not stop the others.

    When the card is gone, those that are left say so.
    """
    results: dict[int, dict[str, Any]] = {}
    for at, one in enumerate(good, 1):
        try:
            made = sign(one.told.attributes, one.told.algorithm)
            results[one.number] = {"signature": b64encode(made).decode()}
        except Refused as refused:
            if refused.code == "pin_wrong" and not results:
                raise
            results[one.number] = {"error": refused.code}
            if refused.code in ("pin_wrong", "pin_locked"):
                # a card that asks for the PIN each time does not get a refused one again
                results |= {rest.number: {"error": refused.code} for rest in good[at:]}
                break
        window.progress(at, len(good))
    return results


def _shown(one: Good) -> Shown:
    told = one.told
    return Shown(told.title, told.mark, told.filename, told.pages, one.data)


def _files(message: dict[str, Any], count: int) -> list[bytes]:
    """Return the documents that were sent. Raises Refused."""
    given = message.get("documents")
    if not isinstance(given, list) or len(given) != count or not count:
        raise Refused("bad_message", version=VERSION)
    if not all(isinstance(one, str) for one in given) or sum(map(len, given)) > 2 * LARGEST_BATCH:
        raise Refused("bad_message", version=VERSION)
    try:
        return [b64decode(one, validate=True) for one in given]
    except ValueError as error:
        raise Refused("bad_message", version=VERSION) from error
