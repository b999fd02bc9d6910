"""The process: one thread signs, others listen. Who is not us is not answered."""

from . import protocol
from .keyring import Keyring
from .work import Work
from collections.abc import Sequence
from eurzad.core.trouble import log_error
from eurzad.signing.keys.base import KeyTrouble
from eurzad.signing.settings import Settings
from eurzad.signing.timestamps.authorities import NoTimeStamp
from pathlib import Path
from pyhanko.sign.general import SigningError
from pyhanko_certvalidator.errors import PathError
from pyhanko_certvalidator.errors import ValidationError
from queue import Empty
from queue import Full
from queue import Queue
from socketserver import StreamRequestHandler
from socketserver import ThreadingUnixStreamServer
from threading import Event
from threading import Thread
from threading import Timer
from time import monotonic
from typing import Any
import logging
import os
import socket
import struct


logger = logging.getLogger("eurzad.signer")

TEND_SECONDS = 15.0
# A piece of work that takes longer hangs in a driver: the process ends, and is started anew.
LONGEST_WORK = 180.0
WAITING_WORK = 200
HUNG = 70


class Job:
    """A piece of work that waits for its answer."""

    def __init__(self, told: dict[str, Any], parts: Sequence[bytes]) -> None:
        self.told = told
        self.parts = parts
        self.answer: tuple[dict[str, Any], tuple[bytes, ...]] | None = None
        self.done = Event()

    def finish(self, told: dict[str, Any], *parts: bytes) -> None:
        self.answer = (told, parts)
        self.parts = ()
        self.done.set()


class Signer:
    """Signs, one document after the other, in the thread that calls `run`."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.keyring = Keyring(settings)
        self.work = Work(settings, self.keyring)
        self.jobs: Queue[Job] = Queue(WAITING_WORK)
        self.stop = Event()

    def run(self) -> None:
        """Work until `stop` is set."""
        tended = 0.0
        while not self.stop.is_set():
            if monotonic() - tended >= TEND_SECONDS:
                self.watched(self.keyring.tend)
                tended = monotonic()
            try:
                job = self.jobs.get(timeout=0.5)
            except Empty:
                continue
            self.watched(lambda job=job: self.do(job))
        self.keyring.close()

    def watched(self, work: Any) -> None:
        """Do something; when it hangs, end the process."""
        timer = Timer(LONGEST_WORK, _give_up)
        timer.daemon = True
        timer.start()
        try:
            work()
        finally:
            timer.cancel()

    def do(self, job: Job) -> None:
        """Do a job and give its answer, whatever comes of it."""
        try:
            if job.told.get("do") in ORDERS:
                job.finish(ORDERS[job.told["do"]](self, job.told, job.parts))
                return
            told, made = self.work.do(job.told, job.parts)
            job.finish({"ok": True, **told}, made)
        except KeyTrouble as trouble:
            job.finish(failure(trouble.code, trouble.passes, trouble.detail))
        except NoTimeStamp:
            job.finish(failure("no_time_stamp", True))
        except (PathError, ValidationError) as error:
            logger.warning("proofs: %s", type(error).__name__)
            job.finish(failure("no_proofs", True, type(error).__name__))
        except (SigningError, ValueError) as error:
            job.finish(failure("bad_document", False, type(error).__name__))
        except Exception as error:  # noqa: BLE001 the next document is another matter
            log_error(logger, "unexpected", error)
            job.finish(failure("unexpected", True, type(error).__name__))

    def status(self) -> dict[str, Any]:
        """Return what the status page asks about."""
        authorities = self.work.authorities
        return {
            "ok": True,
            "pid": os.getpid(),
            "keys": self.keyring.status(),
            "waiting": self.jobs.qsize(),
            "timestamps": [
                {"address": one, "resting": one in authorities.rests_until}
                for one in (authorities.addresses if authorities is not None else ())
            ],
        }


def failure(code: str, passes: bool, detail: str = "") -> dict[str, Any]:
    return {"ok": False, "trouble": code, "passes": passes, "detail": detail}


def _give_up() -> None:
    logger.critical("the work hangs; ending, to be started anew")
    os._exit(HUNG)


def _pin(signer: Signer, told: dict[str, Any], parts: Sequence[bytes]) -> dict[str, Any]:
    try:
        signer.keyring.take_pin(str(told.get("key")), parts[0].decode())
    except KeyError:
        return failure("no_key", False)
    signer.keyring.tend()
    return signer.status()


def _unlock(signer: Signer, told: dict[str, Any], parts: Sequence[bytes]) -> dict[str, Any]:
    held = signer.keyring.unlock()
    signer.keyring.tend()
    return {**signer.status(), "held": held}


ORDERS = {"pin": _pin, "unlock": _unlock}


class Handler(StreamRequestHandler):
    """One connection: message, answer, message, answer."""

    server: "Listener"

    def handle(self) -> None:
        if not _is_us(self.request):
            return
        while True:
            try:
                message = protocol.read(self.rfile)
            except protocol.BadMessage:
                protocol.write(self.wfile, failure("bad_message", False))
                return
            if message is None:
                return
            told, parts = self.server.answer(*message)
            try:
                protocol.write(self.wfile, told, parts)
            except OSError:
                # whoever asked is gone; nothing of theirs is kept
                return


class Listener(ThreadingUnixStreamServer):
    """Listens on the socket of a signer."""

    daemon_threads = True

    def __init__(self, signer: Signer) -> None:
        self.signer = signer
        path = signer.settings.socket
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.unlink(missing_ok=True)
        before = os.umask(0o177)
        try:
            super().__init__(str(path), Handler)
        finally:
            os.umask(before)

    def answer(
        self, told: dict[str, Any], parts: Sequence[bytes]
    ) -> tuple[dict[str, Any], tuple[bytes, ...]]:
        """Return the answer to a message; signing waits for its turn."""
        if told.get("do") == "status":
            return self.signer.status(), ()
        job = Job(told, parts)
        try:
            self.signer.jobs.put_nowait(job)
        except Full:
            return failure("busy", True), ()
        job.done.wait()
        assert job.answer is not None  # noqa: S101 `done` says so
        return job.answer


def _is_us(connection: socket.socket) -> bool:
    """Tell whether the other side runs as the same user (the socket's mode says so, too)."""
    given = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _pid, user, _group = struct.unpack("3i", given)
    return bool(user == os.geteuid())


def serve(settings: Settings, stop: Event | None = None) -> None:
    """Run a signer until `stop` is set."""
    signer = Signer(settings)
    if stop is not None:
        signer.stop = stop
    Path(settings.folder).mkdir(parents=True, exist_ok=True, mode=0o700)
    with Listener(signer) as listener:
        Thread(target=listener.serve_forever, args=(0.1,), daemon=True).start()
        try:
            signer.run()
        finally:
            listener.shutdown()
            settings.socket.unlink(missing_ok=True)
