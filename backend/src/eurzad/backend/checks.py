"""`make check` and `make test`: every tool, one after the other, until one fails."""

from __future__ import annotations

from dataclasses import dataclass
from eurzad.backend import bootstrap
from eurzad.backend import frontend
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stopped
from pathlib import Path
import subprocess
import sys


ROOT = bootstrap.ROOT
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


def test(progress: Progress) -> None:
    """Run the front end's tests, then all of pytest; raises Stopped at the first failure.

    pytest comes last, with its output on ours: its summary is the last line.
    """
    with progress.step("vitest"):
        frontend.run_script(ROOT / "frontend", "test", progress, "Mend the tests named above.")
    frontend.build(ROOT / "frontend", progress)
    progress.line("pytest …")
    command: list[str | Path] = [BIN / "pytest", "--exitfirst", "--durations=10"]
    code = subprocess.run(command, cwd=ROOT, check=False, stdin=subprocess.DEVNULL).returncode
    if code:
        raise Stopped("pytest failed. Mend the test named above and run it again: make test")
