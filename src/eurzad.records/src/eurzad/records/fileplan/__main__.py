"""Check file plans without any office: `python -m eurzad.records.fileplan PLAN.csv…`

Each faulty line is told as a line of JSON; a summary goes to the standard error output.
"""

from argparse import ArgumentParser
from collections.abc import Sequence
from eurzad.records.fileplan.reading import LineProblem
from eurzad.records.fileplan.reading import read_csv
from pathlib import Path
from zope.i18n import interpolate
import json
import sys


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the files. Returns 0 when all can be imported, 1 when not, 2 when one is not there."""
    parser = ArgumentParser(prog="python -m eurzad.records.fileplan", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="CSV")
    parser.add_argument(
        "--incomplete", action="store_true", help="missing classes above are warnings only"
    )
    options = parser.parse_args(arguments)
    return max(check(path, options.incomplete) for path in options.files)


def check(path: Path, incomplete: bool) -> int:
    """Tell what is wrong with one file."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        print(f"{path}: {problem.strerror}", file=sys.stderr)
        return 2
    classes, report = read_csv(data, incomplete)
    for one in report.problems:
        print(json.dumps(told(path, one), ensure_ascii=False))
    print(
        f"{path}: {len(classes)} classes, {report.encoding}, {len(report.errors)} errors, "
        f"{len(report.warnings)} warnings",
        file=sys.stderr,
    )
    return 0 if report.ok else 1


def told(path: Path, one: LineProblem) -> dict[str, str | int]:
    """Return a problem as the command tells it."""
    return {
        "file": str(path),
        "line": one.line,
        "field": one.field,
        "code": one.code,
        "severity": "warning" if one.warning else "error",
        "message": str(interpolate(one.message, getattr(one.message, "mapping", None))),
    }


if __name__ == "__main__":
    sys.exit(main())
