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
import functools
import http.client
import socket
import time


TIME_LIMIT = 240.0
PAUSE = 0.2


@dataclass(frozen=True)
class Probe:
    """What must answer: the process that serves it, and how to ask.

    ``ask`` gives None when it answers as it should, and otherwise what is wrong.
    """

    program: str
    what: str
    ask: Callable[[], str | None]


def web_trouble(address: Address, path: str, host: str, accept: str) -> str | None:
    """What is wrong with the answer to a GET, or None for a 200."""
    connection = http.client.HTTPConnection(address.host, address.port, timeout=60)
    try:
        connection.request("GET", path, headers={"Host": host, "Accept": accept})
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as problem:
        return f"{type(problem).__name__}: {problem}"
    finally:
        connection.close()
    return None if status == 200 else f"HTTP {status}"


def smtp_trouble(address: Address) -> str | None:
    try:
        with socket.create_connection((address.host, address.port), timeout=5) as connection:
            greeting = connection.recv(3)
    except OSError as problem:
        return f"{type(problem).__name__}: {problem}"
    return None if greeting == b"220" else f"no mail server: {greeting!r}"


def page(program: str, what: str, address: Address, path: str, host: str) -> Probe:
    return Probe(program, what, lambda: web_trouble(address, path, host, "text/html"))


def site(program: str, address: Address, office: str) -> Probe:
    """A site's data straight from Zope, without the front end."""
    path = f"/{office}/@site"
    ask = functools.partial(web_trouble, address, path, str(address), "application/json")
    return Probe(program, f"http://{address}{path}", ask)


def probes(instance: Instance) -> list[Probe]:
    """Every address of the instance with the process behind it."""
    found = []
    for number, address in enumerate(instance.zope_addresses, 1):
        for office in instance.offices:
            found.append(site(f"zope-{number}", address, office.id))
    for office in instance.offices:
        found.append(page(f"portal-{office.id}", office.portal, office.listen, "/", office.host))
    if instance.demo:
        smtp, web = instance.demo_mail_smtp, instance.demo_mail_web
        found.append(Probe("mail", f"smtp://{smtp}", lambda: smtp_trouble(smtp)))
        found.append(page("mail", f"http://{web}", web, "/", str(web)))
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
        while trouble := probe.ask():
            if not still_wanted():
                return
            state = (supervisor.states() or {}).get(probe.program, {}).get("statename")
            if state in ("FATAL", None) or time.monotonic() > ends:
                raise Stopped(
                    f"{probe.what} does not answer ({trouble}; process {probe.program}: {state}).\n"
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
