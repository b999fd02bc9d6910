"""Waits until every process really answers, and says which one does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from eurzad.backend.instance import Address
from eurzad.backend.instance import Instance
from eurzad.backend.processes import Supervisor
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stopped
from pathlib import Path
import http.client
import socket
import time


TIME_LIMIT = 240.0
PAUSE = 0.2


@dataclass(frozen=True)
class Probe:
    """What must answer: the process that serves it, and how to ask."""

    program: str
    what: str
    answers: Callable[[], bool]


def http_status(address: Address, path: str, host: str) -> int | None:
    """Status of a GET, or None when nobody answers."""
    connection = http.client.HTTPConnection(address.host, address.port, timeout=30)
    try:
        connection.request("GET", path, headers={"Host": host, "Accept": "text/html"})
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def smtp_answers(address: Address) -> bool:
    try:
        with socket.create_connection((address.host, address.port), timeout=5) as connection:
            return connection.recv(3) == b"220"
    except OSError:
        return False


def web_probe(program: str, what: str, address: Address, path: str, host: str) -> Probe:
    return Probe(program, what, lambda: http_status(address, path, host) == 200)


def probes(instance: Instance) -> list[Probe]:
    """Every address of the instance with the process behind it."""
    found = []
    for number, address in enumerate(instance.zope_addresses, 1):
        for office in instance.offices:
            # the address of the site as data, without the front end
            path = f"/{office.id}/@site"
            program = f"zope-{number}"
            found.append(web_probe(program, f"http://{address}{path}", address, path, str(address)))
    for office in instance.offices:
        program = f"portal-{office.id}"
        found.append(web_probe(program, office.portal, office.listen, "/", office.host))
    if instance.demo:
        smtp, web = instance.demo_mail_smtp, instance.demo_mail_web
        found.append(Probe("mail", f"smtp://{smtp}", lambda: smtp_answers(smtp)))
        found.append(web_probe("mail", f"http://{web}", web, "/", str(web)))
    return found


def wait(
    instance: Instance,
    supervisor: Supervisor,
    progress: Progress,
    still_wanted: Callable[[], bool],
    time_limit: float = TIME_LIMIT,
) -> None:
    """Return when every probe answered; raises Stopped with the log of the one that did not."""
    ends = time.monotonic() + time_limit
    for probe in probes(instance):
        while not probe.answers():
            if not still_wanted():
                return
            state = (supervisor.states() or {}).get(probe.program, {}).get("statename")
            if state in ("FATAL", None) or time.monotonic() > ends:
                raise Stopped(
                    f"{probe.what} does not answer (process {probe.program}: {state}).\n"
                    f"{tail(instance.logs / f'{probe.program}.log')}"
                )
            time.sleep(PAUSE)
        progress.line(f"{probe.what} answers")


def tail(log: Path, lines: int = 15) -> str:
    """The end of a log, indented, with its path."""
    if not log.is_file():
        return f"There is no log {log} yet."
    text = log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:]
    return "\n".join([*(f"    {line}" for line in text), f"All of it is in {log}."])
