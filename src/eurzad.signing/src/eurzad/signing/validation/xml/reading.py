"""XML read without entities and network, addressed so that a changed copy can be made of it."""

from eurzad.signing.validation.model import Unreadable
from lxml import etree


DS = "http://www.w3.org/2000/09/xmldsig#"
XADES = (
    "http://uri.etsi.org/01903/v1.3.2#",
    "http://uri.etsi.org/01903/v1.4.1#",
    "http://uri.etsi.org/01903/v1.2.2#",
    "http://uri.etsi.org/01903/v1.1.1#",
    "http://uri.etsi.org/01903/v1.1.1",
)
IDS = (
    "Id",
    "ID",
    "id",
    "AssertionID",
    "ResponseID",
    "RequestID",
    "{http://www.w3.org/XML/1998/namespace}id",
)
MOST_ELEMENTS = 500_000


def parse(data):
    """The tree of an XML file. Raises Unreadable when it is none, or defines entities."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_blank_text=False,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable("cannot-parse", form="XML") from None
    tree = root.getroottree()
    definitions = tree.docinfo.internalDTD
    if definitions is not None and any(True for _ in definitions.iterentities()):
        raise Unreadable("dtd-entities")
    return tree


def elements(tree):
    """Every element of the tree, comments and instructions left out."""
    for count, element in enumerate(tree.getroot().iter(etree.Element)):
        if count > MOST_ELEMENTS:
            raise Unreadable("limit-reached")
        yield element


def place(element):
    """Where an element is: the child numbers on the way down from the root."""
    steps = []
    while (parent := element.getparent()) is not None:
        steps.append(parent.index(element))
        element = parent
    return tuple(reversed(steps))


def at(tree, steps):
    element = tree.getroot()
    for step in steps:
        element = element[step]
    return element


def ds(name):
    return f"{{{DS}}}{name}"


def local(element):
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def namespace(element):
    return etree.QName(element).namespace if isinstance(element.tag, str) else None


def child(element, name):
    """The only child with this ds: name, or None. Raises Unreadable when there are several."""
    found = element.findall(ds(name)) if element is not None else []
    if len(found) > 1:
        raise Unreadable("signature-element-malformed", why=name)
    return found[0] if found else None


def by_local(element, *names):
    """The descendants with these local names in a XAdES namespace."""
    if element is None:
        return []
    return [
        one
        for one in element.iter(etree.Element)
        if local(one) in names and namespace(one) in XADES
    ]


def identified(tree):
    """{id: [elements]}: the same id on two elements is how signatures are wrapped."""
    found = {}
    for element in elements(tree):
        for name, value in element.attrib.items():
            if name in IDS or (name.startswith("{") and name.endswith(("}Id", "}ID", "}id"))):
                owners = found.setdefault(value, [])
                if element not in owners:
                    owners.append(element)
    return found
