"""The processes of a running platform, and supervisor, which keeps them running."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from eurzad.backend.configure import render
from eurzad.backend.configure import write_private
from eurzad.backend.instance import Instance
from pathlib import Path
from supervisor.xmlrpc import SupervisorTransport
from typing import Any
import http.client
import importlib.util
import os
import sys
import xmlrpc.client


PIN_HOST = Path(__file__).with_name("pin_host.cjs")
BIN = Path(sys.prefix) / "bin"


@dataclass(frozen=True)
class Program:
    """One process: its name in the logs, its command, and where it runs."""

    name: str
    command: tuple[str | Path, ...]
    directory: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    # only the database is started by supervisor itself: the offices may have to be made first
    autostart: bool = False

    def section(self, logs: Path, priority: int) -> str:
        environment = ",".join(
            f'{name}="{value}"' for name, value in sorted(self.environment.items())
        )
        settings = {
            "command": " ".join(_quoted(str(word)) for word in self.command),
            "directory": self.directory,
            "environment": environment,
            "priority": priority,
            "autostart": str(self.autostart).lower(),
            "autorestart": "true",
            "startsecs": 1,
            "startretries": 10,
            "stopwaitsecs": 15,
            "stopasgroup": "true",
            "killasgroup": "true",
            "redirect_stderr": "true",
            "stdout_logfile": logs / f"{self.name}.log",
            "stdout_logfile_maxbytes": "10MB",
            "stdout_logfile_backups": 4,
        }
        lines = [f"{key} = {str(value).replace('%', '%%')}" for key, value in settings.items()]
        return "\n".join([f"[program:{self.name}]", *lines, ""])


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word else word


def python(module: str, *arguments: str | Path) -> tuple[str | Path, ...]:
    """Command that runs a module in our environment."""
    return (BIN / "python", "-m", module, *arguments)


def programs(instance: Instance, frontend: Path) -> list[Program]:
    """Every process of this instance, in the order in which they start.

    ``frontend`` is the folder that holds the front end's ``build/``.
    """
    found = []
    if instance.db_storage == "zeo":
        server = python("eurzad.backend.zeo_server", instance.etc / "zeo.conf", instance.zeo_socket)
        found.append(Program("zeo", server, instance.var, autostart=True))
    if instance.signs and has_signing():
        found.append(signer(instance))
    for number, _ in enumerate(instance.zope_addresses, 1):
        zope = (BIN / "runwsgi", instance.etc / f"zope-{number}.ini")
        found.append(Program(f"zope-{number}", zope, instance.var))
    for number in range(1, instance.workers + 1):
        worker = python("eurzad.core.worker", "--conf", instance.etc / "zope.conf")
        found.append(Program(f"worker-{number}", worker, instance.var))
    if instance.demo:
        found.append(mail_sink(instance))
    return found + portals(instance, frontend)


def has_signing() -> bool:
    """Whether the add-on that signs is installed: an office works without it, too."""
    return importlib.util.find_spec("eurzad.signing") is not None


def signer(instance: Instance) -> Program:
    """The process that holds the keys; it needs no database."""
    command = python("eurzad.signing.signer", "--conf", instance.signing)
    return Program("signer", command, instance.var)


def mail_sink(instance: Instance) -> Program:
    smtp, web = str(instance.demo_mail_smtp), str(instance.demo_mail_web)
    sink = python("eurzad.backend.mailsink", smtp, web, instance.var / "mail")
    return Program("mail", sink, instance.var)


def portals(instance: Instance, frontend: Path) -> list[Program]:
    """One Node process per office, each with its own addresses fixed in its environment."""
    zopes = instance.zope_addresses
    found = []
    for number, office in enumerate(instance.offices):
        environment = {
            "NODE_ENV": "production",
            "HOST": office.listen.host,
            "PORT": str(office.listen.port),
            "RAZZLE_API_PATH": office.portal,
            "RAZZLE_INTERNAL_API_PATH": f"http://{zopes[number % len(zopes)]}/{office.id}",
            "EURZAD_OFFICE": office.id,
            "EURZAD_HOST": office.host,
        }
        command = (BIN / "node", "--require", PIN_HOST, "build/server.js")
        found.append(Program(f"portal-{office.id}", command, frontend, environment))
    return found


def write_configuration(instance: Instance, found: list[Program]) -> Path:
    """Write supervisord.conf; returns its path."""
    sections = [
        program.section(instance.logs, 10 * number) for number, program in enumerate(found, 1)
    ]
    text = render(
        "supervisord.conf",
        instance,
        logs=instance.logs,
        socket=instance.supervisor_socket,
        user="user = root\n" if os.geteuid() == 0 else "",
        programs="\n".join(sections),
    )
    path = instance.etc / "supervisord.conf"
    write_private(path, text)
    return path


class Supervisor:
    """Talks to the supervisord behind a socket."""

    def __init__(self, socket: Path) -> None:
        self._address = f"unix://{socket}"

    def _ask(self) -> Any:
        # one proxy per question: the transport keeps a connection that failed
        transport = SupervisorTransport(None, None, self._address)
        server: Any = xmlrpc.client.ServerProxy("http://127.0.0.1", transport=transport)
        return server.supervisor

    def states(self) -> dict[str, dict[str, Any]] | None:
        """State of every process by name, or None when supervisor does not answer."""
        try:
            answer = self._ask().getAllProcessInfo()
        except (OSError, http.client.HTTPException, xmlrpc.client.Error):
            return None
        return {process["name"]: process for process in answer}

    def stop(self, name: str) -> None:
        """Stop a process unless it is stopped already, and wait until it is."""
        try:
            self._ask().stopProcess(name, True)
        except xmlrpc.client.Fault as fault:
            if "NOT_RUNNING" not in fault.faultString:
                raise

    def start(self, name: str) -> None:
        """Start a process unless it is running already; does not wait."""
        try:
            self._ask().startProcess(name, False)
        except xmlrpc.client.Fault as fault:
            if "ALREADY_STARTED" not in fault.faultString:
                raise
