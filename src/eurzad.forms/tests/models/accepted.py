"""Models that an office could have made with easyform, each with what its answers look like."""

from . import build
from typing import Any


TEXT = {"title": "T", "type": "string", "maxLength": 1000}
LINES = {"type": "string", "maxLength": 1000}


def listed(*values: str) -> dict[str, Any]:
    """Schema of one of these choices."""
    return {"type": "string", "enum": list(values), "enumNames": list(values)}


def choices(*values: str) -> str:
    """The elements of a list of choices."""
    return f"<values>{''.join(f'<element>{value}</element>' for value in values)}</values>"


def collection(kind: str, inner: str = "Choice", content: str = "") -> str:
    """A field that takes several answers."""
    content = content or (choices("a", "b") if inner == "Choice" else "")
    value_type = f'<value_type type="zope.schema.{inner}">{content}</value_type>'
    return build.field(f"zope.schema.{kind}", value_type)


def several(**more: Any) -> dict[str, Any]:
    """Schema of several choices."""
    return {
        "title": "T",
        "type": "array",
        "items": listed("a", "b"),
        "uniqueItems": True,
        "minItems": 1,
        "maxItems": 2,
    } | more


NUMBER = {"title": "T", "type": "number", "minimum": -(10**15), "maximum": 10**15}
FILES = {
    "title": "T",
    "type": "array",
    "items": {"type": "string", "maxLength": 64},
    "uniqueItems": True,
    "minItems": 1,
    "maxItems": 1,
}
MOMENT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$"

FIELDS: dict[str, tuple[str, dict[str, Any]]] = {
    "a line": (build.field("zope.schema.TextLine"), TEXT),
    "a line with lengths": (
        build.field("zope.schema.TextLine", "<min_length>3</min_length><max_length>9</max_length>"),
        TEXT | {"minLength": 3, "maxLength": 9},
    ),
    "empty elements, as the editor writes them": (
        build.field(
            "zope.schema.TextLine",
            "<description/><default/><missing_value/><min_length/><max_length/><order>3</order>",
        ),
        TEXT,
    ),
    "a default": (
        build.field("zope.schema.TextLine", "<default>Rybnik</default>"),
        TEXT | {"default": "Rybnik"},
    ),
    "a description over two lines": (
        build.field("zope.schema.TextLine", "<description>Jeden\n   dwa</description>"),
        TEXT | {"description": "Jeden dwa"},
    ),
    "a translated title": (
        build.field("zope.schema.TextLine", title='<title i18n:translate="label_t">T</title>'),
        TEXT,
    ),
    "ASCII line": (
        build.field("zope.schema.ASCIILine"),
        TEXT | {"pattern": r"^[\x00-\x7F]*$"},
    ),
    "bytes line": (build.field("zope.schema.BytesLine"), TEXT | {"pattern": r"^[\x00-\x7F]*$"}),
    "text": (build.field("zope.schema.Text"), TEXT | {"maxLength": 5000}),
    "source text": (build.field("zope.schema.SourceText"), TEXT | {"maxLength": 5000}),
    "ASCII": (
        build.field("zope.schema.ASCII"),
        TEXT | {"maxLength": 5000, "pattern": r"^[\x00-\x7F]*$"},
    ),
    "rich text": (
        build.field(
            "plone.app.textfield.RichText",
            "<default_mime_type>text/html</default_mime_type>"
            "<allowed_mime_types><element>text/html</element></allowed_mime_types>",
        ),
        TEXT | {"maxLength": 5000},
    ),
    "e-mail": (
        build.field("plone.schema.email.Email"),
        {"title": "T", "type": "string", "format": "email", "maxLength": 254},
    ),
    "e-mail by validator": (
        build.field("zope.schema.TextLine", attributes='easyform:validators="isValidEmail"'),
        {"title": "T", "type": "string", "format": "email", "maxLength": 254},
    ),
    "address of a page": (
        build.field("zope.schema.URI"),
        {"title": "T", "type": "string", "format": "uri", "maxLength": 1000},
    ),
    "dotted name": (
        build.field("zope.schema.DottedName"),
        TEXT | {"pattern": r"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$"},
    ),
    "identifier": (
        build.field("zope.schema.Id"),
        TEXT | {"pattern": r"^[A-Za-z][A-Za-z0-9+.:/_-]*$"},
    ),
    "whole number": (
        build.field("zope.schema.Int", "<min>1</min><max>20</max><default>2</default>"),
        {"title": "T", "type": "integer", "minimum": 1, "maximum": 20, "default": 2},
    ),
    "floating-point number": (
        build.field("zope.schema.Float", "<min>0.5</min>"),
        NUMBER | {"minimum": 0.5},
    ),
    "decimal": (build.field("zope.schema.Decimal"), NUMBER),
    "money": (build.field("zope.schema.Decimal", attributes='eurzad:format="money"'), NUMBER),
    "date": (
        build.field("zope.schema.Date", "<min>2026-01-01</min>"),
        {
            "title": "T",
            "type": "string",
            "format": "date",
            "maxLength": 10,
            "formatMinimum": "2026-01-01",
        },
    ),
    "date and time": (
        build.field("zope.schema.Datetime", "<default>2026-01-01 12:30:00</default>"),
        {
            "title": "T",
            "type": "string",
            "pattern": MOMENT,
            "maxLength": 16,
            "default": "2026-01-01T12:30",
        },
    ),
    "time": (
        build.field("zope.schema.Time", "<min>08:00</min>"),
        {
            "title": "T",
            "type": "string",
            "pattern": "^[0-9]{2}:[0-9]{2}$",
            "maxLength": 5,
            "formatMinimum": "08:00",
        },
    ),
    "a consent": (
        build.field("zope.schema.Bool"),
        {"title": "T", "type": "boolean", "const": True},
    ),
    "a box to tick": (
        build.field("zope.schema.Bool", "<required>False</required>"),
        {"title": "T", "type": "boolean"},
    ),
    "yes or no, as the editor adds it": (
        build.field(
            "zope.schema.Bool", '<form:widget type="z3c.form.browser.radio.RadioFieldWidget"/>'
        ),
        {"title": "T", "type": "boolean"},
    ),
    "choice": (
        build.field("zope.schema.Choice", choices("Zielony", "Żółty", "Black ")),
        {"title": "T"} | listed("Zielony", "Żółty", "Black"),
    ),
    "choice with keys": (
        build.field(
            "zope.schema.Choice",
            '<values><element key="b">Drugi</element><element key="ą ę">Pierwszy</element>'
            "</values><default>b</default>",
        ),
        {
            "title": "T",
            "type": "string",
            "enum": ["b", "ą ę"],
            "enumNames": ["Drugi", "Pierwszy"],
            "default": "b",
        },
    ),
    "choice as radio buttons": (
        build.field(
            "zope.schema.Choice",
            choices("a") + '<form:widget type="z3c.form.browser.radio.RadioFieldWidget"/>',
        ),
        {"title": "T"} | listed("a"),
    ),
    "multiple choice": (collection("Set"), several()),
    "multiple choice with check boxes": (
        build.field(
            "zope.schema.Set",
            f'<value_type type="zope.schema.Choice">{choices("a", "b")}</value_type>'
            '<form:widget type="z3c.form.browser.checkbox.CheckBoxFieldWidget"/>',
        ),
        several(),
    ),
    "frozen set": (collection("FrozenSet"), several()),
    "list of choices": (collection("List"), several()),
    "tuple of choices": (collection("Tuple"), several()),
    "set with a default": (
        build.field(
            "zope.schema.Set",
            f'<value_type type="zope.schema.Choice">{choices("a", "b")}</value_type>'
            "<default><element>b</element></default><max_length>1</max_length>",
        ),
        several(default=["b"], maxItems=1),
    ),
    "list of lines": (
        collection("List", "TextLine"),
        {"title": "T", "type": "array", "items": LINES, "minItems": 1, "maxItems": 100},
    ),
    "tuple of whole numbers": (
        collection("Tuple", "Int", "<min>1</min>"),
        {
            "title": "T",
            "type": "array",
            "items": {"type": "integer", "minimum": 1, "maximum": 10**15},
            "minItems": 1,
            "maxItems": 100,
        },
    ),
    "file": (build.field("plone.namedfile.field.NamedBlobFile"), FILES),
    "old file": (build.field("plone.namedfile.field.NamedFile"), FILES),
    "image": (build.field("plone.namedfile.field.NamedBlobImage"), FILES),
    "old image": (build.field("plone.namedfile.field.NamedImage"), FILES),
    "bytes": (build.field("zope.schema.Bytes"), FILES),
    "likert": (
        build.field(
            "collective.easyform.fields.Likert",
            "<questions><element>Uprzejmość</element><element>Czas</element></questions>"
            "<answers><element>źle</element><element>dobrze</element></answers>",
        ),
        {
            "title": "T",
            "type": "object",
            "properties": {
                "q1": {"title": "Uprzejmość"} | listed("źle", "dobrze"),
                "q2": {"title": "Czas"} | listed("źle", "dobrze"),
            },
            "required": ["q1", "q2"],
            "additionalProperties": False,
        },
    ),
    "field of the editor, with its attributes": (
        build.field(
            "zope.schema.TextLine",
            attributes='easyform:serverSide="False" easyform:THidden="False" '
            'easyform:css_class="wide" easyform:TDefault="" marshal:primary="true" '
            'lingua:independent="true" indexer:searchable="true" users:forms="In User Profile"',
        ),
        TEXT,
    ),
    "widget as an attribute": (
        build.field(
            "zope.schema.TextLine",
            attributes='form:widget="z3c.form.browser.text.TextFieldWidget"',
        ),
        TEXT,
    ),
    "widget with settings": (
        build.field(
            "zope.schema.Text",
            '<form:widget type="z3c.form.browser.textarea.TextAreaFieldWidget">'
            "<form:rows>9</form:rows><form:klass>wide</form:klass></form:widget>",
        ),
        TEXT | {"maxLength": 5000},
    ),
    "fixed value": (
        build.field("zope.schema.TextLine", "<readonly>True</readonly><default>Stała</default>"),
        TEXT | {"default": "Stała", "readOnly": True},
    ),
}

WITHOUT_ANSWER = {
    "label": build.field("collective.easyform.fields.Label"),
    "rich label": build.field(
        "collective.easyform.fields.RichLabel", "<rich_label>&lt;p&gt;x&lt;/p&gt;</rich_label>"
    ),
    "omitted field": build.field("zope.schema.TextLine", attributes='form:omitted="true"'),
}
