"""Whether an uploaded file is the application, signed and unaltered; what of it is filed."""

from ..applications.submission import Signed
from .documents import PDF
from .documents import XML
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.interfaces import ISignedContent
from eurzad.core.spool import SpoolFile
from hashlib import sha256
from typing import Any
from ZODB.blob import Blob
from zope.component import queryUtility


ENDINGS = {PDF: "pdf", XML: "xml"}
UNSIGNED = _("There is no signature in this file. Sign the downloaded file, and add that one.")
ANOTHER = _(
    "This file is not the application that you are filing: it was changed, or it is an older one. "
    "Download the application again and sign that."
)
BROKEN = _("The signature in this file does not hold: the file was changed after it was signed.")


def checker() -> Any | None:
    """Whoever can check a signed file in this installation, if anybody can."""
    return queryUtility(ISignedContent)


def check_signed(data: bytes, content_type: str, original: bytes) -> Signed:
    """What is filed of a signed file. Raises Invalid with the reason, Conflict."""
    able = checker()
    if able is None:
        raise Conflict(_("This office cannot check signed files. File the application in person."))
    told = able.told(data, original)
    if told["verdict"] == "unsigned":
        raise invalid("file", UNSIGNED)
    if not told["same"]:
        raise invalid("file", ANOTHER)
    if told["verdict"] != "intact":
        raise invalid("file", BROKEN)
    name = f"wniosek-podpisany.{ENDINGS[content_type]}"
    file = SpoolFile(name, content_type, Blob(data), "signed-application", "Podpisany wniosek")
    signature = {
        "how": "file",
        "signers": [one for one in told["signers"] if one],
        "sha256": sha256(data).hexdigest(),
    }
    return Signed(signature=signature, files=(file,))
