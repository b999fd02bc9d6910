"""Names that a model of a form may use."""

from ..fields.metadata import FIELD_ATTRIBUTES
from ..fields.metadata import NAMESPACE as EURZAD
from ..fields.metadata import SCHEMA_ATTRIBUTES


SUPERMODEL = "http://namespaces.plone.org/supermodel/schema"
EASYFORM = "http://namespaces.plone.org/supermodel/easyform"
I18N = "http://xml.zope.org/namespaces/i18n"

MAX_BYTES = 256 * 1024
MAX_FIELDS = 200

COMMON = {"title", "description", "required", "default", "missing_value"}
LENGTHS = {"min_length", "max_length"}
RANGE = {"min", "max"}
OUR_TEXT_TYPES = ("EmailAddress", "Phone", "Pesel", "Nip", "Regon", "PostalCode", "Iban")

ELEMENTS_OF_COLUMN_TYPES: dict[str, set[str]] = {
    "zope.schema.TextLine": LENGTHS,
    "zope.schema.Text": LENGTHS,
    "zope.schema.Int": RANGE,
    "zope.schema.Decimal": RANGE,
    "zope.schema.Date": RANGE,
    "zope.schema.Bool": set(),
    "zope.schema.Choice": {"values"},
    "zope.schema.Set": LENGTHS | {"value_type"},
} | {f"eurzad.forms.fields.{name}": LENGTHS for name in OUR_TEXT_TYPES}

ELEMENTS_OF_TYPES: dict[str, set[str]] = ELEMENTS_OF_COLUMN_TYPES | {
    "eurzad.forms.fields.Attachments": {"accept", "max_files", "max_size"},
    "eurzad.forms.fields.RepeatingGroup": {"columns", "min_rows", "max_rows"},
    "collective.easyform.fields.RichLabel": {"rich_label"},
}

OUR_FIELD_ATTRIBUTES = {f"{{{EURZAD}}}{name}" for name in FIELD_ATTRIBUTES}
OUR_SCHEMA_ATTRIBUTES = {f"{{{EURZAD}}}{name}" for name in SCHEMA_ATTRIBUTES}
I18N_ATTRIBUTES = {f"{{{I18N}}}domain", f"{{{I18N}}}translate"}

EDIT_TALES = "collective.easyform: Edit TALES Fields"
EDIT_PYTHON = "collective.easyform: Edit Python Fields"
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
