"""`make bench NAME=submit`: how fast applications are filed, beside two yardsticks in the same run.

32 clients at a time file 500 applications against Zope while the worker registers them. The floor
is a view that only writes the same bytes to the spool; stock is `POST` of a Document to a folder of
the same site by the same clients. The last line is one JSON object; docs/how-to-guides/measure.md
says what its keys mean.
"""

from argparse import ArgumentParser
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from support import applications
from support.instance import COMMUNE
from support.instance import free_ports
from support.instance import Platform
from support.instance import platform
from support.instance import settings
from support.load import percentile
from support.load import Request
from support.load import Run
from support.load import run
from support.load import send
import json
import os
import sys
import tempfile
import threading


CLIENTS = 32
WARM_UP = 20
FLOOR = """<include package="bench.floor" />"""


@dataclass
class Backlog:
    """Watches how many records wait in the spool while applications come in."""

    running: Platform
    most: int = 0

    def __post_init__(self):
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        person = self.running.person(COMMUNE, "administrator")
        self._request = Request(
            "GET", f"{self.running.zope(COMMUNE)}/@status", headers=self.running.headers(person)
        )

    def _watch(self):
        while not self._done.wait(0.5):
            answer = send(self._request)
            if answer.status == 200:
                self.most = max(self.most, answer.json["spool"]["waiting"])

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_error):
        self._done.set()
        self._thread.join()


def floor_requests(running: Platform, ours: list[Request], zopes: int) -> list[Request]:
    """The bodies and headers of our requests, for the view that only writes them."""
    return [
        Request(
            "POST",
            f"{running.zope(COMMUNE, number % zopes)}/@spool-floor",
            json.dumps(request.body).encode(),
            {
                **request.headers,
                "Content-Type": "application/json",
                "X-Token": applications.token(),
            },
        )
        for number, request in enumerate(ours)
    ]


def stock_requests(running: Platform, count: int, zopes: int) -> list[Request]:
    """Documents with about the text of a letter, posted by an editor."""
    editor = running.headers(running.person(COMMUNE, "editor"))
    text = applications.general_letter(0)["content"]
    return [
        Request(
            "POST",
            f"{running.zope(COMMUNE, number % zopes)}/aktualnosci",
            {"@type": "Document", "title": f"Pismo numer {number}", "description": text},
            editor,
        )
        for number in range(count)
    ]


def registered_seconds(filed: Run, numbers: dict[str, str], rows: list[dict]) -> list[float]:
    """Seconds from filing to the register number, for each application; both are whole seconds."""
    registered = {row["register_number"]: row["registered"] for row in rows}
    return [
        (
            datetime.fromisoformat(registered[numbers[answer.json["token"]]])
            - datetime.fromisoformat(answer.json["submitted_at"])
        ).total_seconds()
        for answer in filed.answers
        if answer.status == 202
    ]


def measure(running: Platform, count: int, stock_count: int, zopes: int) -> dict[str, object]:
    resident = running.person(COMMUNE, "resident")
    clerk = running.person(COMMUNE, "registry")
    for _number in range(zopes):
        warm = list(applications.submissions(running, resident, WARM_UP, zopes))
        run(warm, 4)
        run(floor_requests(running, warm, zopes), 4)
        run(stock_requests(running, 4, zopes), 1)
    ours = list(applications.submissions(running, resident, count, zopes))
    floor = run(floor_requests(running, ours, zopes), CLIENTS)
    say("floor", floor)
    with Backlog(running) as backlog:
        filed = run(ours, CLIENTS)
        say("ours", filed)
        tokens = {answer.json["token"] for answer in filed.answers if answer.status == 202}
        numbers = applications.wait_until_registered(running, resident, tokens, 600)
    stock = run(stock_requests(running, stock_count, zopes), CLIENTS)
    say("stock", stock)
    rows = applications.incoming_register(running, clerk)
    mine = {numbers[token] for token in tokens}
    if len(mine) != len(tokens) or len(tokens) != count - filed.errors:
        raise SystemExit(f"{len(tokens)} accepted, {len(mine)} numbers: some lost or doubled")
    seconds = registered_seconds(filed, numbers, rows)
    return {
        "ours_per_s": round(filed.per_second, 1),
        "ours_errors": filed.errors,
        "ours_p95_ms": round(filed.p95_ms),
        "registered_p95_s": round(percentile(seconds, 95), 1),
        "backlog_max": backlog.most,
        "floor_per_s": round(floor.per_second, 1),
        "stock_per_s": round(stock.per_second, 1),
        "stock_errors": stock.errors,
        "stock_p95_ms": round(stock.p95_ms),
        "gapless": sorted(row["ordinal"] for row in rows) == list(range(1, len(rows) + 1)),
    }


def say(name: str, result: Run) -> None:
    print(
        f"{name}: {result.per_second:.1f}/s, {result.errors} errors, p95 {result.p95_ms:.0f} ms",
        file=sys.stderr,
    )


def main() -> int:
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--applications", type=int, default=500)
    options.add_argument("--documents", type=int, default=200)
    options.add_argument("--zopes", type=int, default=1)
    options.add_argument("--postgresql", metavar="DSN", help="store in PostgreSQL instead of ZEO")
    chosen = options.parse_args()
    more = {"wsgi_processes": chosen.zopes}
    if chosen.postgresql:
        more |= {"db_storage": "relstorage", "db_relstorage_dsn": chosen.postgresql}
    # Zope and the worker find the floor beside this file
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[1])
    with tempfile.TemporaryDirectory(prefix="eurzad-bench-") as folder:
        data = settings(free_ports(8), (COMMUNE,), **more)
        with platform(Path(folder), portals=False, zcml=FLOOR, data=data) as running:
            result = measure(running, chosen.applications, chosen.documents, chosen.zopes)
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
