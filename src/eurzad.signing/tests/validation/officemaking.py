"""Office files signed inside, made with lxml's own canonical XML and cryptography alone."""

from .pki import authority
from base64 import b64encode
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from io import BytesIO
from lxml import etree
import hashlib
import zipfile


DS = "http://www.w3.org/2000/09/xmldsig#"
C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
RSA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
RELS_TRANSFORM = f"{PACKAGE}/RelationshipTransform"
MAIN = f"{WORD}.document.main+xml"
STYLES = f"{WORD}.styles+xml"


def packed(members):
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def c14n(element):
    """Of a copy read anew: lxml loses the default namespace of a part of a larger tree."""
    return etree.tostring(etree.fromstring(etree.tostring(element)), method="c14n")


def digest(data):
    return b64encode(hashlib.sha256(data).digest()).decode()


def reference(uri, data, transforms="", kind=""):
    return (
        f'<Reference URI="{uri}" {kind}>{transforms}<DigestMethod Algorithm="{SHA256}"/>'
        f"<DigestValue>{digest(data)}</DigestValue></Reference>"
    )


def signed(references, objects="", around="{}"):
    """A ds:Signature over the references; ``{}`` in ``around`` is where it stands."""
    holder = authority().clerk
    certificate = b64encode(holder.der).decode()
    text = (
        f'<Signature xmlns="{DS}" Id="idPackageSignature"><SignedInfo>'
        f'<CanonicalizationMethod Algorithm="{C14N}"/><SignatureMethod Algorithm="{RSA256}"/>'
        f"{references}</SignedInfo><SignatureValue/><KeyInfo><X509Data><X509Certificate>"
        f"{certificate}</X509Certificate></X509Data></KeyInfo>{objects}</Signature>"
    )
    root = etree.fromstring(around.format(text))
    info = next(root.iter(f"{{{DS}}}SignedInfo"))
    value = holder.private.sign(c14n(info), padding.PKCS1v15(), hashes.SHA256())
    next(root.iter(f"{{{DS}}}SignatureValue")).text = b64encode(value).decode()
    return etree.tostring(root)


# OOXML


def relationships(*links):
    """(id, type, target) of each; a target with :// leads outside."""
    made = "".join(
        f'<Relationship Id="{id}" Type="{kind}" Target="{target}"'
        + (' TargetMode="External"' if "://" in target else "")
        + "/>"
        for id, kind, target in links
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">\n{made}\n</Relationships>'.encode()


def selected(rels, ids):
    """The relationship transform as the standard tells it, done by hand."""
    root = etree.fromstring(rels)
    root.text = None
    for one in list(root):
        one.tail = None
        if one.get("Id") not in ids:
            root.remove(one)
        one.set("TargetMode", one.get("TargetMode", "Internal"))
    root[:] = sorted(root, key=lambda one: one.get("Id"))
    return c14n(root)


def rels_reference(name, rels, ids):
    named = "".join(f'<m:RelationshipReference SourceId="{one}"/>' for one in ids)
    transforms = (
        f'<Transforms><Transform xmlns:m="{PACKAGE}/digital-signature" '
        f'Algorithm="{RELS_TRANSFORM}">{named}</Transform>'
        f'<Transform Algorithm="{C14N}"/></Transforms>'
    )
    return reference(f"/{name}?ContentType={RELS_TYPE}", selected(rels, ids), transforms)


ROOT_LINKS = [
    ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
    ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    ("rId3", f"{PACKAGE}/relationships/digital-signature/origin", "_xmlsignatures/origin.sigs"),
]
LINKS = [
    ("rId2", f"{OFFICE}/customXml", "../customXml/a.xml"),
    ("rId1", f"{OFFICE}/styles", "styles.xml"),
]
KINDS = {"/word/document.xml": MAIN, "/word/styles.xml": STYLES}


def types(kinds=KINDS):
    made = "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in kinds.items())
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="{RELS_TYPE}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{made}</Types>"
    ).encode()


def docx(text=b"<w>Kwota 100</w>"):
    """The members of a document signed as Office signs it: all but its description and custom
    XML."""
    members = {
        "[Content_Types].xml": types(),
        "_rels/.rels": relationships(*ROOT_LINKS),
        "word/document.xml": text,
        "word/styles.xml": b"<styles/>",
        "word/_rels/document.xml.rels": relationships(*LINKS),
        "customXml/a.xml": b"<a/>",
        "docProps/core.xml": b"<core/>",
        "_xmlsignatures/origin.sigs": b"",
        "_xmlsignatures/_rels/origin.sigs.rels": relationships(
            ("rId1", f"{PACKAGE}/relationships/digital-signature/signature", "sig1.xml")
        ),
    }
    manifest = "".join(
        [
            reference(f"/word/document.xml?ContentType={MAIN}", members["word/document.xml"]),
            reference(f"/word/styles.xml?ContentType={STYLES}", members["word/styles.xml"]),
            rels_reference("_rels/.rels", members["_rels/.rels"], ["rId1"]),
            rels_reference(
                "word/_rels/document.xml.rels",
                members["word/_rels/document.xml.rels"],
                ["rId2", "rId1"],
            ),
        ]
    )
    held = f'<Object xmlns="{DS}" Id="idPackageObject"><Manifest>{manifest}</Manifest></Object>'
    covers = reference("#idPackageObject", c14n(etree.fromstring(held)), "", f'Type="{DS}Object"')
    return members | {"_xmlsignatures/sig1.xml": signed(covers, held)}


# ODF


ODF_SIGNATURES = "urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0"


def odt():
    """The members of a text document with META-INF/documentsignatures.xml over all of them."""
    members = {
        "mimetype": b"application/vnd.oasis.opendocument.text",
        "content.xml": b"<content>Kwota 100</content>",
        "Pictures/znak.png": b"\x89PNG",
        "META-INF/manifest.xml": b"<manifest/>",
    }
    covers = "".join(reference(name, data) for name, data in members.items())
    around = f'<document-signatures xmlns="{ODF_SIGNATURES}">{{}}</document-signatures>'
    return members | {"META-INF/documentsignatures.xml": signed(covers, "", around)}
