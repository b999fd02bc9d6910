"""A watch whose work goes on in a process of its own, one for each office."""

from abc import ABC
from abc import abstractmethod
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from dataclasses import field
from eurzad.core.interfaces import IWatch
from pathlib import Path
from time import monotonic
from typing import Any
from zope.interface import implementer
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile


NICENESS = 10
MEMORY = 3 * 1024**3


@dataclass
class Running:
    """A process at work on a task, in a folder of its own."""

    task: Any
    process: subprocess.Popen[bytes]
    folder: Path
    begun: float = field(default_factory=monotonic)


@implementer(IWatch)
class ProcessWatch(ABC):
    """Starts a process when there is a task, and settles the task when the process has ended."""

    seconds = 1.0
    limit = 900.0

    def __init__(self) -> None:
        self.running: dict[str, Running] = {}

    @abstractmethod
    def next_task(self, site: Any, guard: Callable[[], None] | None) -> Any | None:
        """Return what is to be done next, None when there is nothing."""

    @abstractmethod
    def command(self, site: Any, task: Any, folder: Path) -> list[str]:
        """Return module and arguments of the process that does it, with results in the folder."""

    @abstractmethod
    def settle(self, site: Any, task: Any, folder: Path, ended: int | None, guard: Any) -> None:
        """Write down what came of it. `ended` is the process's code, None when it was stopped."""

    def look(self, site: Any, guard: Callable[[], None] | None) -> bool:
        office = site.getId()
        at_work = self.running.get(office)
        if at_work is not None:
            return self.check(site, office, at_work, guard)
        task = self.next_task(site, guard)
        if task is None:
            return False
        folder = Path(tempfile.mkdtemp(prefix="eurzad-scan-"))
        command = [sys.executable, "-m", *self.command(site, task, folder)]
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, preexec_fn=be_modest, start_new_session=True
        )
        self.running[office] = Running(task, process, folder)
        return True

    def check(
        self, site: Any, office: str, at_work: Running, guard: Callable[[], None] | None
    ) -> bool:
        """Settle a task whose process has ended, or has taken too long."""
        ended = at_work.process.poll()
        if ended is None:
            if monotonic() - at_work.begun < self.limit:
                return False
            stop(at_work.process)
        try:
            self.settle(site, at_work.task, at_work.folder, ended, guard)
        finally:
            del self.running[office]
            shutil.rmtree(at_work.folder, ignore_errors=True)
        return True


def stop(process: subprocess.Popen[bytes]) -> None:
    """Stop a process with the programs that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def be_modest() -> None:
    """Let people's work go first, and bound what a hostile file can take."""
    os.nice(NICENESS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
