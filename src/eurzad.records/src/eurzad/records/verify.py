"""Check the logs of cases: python -m eurzad.records.verify --conf zope.conf [--site ID]

A JSON line for each faulty log, then one with the sum for each office. Exit code 1 when anything is
wrong, 2 when there is no such office.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
import argparse
import json
import logging
import os
import sys


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command on the database of a Zope configuration."""
    options = parser().parse_args(arguments)
    logging.basicConfig(level=logging.ERROR)

    from eurzad.core.worker import enter
    from eurzad.core.worker import leave
    from Zope2.Startup.run import configure_wsgi
    import transaction
    import Zope2

    configure_wsgi(str(options.conf))
    root = Zope2.app()
    try:
        chosen = offices(root, options.site)
        if not chosen:
            print("There is no such office.", file=sys.stderr)
            return 2
        return max(verify(enter(root, site), folder_for(site, options.anchors)) for site in chosen)
    finally:
        leave()
        transaction.abort()
        root._p_jar.close()


def parser() -> argparse.ArgumentParser:
    """Return the options of the command."""
    found = argparse.ArgumentParser(prog="python -m eurzad.records.verify", description=__doc__)
    found.add_argument("--conf", type=Path, required=True, help="path to zope.conf")
    found.add_argument("--site", action="append", help="only this office (repeatable)")
    found.add_argument("--anchors", type=Path, help="folder of anchors, instead of the instance's")
    return found


def offices(root: Any, wanted: list[str] | None) -> list[str]:
    """Return the ids of the offices to check; none when one that was asked for is not there."""
    from eurzad.core.store import has_store
    from eurzad.records.store import has_records

    sites = root.objectItems("Plone Site")
    there = [id for id, site in sites if has_store(site) and has_records(site)]
    if wanted is None:
        return there
    return wanted if set(wanted) <= set(there) else []


def folder_for(site_id: str, given: Path | None) -> Path | None:
    """Return the folder with the anchors of an office."""
    from eurzad.core.anchors.writing import FOLDER

    root = given or (Path(os.environ[FOLDER]) if os.environ.get(FOLDER) else None)
    return root / site_id if root else None


def verify(site: Any, folder: Path | None) -> int:
    """Check one office and print what was found. Return the exit code."""
    from eurzad.records.proof.checking import OfficeCheck

    check = OfficeCheck(site, folder)
    for finding in check.findings():
        print(json.dumps({"office": site.getId(), **finding}, ensure_ascii=False), flush=True)
    summary = check.summary()
    print(json.dumps(summary, ensure_ascii=False), flush=True)
    return 0 if summary["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
