"""``python -m eurzad.forms.check MODEL.xml…``: one line of JSON about each file.

``{"file", "verdict", "reasons": [{"line", "field", "reason"}], "schema"}``, the verdict being
``accepted`` or ``refused``. It needs no site. See ``docs/reference/forms.md``.
"""

from .model.jsonschema import schema_of
from .model.read import read_model
from .model.reasons import ModelRefused
from .model.reasons import Reason
from .model.source import as_text
from .model.source import MAX_BYTES
from .representation.step import with_representative
from eurzad.core import _
from typing import Any
import json
import os
import stat
import sys


def check_file(path: str) -> dict[str, Any]:
    """The verdict about one file."""
    try:
        reading = read_model(as_text(_bytes(path)))
    except ModelRefused as refused:
        return _verdict(path, refused.reasons, None)
    if reading.reasons or reading.definition is None:
        return _verdict(path, reading.reasons, None)
    return _verdict(path, (), schema_of(with_representative(reading.definition)))


def _bytes(path: str) -> bytes:
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise ModelRefused(_unreadable(getattr(error, "strerror", None) or str(error))) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise ModelRefused(_unreadable("not a file"))
    with open(handle, "rb") as stream:
        try:
            return stream.read(MAX_BYTES + 1)
        except OSError as error:
            raise ModelRefused(_unreadable(error.strerror or str(error))) from error


def _unreadable(problem: str) -> Reason:
    return Reason(_("The file cannot be read: ${problem}.", mapping={"problem": problem}))


def _verdict(
    path: str, reasons: tuple[Reason, ...], schema: dict[str, Any] | None
) -> dict[str, Any]:
    return {
        "file": path,
        "verdict": "refused" if schema is None else "accepted",
        "reasons": [reason.as_json() for reason in reasons],
        "schema": schema,
    }


def main(paths: list[str]) -> int:
    """Tell about each file; 2 when none is named, else 0."""
    if not paths:
        print("usage: python -m eurzad.forms.check MODEL.xml…", file=sys.stderr)
        return 2
    for path in paths:
        print(json.dumps(check_file(path)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
