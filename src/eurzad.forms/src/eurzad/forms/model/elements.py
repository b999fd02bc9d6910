"""Values of single elements of a model: text, yes or no, whole numbers, lists."""

from .grammar import MAX_CHOICE_TEXT
from .grammar import MAX_CHOICES
from .notes import Notes
from .source import SUPERMODEL
from eurzad.core import _
from lxml import etree
import re


I18N = "http://xml.zope.org/namespaces/i18n"
I18N_ATTRIBUTES = {f"{{{I18N}}}domain", f"{{{I18N}}}translate"}
WHOLE = re.compile(r"-?[0-9]{1,15}")
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def local(element: etree._Element) -> str:
    """Name of an element in supermodel's namespace; of another, the name with its namespace."""
    qualified = etree.QName(element)
    return qualified.localname if qualified.namespace == SUPERMODEL else qualified.text


def tag(name: str) -> str:
    """The name as lxml writes it."""
    return f"{{{SUPERMODEL}}}{name}"


def check_attributes(
    element: etree._Element, permitted: set[str], notes: Notes, field: str | None = None
) -> None:
    """Note every attribute that is not permitted here."""
    for key in element.attrib:
        if key not in permitted and key not in I18N_ATTRIBUTES:
            notes.add(
                element,
                field,
                _(
                    "The attribute ${attribute} is not allowed on ${element}.",
                    mapping={"attribute": key, "element": local(element)},
                ),
            )


def text_of(element: etree._Element, notes: Notes, field: str) -> str:
    """Text of an element that holds nothing else."""
    check_attributes(element, set(), notes, field)
    if len(element):
        notes.add(
            element,
            field,
            _("${element} holds text only.", mapping={"element": local(element)}),
        )
    return (element.text or "").strip()


def flag_of(element: etree._Element, notes: Notes, field: str) -> bool:
    """True or False."""
    text = text_of(element, notes, field)
    if text.lower() not in {"true", "false"}:
        notes.add(
            element,
            field,
            _("${element} is True or False.", mapping={"element": local(element)}),
        )
    return text.lower() == "true"


def whole_of(element: etree._Element, notes: Notes, field: str, lowest: int = 0) -> int | None:
    """A whole number; None when the element is empty."""
    text = text_of(element, notes, field)
    if not text:
        return None
    if not WHOLE.fullmatch(text) or int(text) < lowest:
        notes.add(
            element,
            field,
            _(
                "${element} is a whole number, at least ${number}.",
                mapping={"element": local(element), "number": str(lowest)},
            ),
        )
        return None
    return int(text)


def list_of(element: etree._Element, notes: Notes, field: str) -> list[etree._Element]:
    """The `element`s of a list."""
    check_attributes(element, set(), notes, field)
    items = []
    for child in element:
        if child.tag != tag("element"):
            notes.add(
                child,
                field,
                _(
                    "${element} stands where ${expected} belongs.",
                    mapping={"element": local(child), "expected": "element"},
                ),
            )
            continue
        items.append(child)
    return items


def texts_of(element: etree._Element, notes: Notes, field: str) -> list[str]:
    """Texts of a list."""
    return [text_of(child, notes, field) for child in list_of(element, notes, field)]


def choices_of(element: etree._Element, notes: Notes, field: str) -> tuple[tuple[str, str], ...]:
    """Values and titles of ``<values>``. With a key the text is the title, else it is both."""
    items = list_of(element, notes, field)
    keyed = any(child.get("key") is not None for child in items)
    choices: dict[str, str] = {}
    for child in items[: MAX_CHOICES + 1]:
        value = _choice(child, keyed, notes, field)
        if value is None:
            continue
        if value[0] in choices:
            notes.add(
                child,
                field,
                _("The choice ${value} is there twice.", mapping={"value": value[0]}),
            )
        choices[value[0]] = value[1]
    if len(items) > MAX_CHOICES:
        notes.add(
            element,
            field,
            _("A field has at most ${number} choices.", mapping={"number": str(MAX_CHOICES)}),
        )
    return tuple(choices.items())


def _choice(child: etree._Element, keyed: bool, notes: Notes, field: str) -> tuple[str, str] | None:
    check_attributes(child, {"key"}, notes, field)
    if len(child):
        notes.add(child, field, _("A choice is text only."))
        return None
    title = " ".join((child.text or "").split())
    value = " ".join((child.get("key") or "").split()) if keyed else title
    if not value:
        empty = _("A choice has no key.") if keyed else _("A choice is empty.")
        notes.add(child, field, empty)
        return None
    if max(len(value), len(title)) > MAX_CHOICE_TEXT or UNWRITABLE.search(value):
        notes.add(
            child,
            field,
            _(
                "A choice has at most ${number} characters.",
                mapping={"number": str(MAX_CHOICE_TEXT)},
            ),
        )
        return None
    return value, title or value
