"""A platform of its own for tests and benchmarks: real processes, own ports, own data folder."""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from eurzad.backend import configure
from eurzad.backend import frontend
from eurzad.backend import instance as instances
from eurzad.backend import offices
from eurzad.backend import processes
from eurzad.backend import readiness
from eurzad.backend.instance import Instance
from eurzad.backend.progress import Progress
from eurzad.backend.start import Running
from pathlib import Path
from support.load import Request
from support.load import send
import email
import email.policy
import json
import os
import signal
import socket
import time
import yaml


ROOT = Path(__file__).parents[2]
COMMUNE = "czerwionka-leszczyny"
COUNTY = "powiat-rybnicki"
HOSTS = {COMMUNE: "czerwionka.localhost", COUNTY: "powiat.localhost"}


@dataclass(frozen=True)
class Person:
    """A demo person with a password of this run."""

    office: str
    portal: str
    login: str
    password: str
    fullname: str
    role: str


class Platform:
    """A running instance: what to ask, whom to ask as, and what to kill."""

    def __init__(self, instance: Instance, running: Running):
        self.instance = instance
        self.running = running
        self._tokens: dict[str, str] = {}

    def portal(self, office: str) -> str:
        return next(one.portal for one in self.instance.offices if one.id == office)

    def zope(self, office: str, number: int = 0) -> str:
        """Base address of an office's REST API at one Zope process, without the front end."""
        return f"http://{self.instance.zope_addresses[number]}/{office}/++api++"

    def people(self) -> list[Person]:
        return [
            Person(**{key: row[key] for key in Person.__dataclass_fields__})
            for row in json.loads(self.instance.demo_people.read_text(encoding="utf-8"))
        ]

    def person(self, office: str, role: str) -> Person:
        """The first demo person of an office in this role."""
        return next(p for p in self.people() if p.office == office and p.role == role)

    def person_by_login(self, office: str, login: str) -> Person:
        return next(p for p in self.people() if p.office == office and p.login == login)

    def headers(self, person: Person, number: int = 0) -> dict[str, str]:
        """What a request of this person carries."""
        key = f"{person.office}:{person.login}"
        if key not in self._tokens:
            answer = send(
                Request(
                    "POST",
                    f"{self.zope(person.office, number)}/@login",
                    {"login": person.login, "password": person.password},
                )
            )
            if answer.status != 200:
                raise AssertionError(f"{person.role} cannot log in: {answer.status}")
            self._tokens[key] = answer.json["token"]
        return {"Authorization": f"Bearer {self._tokens[key]}"}

    def last_mail(self, address: str, words: str) -> str:
        """The text of the last message to an address that has these words, once it is sent."""
        folder = self.instance.var / "mail"

        def read() -> str:
            for path in sorted(folder.glob("*.eml"), reverse=True):
                message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
                text = message.get_body(("plain",)).get_content()
                if address in message["To"] and words in text:
                    return text
            return ""

        return str(wait_for(read, f"a message to {address}"))

    def pid(self, program: str) -> int:
        """The process number of a program, 0 while it does not run."""
        return (self.running.supervisor.states() or {}).get(program, {}).get("pid", 0)

    def kill(self, program: str) -> None:
        """End a program the hard way; supervisor starts it again."""
        pid = self.pid(program)
        if pid:
            os.kill(pid, signal.SIGKILL)

    def wait_until_ready(self, only: Callable[[str], bool] = lambda program: True) -> None:
        for probe in readiness.probes(self.instance):
            if only(probe.program):
                wait_for(lambda probe=probe: not probe.ask(), f"{probe.what} answers", 240)


def wait_for(condition: Callable[[], object], what: str, seconds: float = 60):
    """Ask until the answer is true and return it; say what was awaited when it never is."""
    ends = time.monotonic() + seconds
    while not (found := condition()):
        if time.monotonic() > ends:
            raise AssertionError(f"waited {seconds:.0f} s in vain: {what}")
        time.sleep(0.1)
    return found


def free_ports(count: int) -> list[int]:
    """Ports nobody listens on now, consecutive ones for Zope processes first."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            first = probe.getsockname()[1]
        ports = list(range(first, first + count))
        if ports[-1] < 65536 and all(_is_free(port) for port in ports):
            return ports


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def settings(
    ports: list[int], office_ids: tuple[str, ...] = (COMMUNE, COUNTY), **more
) -> dict[str, object]:
    """An instance.yaml as data, on ports of its own."""
    zopes = more.get("wsgi_processes", 1)
    rest = iter(ports[zopes:])
    return {
        "wsgi_listen": f"127.0.0.1:{ports[0]}",
        "wsgi_threads": 2,
        "offices": [
            {
                "profile": str(ROOT / "profiles" / office),
                "portal": f"http://{HOSTS[office]}:{next(rest)}",
            }
            for office in office_ids
        ],
        "demo": True,
        "demo_mail_smtp": f"127.0.0.1:{next(rest)}",
        "demo_mail_web": f"127.0.0.1:{next(rest)}",
        **more,
    }


@contextmanager
def platform(
    folder: Path,
    *,
    portals: bool = True,
    zcml: str = "",
    data: dict[str, object] | None = None,
) -> Iterator[Platform]:
    """Start a platform in `folder`, give it, stop all of it.

    `zcml` is added to the site's; `portals=False` leaves the front end out; `data` replaces
    the settings.
    """
    path = folder / "instance.yaml"
    path.write_text(yaml.safe_dump(data or settings(free_ports(8))), encoding="utf-8")
    instance = instances.load(path, folder / "var")
    configure.write(instance)
    if zcml:
        site = instance.etc / "site.zcml"
        text = site.read_text(encoding="utf-8")
        site.write_text(text.replace("</configure>", f"{zcml}\n</configure>"), encoding="utf-8")
    progress = Progress(instance.logs)
    build = frontend.build(ROOT / "frontend", progress) if portals else ROOT
    programs = [
        program
        for program in processes.programs(instance, build)
        if portals or not program.name.startswith("portal-")
    ]
    names = {program.name for program in programs}
    running = Running(instance, progress)
    try:
        running.launch(programs)
        offices.create_missing(instance, progress)
        for program in programs:
            running.supervisor.start(program.name)
        started = Platform(instance, running)
        started.wait_until_ready(names.__contains__)
        yield started
    finally:
        running.stop()
