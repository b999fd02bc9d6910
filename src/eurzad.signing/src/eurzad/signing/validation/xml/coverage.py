"""How much of an XML file its signatures cover, and whether they cover what is shown."""

from eurzad.signing.validation.xml.reading import at
from eurzad.signing.validation.xml.reading import by_local
from eurzad.signing.validation.xml.reading import ds
from eurzad.signing.validation.xml.reading import elements
from eurzad.signing.validation.xml.reading import local
from eurzad.signing.validation.xml.references import DOCUMENT
from eurzad.signing.validation.xml.references import ELEMENT
from eurzad.signing.validation.xml.references import FILE
from lxml import etree


COUNTERSIGNATURE = "CounterSignature"
# with one of these it is not known what a reference covers
UNDECIDED = ("content-missing", "transform-unknown", "algorithm-unknown", "limit-reached")


def check_coverage(tree, checked):
    """Note on each signature what it leaves out, and what it was tricked out of covering."""
    together = set()
    shares = []
    for signature, element, done in checked:
        covered = covered_elements(tree, done)
        together |= covered
        shares.append((signature, element, done, covered))
    for signature, element, done, covered in shares:
        if is_countersignature(element):
            signature.form = f"{signature.form} countersignature"
            judge_countersignature(signature, element, done)
            continue
        judge(tree, signature, element, done, covered, together)


def is_countersignature(element):
    parent = element.getparent()
    return parent is not None and local(parent) == COUNTERSIGNATURE


def judge_countersignature(signature, element, done):
    """ETSI EN 319 132-1, 5.2.7.2: it covers the value of the signature in which it stands."""
    countersigned = next(element.iterancestors(ds("Signature")), None)
    values = [] if countersigned is None else countersigned.findall(ds("SignatureValue"))
    if not any(one.kind == ELEMENT and one.target in values for one in done):
        signature.note("countersigns-nothing")


def covered_elements(tree, done):
    """The elements within the parts the references cover."""
    covered = set()
    for one in done:
        if one.part is None or one.kind == FILE:
            continue
        without = {at(tree, steps) for steps in one.part.without}
        for steps in one.part.roots:
            covered |= below(at(tree, steps), without)
    return covered


def below(root, without):
    covered, pending = set(), [root]
    while pending:
        element = pending.pop()
        if element in without:
            continue
        covered.add(element)
        pending += [one for one in element if isinstance(one.tag, str)]
    return covered


def judge(tree, signature, element, done, covered, together):
    if any(one.kind == FILE for one in done):
        return
    content = [one for one in done if points_at_content(one, element)]
    if not content:
        if done and not any(signature.has(code) for code in UNDECIDED):
            signature.note("covers-nothing-shown")
        return
    moved = next((one for one in content if is_moved_object(one, element)), None)
    if moved is not None:
        signature.note("object-moved", name=moved.name[:80])
    shown = shown_elements(tree)
    missed = [one for one in shown if one not in together]
    double = lookalike(content, missed)
    if double is not None:
        signature.note("lookalike", name=local(double))
    left = [one for one in shown if one not in covered and not only_wraps(one, covered)]
    if left:
        signature.note("partial", what=what_is_covered(content))


def points_at_content(checked, element):
    """Whether a reference covers content, and not only the signature's own properties or key."""
    if checked.kind == DOCUMENT:
        return bool(checked.part and checked.part.roots)
    if checked.kind != ELEMENT:
        return False
    target = checked.target
    inside = element in target.iterancestors()
    properties = by_local(target, "QualifyingProperties", "SignedProperties")
    own = target.tag in (ds("KeyInfo"), ds("SignatureProperties")) or target in properties
    return not (inside and (own or bool(properties)))


def is_moved_object(checked, element):
    """Whether a signed ds:Object of this signature stands deeper in it than right below it, its
    only place (XML Signature, 4.5): readers show the object that stands there now.
    """
    target = checked.target
    if checked.kind != ELEMENT or target.tag != ds("Object"):
        return False
    return element in target.iterancestors() and target.getparent() is not element


def shown_elements(tree):
    """The elements outside signatures, and what signatures envelop."""
    shown = []
    for element in elements(tree):
        inside = next(element.iterancestors(ds("Signature")), None)
        if element.tag == ds("Signature") or inside is not None:
            continue
        shown.append(element)
    return shown


def lookalike(content, missed):
    """An uncovered element with the name of one that is covered by its id (XML signature wrapping,
    McIntosh and Austel 2005): what is shown may not be what was signed."""
    names = set()
    for one in content:
        if one.kind == ELEMENT:
            names.add(one.target.tag)
        if one.kind == ELEMENT and one.target.tag == ds("Object"):
            names |= {child.tag for child in one.target.iterchildren(etree.Element)}
    return next((one for one in missed if one.tag in names), None)


def only_wraps(element, covered):
    """Whether an uncovered element merely stands around covered ones, with no words of its own."""
    texts = [element.text or "", *[child.tail or "" for child in element]]
    return not any(text.strip() for text in texts) and any(
        child in covered or child.tag == ds("Signature") or only_wraps(child, covered)
        for child in element.iterchildren(etree.Element)
    )


def what_is_covered(content):
    return ", ".join(
        f"<{local(one.target)}>" if one.target is not None else one.name for one in content[:8]
    )
