"""`make check` and `make test`: what is run, and what its outcome was."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
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
# What takes longest has a lane of its own, beside all others.
LONGEST = "records"
OTHERS = ("core", "agent", "signing", "forms", "portal", "platform")
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


def suite(name: str) -> Path:
    """Where the tests of a package are."""
    return ROOT / "src" / f"eurzad.{name}" / "tests"


def test(progress: Progress) -> None:
    """Run the front end's tests and all of pytest; raises Stopped with the names of what failed.

    Two packages cannot share a process: each has a site of its own set up for all of its tests.
    What crosses packages comes last, when nothing else takes the processor from it.
    The last line is the sum of what pytest ran, in pytest's own words.
    """
    began = time.monotonic()
    start.compile_translations(progress)
    with ThreadPoolExecutor(1) as beside:
        longest = beside.submit(run_pytest, suite(LONGEST), progress)
        failed = test_frontend(progress)
        runs = [run_pytest(suite(name), progress) for name in OTHERS]
        runs.append(longest.result())
    runs.append(run_pytest(ROOT / "tests", progress))
    failed += [one.name for one in runs if one.failed]
    print(closing_line(sum_of(runs), time.monotonic() - began), flush=True)
    if failed:
        raise Stopped(f"{', '.join(failed)} failed. Mend the tests named above.")


def test_frontend(progress: Progress) -> list[str]:
    """Run the front end's tests and build it; the name of what failed, if anything."""
    try:
        with progress.step("vitest"):
            frontend.run_script(ROOT / "frontend", "test", progress, "Mend the tests named above.")
        frontend.build(ROOT / "frontend", progress)
    except Stopped as stopped:
        progress.line(str(stopped))
        return ["frontend"]
    return []


@dataclass(frozen=True)
class Run:
    """What came of one suite: how many tests had which outcome."""

    name: str
    outcomes: Counter[str]

    @property
    def failed(self) -> bool:
        return bool(self.outcomes["failed"])


def run_pytest(tests: Path, progress: Progress) -> Run:
    """Run one suite, then show all it printed."""
    name = str(tests.relative_to(ROOT))
    progress.line(f"pytest {name} …")
    began = time.monotonic()
    progress.logs.mkdir(parents=True, exist_ok=True)
    report = progress.logs / f"pytest-{tests.parent.name}.xml"
    report.unlink(missing_ok=True)
    command: list[str | Path] = [BIN / "pytest", "--maxfail=10", f"--junit-xml={report}", name]
    ended = subprocess.run(
        command,
        cwd=ROOT,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    print(ended.stdout.decode("utf-8", "replace"), flush=True)
    progress.line(f"pytest {name}: done", time.monotonic() - began)
    outcomes = read_report(report)
    if ended.returncode and not outcomes["failed"]:
        outcomes["failed"] = 1
    return Run(name, outcomes)


def sum_of(runs: list[Run]) -> Counter[str]:
    """Add up how many tests had which outcome."""
    return sum((one.outcomes for one in runs), Counter())


def read_report(report: Path) -> Counter[str]:
    """Outcomes in a JUnit report that pytest wrote; none when it wrote no report."""
    if not report.is_file():
        return Counter()
    suite = ElementTree.parse(report).getroot().find("testsuite")  # noqa: S314 - our own file
    numbers = {} if suite is None else suite.attrib
    failed = int(numbers.get("failures", 0)) + int(numbers.get("errors", 0))
    skipped = int(numbers.get("skipped", 0))
    passed = int(numbers.get("tests", 0)) - skipped - failed
    return Counter(failed=failed, passed=passed, skipped=skipped)


def closing_line(outcomes: Counter[str], seconds: float) -> str:
    """The sum of several runs as pytest would have closed one."""
    words = ", ".join(f"{count} {outcome}" for outcome, count in outcomes.items() if count)
    return f" {words} in {seconds:.2f}s ".center(80, "=")
