"""Our attributes (``eurzad:hint`` and its kin) on their way through supermodel.

Supermodel drops every attribute that no handler asks for, so these handlers keep ours in tagged
values of the schema, and write the choices of a field as the author wrote them.
"""

from ..model.names import FIELD_ATTRIBUTES
from ..model.names import FIELDSET_ATTRIBUTES
from ..model.names import NAMESPACE
from ..model.names import PREFIX
from ..model.names import qualified
from ..model.names import SCHEMA_ATTRIBUTES
from lxml import etree
from plone.supermodel.interfaces import DEFAULT_ORDER
from plone.supermodel.interfaces import FIELDSETS_KEY
from plone.supermodel.interfaces import IFieldMetadataHandler
from plone.supermodel.interfaces import ISchemaMetadataHandler
from plone.supermodel.utils import noNS
from zope.interface import implementer
from zope.interface.interface import InterfaceClass
from zope.schema import Field
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ICollection


FIELDS_TAG = "eurzad.forms.attributes"
SCHEMA_TAG = "eurzad.forms.schema_attributes"
STEPS_TAG = "eurzad.forms.step_attributes"


def read_attributes(
    element: etree._Element, names: tuple[str, ...] = FIELD_ATTRIBUTES
) -> dict[str, str]:
    """Our attributes of the element, by plain name."""
    found = {name: element.get(qualified(name)) for name in names}
    return {name: value for name, value in found.items() if value}


def write_attributes(element: etree._Element, attributes: dict[str, str]) -> None:
    """Set our attributes on the element."""
    for name, value in sorted(attributes.items()):
        element.set(qualified(name), value)


def write_choices(element: etree._Element, field: Field) -> None:
    """Write ``<values>`` of a choice anew, in the order of its vocabulary.

    Supermodel sorts choices by key; and where some have a title of their own and others none, it
    cuts the others down to their first letter.
    """
    choice = field.value_type if ICollection.providedBy(field) else field
    if not IChoice.providedBy(choice) or choice.vocabulary is None:
        return
    terms = [(term.value, term.title or term.value) for term in choice.vocabulary]
    keyed = any(value != title for value, title in terms)
    for values in element.iter():
        if noNS(values.tag) != "values":
            continue
        values[:] = []
        for value, title in terms:
            one = etree.SubElement(values, "element")
            one.text = title
            if keyed:
                one.set("key", value)


@implementer(IFieldMetadataHandler)
class FieldAttributes:
    """Keeps our attributes of a field."""

    namespace = NAMESPACE
    prefix = PREFIX

    def read(self, fieldNode: etree._Element, schema: InterfaceClass, field: Field) -> None:
        attributes = read_attributes(fieldNode)
        if attributes:
            kept = schema.queryTaggedValue(FIELDS_TAG) or {}
            schema.setTaggedValue(FIELDS_TAG, kept | {field.__name__: attributes})

    def write(self, fieldNode: etree._Element, schema: InterfaceClass, field: Field) -> None:
        kept = schema.queryTaggedValue(FIELDS_TAG) or {}
        write_attributes(fieldNode, kept.get(field.__name__, {}))
        write_choices(fieldNode, field)


@implementer(ISchemaMetadataHandler)
class SchemaAttributes:
    """Keeps our attributes of the schema and of its fieldsets, by the fieldset's name, and the
    order of fieldsets, all of which supermodel drops.
    """

    namespace = NAMESPACE
    prefix = PREFIX

    def read(self, schemaNode: etree._Element, schema: InterfaceClass) -> None:
        attributes = read_attributes(schemaNode, SCHEMA_ATTRIBUTES)
        if attributes:
            schema.setTaggedValue(SCHEMA_TAG, attributes)
        steps: dict[str, dict[str, str]] = {}
        for node in schemaNode:
            found = read_attributes(node, FIELDSET_ATTRIBUTES)
            if found and noNS(node.tag) == "fieldset":
                steps[node.get("name")] = found
        if steps:
            schema.setTaggedValue(STEPS_TAG, steps)

    def write(self, schemaNode: etree._Element, schema: InterfaceClass) -> None:
        write_attributes(schemaNode, schema.queryTaggedValue(SCHEMA_TAG) or {})
        steps = schema.queryTaggedValue(STEPS_TAG) or {}
        orders = {
            fieldset.__name__: fieldset.order
            for fieldset in schema.queryTaggedValue(FIELDSETS_KEY) or ()
        }
        for node in schemaNode:
            if noNS(node.tag) != "fieldset":
                continue
            name = node.get("name")
            write_attributes(node, steps.get(name, {}))
            if orders.get(name, DEFAULT_ORDER) != DEFAULT_ORDER:
                node.set("order", str(orders[name]))
