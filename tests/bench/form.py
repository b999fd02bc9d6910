"""`make bench NAME=form`: what a form of 100 fields costs, and whether 64 people can save at once.

CPU of Zope per request: the form as its renderer reads it, JSON Schema and all; the validation of
its submission; `@types` of plone.restapi for a content type with the same 100 fields; a trivial
service as the floor. Then 64 residents begin a draft each and save it, all at the same time.
The last line is one JSON object; docs/how-to-guides/measure.md says what its keys mean.
"""

from argparse import ArgumentParser
from bench.queue import cpu_seconds
from pathlib import Path
from support.instance import COMMUNE
from support.instance import free_ports
from support.instance import Platform
from support.instance import platform
from support.instance import settings
from support.load import Answer
from support.load import Request
from support.load import Run
from support.load import run
from support.load import send
from typing import Any
import dataclasses
import json
import os
import sys
import tempfile


TESTS = Path(__file__).parents[1]
YARDSTICK = """<include package="bench.form_yardstick" />"""
SUPERMODEL = "http://namespaces.plone.org/supermodel/schema"
FORM = "uslugi/pismo-ogolne/wniosek"
FIELDS = 100
CLIENTS = 64
NAMES = [f"mieszkaniec{number}" for number in range(CLIENTS)]
PASSWORD = "Debowa-13-aleja-bench"
# type of ours, type of Plone's, an answer
KINDS = (
    ("text", "zope.schema.TextLine", "Czerwionka-Leszczyny"),
    ("textarea", "zope.schema.Text", "Drzewo jest suche i pochyla się nad drogą."),
    ("integer", "zope.schema.Int", 120),
    ("boolean", "zope.schema.Bool", True),
    ("date", "zope.schema.Date", "2026-11-27"),
)


def definition() -> dict[str, Any]:
    """A form of 100 fields on five pages, every tenth shown by a condition."""
    pages = []
    for number in range(5):
        fields = [_field(at) for at in range(number * 20, (number + 1) * 20)]
        pages.append({"id": f"strona{number}", "title": f"Strona {number + 1}", "fields": fields})
    return {"pages": pages}


def _field(number: int) -> dict[str, Any]:
    kind = KINDS[number % len(KINDS)][0]
    field = {"name": f"f{number}", "type": kind, "title": f"Pole {number}"}
    if number % 10 == 9:
        field["show_when"] = {">": [{"var": f"f{number - 2}"}, 50]}
    return field


def answers() -> dict[str, Any]:
    """Right answers to all of them."""
    return {f"f{number}": KINDS[number % len(KINDS)][2] for number in range(FIELDS)}


class Office:
    """The commune, asked as its administrator."""

    def __init__(self, running: Platform) -> None:
        self.running = running
        self.url = running.zope(COMMUNE)
        self.headers = running.headers(running.person(COMMUNE, "administrator"))

    def request(self, method: str, path: str, body: object = None) -> Request:
        return Request(method, f"{self.url}/{path}", body, self.headers)

    def ask(self, method: str, path: str, body: object = None) -> Answer:
        answer = send(self.request(method, path, body))
        if not answer.status or answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status} {answer.body[:500]!r}")
        return answer

    def cost_ms(self, method: str, path: str, times: int, body: object = None) -> float:
        """CPU of Zope per request in milliseconds, once its caches are warm."""
        request = self.request(method, path, body)
        self.ask(method, path, body)
        run([request] * 10, 1)
        pid = self.running.pid("zope-1")
        before = cpu_seconds(pid)
        done = run([request] * times, 1)
        if done.errors:
            raise SystemExit(f"{path}: {done.errors} errors")
        return round((cpu_seconds(pid) - before) / times * 1000, 1)


def publish(office: Office) -> str:
    """Publish the form of 100 fields; return its version."""
    version = office.ask("GET", f"{FORM}/@form-definition").json["version"]
    body = {"definition": definition(), "version": version}
    office.ask("PUT", f"{FORM}/@form-definition", body)
    return office.ask("POST", f"{FORM}/@form-versions", {}).json["version"]


def prepare(office: Office) -> None:
    """A content type with the same fields, and the residents."""
    fields = "".join(
        f'<field name="f{number}" type="{KINDS[number % len(KINDS)][1]}">'
        f"<title>Pole {number}</title></field>"
        for number in range(FIELDS)
    )
    model = f'<model xmlns="{SUPERMODEL}"><schema>{fields}</schema></model>'
    body = {"model": model, "residents": NAMES, "password": PASSWORD}
    office.ask("POST", "@bench-prepare", body)


def residents(office: Office) -> list[dict[str, str]]:
    """Headers of the residents made for this."""
    template = office.running.person(COMMUNE, "resident")
    people = [dataclasses.replace(template, login=name, password=PASSWORD) for name in NAMES]
    return [office.running.headers(person) for person in people]


def drafts(office: Office, saves: int) -> dict[str, object]:
    """Everybody begins a draft at once, then saves it again and again."""
    everyone = residents(office)
    body = {"answers": answers()}
    begun = run(
        [Request("POST", f"{office.url}/{FORM}/@drafts", body, one) for one in everyone], CLIENTS
    )
    headers = [answer.request.headers for answer in begun.answers if answer.status == 201]
    ids = [answer.json["id"] for answer in begun.answers if answer.status == 201]
    requests = [
        Request("PATCH", f"{office.url}/@drafts/{id}", body, header)
        for _round in range(saves)
        for id, header in zip(ids, headers, strict=True)
    ]
    saved = run(requests, CLIENTS)
    told = Run([*begun.answers, *saved.answers], begun.seconds + saved.seconds)
    return {
        "clients": CLIENTS,
        "saved": len(told.answers) - told.errors,
        "errors": told.errors,
        "p95_ms": round(told.p95_ms),
    }


def measure(running: Platform, times: int, saves: int) -> dict[str, object]:
    running.running.supervisor.stop("worker-1")
    office = Office(running)
    publish(office)
    prepare(office)
    schema = office.ask("GET", f"{FORM}/@form").json["schema"]
    stock = office.ask("GET", "@types/bench").json["properties"]
    if len(schema["properties"]) != FIELDS or len([one for one in stock if one[0] == "f"]) < FIELDS:
        raise SystemExit("not the same fields")
    wrong = office.ask("POST", f"{FORM}/@validate", {"answers": answers()}).json["errors"]
    if wrong:
        raise SystemExit(f"the answers are wrong: {wrong[:3]}")
    result = {
        "schema_cpu_ms": office.cost_ms("GET", f"{FORM}/@form", times),
        "validate_cpu_ms": office.cost_ms(
            "POST", f"{FORM}/@validate", times, {"answers": answers()}
        ),
        "types_cpu_ms": office.cost_ms("GET", "@types/bench", times),
        "floor_cpu_ms": office.cost_ms("GET", "@trivial", times),
    }
    print(result, file=sys.stderr)
    return {**result, "drafts": drafts(office, saves)}


def main() -> int:
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--requests", type=int, default=100)
    options.add_argument("--saves", type=int, default=5)
    chosen = options.parse_args()
    folders = [str(TESTS), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, folders))
    with tempfile.TemporaryDirectory(prefix="eurzad-bench-") as folder:
        data = settings(free_ports(8), (COMMUNE,))
        with platform(Path(folder), portals=False, zcml=YARDSTICK, data=data) as running:
            result = measure(running, chosen.requests, chosen.saves)
    print(json.dumps(result))
    return 1 if result["drafts"]["errors"] else 0


if __name__ == "__main__":
    raise SystemExit(main())
