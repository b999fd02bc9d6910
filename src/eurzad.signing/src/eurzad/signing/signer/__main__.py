"""python -m eurzad.signing.signer --conf FILE [run | check | status | pin KEY | unlock]"""

from .client import ask
from .client import SignerTrouble
from .client import status
from .server import serve
from collections.abc import Sequence
from eurzad.signing.settings import InvalidSettings
from eurzad.signing.settings import load
from eurzad.signing.settings import Settings
from pathlib import Path
from threading import Event
import argparse
import getpass
import json
import logging
import os
import signal
import sys


ACTS = ("run", "check", "status", "pin", "unlock")
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the signer, or ask the one that runs."""
    parser = argparse.ArgumentParser(prog="eurzad.signing.signer", description=__doc__)
    parser.add_argument("--conf", default=os.environ.get("EURZAD_SIGNING", ""))
    parser.add_argument("act", nargs="?", default="run", choices=ACTS)
    parser.add_argument("key", nargs="?", default="")
    options = parser.parse_args(arguments)
    try:
        settings = load(Path(options.conf))
        if options.act == "check":
            return 0
        if options.act == "run":
            return _run(settings)
        if options.act == "status":
            answer = status(settings)
        elif options.act == "pin":
            # typed, not given on the command line, where every process could read it
            pin = getpass.getpass(f"PIN ({options.key}): ")
            answer, _parts = ask(settings, {"do": "pin", "key": options.key}, pin.encode())
        else:
            answer, _parts = ask(settings, {"do": "unlock"})
    except InvalidSettings as error:
        print(error, file=sys.stderr)
        return 2
    except SignerTrouble as trouble:
        print(trouble.code, file=sys.stderr)
        return 1
    print(json.dumps(answer, ensure_ascii=False, indent=1))
    return 0


def _run(settings: Settings) -> int:
    logging.basicConfig(level=logging.INFO, format=LOG_FORMAT)
    for name in ("pyhanko", "pyhanko_certvalidator", "urllib3", "fontTools"):
        logging.getLogger(name).setLevel(logging.WARNING)
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: stop.set())
    serve(settings, stop)
    return 0


if __name__ == "__main__":
    sys.exit(main())
