"""Command line: ``python -m eurzad.platform create|diff|apply``."""

from argparse import ArgumentParser
from argparse import ArgumentTypeError
from collections.abc import Iterator
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
import logging
import sys


def main(arguments: Sequence[str]) -> int:
    """Run a command. Returns 0, or 1 after a message about a profile that cannot be used."""
    options = parser().parse_args(arguments)
    with zope(options.conf) as app:
        from eurzad.platform.commands import run
        from eurzad.platform.office import OfficeNotFound
        from eurzad.platform.profile import ProfileError

        try:
            run(app, options)
        except (ProfileError, OfficeNotFound) as problem:
            print(problem, file=sys.stderr)
            return 1
    return 0


def parser() -> ArgumentParser:
    """The options, the same for the three commands."""
    found = ArgumentParser(prog="python -m eurzad.platform", description=__doc__)
    found.add_argument("command", choices=["create", "diff", "apply"])
    found.add_argument("--conf", type=Path, required=True, help="zope.conf of the instance")
    found.add_argument("--profiles", type=Path, required=True, help="folder of profiles")
    found.add_argument("--site", action="append", default=[], help="only this office (repeatable)")
    found.add_argument("--demo", type=Path, help="file for the logins of demonstration people")
    found.add_argument(
        "--portal",
        type=pair("=", "office=origin"),
        action="append",
        default=[],
        metavar="ID=ORIGIN",
    )
    found.add_argument("--smtp", type=mail_server, metavar="HOST:PORT")
    return found


def pair(separator: str, like: str) -> Any:
    """A type of argument in two parts."""

    def split(text: str) -> tuple[str, str]:
        first, found, second = text.partition(separator)
        if not (first and found and second):
            raise ArgumentTypeError(f"must look like {like}")
        return first, second

    return split


def mail_server(text: str) -> tuple[str, int]:
    """Host and port of a mail server."""
    host, _, port = text.rpartition(":")
    if not host or not port.isdigit():
        raise ArgumentTypeError("must look like 127.0.0.1:25")
    return host, int(port)


@contextmanager
def zope(conf: Path) -> Iterator[Any]:
    """The application root of a configured Zope, with a request; commits nothing by itself."""
    from Testing.makerequest import makerequest
    from zope.globalrequest import setRequest
    from Zope2.Startup.run import configure_wsgi
    import transaction
    import Zope2

    logging.basicConfig(level=logging.ERROR)
    configure_wsgi(str(conf))
    app = makerequest(Zope2.app())
    app.REQUEST["HTTP_ACCEPT_LANGUAGE"] = "pl"
    app.REQUEST["PARENTS"] = [app]
    setRequest(app.REQUEST)
    try:
        yield app
    finally:
        transaction.abort()
        app._p_jar.close()
