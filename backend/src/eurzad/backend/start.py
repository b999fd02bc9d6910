"""Starts an instance in the foreground and stops all of it at the end."""

from __future__ import annotations

from eurzad.backend import configure
from eurzad.backend import frontend
from eurzad.backend import lock
from eurzad.backend import offices
from eurzad.backend import processes
from eurzad.backend import readiness
from eurzad.backend import translations
from eurzad.backend.bootstrap import ROOT
from eurzad.backend.instance import Instance
from eurzad.backend.instance import supervisor_socket
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stopped
from pathlib import Path
from types import FrameType
import ctypes
import json
import signal
import socket
import subprocess
import threading
import time


PR_SET_PDEATHSIG = 1
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Running:
    """The supervisor of one instance, from its first process to its last."""

    def __init__(self, instance: Instance, progress: Progress) -> None:
        self.instance = instance
        self.progress = progress
        self.stopping = threading.Event()
        self.supervisor = processes.Supervisor(instance.supervisor_socket)
        self.process: subprocess.Popen[bytes] | None = None

    def launch(self, found: list[processes.Program]) -> None:
        """Start supervisor, and with it the database."""
        configuration = processes.write_configuration(self.instance, found)
        self.instance.supervisor_socket.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [processes.BIN / "supervisord", "-c", configuration],
            env=offices.environment(self.instance),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # a Ctrl-C reaches us only; supervisor ends when we end, however we end
            start_new_session=True,
            preexec_fn=_end_with_parent,
        )
        while self.supervisor.states() is None:
            if self.process.poll() is not None:
                log = readiness.tail(self.instance.logs / "supervisord.log")
                raise Stopped(f"Supervisor did not start.\n{log}")
            time.sleep(0.05)

    def alive(self) -> bool:
        return (
            not self.stopping.is_set() and self.process is not None and self.process.poll() is None
        )

    def stop(self) -> None:
        """Stop every process and wait until they are gone."""
        if self.process is None:
            return
        if self.process.poll() is None:
            self.progress.line("Stopping")
            self.process.terminate()
        self.process.wait()
        self.progress.line("Stopped")

    def handle(self, number: int, frame: FrameType | None) -> None:
        self.stopping.set()


def _end_with_parent() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def start(instance: Instance, progress: Progress) -> None:
    """Everything from a checked instance.yaml to ``Ready:``, until a signal comes."""
    with lock.hold(instance):
        check_ports(instance)
        configure.write(instance)
        check_signing(instance)
        compile_translations(progress)
        build = frontend.build(ROOT / "frontend", progress)
        running = Running(instance, progress)
        for number in SIGNALS:
            signal.signal(number, running.handle)
        try:
            found = processes.programs(instance, build)
            running.launch(found)
            offices.create_missing(instance, progress)
            for program in found:
                if running.alive():
                    running.supervisor.start(program.name)
            with progress.step("Processes"):
                readiness.wait(instance, running.supervisor, progress, running.alive)
            if running.alive():
                print(ready_text(instance), flush=True)
            while running.alive():
                running.stopping.wait(1)
            if not running.stopping.is_set():
                log = readiness.tail(instance.logs / "supervisord.log")
                raise Stopped(f"Supervisor ended by itself.\n{log}")
        finally:
            running.stop()


def check_ports(instance: Instance) -> None:
    """Raises Stopped when somebody else has one of our ports."""
    wanted = [(address, "wsgi_listen") for address in instance.zope_addresses]
    wanted += [(office.listen, f"the portal of {office.id}") for office in instance.offices]
    if instance.demo:
        wanted += [(instance.demo_mail_smtp, "demo_mail_smtp")]
        wanted += [(instance.demo_mail_web, "demo_mail_web")]
    for address, key in wanted:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address.host, address.port))
            except OSError as problem:
                raise Stopped(
                    f"{address} cannot be used for {key} ({problem.strerror}). Stop what uses it, "
                    f"or choose another port in {instance.path.name}."
                ) from problem


def check_signing(instance: Instance) -> None:
    """Raises Stopped when the signer could not use its keys' settings, whatever their state."""
    if not instance.signing_keys:
        return
    if not processes.has_signing():
        raise Stopped(
            f"{instance.path.name}: signing_keys needs the package eurzad.signing, which is not "
            "installed. Install it, or leave the keys out."
        )
    command = processes.python("eurzad.signing.signer", "--conf", instance.signing, "check")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stopped(f"{instance.path.name}: signing_{done.stderr.strip()}")


def compile_translations(progress: Progress) -> None:
    sources = translations.outdated(ROOT)
    if sources:
        with progress.step("Translations"):
            for source in sources:
                translations.compile_catalog(source)


def ready_text(instance: Instance) -> str:
    """What is printed when everything answers."""
    lines = ["", "Ready:"]
    lines += [f"  {office.portal}" for office in instance.offices]
    if instance.demo:
        lines += [f"  http://{instance.demo_mail_web}   mail of the demo"]
        lines += people_lines(demo_people(instance))
    return "\n".join([*lines, "", "Ctrl-C stops all of it."])


def demo_people(instance: Instance) -> list[dict[str, str]]:
    """The demo's people as the platform wrote them when it made the offices."""
    if not instance.demo_people.is_file():
        return []
    people: list[dict[str, str]] = json.loads(instance.demo_people.read_text(encoding="utf-8"))
    return people


def people_lines(people: list[dict[str, str]]) -> list[str]:
    """People as aligned lines under the address of their portal."""
    columns = ("role", "login", "password", "fullname")
    widths = {
        column: max(len(str(person.get(column, ""))) for person in people)
        for column in columns
        if people
    }
    lines = []
    for portal in dict.fromkeys(str(person["portal"]) for person in people):
        lines += ["", f"  People of {portal}"]
        for person in people:
            if person["portal"] == portal:
                cells = [str(person.get(name, "")).ljust(widths[name]) for name in columns]
                lines.append(f"    {'  '.join(cells).rstrip()}")
    return lines


def stop(var: Path, progress: Progress) -> None:
    """Stop what runs in a VAR folder; its instance.yaml may be gone or wrong by now."""
    if lock.stop_holder(var):
        progress.line("Stopped")
    else:
        progress.line("Nothing was running")


def status(var: Path) -> int:
    """Print the state of every process; 0 when all run."""
    states = processes.Supervisor(supervisor_socket(var)).states()
    if not states:
        print("Not running.")
        return 1
    width = max(map(len, states))
    for name, state in sorted(states.items()):
        print(f"{name.ljust(width)}  {state['statename']:<8}  {state['description']}")
    return 0 if all(state["statename"] == "RUNNING" for state in states.values()) else 1
