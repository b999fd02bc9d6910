"""`make bench NAME=numbering`: sixteen registry clerks enter mail at the same time.

Each clerk sends the next entry when the one before has its number, through real Zope and worker
processes. The last line is one JSON object; docs/how-to-guides/measure.md says what its keys mean.
The run fails when a number is missing or doubled, or somebody is shown an error.
"""

from argparse import ArgumentParser
from pathlib import Path
from support import registry
from support.instance import COMMUNE
from support.instance import free_ports
from support.instance import platform
from support.instance import settings
from support.load import percentile
from time import monotonic
import json
import tempfile


CLERKS = 16
EACH = 20
WARM_UP = 2


def main() -> int:
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--clerks", type=int, default=CLERKS)
    options.add_argument("--entries", type=int, default=EACH, help="entries of each clerk")
    options.add_argument("--zopes", type=int, default=1)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="eurzad-bench-") as folder:
        data = settings(free_ports(8), (COMMUNE,), wsgi_processes=chosen.zopes)
        with platform(Path(folder), portals=False, data=data) as running:
            registry.enter_all(registry.entries(running, WARM_UP * chosen.zopes, chosen.zopes), 1)
            count = chosen.clerks * chosen.entries
            requests = list(registry.entries(running, count, chosen.zopes))
            begun = monotonic()
            done = registry.enter_all(requests, chosen.clerks)
            took = monotonic() - begun
            rows = registry.register(running)
    numbers = [one.number for one in done if one.number]
    seconds = [one.seconds for one in done]
    result = {
        "clerks": chosen.clerks,
        "entries": count,
        "per_s": round(len(numbers) / took, 1),
        "errors": sum(one.errors for one in done),
        "without_number": count - len(numbers),
        "median_s": round(percentile(seconds, 50), 2),
        "p95_s": round(percentile(seconds, 95), 2),
        "longest_s": round(max(seconds), 2),
        "unique": len(set(numbers)) == len(numbers),
        "gapless": registry.is_gapless(rows),
    }
    print(json.dumps(result))
    proven = result["unique"] and result["gapless"]
    return 0 if proven and not result["errors"] and not result["without_number"] else 1


if __name__ == "__main__":
    raise SystemExit(main())
