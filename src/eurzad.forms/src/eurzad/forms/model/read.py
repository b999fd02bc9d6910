"""From a model's source to a `FormDefinition`, by way of supermodel."""

from .check import ModelRefused
from .definition import FormDefinition
from .definition import FormField
from .definition import Step
from collective.easyform.interfaces import IRichLabel
from decimal import Decimal
from eurzad.forms.fields import interfaces
from eurzad.forms.fields.metadata import FIELDS_TAG
from eurzad.forms.fields.metadata import SCHEMA_TAG
from eurzad.forms.rules import check_rule
from eurzad.forms.rules import RuleError
from functools import lru_cache
from hashlib import sha256
from lxml_html_clean import Cleaner
from plone.supermodel import loadString
from plone.supermodel.interfaces import FIELDSETS_KEY
from plone.supermodel.parser import SupermodelParseError
from typing import Any
from zope.interface.interface import InterfaceClass
from zope.schema import Field
from zope.schema import getFieldsInOrder
from zope.schema import interfaces as schema_interfaces
import json


FIRST_STEP = "start"
MAX_LINE, DEFAULT_LINE = 1000, 1000
MAX_TEXT, DEFAULT_TEXT = 20000, 5000
TYPES: tuple[tuple[InterfaceClass, str], ...] = (
    (interfaces.IPesel, "pesel"),
    (interfaces.INip, "nip"),
    (interfaces.IRegon, "regon"),
    (interfaces.IPostalCode, "postal_code"),
    (interfaces.IIban, "iban"),
    (interfaces.IPhone, "phone"),
    (interfaces.IEmailAddress, "email"),
    (interfaces.IAttachments, "files"),
    (interfaces.IRepeatingGroup, "group"),
    (IRichLabel, "richlabel"),
    (schema_interfaces.ISet, "multichoice"),
    (schema_interfaces.IChoice, "choice"),
    (schema_interfaces.IBool, "boolean"),
    (schema_interfaces.IDate, "date"),
    (schema_interfaces.IDecimal, "decimal"),
    (schema_interfaces.IInt, "integer"),
    (schema_interfaces.ITextLine, "text"),
    (schema_interfaces.IText, "textarea"),
)
_CLEANER = Cleaner(
    allow_tags=("p", "ul", "ol", "li", "strong", "em", "a", "br", "h3", "h4", "div"),
    remove_unknown_tags=False,
    safe_attrs_only=True,
    safe_attrs=frozenset({"href"}),
)


@lru_cache(maxsize=256)
def read_definition(source: str) -> FormDefinition:
    """The form that a checked source describes; raises `ModelRefused` when it makes no sense."""
    try:
        schema = loadString(source).schema
        return _from_schema(schema, f"sha256:{sha256(source.encode()).hexdigest()}")
    except SupermodelParseError as error:
        raise ModelRefused(str(error).split("\n", 1)[0]) from error
    except (RuleError, json.JSONDecodeError) as error:
        raise ModelRefused(f"showWhen is not a rule: {error}") from error


def _from_schema(schema: InterfaceClass, version: str) -> FormDefinition:
    attributes = schema.queryTaggedValue(FIELDS_TAG) or {}
    fields = {
        name: _field(zope_field, attributes.get(name, {}))
        for name, zope_field in getFieldsInOrder(schema)
    }
    own = schema.queryTaggedValue(SCHEMA_TAG) or {}
    return FormDefinition(
        version=version,
        steps=_steps(schema, list(fields)),
        fields=fields,
        declaration=own.get("declaration", ""),
    )


def _steps(schema: InterfaceClass, names: list[str]) -> tuple[Step, ...]:
    fieldsets = schema.queryTaggedValue(FIELDSETS_KEY) or []
    placed = {name for fieldset in fieldsets for name in fieldset.fields}
    loose = tuple(name for name in names if name not in placed)
    steps = [Step(FIRST_STEP, "", "", loose)] if loose else []
    for fieldset in sorted(fieldsets, key=lambda one: one.order):
        steps.append(
            Step(
                fieldset.__name__,
                fieldset.label or fieldset.__name__,
                fieldset.description or "",
                tuple(fieldset.fields),
            )
        )
    return tuple(step for step in steps if step.fields)


def _field(source: Field, attributes: dict[str, str]) -> FormField:
    kind = _kind(source, attributes)
    return FormField(
        name=source.__name__,
        type=kind,
        title=str(source.title or ""),
        description=str(source.description or ""),
        required=bool(source.required) and kind != "richlabel",
        hint=attributes.get("hint", ""),
        autocomplete=attributes.get("autocomplete", ""),
        party=attributes.get("party", ""),
        in_title=attributes.get("inTitle", "").lower() == "true",
        show_when=_rule(attributes.get("showWhen")),
        default=_json(source.default) if kind != "richlabel" else None,
        **_particulars(source, kind),
    )


def _kind(source: Field, attributes: dict[str, str]) -> str:
    for interface, name in TYPES:
        if interface.providedBy(source):
            return "money" if name == "decimal" and attributes.get("format") == "money" else name
    raise ModelRefused(f"Field {source.__name__!r} is of an unknown type.")


def _rule(text: str | None) -> Any:
    if not text:
        return None
    rule = json.loads(text)
    check_rule(rule)
    return rule


def _particulars(source: Field, kind: str) -> dict[str, Any]:
    if kind in {"text", "textarea"}:
        top, usual = (MAX_LINE, DEFAULT_LINE) if kind == "text" else (MAX_TEXT, DEFAULT_TEXT)
        return {
            "min_length": source.min_length or None,
            "max_length": min(source.max_length or usual, top),
        }
    if kind in {"integer", "decimal", "money", "date"}:
        return {"min": _json(source.min), "max": _json(source.max)}
    if kind == "choice":
        return {"choices": _choices(source)}
    if kind == "multichoice":
        return {
            "choices": _choices(source.value_type),
            "min_length": source.min_length or None,
            "max_length": source.max_length,
        }
    if kind == "files":
        return {
            "accept": tuple(source.accept),
            "max_files": source.max_files,
            "max_size": source.max_size,
        }
    if kind == "group":
        return {
            "columns": tuple(
                _field(column, source.column_metadata.get(column.__name__, {}))
                for column in source.columns
            ),
            "min_rows": source.min_rows or (1 if source.required else 0),
            "max_rows": source.max_rows,
        }
    if kind == "richlabel":
        return {"html": _html(source.rich_label)}
    return {}


def _choices(source: Field) -> tuple[tuple[str, str], ...]:
    return tuple((str(term.value), str(term.title or term.value)) for term in source.vocabulary)


def _html(value: Any) -> str:
    raw = getattr(value, "raw", value) or ""
    if not raw.strip():
        return ""
    return _CLEANER.clean_html(f"<div>{raw}</div>").removeprefix("<div>").removesuffix("</div>")


def _json(value: Any) -> Any:
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, (set, frozenset, list, tuple)):
        return sorted(str(item) for item in value)
    return value.isoformat()
