"""`make bench NAME=queue`: what a page of a work queue costs, whether it grows with the archive.

A head asks for the open cases of a unit, 25 rows sorted by deadline, with rights, in an office of
1,000, 10,000 and 100,000 cases of which a tenth is open; `@search` of plone.restapi answers the
same rows with the same columns, and a trivial service is the floor. CPU of Zope per request.
The last line is one JSON object; docs/how-to-guides/measure.md says what its keys mean.
"""

from argparse import ArgumentParser
from pathlib import Path
from support.instance import COMMUNE
from support.instance import free_ports
from support.instance import Platform
from support.instance import platform
from support.instance import settings
from support.load import Request
from support.load import run
from urllib.parse import urlencode
import json
import os
import subprocess
import sys
import tempfile


HEAD = "naczelnik-srodowisko"
UNIT = "WOŚ"
SIZES = (1_000, 10_000, 100_000)
TESTS = Path(__file__).parents[1]
YARDSTICK = """<include package="bench.queue_yardstick" />"""
QUEUE = "@work?scope=unit&sort=deadline&b_size=25"
SEARCH = "@search?" + urlencode(
    {
        "portal_type": "Case",
        "review_state": "open",
        "bench_unit": UNIT,
        "sort_on": "bench_deadline",
        "b_size": 25,
        "metadata_fields": [
            "UID",
            "mark",
            "handler",
            "bench_unit",
            "bench_deadline",
            "bench_parties",
            "created",
            "modified",
        ],
    },
    doseq=True,
)
FLOOR = "@trivial"


def fill(running: Platform, upto: int, opened: int) -> None:
    """Add cases in a process of its own, while Zope looks on."""
    subprocess.run(
        [
            *(sys.executable, "-m", "bench.queue_cases"),
            *("--conf", str(running.instance.etc / "zope.conf"), "--site", COMMUNE),
            *("--upto", str(upto), "--open", str(opened)),
        ],
        check=True,
    )


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def ask(running: Platform, path: str, times: int) -> list:
    headers = running.headers(running.person_by_login(COMMUNE, HEAD))
    request = Request("GET", f"{running.zope(COMMUNE)}/{path}", headers=headers)
    done = run([request] * times, 1)
    if done.errors:
        raise SystemExit(f"{path}: {done.answers[0].status}")
    return done.answers


def cost_ms(running: Platform, path: str, times: int) -> float:
    """CPU of Zope per request in milliseconds, once its caches are warm."""
    ask(running, path, 10)
    pid = running.pid("zope-1")
    before = cpu_seconds(pid)
    ask(running, path, times)
    return round((cpu_seconds(pid) - before) / times * 1000, 1)


def same_rows(running: Platform) -> int:
    """Check that both answer the same rows in the same order of deadlines. Return the total."""
    ours = ask(running, QUEUE, 1)[0].json
    search = ask(running, SEARCH, 1)[0].json
    deadlines = [row["deadline"]["date"] for row in ours["items"]]
    theirs = [row["bench_deadline"] for row in search["items"]]
    if ours["items_total"] != search["items_total"] or len(deadlines) != len(theirs):
        raise SystemExit(f"not the same rows: {ours['items_total']}, {search['items_total']}")
    return ours["items_total"]


def measure(running: Platform, sizes: tuple[int, ...], times: int) -> dict[str, object]:
    running.running.supervisor.stop("worker-1")
    told: dict[str, list] = {"items": [], "ours_cpu_ms": [], "search_cpu_ms": []}
    floor = []
    growth = 1.0
    for size in sizes:
        if told["items"]:
            before = told["items"][-1] // 10
            fill(running, size, before)
            growth = cost_ms(running, QUEUE, times) / told["ours_cpu_ms"][-1]
        fill(running, size, size // 10)
        same_rows(running)
        told["items"].append(size)
        told["ours_cpu_ms"].append(cost_ms(running, QUEUE, times))
        told["search_cpu_ms"].append(cost_ms(running, SEARCH, times))
        floor.append(cost_ms(running, FLOOR, times))
        print({key: values[-1] for key, values in told.items()}, growth, file=sys.stderr)
    return {
        **told,
        "floor_cpu_ms": round(sum(floor) / len(floor), 1),
        "growth_same_open": round(growth, 2),
    }


def main() -> int:
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options.add_argument("--requests", type=int, default=200)
    chosen = options.parse_args()
    folders = [str(TESTS), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, folders))
    with tempfile.TemporaryDirectory(prefix="eurzad-bench-") as folder:
        data = settings(free_ports(8), (COMMUNE,))
        with platform(Path(folder), portals=False, zcml=YARDSTICK, data=data) as running:
            result = measure(running, tuple(chosen.sizes), chosen.requests)
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
