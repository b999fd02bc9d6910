"""``python -m eurzad.signing.verify FILE…``: what is signed, by whom, and is it as it was signed.

One line of JSON for each file; the exit code is 0 whatever was found. Needs no office and, unless
``--online`` is given, no network. Each file is checked in a process of its own with limits.
"""

from datetime import datetime
from datetime import UTC
from eurzad.signing.validation.check import check
from eurzad.signing.validation.etsi import etsi_report
from eurzad.signing.validation.files import Beside
from eurzad.signing.validation.files import read_bounded
from eurzad.signing.validation.limits import bounded
from eurzad.signing.validation.limits import Failed
from eurzad.signing.validation.limits import LimitReached
from eurzad.signing.validation.limits import MEGABYTES
from eurzad.signing.validation.limits import SECONDS
from eurzad.signing.validation.model import Report
from eurzad.signing.validation.model import Unreadable
from eurzad.signing.validation.result import as_line
from eurzad.signing.validation.summary import summary
import argparse
import json
import logging
import sys


def arguments(argv=None):
    parser = argparse.ArgumentParser(prog="python -m eurzad.signing.verify", description=__doc__)
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument(
        "--content",
        action="append",
        default=[],
        metavar="FILE",
        help="the file a detached signature is about (else looked for beside it)",
    )
    parser.add_argument(
        "--trusted-lists",
        metavar="FOLDER",
        help="folder with trusted lists (XML) as the office keeps them",
    )
    parser.add_argument(
        "--anchor",
        action="append",
        default=[],
        metavar="FILE",
        help="a further certificate to trust (PEM or DER)",
    )
    parser.add_argument(
        "--online", action="store_true", help="ask issuers whether certificates were revoked"
    )
    parser.add_argument("--at", metavar="TIME", help="the time of checking (ISO 8601); else now")
    parser.add_argument("--language", choices=("pl", "en"), default="pl")
    parser.add_argument("--report", action="store_true", help="add the ETSI TS 119 102-2 report")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="time for each file")
    parser.add_argument("--memory", type=int, default=MEGABYTES, help="megabytes for each file")
    options = parser.parse_args(argv)
    options.at = read_time(parser, options.at)
    return options


def read_time(parser, text):
    if text is None:
        return datetime.now(UTC)
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        parser.error("--at: ISO 8601 is expected, such as 2026-01-31T12:00:00+00:00")
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def verified(name, options, trust):
    """The line of one file, checked within its limits."""
    try:
        return bounded(lambda: examined(name, options, trust), options.seconds, options.memory)
    except LimitReached:
        return failed(name, options, "limit-reached")
    except Failed as error:
        return failed(name, options, "check-failed", why=str(error))


def failed(name, options, code, **values):
    report = Report()
    report.note(code, **values)
    line = as_line(name, report, options.language)
    if options.report:
        line["summary"] = summary(report, options.language)
        line["report"] = etsi_report(report, b"", options.at, options.language).decode()
    return line


def examined(name, options, trust):
    """The line of one file."""
    beside, data = Beside(name, options.content), b""
    try:
        data = read_bounded(name)
        report = check(data, beside.named, beside.unnamed)
    except Unreadable as unreadable:
        report = Report()
        report.keep(unreadable.finding)
    trust.assess(report, options.at)
    line = as_line(name, report, options.language)
    if options.report:
        line["summary"] = summary(report, options.language)
        line["report"] = etsi_report(report, data, options.at, options.language).decode()
    return line


def main(argv=None):
    logging.disable(logging.CRITICAL)
    options = arguments(argv)
    from eurzad.signing.trust.assess import Trust

    trust = Trust.from_options(options)
    preload()
    for name in options.files:
        line = verified(name, options, trust)
        sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    return 0


def preload():
    """Import once what every child needs."""
    import eurzad.signing.validation.containers
    import eurzad.signing.validation.pdf.check
    import eurzad.signing.validation.xml.check  # noqa: F401


if __name__ == "__main__":
    sys.exit(main())
