"""What programs that are not ours say of a signature."""

import subprocess


XML_IDS = (
    "http://www.w3.org/2000/09/xmldsig#:Signature",
    "http://www.w3.org/2000/09/xmldsig#:KeyInfo",
    "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
)


def run(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, check=False)
    told = (done.stdout + done.stderr).decode("utf-8", "replace")
    return done.returncode, told


def pdfsig(folder, pdf):
    """Return what poppler says, as one text."""
    path = folder / "document.pdf"
    path.write_bytes(pdf)
    return run("pdfsig", "-nocert", path)[1]


def pdf_is_intact(folder, pdf, signatures=1):
    """Tell whether poppler finds so many signatures, all valid."""
    told = pdfsig(folder, pdf)
    valid = told.count("Signature is Valid.")
    # poppler does not judge time stamps over a whole document
    stamps = told.count("Signature Type: unknown")
    return valid == signatures == told.count("Signature Validation:") - stamps


def xml_is_intact(folder, xml, root):
    """Tell whether xmlsec1 finds the signature good and its certificate below the root."""
    path = folder / "document.xml"
    path.write_bytes(xml)
    ids = [word for one in XML_IDS for word in ("--id-attr:Id", one)]
    code, _told = run(
        "xmlsec1", "--verify", "--enabled-key-data", "x509", "--trusted-pem", root, *ids, path
    )
    return code == 0


def cms_is_intact(folder, signature, root, content=None):
    """Tell whether OpenSSL finds a signature good, of a file beside it or in it."""
    path = folder / "document.p7s"
    path.write_bytes(signature)
    beside = []
    if content is not None:
        (folder / "content.bin").write_bytes(content)
        beside = ["-content", folder / "content.bin"]
    code, _told = run(
        "openssl",
        "cms",
        "-verify",
        "-binary",
        "-inform",
        "DER",
        "-in",
        path,
        *beside,
        "-CAfile",
        root,
        "-purpose",
        "any",
        "-out",
        folder / "out.bin",
    )
    return code == 0
