"""From the JSON that a designer edits to a model."""

from . import grammar
from .describe import USUAL_LENGTHS
from .names import MAX_DRAFT_DAYS
from .names import MAX_KEEP_DAYS
from .names import MIN_KEEP_DAYS
from .names import NAMESPACE
from .names import PREFIX
from .names import qualified
from .source import SUPERMODEL
from collections.abc import Iterable
from collections.abc import Mapping
from decimal import Decimal
from eurzad.core import _
from eurzad.core.errors import FieldError
from lxml import etree
from typing import Any
import json
import re


FIRST_STEP = "start"
TYPES = {
    "text": "zope.schema.TextLine",
    "textarea": "zope.schema.Text",
    "email": "eurzad.forms.fields.EmailAddress",
    "url": "zope.schema.URI",
    "phone": "eurzad.forms.fields.Phone",
    "pesel": "eurzad.forms.fields.Pesel",
    "nip": "eurzad.forms.fields.Nip",
    "regon": "eurzad.forms.fields.Regon",
    "krs": "eurzad.forms.fields.Krs",
    "postal_code": "eurzad.forms.fields.PostalCode",
    "iban": "eurzad.forms.fields.Iban",
    "plot": "eurzad.forms.fields.Plot",
    "integer": "zope.schema.Int",
    "decimal": "zope.schema.Decimal",
    "money": "zope.schema.Decimal",
    "date": "zope.schema.Date",
    "datetime": "zope.schema.Datetime",
    "time": "zope.schema.Time",
    "boolean": "zope.schema.Bool",
    "choice": "zope.schema.Choice",
    "multichoice": "zope.schema.Set",
    "lines": "zope.schema.List",
    "files": "eurzad.forms.fields.Attachments",
    "group": "eurzad.forms.fields.RepeatingGroup",
    "person": "eurzad.forms.fields.Person",
    "company": "eurzad.forms.fields.Company",
    "address": "eurzad.forms.fields.Address",
    "point": "eurzad.forms.fields.MapPoint",
    "likert": "collective.easyform.fields.Likert",
    "richlabel": "collective.easyform.fields.RichLabel",
}
FORMATTED = {
    ("text", "ascii"): "zope.schema.ASCIILine",
    ("textarea", "ascii"): "zope.schema.ASCII",
    ("text", "dotted_name"): "zope.schema.DottedName",
    ("text", "identifier"): "zope.schema.Id",
}
TEXTS = {
    "hint": "hint",
    "help": "help",
    "autocomplete": "autocomplete",
    "prefill": "prefill",
    "party": "party",
    "widget": "widget",
    "message": "message",
}
RULES = {
    "show_when": "showWhen",
    "required_when": "requiredWhen",
    "calculate": "calculate",
    "valid_when": "validWhen",
}
NUMBERS = {"min_length", "max_length", "max_files", "max_size", "min_rows", "max_rows"}
PAGE_KEYS = {"id", "title", "description", "help", "show_when", "fields"}
EVERY_KEY = {"name", "type", "title", "description", "required", "default", "in_title"}
KEYS = EVERY_KEY | set(TEXTS) | set(RULES)
OWN_KEYS: dict[str, set[str]] = {
    "text": {"min_length", "max_length", "format"},
    "textarea": {"min_length", "max_length", "format"},
    **{
        kind: {"min", "max"} for kind in ("integer", "decimal", "money", "date", "datetime", "time")
    },
    "choice": {"choices"},
    "multichoice": {"choices", "min_length", "max_length"},
    "lines": {"item", "min_length", "max_length"},
    "files": {"accept", "max_files", "max_size"},
    "group": {"columns", "min_rows", "max_rows"},
    **{kind: {"parts"} for kind in ("person", "company", "address", "point")},
    "likert": {"questions", "answers"},
    "richlabel": {"html"},
}
MAX_TEXT = 20000
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class WrongDefinition(ValueError):
    """The JSON is not a definition; `errors` name the places."""

    def __init__(self, errors: Iterable[FieldError]) -> None:
        super().__init__("wrong definition")
        self.errors = tuple(errors)


def write_model(definition: Any) -> str:
    """The model of a definition. Raises `WrongDefinition` when its shape is wrong; whether it makes
    sense, `read_model` tells.
    """
    return _Writer().write(definition)


FILING = {"signing", "signatories", "in_turn", "representative", "anonymous"}
# How long data are kept: the setting, its attribute, its least and its most.
DAYS = {
    "draft_days": ("draftDays", 1, MAX_DRAFT_DAYS),
    "keep_days": ("keepDays", MIN_KEEP_DAYS, MAX_KEEP_DAYS),
}


class _Writer:
    def __init__(self) -> None:
        self.errors: list[FieldError] = []

    def write(self, definition: Any) -> str:
        root = etree.Element(
            f"{{{SUPERMODEL}}}model",
            nsmap={
                None: SUPERMODEL,
                PREFIX: NAMESPACE,
                "easyform": grammar.EASYFORM,
            },
        )
        schema = _child(root, "schema")
        if self.is_object(definition, {"declaration", "filing", "template", "pages", *DAYS}, ""):
            declaration = self.text(definition, "declaration", "")
            if declaration:
                schema.set(qualified("declaration"), declaration)
            self.filing(schema, definition.get("filing") or {})
            template = self.text(definition, "template", "")
            if template:
                schema.set(qualified("template"), template)
            for name in DAYS:
                self.days(schema, definition, name)
            for number, page in enumerate(self.listed(definition, "pages", "")):
                self.page(schema, page, number)
        if self.errors:
            raise WrongDefinition(self.errors)
        etree.indent(root)
        return etree.tostring(root, encoding="unicode") + "\n"

    def wrong(self, path: str, message: str) -> None:
        self.errors.append(FieldError(path, message))

    # shapes

    def is_object(self, value: Any, known: set[str], path: str) -> bool:
        if not isinstance(value, dict):
            self.wrong(path, _("This has to be an object."))
            return False
        for key in value:
            if key not in known:
                self.wrong(
                    path, _("There is no setting called ${name}.", mapping={"name": str(key)[:100]})
                )
        return True

    def listed(self, data: Mapping[str, Any], key: str, path: str) -> list[Any]:
        value = data.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self.wrong(path or key, _("${name} has to be a list.", mapping={"name": key}))
            return []
        return value

    def text(self, data: Mapping[str, Any], key: str, path: str) -> str:
        return self.as_text(data.get(key), key, path)

    def as_text(self, value: Any, key: str, path: str) -> str:
        if value is None:
            return ""
        if not isinstance(value, str) or len(value) > MAX_TEXT or UNWRITABLE.search(value):
            self.wrong(path or key, _("${name} has to be text.", mapping={"name": key}))
            return ""
        return value

    def texts(self, data: Mapping[str, Any], key: str, path: str) -> list[str]:
        return [self.as_text(one, key, path) for one in self.listed(data, key, path)]

    def flag(self, data: Mapping[str, Any], key: str, default: bool, path: str) -> bool:
        value = data.get(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            self.wrong(path, _("${name} has to be true or false.", mapping={"name": key}))
        return bool(value)

    def filing(self, schema: etree._Element, filing: Any) -> None:
        if not self.is_object(filing, FILING, ""):
            return
        words = {name: self.text(filing, name, "") for name in ("signing", "signatories")}
        words["signingOrder"] = "in-turn" if self.flag(filing, "in_turn", False, "") else ""
        words["representative"] = "yes" if self.flag(filing, "representative", False, "") else ""
        words["anonymous"] = "yes" if self.flag(filing, "anonymous", False, "") else ""
        for name, word in words.items():
            if word:
                schema.set(qualified(name), word)

    def days(self, schema: etree._Element, data: Mapping[str, Any], name: str) -> None:
        attribute, low, top = DAYS[name]
        value = data.get(name)
        if value is None:
            return
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= top:
            self.wrong(
                name,
                _(
                    "${element} is a number of days from ${low} to ${top}.",
                    mapping={"element": name, "low": str(low), "top": str(top)},
                ),
            )
            return
        schema.set(qualified(attribute), str(value))

    # pages and fields

    def page(self, schema: etree._Element, page: Any, number: int) -> None:
        path = f"pages.{number}"
        if not self.is_object(page, PAGE_KEYS, path):
            return
        place = schema
        if number or not self.is_plain_start(page):
            place = _child(schema, "fieldset")
            place.set("name", self.text(page, "id", path) or f"strona{number + 1}")
            for key, attribute in (
                ("title", "label"),
                ("description", "description"),
                ("help", qualified("help")),
            ):
                if self.text(page, key, path):
                    place.set(attribute, self.text(page, key, path))
            self.rules(place, page, path, {"show_when": "showWhen"})
        for field in self.listed(page, "fields", path):
            self.field(place, field, path)

    def is_plain_start(self, page: Mapping[str, Any]) -> bool:
        special = ("title", "description", "help", "show_when")
        return page.get("id") == FIRST_STEP and not any(page.get(key) for key in special)

    def field(self, parent: etree._Element, data: Any, where: str) -> None:
        kind = data.get("type") if isinstance(data, dict) else None
        name = data.get("name") if isinstance(data, dict) else None
        path = name if isinstance(name, str) and name else where
        if not isinstance(kind, str) or kind not in TYPES:
            self.wrong(
                path,
                _("There is no type of field called ${type}.", mapping={"type": str(kind)[:100]}),
            )
            return
        if not self.is_object(data, KEYS | OWN_KEYS.get(kind, set()), path):
            return
        element = _child(parent, "field")
        element.set("name", self.text(data, "name", path))
        self.fill(element, data, kind, path)

    def fill(self, element: etree._Element, data: Mapping[str, Any], kind: str, path: str) -> None:
        self.typed(element, data, kind, path)
        for key, attribute in TEXTS.items():
            if self.text(data, key, path):
                element.set(qualified(attribute), self.text(data, key, path))
        self.rules(element, data, path, RULES)
        if self.flag(data, "in_title", False, path):
            element.set(qualified("inTitle"), "true")
        for key in ("title", "description"):
            if self.text(data, key, path):
                _child(element, key).text = self.text(data, key, path)
        if not self.flag(data, "required", True, path):
            _child(element, "required").text = "False"
        self.limits(element, data, kind, path)
        special = getattr(self, f"fill_{kind}", None)
        if special is not None:
            special(element, data, path)
        self.default(element, data, kind, path)

    def typed(self, element: etree._Element, data: Mapping[str, Any], kind: str, path: str) -> None:
        form = self.text(data, "format", path) if kind in {"text", "textarea"} else ""
        element.set("type", FORMATTED.get((kind, form), TYPES[kind]))
        if form == "no_links":
            element.set(f"{{{grammar.EASYFORM}}}validators", "isNotLinkSpam")
        elif form and (kind, form) not in FORMATTED:
            self.wrong(path, _("There is no format called ${name}.", mapping={"name": form[:100]}))
        if kind == "money":
            element.set(qualified("format"), "money")

    def rules(
        self, element: etree._Element, data: Mapping[str, Any], path: str, known: dict[str, str]
    ) -> None:
        for key, attribute in known.items():
            if data.get(key) is None:
                continue
            try:
                text = json.dumps(data[key], ensure_ascii=False, allow_nan=False)
            except (ValueError, RecursionError):
                text = ""
            if not text or UNWRITABLE.search(text):
                self.wrong(path, _("${name} is no rule.", mapping={"name": key}))
                continue
            element.set(qualified(attribute), text)

    def limits(
        self, element: etree._Element, data: Mapping[str, Any], kind: str, path: str
    ) -> None:
        for key in sorted(NUMBERS & OWN_KEYS.get(kind, set())):
            value = data.get(key)
            if value is None or (key == "max_length" and value == USUAL_LENGTHS.get(kind)):
                continue
            if not isinstance(value, int) or isinstance(value, bool):
                self.wrong(path, _("${name} has to be a whole number.", mapping={"name": key}))
                continue
            _child(element, key).text = str(value)
        for key in ("min", "max"):
            if key in OWN_KEYS.get(kind, set()) and data.get(key) is not None:
                _child(element, key).text = self.literal(data[key], kind, key, path)

    def literal(self, value: Any, kind: str, key: str, path: str) -> str:
        if isinstance(value, bool):
            return str(value)
        if isinstance(value, (int, float)):
            return f"{Decimal(repr(value)):f}"
        text = self.as_text(value, key, path)
        if kind == "datetime":
            return f"{text.replace('T', ' ', 1)}:00" if len(text) == 16 else text
        return text

    # what single types have of their own

    def fill_choice(self, element: etree._Element, data: Mapping[str, Any], path: str) -> None:
        values = _child(element, "values")
        choices = self.listed(data, "choices", path)
        pairs = [self.choice(one, path) for one in choices]
        keyed = any(value != title for value, title in pairs)
        for value, title in pairs:
            one = _child(values, "element")
            one.text = title
            if keyed:
                one.set("key", value)

    def choice(self, data: Any, path: str) -> tuple[str, str]:
        if isinstance(data, str):
            data = {"value": data}
        if not self.is_object(data, {"value", "title"}, path):
            return "", ""
        value = self.text(data, "value", path)
        return value, self.text(data, "title", path) or value

    def fill_multichoice(self, element: etree._Element, data: Mapping[str, Any], path: str) -> None:
        value_type = _child(element, "value_type")
        value_type.set("type", TYPES["choice"])
        self.fill_choice(value_type, data, path)

    def fill_lines(self, element: etree._Element, data: Mapping[str, Any], path: str) -> None:
        item = data.get("item", {"type": "text"})
        kind = item.get("type") if isinstance(item, dict) else None
        if kind not in grammar.LINE_KINDS | {"money"}:
            self.wrong(path, _("There is no type of field called ${type}.", mapping={"type": kind}))
            return
        if self.is_object(item, {"type"} | OWN_KEYS.get(kind, set()), path):
            self.fill(_child(element, "value_type"), item, kind, path)

    def fill_files(self, element: etree._Element, data: Mapping[str, Any], path: str) -> None:
        _list(element, "accept", self.texts(data, "accept", path))

    def fill_group(self, element: etree._Element, data: Mapping[str, Any], path: str) -> None:
        columns = _child(element, "columns")
        for column in self.listed(data, "columns", path):
            self.field(columns, column, path)

    def fill_likert(self, element: etree._Element, data: Mapping[str, Any], path: str) -> None:
        for key in ("questions", "answers"):
            _list(element, key, self.texts(data, key, path))

    def fill_richlabel(self, element: etree._Element, data: Mapping[str, Any], path: str) -> None:
        if self.text(data, "html", path):
            _child(element, "rich_label").text = self.text(data, "html", path)

    def fill_composite(self, element: etree._Element, data: Mapping[str, Any], path: str) -> None:
        parts = self.texts(data, "parts", path)
        if parts:
            element.set(qualified("parts"), " ".join(parts))

    fill_person = fill_company = fill_address = fill_point = fill_composite

    def default(
        self, element: etree._Element, data: Mapping[str, Any], kind: str, path: str
    ) -> None:
        value = data.get("default")
        if value is None or value == [] or value == "":
            return
        if isinstance(value, list):
            literals = [self.literal(one, kind, "default", path) for one in value]
            _list(element, "default", literals)
        else:
            _child(element, "default").text = self.literal(value, kind, "default", path)


def _child(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{SUPERMODEL}}}{name}")


def _list(parent: etree._Element, name: str, texts: Iterable[str]) -> None:
    texts = list(texts)
    if texts:
        place = _child(parent, name)
        for text in texts:
            _child(place, "element").text = text
