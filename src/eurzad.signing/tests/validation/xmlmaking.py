"""XML signed by programs that are not ours: xmlsec1 from templates, signxml for XAdES."""

from .pki import authority
from cryptography.hazmat.primitives.asymmetric import ec
from lxml import etree
from signxml import CanonicalizationMethod
from signxml import SignatureConstructionMethod
from signxml.xades import XAdESSigner
import subprocess


DS = "http://www.w3.org/2000/09/xmldsig#"
EXC = "http://www.w3.org/2001/10/xml-exc-c14n#"
INC = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
INC11 = "http://www.w3.org/2006/12/xml-c14n11"
RSA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
ENVELOPED = f'<ds:Transform Algorithm="{DS}enveloped-signature"/>'
BODY = "<tresc><kwota>100</kwota> zł</tresc>"


def transform(algorithm, inside=""):
    return f'<ds:Transform Algorithm="{algorithm}">{inside}</ds:Transform>'


def reference(uri, transforms="", digest=SHA256, more=""):
    address = "" if uri is None else f'URI="{uri}"'
    holder = f"<ds:Transforms>{transforms}</ds:Transforms>" if transforms else ""
    return (
        f'<ds:Reference {address} {more}>{holder}<ds:DigestMethod Algorithm="{digest}"/>'
        "<ds:DigestValue/></ds:Reference>"
    )


def template(references, objects="", method=RSA256, c14n=EXC, attributes=""):
    return (
        f'<ds:Signature xmlns:ds="{DS}" {attributes}><ds:SignedInfo>'
        f'<ds:CanonicalizationMethod Algorithm="{c14n}"/>'
        f'<ds:SignatureMethod Algorithm="{method}"/>{references}</ds:SignedInfo>'
        "<ds:SignatureValue/><ds:KeyInfo><ds:X509Data/></ds:KeyInfo>"
        f"{objects}</ds:Signature>"
    )


def xmlsec_sign(text, folder, holder=None, options=()):
    """The template signed by xmlsec1 in ``folder`` (where files it names are looked for)."""
    holder = holder or authority().clerk
    (folder / "key.pem").write_bytes(holder.key_pem)
    (folder / "cert.pem").write_bytes(holder.pem)
    (folder / "template.xml").write_text(text, encoding="utf-8")
    run = subprocess.run(
        [
            "xmlsec1",
            "--sign",
            "--id-attr:Id",
            "tresc",
            "--privkey-pem",
            "key.pem,cert.pem",
            *options,
            "--output",
            "signed.xml",
            "template.xml",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return (folder / "signed.xml").read_bytes()


def xmlsec_verifies(data, folder):
    """What xmlsec1 says of the signature's integrity."""
    (folder / "checked.xml").write_bytes(data)
    run = subprocess.run(
        [
            "xmlsec1",
            "--verify",
            "--insecure",
            "--enabled-key-data",
            "x509,key-value",
            "--id-attr:Id",
            "tresc",
            "--id-attr:Id",
            "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
            "checked.xml",
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode == 0


def xades(
    text=f"<wniosek>{BODY}</wniosek>", holder=None, method="enveloped", c14n=None, algorithm=None
):
    """XAdES made by signxml."""
    holder = holder or authority().clerk
    elliptic = isinstance(holder.private, ec.EllipticCurvePrivateKey)
    signer = XAdESSigner(
        method=getattr(SignatureConstructionMethod, method),
        c14n_algorithm=c14n or CanonicalizationMethod.CANONICAL_XML_1_0,
        signature_algorithm=algorithm or ("ecdsa-sha256" if elliptic else "rsa-sha256"),
    )
    data = etree.fromstring(text) if method != "detached" else text
    signed = signer.sign(data, key=holder.private, cert=holder.pem.decode())
    return etree.tostring(signed, xml_declaration=True, encoding="UTF-8")
