"""XML signatures of other programs, and the ways they are wrapped and stripped."""

from . import xmlmaking as making
from .pki import authority
from .pki import issue
from .test_pdf_attacks import codes
from base64 import b64encode
from eurzad.signing.validation.check import check
from eurzad.signing.validation.files import Beside
from lxml import etree
from signxml import CanonicalizationMethod
import pytest
import re


DS = f"{{{making.DS}}}"
XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116"
FILTER = "http://www.w3.org/2002/06/xmldsig-filter2"
NOT_SIGNATURE = making.transform(XPATH, "<ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath>")
SUBTRACT = making.transform(
    FILTER,
    f'<f:XPath xmlns:f="{FILTER}" Filter="subtract">/descendant::ds:Signature</f:XPath>',
)
INTERSECT = making.transform(
    FILTER, f'<f:XPath xmlns:f="{FILTER}" Filter="intersect">//tresc</f:XPath>'
)
HERE = making.transform(
    XPATH,
    "<ds:XPath>count(ancestor-or-self::ds:Signature | here()/ancestor::ds:Signature[1]) "
    "&gt; count(ancestor-or-self::ds:Signature)</ds:XPath>",
)


def around(signature, root="wniosek", more=""):
    return f"<{root} {more}>{making.BODY}{signature}</{root}>"


IN = making.BODY.replace("<tresc>", '<tresc Id="t">')

TEMPLATES = {
    "whole document, exclusive": around(
        making.template(making.reference("", making.ENVELOPED + making.transform(making.EXC)))
    ),
    "whole document, inclusive, foreign namespaces and language": around(
        making.template(making.reference("", making.ENVELOPED), c14n=making.INC),
        more='xmlns="urn:a" xmlns:b="urn:b" b:x="1" xml:lang="pl"',
    ),
    "whole document, canonical XML 1.1": around(
        making.template(
            making.reference("", making.ENVELOPED + making.transform(making.INC11)),
            c14n=making.INC11,
        )
    ),
    "an element by its id, inclusive, inherits namespaces and language": (
        f'<wniosek xmlns:b="urn:b" xml:lang="pl" xml:space="preserve">{IN}'
        + making.template(making.reference("#t"), c14n=making.INC)
        + "</wniosek>"
    ),
    "an element by its id, exclusive with a prefix list": (
        f'<wniosek xmlns:b="urn:b">{IN}'
        + making.template(
            making.reference(
                "#t",
                making.transform(
                    making.EXC,
                    f'<e:InclusiveNamespaces xmlns:e="{making.EXC}" PrefixList="b"/>',
                ),
            )
        )
        + "</wniosek>"
    ),
    "enveloping": making.template(
        making.reference("#o"), f'<ds:Object Id="o">{making.BODY}</ds:Object>'
    ),
    "two names of one namespace": making.template(
        making.reference("#o"), f'<ds:Object Id="o">{making.BODY}</ds:Object>'
    ).replace("<ds:Signature ", f'<ds:Signature xmlns="{making.DS}" '),
    "base64 of an object": making.template(
        making.reference("#o", making.transform(f"{making.DS}base64")),
        '<ds:Object Id="o">S3dvdGEgMTAwIHps</ds:Object>',
    ),
    "XPath leaves signatures out": around(
        making.template(making.reference("", NOT_SIGNATURE + making.transform(making.EXC)))
    ),
    "XPath with here()": around(making.template(making.reference("", HERE))),
    "XPath filter 2 subtracts": around(
        making.template(making.reference("", SUBTRACT + making.transform(making.EXC)))
    ),
    "XPath filter 2 intersects": around(
        making.template(making.reference("", INTERSECT + making.transform(making.EXC)))
    ),
    "manifest": making.template(
        making.reference("#m", more=f'Type="{making.DS}Manifest"'),
        f'<ds:Object Id="o">{making.BODY}</ds:Object><ds:Object><ds:Manifest Id="m">'
        + making.reference("#o")
        + "</ds:Manifest></ds:Object>",
    ),
    "SHA-512": around(
        making.template(
            making.reference("", making.ENVELOPED, "http://www.w3.org/2001/04/xmlenc#sha512"),
            method="http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
        )
    ),
    "comments and instructions": "<?a b?><!-- c -->"
    + around("<!-- d --><?e f?>" + making.template(making.reference("", making.ENVELOPED)))
    + "<!-- g -->",
}


@pytest.mark.parametrize("what", sorted(TEMPLATES))
def test_signature_of_xmlsec_is_intact_and_altered_when_its_content_is_changed(what, tmp_path):
    signed = making.xmlsec_sign(TEMPLATES[what], tmp_path)
    assert making.xmlsec_verifies(signed, tmp_path)
    report = check(signed)
    assert report.verdict == "intact", report.reasons("en")
    changed = signed.replace(b"100", b"900").replace(b"MTAwIHps", b"OTAwIHps")
    assert changed != signed
    assert check(changed).verdict == "altered"
    if what != "manifest":
        assert not making.xmlsec_verifies(changed, tmp_path)


@pytest.mark.parametrize("method", ["enveloped", "enveloping"])
@pytest.mark.parametrize("who", ["clerk", "head"])
def test_xades_of_signxml_is_intact_and_altered_when_changed(method, who, tmp_path):
    signed = making.xades(holder=getattr(authority(), who), method=method)
    report = check(signed)
    assert report.verdict == "intact", report.reasons("en")
    assert report.signatures[0].level == "B-B"
    assert making.xmlsec_verifies(signed, tmp_path)
    assert check(signed.replace(b"100", b"900")).verdict == "altered"


def test_rsa_pss_of_signxml_is_intact_and_altered_when_changed():
    signed = making.xades(algorithm="sha256-rsa-MGF1")
    assert check(signed).verdict == "intact"
    assert check(signed.replace(b"100", b"900")).verdict == "altered"


@pytest.mark.parametrize("form", list(CanonicalizationMethod))
def test_xades_of_signxml_in_any_canonical_form(form):
    """signxml digests comments and unnamed forms in its own way: genuine all the same."""
    text = '<w xmlns:b="urn:b"><!-- 1 --><b:tresc>100</b:tresc></w>'
    signed = making.xades(text, c14n=form)
    report = check(signed)
    assert report.verdict == "intact", report.reasons("en")
    assert check(signed.replace(b"100", b"900")).verdict == "altered"
    if form in (
        CanonicalizationMethod.CANONICAL_XML_1_0_WITH_COMMENTS,
        CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0_WITH_COMMENTS,
    ):
        assert "reference-odd" in codes(report)
        assert check(signed.replace(b"<!-- 1 -->", b"<!-- 2 -->")).verdict == "altered"


def test_detached_signature_needs_its_file(tmp_path):
    (tmp_path / "umowa.txt").write_bytes(b"Kwota 100 zl")
    text = making.template(making.reference("umowa.txt"))
    signed = making.xmlsec_sign(text, tmp_path)

    def found(name):
        return (tmp_path / name).read_bytes()

    assert check(signed).verdict == "unreadable"
    assert check(signed, found).verdict == "intact"
    (tmp_path / "umowa.txt").write_bytes(b"Kwota 900 zl")
    assert check(signed, found).verdict == "altered"


def filtered(expression):
    xpath = f"<ds:XPath>{expression}</ds:XPath>"
    return making.transform("http://www.w3.org/TR/1999/REC-xpath-19991116", xpath)


@pytest.mark.parametrize(
    "expression",
    ["not(ancestor-or-self::ds:Signature) and not(self::text())", "ancestor-or-self::kwota | @*"],
)
def test_expression_that_tells_text_from_elements_is_not_checked_rather_than_altered(
    expression, tmp_path
):
    text = around(making.template(making.reference("", filtered(expression))))
    signed = making.xmlsec_sign(text, tmp_path)
    assert making.xmlsec_verifies(signed, tmp_path)
    report = check(signed)
    assert report.verdict == "unreadable"
    assert "transform-unknown" in codes(report)
    other_value = signed.replace(b"<ds:SignatureValue>", b"<ds:SignatureValue>AAAA")
    assert check(other_value).verdict == "altered"


# what an attacker does


@pytest.fixture(scope="module")
def signed():
    return making.xades()


@pytest.fixture
def by_id(tmp_path):
    """Only the element with an id is signed."""
    text = f"<wniosek>{IN}" + making.template(making.reference("#t")) + "</wniosek>"
    return making.xmlsec_sign(text, tmp_path)


def test_element_moved_away_and_a_false_one_put_in_its_place_is_altered(by_id):
    """XML signature wrapping."""
    tree = etree.fromstring(by_id)
    true = tree.find("tresc")
    tree.remove(true)
    false = etree.fromstring("<tresc><kwota>900</kwota> zł</tresc>")
    tree.insert(0, false)
    for holder in (tree.find(f"{DS}Signature"), etree.SubElement(tree, "inne")):
        holder.append(true)
        report = check(etree.tostring(tree))
        assert report.verdict == "altered"
        assert "lookalike" in codes(report)


def test_same_id_twice_is_altered(by_id):
    tree = etree.fromstring(by_id)
    tree.insert(0, etree.fromstring('<tresc Id="t"><kwota>900</kwota> zł</tresc>'))
    report = check(etree.tostring(tree))
    assert report.verdict == "altered"
    assert "reference-ambiguous" in codes(report)


def test_reference_to_nothing_is_altered(by_id):
    report = check(by_id.replace(b'Id="t"', b'Id="x"'))
    assert report.verdict == "altered"
    assert "reference-nothing" in codes(report)


def test_partial_signature_is_intact_and_says_what_it_covers(by_id):
    tree = etree.fromstring(by_id)
    etree.SubElement(tree, "uwagi").text = "dopisane"
    report = check(etree.tostring(tree))
    assert report.verdict == "intact"
    assert "partial" in codes(report)


def test_signed_document_wrapped_into_another_like_it_is_altered(tmp_path):
    text = '<wniosek Id="w">' + making.BODY + "{}</wniosek>"
    signature = making.template(making.reference("#w", making.ENVELOPED))
    declared = f"<!DOCTYPE wniosek [<!ATTLIST wniosek Id ID #IMPLIED>]>{text.format(signature)}"
    signed = making.xmlsec_sign(declared, tmp_path)
    root = etree.fromstring(signed)
    assert check(etree.tostring(root)).verdict == "intact"
    outer = etree.fromstring("<wniosek><tresc><kwota>900</kwota></tresc></wniosek>")
    outer.append(root)
    assert check(etree.tostring(outer)).verdict == "altered"


def signature_of(data):
    tree = etree.fromstring(data)
    return tree, tree.find(f".//{DS}Signature")


def drop(tree, element):
    element.getparent().remove(element)
    return etree.tostring(tree)


@pytest.mark.parametrize(
    "name",
    [
        "SignedInfo",
        "SignatureValue",
        "Object",
        "SignedInfo/Reference[1]",
        "SignedInfo/Reference[2]",
    ],
)
def test_signature_with_a_part_taken_out_is_altered(signed, name):
    tree, signature = signature_of(signed)
    path = "/".join(f"{DS}{step}" for step in name.split("/"))
    assert check(drop(tree, signature.find(path))).verdict == "altered"


def test_signature_without_its_certificate_is_not_intact(signed):
    tree, signature = signature_of(signed)
    assert check(drop(tree, signature.find(f"{DS}KeyInfo"))).verdict != "intact"


def with_certificate(data, holder):
    return re.sub(
        rb"(<ds:X509Certificate>).*?(</ds:X509Certificate>)",
        lambda found: found.group(1) + b64encode(holder.der) + found.group(2),
        data,
        flags=re.DOTALL,
    )


def test_certificate_of_another_person_is_altered(signed):
    report = check(with_certificate(signed, authority().person("rsa-3072")))
    assert report.verdict == "altered"
    assert "certificate-substituted" in codes(report)


def test_certificate_of_the_same_key_in_another_name_is_altered(signed):
    twin = issue("Ktoś Inny", authority().issuing, private=authority().clerk.private)
    report = check(with_certificate(signed, twin))
    assert report.verdict == "altered"
    assert "certificate-substituted" in codes(report)


def test_signature_over_its_own_properties_only_is_altered(tmp_path):
    xades = "http://uri.etsi.org/01903/v1.3.2#"
    properties = (
        f'<ds:Object><x:QualifyingProperties xmlns:x="{xades}" Target="#s">'
        '<x:SignedProperties Id="p"/></x:QualifyingProperties></ds:Object>'
    )
    text = around(making.template(making.reference("#p"), properties, attributes='Id="s"'))
    text = f"<!DOCTYPE wniosek [<!ATTLIST x:SignedProperties Id ID #IMPLIED>]>{text}"
    report = check(making.xmlsec_sign(text, tmp_path))
    assert report.verdict == "altered"
    assert "covers-nothing-shown" in codes(report)


def test_stylesheet_in_a_transform_is_never_run(signed):
    tree, signature = signature_of(signed)
    transforms = signature.find(f"{DS}SignedInfo/{DS}Reference/{DS}Transforms")
    etree.SubElement(transforms, f"{DS}Transform").set(
        "Algorithm", "http://www.w3.org/TR/1999/REC-xslt-19991116"
    )
    report = check(etree.tostring(tree))
    assert report.verdict == "altered"
    assert "transform-unknown" in codes(report)


def test_reference_to_a_file_of_the_computer_is_not_followed(tmp_path):
    signature = tmp_path / "podpis.xml"
    signature.write_bytes(b"")
    beside = Beside(signature)
    for name in ("/etc/passwd", "../../etc/passwd", "file:///etc/passwd", "..", "podpis.xml"):
        assert beside.named(name) is None


def test_several_signatures_are_each_judged(signed):
    tree = etree.fromstring(signed)
    second = making.xades("<inny>200</inny>", holder=authority().head)
    tree.append(etree.fromstring(second))
    report = check(etree.tostring(tree))
    assert report.signatures[0].verdict == "altered"


def test_two_parallel_signatures_are_intact(tmp_path):
    first = making.template(making.reference("", NOT_SIGNATURE))
    once = making.xmlsec_sign(around(first), tmp_path).decode()
    second = making.template(making.reference("", NOT_SIGNATURE))
    unsigned_second = once.replace("</wniosek>", second + "</wniosek>")
    # xmlsec1 signs the first template it meets: put the open one in front
    start = unsigned_second.index("<ds:Signature")
    moved = unsigned_second.replace(second, "")
    text = moved[:start] + second + moved[start:]
    report = check(making.xmlsec_sign(text, tmp_path, authority().person("rsa-3072")))
    assert [one.verdict for one in report.signatures] == ["intact", "intact"]


# hostile files


def test_entities_are_not_expanded():
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {"a" * n} "{("&" + "a" * (n - 1) + ";") * 10}">' for n in range(2, 10)
    )
    report = check(f"{bomb}]><a>&aaaaaaaaa;</a>".encode())
    assert report.verdict == "unreadable"
    assert codes(report) & {"dtd-entities", "cannot-parse"}


def test_outside_entity_is_not_read(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("tajne")
    text = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{secret}">]><a>&x;</a>'
    assert check(text.encode()).verdict == "unreadable"


def test_deep_and_broken_xml_is_unreadable():
    assert check(b"<a>" * 100_000).verdict == "unreadable"
    assert check(b"<a><b></a>").verdict == "unreadable"


def test_signed_object_moved_to_show_another_is_altered(tmp_path):
    signed = making.xmlsec_sign(TEMPLATES["enveloping"], tmp_path)
    held = re.search(rb'<ds:Object Id="o">.*</ds:Object>', signed).group()
    shown = held.replace(b'Id="o"', b'Id="p"').replace(b"100", b"900")
    moved = signed.replace(held, shown + b"<ds:Object><skrytka>" + held + b"</skrytka></ds:Object>")

    assert check(signed).verdict == "intact"
    assert making.xmlsec_verifies(moved, tmp_path)
    assert "object-moved" in codes(check(moved))
    assert check(moved).verdict == "altered"


COUNTERSIGNED = (
    '<ds:Object><x:QualifyingProperties xmlns:x="http://uri.etsi.org/01903/v1.3.2#">'
    "<x:UnsignedProperties><x:UnsignedSignatureProperties><x:CounterSignature>{}"
    "</x:CounterSignature></x:UnsignedSignatureProperties></x:UnsignedProperties>"
    "</x:QualifyingProperties></ds:Object>"
)
OF_VALUE = ("--id-attr:Id", f"{making.DS}:SignatureValue")
COUNTER = ("--node-xpath", "//*[local-name()='CounterSignature']/*", *OF_VALUE)


def test_countersignature_covers_the_signature_it_stands_in(tmp_path):
    own = f'<ds:Object Id="o">{making.BODY}</ds:Object>'
    signed = making.xmlsec_sign(making.template(making.reference("#o"), own), tmp_path).decode()
    signed = signed.replace("<ds:SignatureValue", '<ds:SignatureValue Id="v"', 1)
    other = '<ds:Object Id="q">Zgoda</ds:Object>'
    for reference, objects, expected in (("#v", "", "intact"), ("#q", other, "altered")):
        counter = making.template(making.reference(reference), objects)
        end = "</ds:Signature>"
        both = signed.replace(end, COUNTERSIGNED.format(counter) + end, 1)
        report = check(making.xmlsec_sign(both, tmp_path, options=COUNTER))
        assert report.verdict == expected, report.reasons("en")
        assert ("countersigns-nothing" in codes(report)) == (expected == "altered")
