"""`make bench NAME=register`: 100,000 items through the registration, and memory while it runs.

The items go through spool and registration by the worker's own code in a process of its own; Zope
then answers pages of the full register. The last line is one JSON object; what its keys mean is in
docs/how-to-guides/measure.md.
"""

from argparse import ArgumentParser
from pathlib import Path
from support.instance import COMMUNE
from support.instance import free_ports
from support.instance import Platform
from support.instance import platform
from support.instance import settings
from support.load import percentile
from support.load import Request
from support.load import run
import json
import os
import subprocess
import sys
import tempfile


TESTS = Path(__file__).parents[1]
ITEMS = 100_000
SAMPLES = 20
TIMES = 20
ASKED = {
    "first_page_ms": "b_size=25",
    "deep_page_ms": "b_size=25&b_start=50000",
    "words_ms": "b_size=25&query=nowak%20wycin",
    "number_ms": "b_size=25&query=RPW/777/{year}",
    "days_ms": "b_size=25&from={year}-01-01&to={year}-12-31&sort=sender",
}


def loaded(running: Platform, items: int) -> list[dict[str, float]]:
    """Load the items with the worker stopped, and return what the process said on the way."""
    running.running.supervisor.stop("worker-1")
    command = [
        *(sys.executable, "-m", "bench.register_items"),
        *("--conf", str(running.instance.etc / "zope.conf"), "--site", COMMUNE),
        *("--items", str(items), "--every", str(max(25, items // SAMPLES // 25 * 25))),
    ]
    samples = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            samples.append(json.loads(line))
            print(line.strip(), file=sys.stderr)
    if process.returncode:
        raise SystemExit("the items were not loaded")
    return samples


def answered(running: Platform, year: int) -> dict[str, float]:
    """Median time of Zope's answers about the full register, in milliseconds."""
    headers = running.headers(running.person(COMMUNE, "registry"))
    base = f"{running.zope(COMMUNE)}/@incoming-register"
    told = {}
    for name, query in ASKED.items():
        request = Request("GET", f"{base}?{query.format(year=year)}", headers=headers)
        done = run([request] * TIMES, 1)
        if done.errors:
            raise SystemExit(f"{name}: {done.answers[0].status}")
        told[name] = round(percentile([one.seconds for one in done.answers], 50) * 1000, 1)
    return told


def total(running: Platform) -> tuple[int, int]:
    """Number of entries of the register, and its year."""
    headers = running.headers(running.person(COMMUNE, "registry"))
    url = f"{running.zope(COMMUNE)}/@incoming-register?b_size=1"
    told = run([Request("GET", url, headers=headers)], 1).answers[0].json
    return told["items_total"], told["years"][0]


def measure(running: Platform, items: int) -> dict[str, object]:
    before, _year = total(running)
    samples = loaded(running, items)
    after, year = total(running)
    if after - before != items:
        raise SystemExit(f"{items} loaded, {after - before} in the register")
    settled = [one["mb"] for one in samples[len(samples) // 4 :]]
    begun = samples[max(1, len(samples) // 4) - 1]
    return {
        "items": items,
        "per_s": round(items / samples[-1]["seconds"], 1),
        "first_quarter_per_s": round(begun["items"] / begun["seconds"], 1),
        "memory_mb": [round(one["mb"]) for one in samples],
        "memory_growth": round(settled[-1] / settled[0], 2),
        **answered(running, year),
    }


def main() -> int:
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--items", type=int, default=ITEMS)
    chosen = options.parse_args()
    folders = [str(TESTS), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, folders))
    with tempfile.TemporaryDirectory(prefix="eurzad-bench-") as folder:
        data = settings(free_ports(8), (COMMUNE,))
        with platform(Path(folder), portals=False, data=data) as running:
            result = measure(running, chosen.items)
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
