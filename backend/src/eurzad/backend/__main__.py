"""The commands behind the Makefile: ``python -m eurzad.backend <command>``."""

from __future__ import annotations

from eurzad.backend import bootstrap
from eurzad.backend.instance import Instance
from eurzad.backend.instance import InvalidInstance
from eurzad.backend.instance import load
from eurzad.backend.progress import fail
from eurzad.backend.progress import Progress
from eurzad.backend.progress import Stopped
from pathlib import Path
import argparse
import os


def parser() -> argparse.ArgumentParser:
    main = argparse.ArgumentParser(prog="python -m eurzad.backend")
    main.add_argument("--instance", default=os.environ.get("INSTANCE", "instance.yaml"))
    main.add_argument("--var", default=os.environ.get("VAR", "var"))
    commands = main.add_subparsers(dest="command", required=True)
    for name, meaning in (
        ("install", "install what is pinned"),
        ("configure", "write the configuration into VAR/etc"),
        ("build_frontend", "build the front end, or find the build"),
        ("start", "start everything in the foreground"),
        ("stop", "stop what start started"),
        ("status", "show the processes"),
        ("check", "linters, types, layers, news"),
        ("test", "every test"),
    ):
        commands.add_parser(name, help=meaning)
    return main


def run(arguments: argparse.Namespace, progress: Progress) -> int:
    match arguments.command:
        case "install":
            bootstrap.install(progress)
        case "build_frontend":
            from eurzad.backend import frontend

            print(frontend.build(bootstrap.ROOT / "frontend", progress))
        case _:
            return with_instance(arguments, progress)
    return 0


def with_instance(arguments: argparse.Namespace, progress: Progress) -> int:
    from eurzad.backend import configure
    from eurzad.backend import start

    instance: Instance = load(Path(arguments.instance), Path(arguments.var))
    match arguments.command:
        case "configure":
            configure.write(instance)
        case "start":
            start.start(instance, progress)
        case "stop":
            start.stop(instance, progress)
        case "status":
            return start.status(instance)
    return 0


def main() -> int:
    arguments = parser().parse_args()
    progress = Progress(Path(arguments.var).resolve() / "log")
    try:
        return run(arguments, progress)
    except (Stopped, InvalidInstance) as problem:
        return fail(problem)


if __name__ == "__main__":
    raise SystemExit(main())
