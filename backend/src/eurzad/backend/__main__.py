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
        ("backup", "write a backup; the instance may run"),
        ("check", "linters, types, layers, news"),
        ("test", "every test"),
    ):
        commands.add_parser(name, help=meaning)
    restore = commands.add_parser("restore", help="put a backup back; the instance must not run")
    restore.add_argument("name", nargs="?", help="the backup's folder; the newest without it")
    pack = commands.add_parser("pack", help="pack the database; the instance must run")
    pack.add_argument("--days", type=int, help="days of history to keep, instead of pack_days")
    for verb, meaning in (
        ("diff", "what differs between the offices' profiles and their sites"),
        ("apply", "apply what changed in the profiles"),
    ):
        office = commands.add_parser(f"office-{verb}", help=meaning)
        office.add_argument("--site", help="one office only")
    verify = commands.add_parser("verify", help="check the logs of cases against their anchors")
    verify.add_argument("--site", help="one office only")
    verify.add_argument("--anchors", type=Path, help="a copy of the anchors kept elsewhere")
    return main


def run(arguments: argparse.Namespace, progress: Progress) -> int:
    match arguments.command:
        case "install":
            bootstrap.install(progress)
        case "build_frontend":
            from eurzad.backend import frontend

            print(frontend.build(bootstrap.ROOT / "frontend", progress))
        case "stop":
            from eurzad.backend import start

            start.stop(Path(arguments.var).resolve(), progress)
        case "status":
            from eurzad.backend import start

            return start.status(Path(arguments.var).resolve())
        case "check":
            from eurzad.backend import checks

            checks.check(progress)
        case "test":
            from eurzad.backend import checks

            checks.test(progress)
        case _:
            return with_instance(arguments, progress)
    return 0


def with_instance(arguments: argparse.Namespace, progress: Progress) -> int:
    from eurzad.backend import backup
    from eurzad.backend import configure
    from eurzad.backend import offices
    from eurzad.backend import start

    instance: Instance = load(Path(arguments.instance), Path(arguments.var))
    match arguments.command:
        case "configure":
            configure.write(instance)
        case "start":
            start.start(instance, progress)
        case "backup":
            backup.create(instance, progress)
        case "restore":
            backup.restore(instance, progress, arguments.name)
        case "pack":
            backup.pack(instance, progress, arguments.days)
        case "office-diff" | "office-apply":
            configure.write(instance)
            return offices.compare(instance, arguments.command[7:], arguments.site)
        case "verify":
            configure.write(instance)
            return offices.verify(instance, arguments.site, arguments.anchors)
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
