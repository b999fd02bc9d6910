"""XAdES: a signature inside an XML document (enveloped)."""

from .cms import digest_for
from .cms import run
from .levels import with_time_stamp
from asn1crypto import pem
from cryptography import x509 as crypto_x509
from eurzad.signing.keys.base import Key
from eurzad.signing.timestamps.authorities import Authorities
from lxml import etree
from signxml import CanonicalizationMethod
from signxml import SignatureConstructionMethod
from signxml.xades import XAdESDataObjectFormat
from signxml.xades import XAdESSigner
from typing import Any
import base64
import hashlib


DS = "http://www.w3.org/2000/09/xmldsig#"
XADES = "http://uri.etsi.org/01903/v1.3.2#"
# What a time stamp covers is taken out of its surroundings, so their namespaces must not matter.
EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
LARGEST = 32 * 1024 * 1024


class NotXml(ValueError):
    """The document cannot be read as XML."""


class _KeyForXml:
    """A key of ours as signxml takes it."""

    def __init__(self, key: Key, algorithm: str) -> None:
        self._key = key
        self._algorithm = algorithm
        self.key_size = key.bits

    def sign(self, data: bytes, *_how: Any, **_why: Any) -> bytes:
        return self._key.sign(data, self._algorithm)


def sign_xml(
    xml: bytes, key: Key, level: str = "B-B", authorities: Authorities | None = None
) -> bytes:
    """Return the XML document with a XAdES signature as the last child of its root.

    Raises NotXml, KeyTrouble, NoTimeStamp, and ValueError for a level above B-T.
    """
    if level not in ("B-B", "B-T"):
        raise ValueError(f"XAdES is made as B-B or B-T, not {level}")
    root = read_xml(xml)
    algorithm = digest_for(key.certificate)
    signer = XAdESSigner(
        method=SignatureConstructionMethod.enveloped,
        signature_algorithm=f"{'rsa' if key.is_rsa else 'ecdsa'}-{algorithm}",
        digest_algorithm=algorithm,
        # xmlsec1 does not know version 1.1
        c14n_algorithm=CanonicalizationMethod.CANONICAL_XML_1_0,
        data_object_format=XAdESDataObjectFormat("Dokument XML", "text/xml"),
    )
    chain = [
        crypto_x509.load_pem_x509_certificate(pem.armor("CERTIFICATE", one.dump()))
        for one in (key.certificate, *key.chain)
    ]
    signed = signer.sign(
        root, key=_KeyForXml(key, algorithm), cert=chain, always_add_key_value=False
    )
    if with_time_stamp(level) and authorities is not None:
        _add_time_stamp(signed, authorities, algorithm)
    return bytes(etree.tostring(signed, xml_declaration=True, encoding="UTF-8"))


def read_xml(xml: bytes) -> etree._Element:
    """Return the root of a document. Nothing outside of it is read. Raises NotXml."""
    if len(xml) > LARGEST:
        raise NotXml("too large")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise NotXml("not well-formed") from error
    if root.getroottree().docinfo.doctype:
        raise NotXml("it has a document type definition")
    return root


def _add_time_stamp(signed: etree._Element, authorities: Authorities, algorithm: str) -> None:
    signature = signed.findall(f"{{{DS}}}Signature")[-1]
    value = signature.find(f"{{{DS}}}SignatureValue")
    properties = signature.find(f".//{{{XADES}}}QualifyingProperties")
    canonical = etree.tostring(
        value, method="c14n", exclusive=True, with_comments=False, with_tail=False
    )
    digest = hashlib.new(algorithm, canonical).digest()
    token = run(authorities.async_timestamp(digest, algorithm))
    unsigned = etree.SubElement(properties, f"{{{XADES}}}UnsignedProperties")
    of_signature = etree.SubElement(unsigned, f"{{{XADES}}}UnsignedSignatureProperties")
    stamp = etree.SubElement(of_signature, f"{{{XADES}}}SignatureTimeStamp")
    etree.SubElement(stamp, f"{{{DS}}}CanonicalizationMethod", Algorithm=EXCLUSIVE)
    encapsulated = etree.SubElement(stamp, f"{{{XADES}}}EncapsulatedTimeStamp")
    encapsulated.text = base64.b64encode(token.dump()).decode()
