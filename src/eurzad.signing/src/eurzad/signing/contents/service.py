"""The check of a document that a person signed with a program of their own."""

from eurzad.core import _
from eurzad.core.interfaces import ISignedContent
from eurzad.signing.checking.settings import lists_folder
from eurzad.signing.validation.service import CheckFailed
from eurzad.signing.validation.service import examine
from eurzad.signing.validation.service import in_memory
from eurzad.signing.validation.service import START_SECONDS
from typing import Any
from zope.interface import implementer
import json
import subprocess
import sys


SECONDS = 20.0


@implementer(ISignedContent)
class SignedContent:
    """Tells whether a file is signed, unaltered, and holds what was to be signed."""

    title = _("Check of documents that were signed elsewhere")

    def is_configured(self, site: Any) -> bool:
        return True

    def told(self, signed: bytes, original: bytes) -> dict[str, Any]:
        try:
            said = examine(signed, lists=lists_folder(), seconds=SECONDS)
        except CheckFailed:
            return {"verdict": "unreadable", "same": False, "signers": []}
        return {
            "verdict": said["verdict"],
            "same": same(original, signed),
            "signers": [one.get("name") or "" for one in said["signers"]],
        }


def same(original: bytes, signed: bytes) -> bool:
    """Compare in a process of its own."""
    with in_memory(original) as first, in_memory(signed) as second:
        paths = [f"/proc/self/fd/{descriptor}" for descriptor in (first, second)]
        try:
            done = subprocess.run(
                [sys.executable, "-m", "eurzad.signing.contents.same", *paths],
                pass_fds=(first, second),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=SECONDS + START_SECONDS,
                check=False,
            )
            return json.loads(done.stdout)["same"] is True
        except (subprocess.TimeoutExpired, ValueError):
            return False
