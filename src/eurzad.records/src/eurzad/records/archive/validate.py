"""Check archive packages: python -m eurzad.records.archive.validate PACKAGE…

A package is a tar or zip file or a folder. A JSON line for each tells every problem with its file
and line. Exit code 1 when one has any. Nothing is unpacked, and nothing in a package is trusted.
"""

from collections.abc import Sequence
from dataclasses import asdict
from eurzad.records.archive.package.checking import check_package
from eurzad.records.archive.package.checking import Report
from pathlib import Path
import argparse
import json
import sys


def main(arguments: Sequence[str] | None = None) -> int:
    """Check the packages that were named."""
    parser = argparse.ArgumentParser(
        prog="python -m eurzad.records.archive.validate", description=__doc__
    )
    parser.add_argument("packages", nargs="+", type=Path, metavar="PACKAGE")
    reports = [check_and_print(path) for path in parser.parse_args(arguments).packages]
    return 0 if all(reports) else 1


def check_and_print(path: Path) -> bool:
    """Check one package and print its line; tell whether it is in order."""
    report = check_package(path)
    print(json.dumps(line_of(report), ensure_ascii=True), flush=True)
    return report.ok


def line_of(report: Report) -> dict[str, object]:
    """Return the result for one package."""
    return {
        "package": report.package,
        "ok": report.ok,
        "cases": report.cases,
        "documents": report.documents,
        "bytes": report.bytes,
        "problems": [asdict(problem) for problem in report.problems],
        "more_problems": report.more,
    }


if __name__ == "__main__":
    sys.exit(main())
