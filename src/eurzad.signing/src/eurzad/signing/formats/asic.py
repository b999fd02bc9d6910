"""ASiC-E: files and their signature in one container (ETSI EN 319 162-1)."""

from .cades import sign_data
from collections.abc import Sequence
from eurzad.signing.keys.base import Key
from eurzad.signing.timestamps.authorities import Authorities
from hashlib import sha256
from io import BytesIO
from lxml import etree
from zipfile import ZIP_DEFLATED
from zipfile import ZIP_STORED
from zipfile import ZipFile
from zipfile import ZipInfo
import base64
import mimetypes
import re


MIME = "application/vnd.etsi.asic-e+zip"
NAMESPACE = "http://uri.etsi.org/02918/v1.2.1#"
DS = "http://www.w3.org/2000/09/xmldsig#"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
MANIFEST, SIGNATURE = "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"
MOST_FILES = 1000
NAME = re.compile(r"[^/\\\x00-\x1f]{1,200}")


def sign_files(
    files: Sequence[tuple[str, bytes]],
    key: Key,
    level: str = "B-B",
    authorities: Authorities | None = None,
) -> bytes:
    """Return a container with the files (name, data) and one signature over all of them.

    Raises ValueError for names that are none or appear twice, and what `sign_data` raises.
    """
    names = [name for name, _data in files]
    if not 0 < len(files) <= MOST_FILES or len(set(names)) < len(names):
        raise ValueError("a container holds at least one file, each under a name of its own")
    if any(NAME.fullmatch(name) is None or name in (".", "..", "mimetype") for name in names):
        raise ValueError("not a name of a file")
    manifest = _manifest(files)
    signature = sign_data(manifest, key, level, True, authorities)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as container:
        # the type comes first and is not compressed, so that it can be read without unpacking
        container.writestr(ZipInfo("mimetype"), MIME, ZIP_STORED)
        for name, data in files:
            container.writestr(name, data)
        container.writestr(MANIFEST, manifest)
        container.writestr(SIGNATURE, signature)
    return out.getvalue()


def _manifest(files: Sequence[tuple[str, bytes]]) -> bytes:
    root = etree.Element(f"{{{NAMESPACE}}}ASiCManifest", nsmap={"asic": NAMESPACE, "ds": DS})
    etree.SubElement(
        root,
        f"{{{NAMESPACE}}}SigReference",
        URI=SIGNATURE,
        MimeType="application/x-pkcs7-signature",
    )
    for name, data in files:
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        one = etree.SubElement(root, f"{{{NAMESPACE}}}DataObjectReference", URI=name, MimeType=mime)
        etree.SubElement(one, f"{{{DS}}}DigestMethod", Algorithm=SHA256)
        digest = base64.b64encode(sha256(data).digest()).decode()
        etree.SubElement(one, f"{{{DS}}}DigestValue").text = digest
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
