"""`make check` and `make test`: every tool, one after the other, until one fails."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from eurzad.backend import bootstrap
from eurzad.backend import frontend
from eurzad.backend import start
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stopped
from pathlib import Path
from xml.etree import ElementTree
import subprocess
import sys
import time


ROOT = bootstrap.ROOT
LAYERS = ("core", "records", "forms", "portal", "platform")
BIN = Path(sys.prefix) / "bin"


@dataclass(frozen=True)
class Check:
    """A tool, and what to do when it objects."""

    title: str
    command: tuple[str, ...]
    advice: str


CHECKS = (
    Check("ruff", ("ruff", "check", "--quiet", "."), "Many are mended by: make format"),
    Check("ruff format", ("ruff", "format", "--check", "."), "Mend it by: make format"),
    Check("mypy", ("mypy",), "Mend the types that are named above."),
    Check("import-linter", ("lint-imports",), "Move what is imported down, or the importer up."),
    Check(
        "towncrier",
        ("towncrier", "build", "--draft", "--version", "next"),
        "Mend the fragment in news/ that is named above.",
    ),
)


def check(progress: Progress) -> None:
    """Run the linters; raises Stopped with the first one's objections."""
    for one in CHECKS:
        with progress.step(one.title):
            progress.run([BIN / one.command[0], *one.command[1:]], "check", one.advice, ROOT)
    with progress.step("eslint"):
        frontend.run_script(ROOT / "frontend", "lint", progress, "Mend what is named above.")


def suites() -> list[Path]:
    """What pytest is run on, one process each, the lowest package first.

    Two packages cannot share a process: each has a site of its own set up for all of its tests.
    """
    packages = [ROOT / "src" / f"eurzad.{name}" / "tests" for name in LAYERS]
    return [path for path in [*packages, ROOT / "tests"] if path.is_dir()]


def test(progress: Progress) -> None:
    """Run the front end's tests, then all of pytest; raises Stopped at the first failure.

    The last line is the sum of what pytest ran, in pytest's own words.
    """
    with progress.step("vitest"):
        frontend.run_script(ROOT / "frontend", "test", progress, "Mend the tests named above.")
    frontend.build(ROOT / "frontend", progress)
    start.compile_translations(progress)
    began = time.monotonic()
    outcomes: Counter[str] = Counter()
    for suite in suites():
        outcomes += run_pytest(suite, progress)
    print(closing_line(outcomes, time.monotonic() - began), flush=True)


def run_pytest(suite: Path, progress: Progress) -> Counter[str]:
    """Run one suite with its output on ours; how many tests had which outcome."""
    name = suite.relative_to(ROOT)
    progress.line(f"pytest {name} …")
    report = progress.logs / f"pytest-{suite.parent.name}.xml"
    progress.logs.mkdir(parents=True, exist_ok=True)
    command: list[str | Path] = [BIN / "pytest", "--exitfirst", f"--junit-xml={report}", name]
    code = subprocess.run(command, cwd=ROOT, check=False, stdin=subprocess.DEVNULL).returncode
    if code:
        raise Stopped(f"pytest {name} failed. Mend the test named above and run it again.")
    return read_report(report)


def read_report(report: Path) -> Counter[str]:
    """Outcomes in a JUnit report that pytest wrote."""
    suite = ElementTree.parse(report).getroot().find("testsuite")  # noqa: S314 - our own file
    numbers = {} if suite is None else suite.attrib
    skipped = int(numbers.get("skipped", 0))
    return Counter(passed=int(numbers.get("tests", 0)) - skipped, skipped=skipped)


def closing_line(outcomes: Counter[str], seconds: float) -> str:
    """The sum of several runs as pytest would have closed one."""
    words = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items() if count)
    return f" {words} in {seconds:.2f}s ".center(80, "=")
