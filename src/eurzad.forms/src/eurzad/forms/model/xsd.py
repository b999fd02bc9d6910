"""XML Schema of the answers to a version of a form, and the answers written by it.

Each version has a namespace of its own, named by the hash of its model. The answers stand inside
the general document (``applications/schema/application-1.xsd``), typed and without labels.
"""

from .definition import FormDefinition
from .definition import FormField
from collections.abc import Iterable
from collections.abc import Mapping
from decimal import Decimal
from lxml import etree
from typing import Any
from zope.i18n import translate


XS = "http://www.w3.org/2001/XMLSchema"
NAMESPACE = "urn:eurzad:form:"
ROOT = "form"
MAX_STRING = 20000
PATTERNS = {
    "pesel": "[0-9]{11}",
    "nip": "[0-9]{10}",
    "regon": "[0-9]{9}|[0-9]{14}",
    "krs": "[0-9]{10}",
    "postal_code": "[0-9]{2}-[0-9]{3}",
    "iban": "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}",
    "phone": r"\+?[0-9]{9,15}",
}
SIMPLE = {
    "integer": "integer",
    "decimal": "decimal",
    "money": "decimal",
    "date": "date",
    "datetime": "dateTime",
    "time": "time",
    "boolean": "boolean",
}
DIGITS = {"money": "2", "decimal": "6"}
LISTS = {"multichoice", "lines"}


def namespace_of(version: str) -> str:
    """The namespace of a version's answers."""
    return NAMESPACE + version


def xsd_of(definition: FormDefinition) -> bytes:
    """The schema of a version."""
    namespace = namespace_of(definition.version)
    schema = etree.Element(
        _xs("schema"),
        {"targetNamespace": namespace, "elementFormDefault": "qualified"},
        nsmap={"xs": XS, None: namespace},
    )
    root = etree.SubElement(schema, _xs("element"), name=ROOT)
    hidden = {
        name for step in definition.steps if step.show_when is not None for name in step.fields
    }
    _sequence(root, definition.answerable, hidden)
    return etree.tostring(schema, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _sequence(
    parent: etree._Element, fields: Iterable[FormField], hidden: set[str] | None = None
) -> None:
    kind = etree.SubElement(parent, _xs("complexType"))
    sequence = etree.SubElement(kind, _xs("sequence"))
    for field in fields:
        optional = (
            not field.required
            or field.show_when is not None
            or field.calculate is not None
            # whoever applies at the counter need not have one
            or field.type == "email"
            or field.name in (hidden or ())
        )
        element = etree.SubElement(sequence, _xs("element"), name=field.name)
        if optional:
            element.set("minOccurs", "0")
        _annotate(element, field)
        _content(element, field)


def _annotate(element: etree._Element, field: FormField) -> None:
    note = etree.SubElement(element, _xs("annotation"))
    text = etree.SubElement(note, _xs("documentation"))
    text.set("{http://www.w3.org/XML/1998/namespace}lang", "pl")
    text.text = translate(field.title, target_language="pl")


def _content(element: etree._Element, field: FormField) -> None:
    if field.is_composite:
        _sequence(element, field.columns)
    elif field.type == "group":
        row = _items(element, "row", field.min_rows or 0, field.max_rows)
        _sequence(row, field.columns)
    elif field.type == "files":
        _file(_items(element, "file", 0, field.max_files))
    elif field.type in LISTS:
        _restriction(_items(element, "item", 0, None), field.item or field)
    else:
        _restriction(element, field)


def _items(element: etree._Element, name: str, lowest: int, highest: int | None) -> etree._Element:
    sequence = etree.SubElement(etree.SubElement(element, _xs("complexType")), _xs("sequence"))
    top = "unbounded" if highest is None else str(highest)
    return etree.SubElement(
        sequence, _xs("element"), name=name, minOccurs=str(lowest), maxOccurs=top
    )


def _file(element: etree._Element) -> None:
    content = etree.SubElement(etree.SubElement(element, _xs("complexType")), _xs("simpleContent"))
    extension = etree.SubElement(content, _xs("extension"), base="xs:string")
    etree.SubElement(extension, _xs("attribute"), name="sha256", type="xs:string", use="required")


def _restriction(element: etree._Element, field: FormField) -> None:
    kind = etree.SubElement(element, _xs("simpleType"))
    base = SIMPLE.get(field.type, "string")
    restriction = etree.SubElement(kind, _xs("restriction"), base=f"xs:{base}")
    for name, value in _facets(field, base):
        etree.SubElement(restriction, _xs(name), value=value)


def _facets(field: FormField, base: str) -> list[tuple[str, str]]:
    if field.is_consent:
        return [("pattern", "true|1")]
    if field.choices:
        return [("enumeration", value) for value, _title in field.choices]
    facets = [("pattern", PATTERNS[field.type])] if field.type in PATTERNS else []
    if field.type in DIGITS:
        facets.append(("fractionDigits", DIGITS[field.type]))
    if base == "string":
        return [*facets, *_lengths(field)]
    for name, limit in (("minInclusive", field.min), ("maxInclusive", field.max)):
        if limit is not None:
            facets.append((name, _text(field, limit)))
    return facets


def _lengths(field: FormField) -> list[tuple[str, str]]:
    lengths = [("maxLength", str(field.max_length or MAX_STRING))]
    return [("minLength", str(field.min_length)), *lengths] if field.min_length else lengths


# the answers


def form_part(
    definition: FormDefinition, answers: Mapping[str, Any], files: Iterable[Mapping[str, Any]]
) -> str:
    """The answers as an element of the version's namespace."""
    namespace = namespace_of(definition.version)
    root = etree.Element(f"{{{namespace}}}{ROOT}", nsmap={None: namespace})
    _Answers(namespace, {file["id"]: file for file in files}).write(
        root, definition.answerable, answers
    )
    return etree.tostring(root, encoding="unicode")


class _Answers:
    def __init__(self, namespace: str, files: Mapping[str, Mapping[str, Any]]) -> None:
        self.namespace = namespace
        self.files = files

    def write(
        self, parent: etree._Element, fields: Iterable[FormField], answers: Mapping[str, Any]
    ) -> None:
        for field in fields:
            if field.name in answers:
                self.answer(self.child(parent, field.name), field, answers[field.name])

    def answer(self, element: etree._Element, field: FormField, value: Any) -> None:
        if field.is_composite:
            self.write(element, field.columns, value)
        elif field.type == "group":
            for row in value:
                self.write(self.child(element, "row"), field.columns, row)
        elif field.type == "files":
            for id in value:
                file = self.child(element, "file")
                file.set("sha256", self.files[id]["sha256"])
                file.text = self.files[id]["filename"]
        elif field.type in LISTS:
            for one in value:
                self.child(element, "item").text = _text(field.item or field, one)
        else:
            element.text = _text(field, value)

    def child(self, parent: etree._Element, name: str) -> etree._Element:
        return etree.SubElement(parent, f"{{{self.namespace}}}{name}")


def _text(field: FormField, value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{Decimal(repr(value)):f}"
    return f"{value}:00" if field.type in {"datetime", "time"} else str(value)


def _xs(name: str) -> str:
    return f"{{{XS}}}{name}"
