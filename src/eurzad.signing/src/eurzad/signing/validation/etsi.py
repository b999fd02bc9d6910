"""The validation report of ETSI TS 119 102-2 (XML), for signatures of every form.

pyHanko writes one for PDF signatures only; this one says the same of all of them, so that what is
kept in a case file looks alike.
"""

from base64 import b64encode
from eurzad.signing.validation.certificates import subject
from eurzad.signing.validation.model import ALTERED_FILE
from eurzad.signing.validation.model import INTACT
from eurzad.signing.validation.result import moment
from lxml import etree
import hashlib
import re


VR = "http://uri.etsi.org/19102/v1.2.1#"
DS = "http://www.w3.org/2000/09/xmldsig#"
SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256"
MAIN = "urn:etsi:019102:mainindication:"
SUB = "urn:etsi:019102:subindication:"
PROCESS = "urn:etsi:019102:validationprocess:"
OBJECT = "urn:etsi:019102:validationObject:"
PROOF = "urn:etsi:019102:poetype:"
MESSAGE = "urn:etsi:019102:signatureinformation:"
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# EN 319 102-1, table 6: why an intact signature is still not passed
SUBINDICATION = {
    "revoked": "REVOKED_NO_POE",
    "expired": "OUT_OF_BOUNDS_NO_POE",
    "untrusted": "NO_CERTIFICATE_CHAIN_FOUND",
    "unknown": "NO_CERTIFICATE_CHAIN_FOUND",
}
FAILED = {
    "signature-invalid": "SIG_CRYPTO_FAILURE",
    "signature-malformed": "FORMAT_FAILURE",
    "signature-element-malformed": "FORMAT_FAILURE",
}
UNDECIDED = {
    "content-missing": "SIGNED_DATA_NOT_FOUND",
    "key-missing": "NO_SIGNING_CERTIFICATE_FOUND",
}


def etsi_report(report, data, now, language="pl"):
    """The report as XML bytes. ``data`` is the file that was examined, ``now`` when that was."""
    root = element(None, "ValidationReport")
    certificates = {}
    for signature in report.signatures:
        add_signature(root, signature, data, now, language, certificates)
    if not report.signatures:
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    objects = element(root, "SignatureValidationObjects")
    for name, certificate in certificates.items():
        add_certificate(objects, name, certificate)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def element(parent, name, text=None, space=VR, **attributes):
    tag = f"{{{space}}}{name}"
    if parent is None:
        made = etree.Element(tag, nsmap={"vr": VR, "ds": DS})
    else:
        made = etree.SubElement(parent, tag)
    if text is not None:
        made.text = NOT_XML.sub("?", str(text))
    for key, value in attributes.items():
        made.set(key, NOT_XML.sub("?", str(value)))
    return made


def add_signature(root, signature, data, now, language, certificates):
    holder = element(root, "SignatureValidationReport")
    identifier = element(holder, "SignatureIdentifier")
    add_digest(identifier, signature.value or data)
    if signature.value:
        element(identifier, "SignatureValue", b64encode(signature.value).decode(), DS)
    element(identifier, "HashOnly", "false")
    element(identifier, "DocHashOnly", "false")
    add_times(holder, signature, now)
    document = element(holder, "SignersDocument")
    add_digest(document, data)
    add_signer(holder, signature, certificates)
    process = element(holder, "SignatureValidationProcess")
    element(process, "SignatureValidationProcessID", PROCESS + process_of(signature))
    add_status(holder, signature, language)


def add_digest(holder, data):
    value = element(holder, "DigestAlgAndValue")
    element(value, "DigestMethod", None, DS, Algorithm=SHA256)
    element(value, "DigestValue", b64encode(hashlib.sha256(data).digest()).decode(), DS)


def add_times(holder, signature, now):
    times = element(holder, "ValidationTimeInfo")
    element(times, "ValidationTime", moment(now))
    best = element(times, "BestSignatureTime")
    stamped = signature.stamped
    element(best, "POETime", moment(stamped or now))
    element(best, "TypeOfProof", PROOF + ("provided" if stamped else "validation"))


def add_signer(holder, signature, certificates):
    if signature.certificate is None:
        return
    name = f"C-{signature.certificate.sha256.hex().upper()}"
    certificates[name] = signature.certificate
    signer = element(holder, "SignerInformation")
    element(signer, "SignerCertificate", VOReference=f"#{name}")
    element(signer, "Signer", subject(signature.certificate))


def process_of(signature):
    if signature.level == "B-LTA":
        return "LTA"
    return "LTVM" if signature.stamps else "Basic"


def indications(signature):
    """(main indication, sub-indication or None) of EN 319 102-1."""
    codes = [finding.code for finding in signature.findings]
    if signature.verdict == ALTERED_FILE:
        return "total-failed", next((FAILED[c] for c in codes if c in FAILED), "HASH_FAILURE")
    if signature.verdict != INTACT:
        sub = next((UNDECIDED[c] for c in codes if c in UNDECIDED), "SIGNED_DATA_NOT_FOUND")
        return "indeterminate", sub
    if signature.trust == "trusted":
        return "total-passed", None
    return "indeterminate", SUBINDICATION.get(signature.trust, "NO_CERTIFICATE_CHAIN_FOUND")


def add_status(holder, signature, language):
    main, sub = indications(signature)
    status = element(holder, "SignatureValidationStatus")
    element(status, "MainIndication", MAIN + main)
    if sub:
        element(status, "SubIndication", SUB + sub)
    if not signature.findings:
        return
    said = element(status, "AssociatedValidationReportData")
    more = element(said, "AdditionalValidationReportData")
    for finding in signature.findings:
        entry = element(more, "ReportData")
        element(entry, "Type", f"{MESSAGE}{finding.code}")
        element(entry, "Value", finding.text(language).partition(": ")[2])


def add_certificate(objects, name, certificate):
    holder = element(objects, "ValidationObject", id=name)
    element(holder, "ObjectType", OBJECT + "certificate")
    value = element(holder, "ValidationObjectRepresentation")
    element(value, "base64", b64encode(certificate.dump()).decode())
