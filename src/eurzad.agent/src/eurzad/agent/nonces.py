"""Which jobs were taken already: each is done once, also by another process of the agent."""

from collections.abc import Iterator
from contextlib import contextmanager
from eurzad.agent.errors import Refused
from eurzad.agent.jobs import Job
from eurzad.agent.jobs import LEEWAY
from eurzad.agent.settings import write_private
from pathlib import Path
import json
import os
import time


LOCK_SECONDS = 5.0
# A lock that a killed process left behind.
STALE_SECONDS = 30.0


class Nonces:
    """Nonces with the time until which they matter, in a file."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "used.json"
        self.lock = folder / "used.lock"

    def use(self, job: Job, now: float) -> None:
        """Note that a job is being done. Raises Refused (job_used) when it was before."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with self._locked():
            used = self._read()
            known = {one: until for one, until in used.items() if until + 2 * LEEWAY > now}
            key = f"{job.office.origin} {job.nonce}"
            if key in known:
                raise Refused("job_used")
            known[key] = job.expires
            write_private(self.path, json.dumps(known))

    def _read(self) -> dict[str, int]:
        """Return what was used. A file that cannot be read is not taken for an empty one."""
        if not self.path.exists():
            return {}
        try:
            return dict(json.loads(self.path.read_text(encoding="utf-8")))
        except (ValueError, TypeError) as error:
            raise Refused("unexpected") from error

    @contextmanager
    def _locked(self) -> Iterator[None]:
        ends = time.monotonic() + LOCK_SECONDS
        while True:
            try:
                os.close(os.open(self.lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
                break
            except FileExistsError:
                self._forget_stale()
                if time.monotonic() > ends:
                    raise Refused("busy") from None
                time.sleep(0.05)
        try:
            yield
        finally:
            self.lock.unlink(missing_ok=True)

    def _forget_stale(self) -> None:
        try:
            if time.time() - self.lock.stat().st_mtime > STALE_SECONDS:
                self.lock.unlink()
        except FileNotFoundError:
            return
