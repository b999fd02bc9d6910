"""Reads a model's XML safely and refuses whatever the reference does not allow.

Runs before supermodel sees the source: supermodel imports modules named in it (``based-on``,
``invariant``, ``defaultFactory``) and easyform evaluates expressions kept in it.
"""

from . import grammar
from collections.abc import Callable
from lxml import etree
import re


Allowed = Callable[[str], bool]
FIELD_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")
STEP_NAME = re.compile(r"[a-z][a-z0-9_-]{0,63}")
CHOICE_KEY = re.compile(r"[A-Za-z0-9_.-]{1,64}")
RESERVED_NAMES = {"token", "answers", "version"}


class ModelRefused(ValueError):
    """The model is not well formed or uses something outside the vocabulary."""


class ModelForbidden(ValueError):
    """The model uses something the user may not save, or may not be in this place."""


def check_fields_model(source: str, allowed: Allowed) -> None:
    """Raise unless the model of the fields is within the vocabulary.

    `allowed` answers whether the user holds a permission; inside a service card it answers no to
    everything.
    """
    schema = _only_schema(_parse(source))
    _check_attributes(schema, {"name"} | grammar.OUR_SCHEMA_ATTRIBUTES)
    names: set[str] = set()
    for element in _children(schema):
        if element.tag == _tag("fieldset"):
            _check_fieldset(element, names, allowed)
        else:
            _check_field(element, names, allowed, grammar.ELEMENTS_OF_TYPES)
    if len(names) > grammar.MAX_FIELDS:
        raise ModelRefused(f"A form has at most {grammar.MAX_FIELDS} fields.")


def check_actions_model(source: str, allowed: Allowed) -> None:
    """Raise unless every action is of a known kind and the user may add it."""
    schema = _only_schema(_parse(source))
    _check_attributes(schema, {"name"})
    for element in _children(schema):
        _expect(element, "field")
        kind = element.get("type", "")
        permissions = grammar.PERMISSIONS_OF_ACTIONS.get(kind)
        if permissions is None:
            raise ModelRefused(f"Unknown kind of action: {kind!r}.")
        if not all(allowed(permission) for permission in permissions):
            raise ModelForbidden(f"You may not save an action of the kind {kind}.")
        for part in element.iterdescendants(etree.Element):
            if etree.QName(part).localname in grammar.FORBIDDEN_IN_ACTIONS:
                raise ModelRefused(f"Not allowed in an action: {etree.QName(part).localname}.")


def _parse(source: str) -> etree._Element:
    data = source.encode("utf-8") if isinstance(source, str) else b""
    if not data or len(data) > grammar.MAX_BYTES:
        raise ModelRefused(f"A model is text of at most {grammar.MAX_BYTES} bytes.")
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ModelRefused("A model has no document type declaration.")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ModelRefused(f"The model is not well-formed XML: {error.msg}") from error
    docinfo = root.getroottree().docinfo
    if docinfo.doctype or (docinfo.encoding or "utf-8").lower() not in {"utf-8", "ascii"}:
        raise ModelRefused("A model is UTF-8 without a document type declaration.")
    _refuse_special_nodes(root)
    return root


def _refuse_special_nodes(root: etree._Element) -> None:
    around = [*root.itersiblings(preceding=True), *root.itersiblings()]
    if around or any(not isinstance(node.tag, str) for node in root.iter()):
        raise ModelRefused("A model has no processing instructions or entities.")


def _only_schema(root: etree._Element) -> etree._Element:
    _expect(root, "model")
    _check_attributes(root, set())
    children = _children(root)
    if len(children) != 1:
        raise ModelRefused("A model has exactly one schema.")
    _expect(children[0], "schema")
    if children[0].get("name"):
        raise ModelRefused("The schema of a form has no name.")
    return children[0]


def _check_fieldset(element: etree._Element, names: set[str], allowed: Allowed) -> None:
    _check_attributes(element, {"name", "label", "description", "order"})
    if not STEP_NAME.fullmatch(element.get("name", "")):
        raise ModelRefused(f"Not a name of a step: {element.get('name')!r}.")
    if not element.get("order", "0").lstrip("-").isdecimal():
        raise ModelRefused("The order of a step is a number.")
    for child in _children(element):
        _check_field(child, names, allowed, grammar.ELEMENTS_OF_TYPES)


def _check_field(
    element: etree._Element, names: set[str], allowed: Allowed, types: dict[str, set[str]]
) -> None:
    _expect(element, "field")
    name, kind = element.get("name", ""), element.get("type", "")
    if not FIELD_NAME.fullmatch(name) or name in RESERVED_NAMES:
        raise ModelRefused(f"Not a name of a field: {name!r}.")
    if name in names:
        raise ModelRefused(f"Two fields are called {name!r}.")
    if kind not in types:
        raise ModelRefused(f"Field {name!r} is of a type that is not allowed here: {kind!r}.")
    names.add(name)
    _check_field_attributes(element, name, allowed)
    for child in _children(element):
        _check_part(child, name, grammar.COMMON | types[kind], allowed)


def _check_field_attributes(element: etree._Element, name: str, allowed: Allowed) -> None:
    own = {key for key in element.attrib if key.startswith(f"{{{grammar.EASYFORM}}}")}
    _check_attributes(element, {"name", "type"} | grammar.OUR_FIELD_ATTRIBUTES | own)
    for key in own:
        if element.get(key) not in {"", "False", "false"} and not allowed(grammar.EDIT_TALES):
            raise ModelForbidden(
                f"You may not save {etree.QName(key).localname} of the field {name!r}."
            )


def _check_part(element: etree._Element, name: str, permitted: set[str], allowed: Allowed) -> None:
    part = _local(element)
    if part not in permitted:
        raise ModelRefused(f"Field {name!r} has an element that is not allowed here: {part!r}.")
    if part == "columns":
        _check_columns(element, allowed)
    elif part == "value_type":
        _check_value_type(element, name)
    elif part in {"values", "accept"}:
        _check_list(element, name, keyed=part == "values")
    else:
        _check_attributes(element, set())
        if _children(element) and part not in {"default", "missing_value"}:
            raise ModelRefused(f"{part!r} of the field {name!r} holds text only.")


def _check_columns(element: etree._Element, allowed: Allowed) -> None:
    _check_attributes(element, set())
    names: set[str] = set()
    for child in _children(element):
        _check_field(child, names, allowed, grammar.ELEMENTS_OF_COLUMN_TYPES)
    if not names:
        raise ModelRefused("A table has at least one column.")


def _check_value_type(element: etree._Element, name: str) -> None:
    _check_attributes(element, {"type"})
    if element.get("type") != "zope.schema.Choice":
        raise ModelRefused(f"The field {name!r} takes a set of choices only.")
    for child in _children(element):
        _check_part(child, name, grammar.COMMON | {"values"}, lambda permission: False)


def _check_list(element: etree._Element, name: str, *, keyed: bool) -> None:
    _check_attributes(element, set())
    for child in _children(element):
        _expect(child, "element")
        _check_attributes(child, {"key"} if keyed else set())
        if _children(child):
            raise ModelRefused(f"A value of the field {name!r} is text only.")
        key = child.get("key")
        if key is not None and not CHOICE_KEY.fullmatch(key):
            raise ModelRefused(f"Not a key of a choice of the field {name!r}: {key!r}.")


def _check_attributes(element: etree._Element, permitted: set[str]) -> None:
    for key in element.attrib:
        if key not in permitted and key not in grammar.I18N_ATTRIBUTES:
            raise ModelRefused(f"Attribute {key!r} is not allowed on {_local(element)!r}.")


def _expect(element: etree._Element, name: str) -> None:
    if element.tag != _tag(name):
        raise ModelRefused(f"{_local(element)!r} stands where {name!r} belongs.")


def _children(element: etree._Element) -> list[etree._Element]:
    return list(element)


def _local(element: etree._Element) -> str:
    qualified = etree.QName(element)
    return qualified.localname if qualified.namespace == grammar.SUPERMODEL else qualified.text


def _tag(name: str) -> str:
    return f"{{{grammar.SUPERMODEL}}}{name}"
