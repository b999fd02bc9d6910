"""What a model of a form may use: types, elements, attributes, widgets; and why not the rest."""

from .names import FIELD_ATTRIBUTES
from .names import NAMESPACE as EURZAD
from dataclasses import dataclass
from eurzad.core import _
import re


EASYFORM = "http://namespaces.plone.org/supermodel/easyform"
FORM = "http://namespaces.plone.org/supermodel/form"
SECURITY = "http://namespaces.plone.org/supermodel/security"
I18N = "http://xml.zope.org/namespaces/i18n"
WITHOUT_MEANING_HERE = {
    "http://namespaces.plone.org/supermodel/marshal": {"primary"},
    "http://namespaces.plone.org/supermodel/lingua": {"independent"},
    "http://namespaces.plone.org/supermodel/indexer": {"searchable"},
    "http://namespaces.plone.org/supermodel/users": {"forms"},
}

MAX_FIELDS = 200
MAX_COLUMNS = 30
MAX_CHOICES = 2000
MAX_CHOICE_TEXT = 300
MAX_TITLE = 1000
LETTERS = "A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż"
FIELD_NAME = re.compile(f"[{LETTERS}][{LETTERS}0-9_-]{{0,63}}")
STEP_NAME = re.compile(f"[{LETTERS}][{LETTERS}0-9_.-]{{0,63}}")
RESERVED_NAMES = frozenset(
    {
        "token",
        "answers",
        "version",
        "key",
        "constructor",
        "hasOwnProperty",
        "isPrototypeOf",
        "propertyIsEnumerable",
        "toLocaleString",
        "toString",
        "valueOf",
    }
)

COMMON = frozenset({"title", "description", "required", "default", "missing_value", "readonly"})
LENGTHS = frozenset({"min_length", "max_length"})
RANGE = frozenset({"min", "max"})
IGNORED_ELEMENTS = frozenset({"order", "missing_value"})
MIME_TYPES = frozenset({"default_mime_type", "output_mime_type", "allowed_mime_types"})


@dataclass(frozen=True)
class Type:
    """What a type becomes, and the elements it may have beyond the common ones."""

    kind: str
    elements: frozenset[str] = frozenset()
    format: str = ""
    in_table: bool = True


_FILE = Type("files", frozenset({"accept"}), in_table=False)
_COLLECTION = Type("multichoice", LENGTHS | {"value_type", "unique"})
_OUR_TEXTS = {
    "EmailAddress": "email",
    "Phone": "phone",
    "Pesel": "pesel",
    "Nip": "nip",
    "Regon": "regon",
    "Krs": "krs",
    "PostalCode": "postal_code",
    "Iban": "iban",
    "Plot": "plot",
}
_OUR_COMPOSITES = {
    "Person": "person",
    "Company": "company",
    "Address": "address",
    "MapPoint": "point",
}

TYPES: dict[str, Type] = {
    "zope.schema.TextLine": Type("text", LENGTHS),
    "zope.schema.ASCIILine": Type("text", LENGTHS, "ascii"),
    "zope.schema.BytesLine": Type("text", LENGTHS, "ascii"),
    "zope.schema.DottedName": Type("text", LENGTHS, "dotted_name"),
    "zope.schema.Id": Type("text", LENGTHS, "identifier"),
    "zope.schema.Text": Type("textarea", LENGTHS),
    "zope.schema.SourceText": Type("textarea", LENGTHS),
    "zope.schema.ASCII": Type("textarea", LENGTHS, "ascii"),
    "plone.app.textfield.RichText": Type("textarea", LENGTHS | MIME_TYPES),
    "zope.schema.URI": Type("url", LENGTHS),
    "plone.schema.URI": Type("url", LENGTHS),
    "plone.schema.email.Email": Type("email", LENGTHS),
    "zope.schema.Int": Type("integer", RANGE),
    "zope.schema.Float": Type("decimal", RANGE),
    "zope.schema.Decimal": Type("decimal", RANGE),
    "zope.schema.Date": Type("date", RANGE),
    "zope.schema.Datetime": Type("datetime", RANGE),
    "zope.schema.Time": Type("time", RANGE),
    "zope.schema.Bool": Type("boolean"),
    "zope.schema.Choice": Type("choice", frozenset({"values"})),
    "zope.schema.Set": _COLLECTION,
    "zope.schema.FrozenSet": _COLLECTION,
    "zope.schema.List": _COLLECTION,
    "zope.schema.Tuple": _COLLECTION,
    "zope.schema.Bytes": Type("files", LENGTHS, in_table=False),
    "plone.namedfile.field.NamedFile": _FILE,
    "plone.namedfile.field.NamedBlobFile": _FILE,
    "plone.namedfile.field.NamedImage": _FILE,
    "plone.namedfile.field.NamedBlobImage": _FILE,
    "collective.easyform.fields.Label": Type("richlabel", in_table=False),
    "collective.easyform.fields.RichLabel": Type(
        "richlabel", frozenset({"rich_label"}), in_table=False
    ),
    "collective.easyform.fields.Likert": Type(
        "likert", frozenset({"questions", "answers"}) | LENGTHS, in_table=False
    ),
    "eurzad.forms.fields.Attachments": Type(
        "files", frozenset({"accept", "max_files", "max_size"}), in_table=False
    ),
    "eurzad.forms.fields.RepeatingGroup": Type(
        "group", frozenset({"columns", "min_rows", "max_rows"}), in_table=False
    ),
    **{f"eurzad.forms.fields.{name}": Type(kind, LENGTHS) for name, kind in _OUR_TEXTS.items()},
    **{
        f"eurzad.forms.fields.{name}": Type(kind, in_table=False)
        for name, kind in _OUR_COMPOSITES.items()
    },
}
IMAGE_TYPES = {"plone.namedfile.field.NamedImage", "plone.namedfile.field.NamedBlobImage"}
LINE_KINDS = {
    "text",
    "url",
    "email",
    "integer",
    "decimal",
    "phone",
    "pesel",
    "nip",
    "regon",
    "krs",
    "postal_code",
    "iban",
    "plot",
}

_CAPTCHA = _(
    "A captcha is not used here: it asks another company about the applicant and shuts out people "
    "who cannot see or hear it. Remove the field."
)
_CONTENT = _("The applicant cannot choose content of the site. Use a choice with listed values.")
_NO_HANDLER = _("easyform itself cannot read a field of this type.")
REFUSED_TYPES = {
    "zope.schema.Password": _(
        "A form never asks for a password: the answer would be kept and shown in plain text."
    ),
    "zope.schema.Dict": _("Pairs of keys and values cannot be filled in. Use a table."),
    "zope.schema.Object": _("A field of this type imports code. Use a table or a composite field."),
    "zope.schema.InterfaceField": _("A field of this type imports code."),
    "zope.schema.Timedelta": _NO_HANDLER,
    "plone.schema.jsonfield.JSONField": _("Applicants do not write JSON. Use a table."),
    "z3c.relationfield.schema.RelationChoice": _CONTENT,
    "z3c.relationfield.schema.RelationList": _CONTENT,
    "z3c.relationfield.schema.Relation": _CONTENT,
    "collective.z3cform.datagridfield.row.DictRow": _("Use the table of this platform instead."),
    "collective.easyform.fields.ReCaptcha": _CAPTCHA,
    "collective.easyform.fields.HCaptcha": _CAPTCHA,
    "collective.easyform.fields.NorobotCaptcha": _CAPTCHA,
}
_IMPORTS = _("This names code to import, which a model may not do.")
REFUSED_ELEMENTS = {
    "defaultFactory": _IMPORTS,
    "schema": _IMPORTS,
    "source": _IMPORTS,
    "constraint": _IMPORTS,
    "invariant": _IMPORTS,
    "vocabulary": _(
        "The choices come from a vocabulary of the site. A form lists its choices itself, so that "
        "a published version never changes."
    ),
    "vocabularyName": _(
        "The choices come from a vocabulary of the site. A form lists its choices itself, so that "
        "a published version never changes."
    ),
    "key_type": _("Pairs of keys and values cannot be filled in. Use a table."),
}

OUR_FIELD_ATTRIBUTES = {f"{{{EURZAD}}}{name}" for name in FIELD_ATTRIBUTES}
PARTY = {
    "applicant",
    "first_name",
    "last_name",
    "organisation",
    "name",
    "street",
    "postal_code",
    "city",
    "country",
    "address",
    "email",
    "phone",
    "pesel",
    "nip",
    "regon",
}
PREFILL = {"name", "first_name", "last_name", "email", "phone", "address"}
AUTOCOMPLETE = re.compile(r"[a-z][a-z0-9-]{0,30}( [a-z][a-z0-9-]{0,30}){0,3}")
WIDGET_HINTS = {
    "boolean": {"checkbox", "radio"},
    "choice": {"radio", "select"},
    "multichoice": {"checkboxes", "select"},
}

EDIT_TALES = "collective.easyform: Edit TALES Fields"
EDIT_PYTHON = "collective.easyform: Edit Python Fields"
EXPRESSIONS = {"TDefault", "TEnabled", "TValidator"}
EASYFORM_ATTRIBUTES = EXPRESSIONS | {
    "THidden",
    "serverSide",
    "validators",
    "depends_on",
    "css_class",
}
VALIDATORS = {
    "isValidEmail": "email",
    "isEmail": "email",
    "isURL": "url",
    "isInternationalPhoneNumber": "phone",
    "isNotLinkSpam": "no_links",
    "isChecked": "checked",
}

_WIDGETS = {
    "z3c.form.browser.checkbox": "CheckBoxFieldWidget SingleCheckBoxFieldWidget",
    "z3c.form.browser.file": "FileFieldWidget",
    "z3c.form.browser.orderedselect": "OrderedSelectFieldWidget SequenceSelectFieldWidget "
    "SequenceChoiceSelectFieldWidget",
    "z3c.form.browser.radio": "RadioFieldWidget",
    "z3c.form.browser.select": "SelectFieldWidget CollectionSelectFieldWidget "
    "CollectionChoiceSelectFieldWidget",
    "z3c.form.browser.text": "TextFieldWidget",
    "z3c.form.browser.textarea": "TextAreaFieldWidget",
    "z3c.form.browser.textlines": "TextLinesFieldWidget TextLinesFieldWidgetFactory",
    "plone.app.z3cform.widget": "AjaxSelectFieldWidget DateFieldWidget DatetimeFieldWidget "
    "RichTextFieldWidget SelectFieldWidget SingleCheckBoxBoolFieldWidget",
    "plone.app.z3cform.widgets.checkbox": "CheckBoxFieldWidget",
    "plone.app.z3cform.widgets.datetime": "DateFieldWidget DatetimeFieldWidget TimeFieldWidget",
    "plone.app.z3cform.widgets.email": "EmailFieldWidget",
    "plone.app.z3cform.widgets.link": "LinkFieldWidget",
    "plone.app.z3cform.widgets.orderedselect": "OrderedSelectFieldWidget "
    "SequenceChoiceSelectFieldWidget",
    "plone.app.z3cform.widgets.radio": "RadioFieldWidget",
    "plone.app.z3cform.widgets.richtext": "RichTextFieldWidget",
    "plone.app.z3cform.widgets.select": "AjaxSelectFieldWidget CollectionChoiceSelectFieldWidget "
    "SelectFieldWidget",
    "plone.app.z3cform.widgets.singlecheckbox": "SingleCheckBoxBoolFieldWidget",
    "plone.app.z3cform.widgets.text": "TextAreaFieldWidget TextFieldWidget TextLinesFieldWidget",
    "plone.app.z3cform.widgets.uri": "UriFieldWidget",
    "plone.app.z3cform.wysiwyg": "WysiwygFieldWidget",
    "plone.app.z3cform.wysiwyg.widget": "WysiwygFieldWidget",
    "plone.app.textfield.widget": "RichTextFieldWidget",
    "plone.formwidget.namedfile.widget": "NamedFileFieldWidget NamedImageFieldWidget",
    "plone.schema.browser.email": "EmailFieldWidget",
    "plone.schema.browser.uri": "URIFieldWidget",
    "collective.easyform.browser.likert": "LikertFieldWidget",
    "collective.easyform.browser.widgets": "LabelFieldWidget RichLabelFieldWidget",
}
WIDGETS = {f"{module}.{name}" for module, names in _WIDGETS.items() for name in names.split()}
MAX_WIDGET_PARAMETERS = 30


def widget_hint(dotted: str) -> str:
    """How we show what easyform shows with this widget; empty: as usual for the type."""
    name = dotted.rsplit(".", 1)[-1]
    if name.startswith("SingleCheckBox"):
        return "checkbox"
    if name.startswith(("CheckBox", "OrderedSelect", "Sequence")):
        return "checkboxes"
    if name.startswith("Radio"):
        return "radio"
    return "select" if "Select" in name else ""


PERMISSIONS_OF_ACTIONS: dict[str, tuple[str, ...]] = {
    "collective.easyform.actions.CustomScript": (
        "collective.easyform: Add Custom Scripts",
        EDIT_PYTHON,
        EDIT_TALES,
    ),
    "collective.easyform.actions.Mailer": ("collective.easyform: Add Mailers", EDIT_TALES),
    "collective.easyform.actions.SaveData": (
        "collective.easyform: Add Data Savers",
        EDIT_TALES,
    ),
}
FORBIDDEN_IN_ACTIONS = {"defaultFactory", "schema", "source", "vocabulary", "key_type"}
