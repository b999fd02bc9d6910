"""One field of a model: what its element says, and whether it may say so."""

from ..rules import Rule
from ..rules import RuleError
from . import grammar
from .composites import PARTS
from .composites import USUAL
from .conditions import parse_rule
from .definition import FormField
from .elements import check_attributes
from .elements import choices_of
from .elements import flag_of
from .elements import local
from .elements import tag
from .elements import text_of
from .elements import texts_of
from .elements import whole_of
from .html import clean_html
from .literals import literal
from .literals import WrongLiteral
from .names import DEFAULT_ACCEPT
from .names import DEFAULT_LINE
from .names import DEFAULT_ROWS
from .names import DEFAULT_TEXT
from .names import IMAGES
from .names import MAX_FILE_SIZE
from .names import MAX_FILES
from .names import MAX_LINE
from .names import MAX_ROWS
from .names import MAX_TEXT
from .names import qualified
from .notes import Notes
from collections.abc import Mapping
from dataclasses import replace
from eurzad.core import _
from lxml import etree
from typing import Any


TEXTS = {"hint": 500, "help": 4000, "message": 500}
RULES = {
    "show_when": "showWhen",
    "required_when": "requiredWhen",
    "calculate": "calculate",
    "valid_when": "validWhen",
}
FORM_SETTINGS = {"omitted": {"true", "false"}, "mode": {"input", "display"}}
CALCULABLE = {"integer", "decimal", "money", "text", "textarea", "date", "boolean", "choice"}
RANGED = {"integer", "decimal", "money", "date", "datetime", "time"}
MEDIA_TYPES = {
    "application/pdf",
    "image/jpeg",
    "image/png",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "application/xml",
}


class FieldReader:
    """Reads one ``<field>``, ``<value_type>`` or column."""

    def __init__(
        self, element: etree._Element, notes: Notes, *, path: str = "", column: bool = False
    ) -> None:
        self.element = element
        self.notes = notes
        self.column = column
        self.name = element.get("name") or ""
        self.path = f"{path}.{self.name}" if path and self.name else path or self.name
        self.parts: dict[str, etree._Element] = {}
        self.hint = ""

    def wrong(self, message: str, element: etree._Element | None = None, **how: Any) -> None:
        """Note what is wrong with the field, at one of its elements."""
        self.notes.add(self.element if element is None else element, self.path, message, **how)

    def read(self) -> FormField | None:
        """The field; None when nothing can be made of it."""
        kind = self._type()
        if kind is None or not self._name_is_right():
            return None
        self._check_attributes()
        self._collect(kind)
        if self._is_left_out():
            return None
        field = FormField(
            name=self.name,
            type=kind.kind,
            title=self._title(kind.kind),
            description=self._text("description"),
            required=self._flag("required", True) and kind.kind != "richlabel",
            format=kind.format,
            html=self._html(),
            line=self.notes.line_of(self.element),
        )
        field = self._with_particulars(field)
        field = self._with_our_attributes(field)
        field = self._with_validators(field)
        return self._with_default(field)

    # the head of the field

    def _type(self) -> grammar.Type | None:
        name = self.element.get("type") or ""
        kind = grammar.TYPES.get(name)
        if kind is not None and not (self.column and not kind.in_table):
            return kind
        if kind is not None:
            self.wrong(_("A table has no columns of the type ${type}.", mapping={"type": name}))
        elif not name:
            self.wrong(_("The field has no type."))
        elif name in grammar.REFUSED_TYPES:
            self.wrong(
                _(
                    "Fields of the type ${type} are not taken. ${why}",
                    mapping={"type": name, "why": grammar.REFUSED_TYPES[name]},
                )
            )
        else:
            self.wrong(_("There is no type of field called ${type}.", mapping={"type": name[:200]}))
        return None

    def _name_is_right(self) -> bool:
        if grammar.FIELD_NAME.fullmatch(self.name) and self.name not in grammar.RESERVED_NAMES:
            return True
        self.wrong(
            _(
                "${name} cannot be the name of a field: a name begins with a letter and has up to "
                "64 letters, digits, hyphens and underscores.",
                mapping={"name": self.name[:100] or "–"},
            )
            if self.name not in grammar.RESERVED_NAMES
            else _(
                "${name} cannot be the name of a field: the platform uses it itself.",
                mapping={"name": self.name},
            )
        )
        return False

    def _title(self, kind: str) -> str:
        title = self._text("title")
        if not title and kind != "richlabel":
            self.wrong(_("The field has no title, so nobody would know what to fill in."))
        return title

    # attributes

    def _check_attributes(self) -> None:
        for key, value in self.element.attrib.items():
            name = etree.QName(key)
            if name.namespace is None and name.localname in {"name", "type"}:
                continue
            if key in grammar.OUR_FIELD_ATTRIBUTES or name.namespace == grammar.I18N:
                continue
            if name.localname in grammar.WITHOUT_MEANING_HERE.get(name.namespace, ()):
                continue
            if name.namespace == grammar.EASYFORM:
                self._check_easyform(name.localname, value)
            elif name.namespace == grammar.FORM:
                self._check_form(name.localname, value)
            elif name.namespace == grammar.SECURITY:
                self.wrong(_("A field is for everyone; permissions of fields are not used."))
            else:
                self.wrong(
                    _(
                        "The attribute ${attribute} is not allowed on ${element}.",
                        mapping={"attribute": key, "element": "field"},
                    )
                )

    def _check_easyform(self, name: str, value: str) -> None:
        if not value.strip() or value.strip().lower() == "false" or name == "css_class":
            return
        if name in grammar.EXPRESSIONS:
            self.wrong(
                _(
                    "easyform:${name} holds an expression that the server would run. Use a "
                    "condition or calculation of this platform.",
                    mapping={"name": name},
                ),
                permission=grammar.EDIT_TALES,
            )
        elif name in {"THidden", "serverSide"}:
            self.wrong(
                _("The field is hidden: an application has nothing that its applicant cannot see."),
                permission=grammar.EDIT_TALES,
            )
        elif name == "depends_on":
            self.wrong(
                _(
                    "easyform:depends_on works in the browser only. Write the condition as "
                    "eurzad:showWhen."
                ),
                permission=grammar.EDIT_TALES,
            )
        elif name not in grammar.EASYFORM_ATTRIBUTES:
            self.wrong(_("easyform has no setting called ${name}.", mapping={"name": name}))

    def _check_form(self, name: str, value: str) -> None:
        value = value.strip()
        if name == "widget":
            self._take_widget(value)
        elif (name, value) == ("mode", "hidden"):
            self.wrong(
                _("The field is hidden: an application has nothing that its applicant cannot see.")
            )
        elif value.lower() not in FORM_SETTINGS.get(name, ()):
            self.wrong(
                _(
                    "form:${name} with the value ${value} is not used here.",
                    mapping={"name": name, "value": value[:100]},
                )
            )

    def _take_widget(self, name: str, element: etree._Element | None = None) -> None:
        if name in grammar.WIDGETS:
            self.hint = grammar.widget_hint(name)
        else:
            self.wrong(
                _("The widget ${name} is not one of a form.", mapping={"name": name[:200]}), element
            )

    def _is_left_out(self) -> bool:
        omitted = self.element.get(f"{{{grammar.FORM}}}omitted") or ""
        return omitted.strip().lower() == "true"

    # elements

    def _collect(self, kind: grammar.Type) -> None:
        permitted = grammar.COMMON | grammar.IGNORED_ELEMENTS | kind.elements
        for child in self.element:
            part = local(child)
            if part == f"{{{grammar.FORM}}}widget":
                self._read_widget(child)
            elif part in grammar.REFUSED_ELEMENTS and part not in kind.elements:
                self.wrong(
                    _(
                        "${element} is not allowed. ${why}",
                        mapping={"element": part, "why": grammar.REFUSED_ELEMENTS[part]},
                    ),
                    child,
                )
            elif part not in permitted:
                self.wrong(
                    _(
                        "A field of this type has no element ${element}.",
                        mapping={"element": part[:200]},
                    ),
                    child,
                )
            elif part in self.parts:
                self.wrong(_("${element} is there twice.", mapping={"element": part}), child)
            else:
                self.parts[part] = child

    def _read_widget(self, element: etree._Element) -> None:
        check_attributes(element, {"type"}, self.notes, self.path)
        if element.get("type") is not None:
            self._take_widget(element.get("type"), element)
        for child in element:
            if len(child) or child.attrib:
                self.wrong(_("Settings of a widget are text only."), child)

    def _text(self, part: str) -> str:
        element = self.parts.get(part)
        if element is None:
            return ""
        text = " ".join(text_of(element, self.notes, self.path).split())
        if len(text) > grammar.MAX_TITLE * 4:
            self.wrong(_("${element} is too long.", mapping={"element": part}), element)
        return text

    def _flag(self, part: str, default: bool) -> bool:
        element = self.parts.get(part)
        if element is None or not (element.text or "").strip():
            return default
        return flag_of(element, self.notes, self.path)

    def _whole(self, part: str, lowest: int = 0) -> int | None:
        element = self.parts.get(part)
        return None if element is None else whole_of(element, self.notes, self.path, lowest)

    def _html(self) -> str:
        element = self.parts.get("rich_label")
        return "" if element is None else clean_html(text_of(element, self.notes, self.path))

    # what each type has of its own

    def _with_particulars(self, field: FormField) -> FormField:
        kind = field.type
        if kind in PARTS:
            return replace(field, columns=self._composite(kind))
        reader = getattr(self, f"_read_{kind}", None)
        values = reader() if reader else self._read_text(kind)
        return replace(field, **values)

    def _read_text(self, kind: str = "text") -> dict[str, Any]:
        if kind not in {"text", "textarea"}:
            self._lengths(MAX_LINE)
            return {}
        top, usual = (MAX_LINE, DEFAULT_LINE) if kind == "text" else (MAX_TEXT, DEFAULT_TEXT)
        lowest, highest = self._lengths(top)
        return {"min_length": lowest, "max_length": highest or max(usual, lowest or 0)}

    def _lengths(self, top: int) -> tuple[int | None, int | None]:
        lowest, highest = self._whole("min_length") or None, self._whole("max_length")
        if highest == 0:
            self.wrong(_("With max_length 0 nothing could be answered."), self.parts["max_length"])
        if lowest and lowest > (top if highest is None else highest):
            self.wrong(_("min_length is larger than max_length."), self.parts["min_length"])
        return lowest, None if highest is None else min(highest, top)

    def _read_richlabel(self) -> dict[str, Any]:
        return {}

    def _read_boolean(self) -> dict[str, Any]:
        return {}

    def _read_choice(self) -> dict[str, Any]:
        return {"choices": self._choices(self.parts)}

    def _choices(self, parts: Mapping[str, etree._Element]) -> tuple[tuple[str, str], ...]:
        values = parts.get("values")
        if values is None:
            self.wrong(_("The field has no list of choices."))
            return ()
        found = choices_of(values, self.notes, self.path)
        if not found and not len(values):
            self.wrong(_("The list of choices is empty."), values, unfinished=True)
        return found

    def _read_multichoice(self) -> dict[str, Any]:
        element = self.parts.get("value_type")
        if element is None:
            self.wrong(_("The field does not say what its answers are (value_type)."))
            return {}
        lowest, highest = self._lengths(grammar.MAX_CHOICES)
        counts = {"min_length": lowest, "max_length": highest}
        if element.get("type") == "zope.schema.Choice":
            inner = _Inner(element, self.notes, self.path)
            choices = inner.choices()
            if lowest and choices and lowest > len(choices):
                self.wrong(_("min_length is larger than the number of choices."))
            return counts | {"choices": choices}
        return counts | self._lines(element)

    def _lines(self, element: etree._Element) -> dict[str, Any]:
        item = _Inner(element, self.notes, self.path).item()
        if item is not None and item.type not in grammar.LINE_KINDS:
            self.wrong(
                _(
                    "A list of ${type} cannot be filled in. Use a table.",
                    mapping={"type": element.get("type") or "–"},
                ),
                element,
            )
        return {"type": "lines", "item": item}

    def _read_integer(self) -> dict[str, Any]:
        return self._range("integer")

    def _read_decimal(self) -> dict[str, Any]:
        kind = "decimal"
        if self._attribute("format") == "money":
            kind = "money"
        elif self._attribute("format"):
            self.wrong(_("eurzad:format knows ${known} only.", mapping={"known": "money"}))
        return {"type": kind} | self._range(kind)

    def _read_date(self) -> dict[str, Any]:
        return self._range("date")

    def _read_datetime(self) -> dict[str, Any]:
        return self._range("datetime")

    def _read_time(self) -> dict[str, Any]:
        return self._range("time")

    def _range(self, kind: str) -> dict[str, Any]:
        found = {part: self._literal(part, kind) for part in ("min", "max")}
        if None not in found.values() and found["min"] > found["max"]:
            self.wrong(_("min is larger than max."), self.parts["min"])
        return found

    def _literal(self, part: str, kind: str) -> Any:
        element = self.parts.get(part)
        if element is None:
            return None
        text = text_of(element, self.notes, self.path)
        if not text:
            return None
        try:
            return literal(kind, text)
        except WrongLiteral:
            self.wrong(
                _(
                    "${value} is no value of ${element} of this field.",
                    mapping={"value": text[:100], "element": part},
                ),
                element,
            )
            return None

    def _read_files(self) -> dict[str, Any]:
        images = self.element.get("type") in grammar.IMAGE_TYPES
        size = self._whole("max_size", 1) or self._whole("max_length", 1)
        count = self._whole("max_files", 1)
        return {
            "accept": self._accept(IMAGES if images else DEFAULT_ACCEPT),
            "max_files": min(count or 1, MAX_FILES),
            "max_size": min(size or MAX_FILE_SIZE, MAX_FILE_SIZE),
        }

    def _accept(self, usual: tuple[str, ...]) -> tuple[str, ...]:
        element = self.parts.get("accept")
        given = [] if element is None else texts_of(element, self.notes, self.path)
        taken = []
        for name in given:
            if name == "image/*":
                taken += IMAGES
            elif name in MEDIA_TYPES:
                taken.append(name)
            else:
                self.wrong(
                    _("Files of the type ${type} are not taken.", mapping={"type": name[:100]}),
                    element,
                )
        return tuple(dict.fromkeys(taken)) or usual

    def _read_group(self) -> dict[str, Any]:
        element = self.parts.get("columns")
        columns = () if element is None else self._columns(element)
        if element is None or not len(element):
            self.wrong(_("The table has no columns."), element, unfinished=True)
        lowest = self._whole("min_rows") or (1 if self._flag("required", True) else 0)
        highest = min(self._whole("max_rows", 1) or DEFAULT_ROWS, MAX_ROWS)
        if lowest > highest:
            self.wrong(_("min_rows is larger than max_rows."))
        return {"columns": columns, "min_rows": lowest, "max_rows": highest}

    def _columns(self, element: etree._Element) -> tuple[FormField, ...]:
        check_attributes(element, set(), self.notes, self.path)
        found: dict[str, FormField] = {}
        for child in element:
            if child.tag != tag("field"):
                self.wrong(
                    _(
                        "${element} stands where ${expected} belongs.",
                        mapping={"element": local(child), "expected": "field"},
                    ),
                    child,
                )
                continue
            column = FieldReader(child, self.notes, path=self.path, column=True).read()
            if column is None:
                continue
            if column.name in found:
                self.wrong(
                    _("Two columns are called ${name}.", mapping={"name": column.name}), child
                )
            found[column.name] = column
        if len(found) > grammar.MAX_COLUMNS:
            self.wrong(
                _(
                    "A table has at most ${number} columns.",
                    mapping={"number": str(grammar.MAX_COLUMNS)},
                )
            )
        return tuple(found.values())

    def _read_likert(self) -> dict[str, Any]:
        asked = {
            part: texts_of(self.parts[part], self.notes, self.path) if part in self.parts else []
            for part in ("questions", "answers")
        }
        if not all(asked.values()):
            self.wrong(_("The field needs questions and answers."), unfinished=True)
        if len(set(asked["answers"])) < len(asked["answers"]):
            self.wrong(_("An answer is there twice."), self.parts["answers"])
        choices = tuple((answer, answer) for answer in asked["answers"])
        required = self._flag("required", True)
        columns = tuple(
            FormField(f"q{number}", "choice", question, required=required, choices=choices)
            for number, question in enumerate(asked["questions"][: grammar.MAX_COLUMNS], 1)
        )
        return {"columns": columns}

    def _composite(self, kind: str) -> tuple[FormField, ...]:
        known = {part.name: part for part in PARTS[kind]}
        given = self._attribute("parts").split() or USUAL[kind]
        parts = []
        for name in given:
            plain = name.rstrip("?!")
            if plain not in known:
                self.wrong(_("There is no part called ${name}.", mapping={"name": plain[:100]}))
                continue
            part = known[plain]
            if name != plain:
                part = replace(part, required=name.endswith("!"))
            parts.append(part)
        if len({part.name for part in parts}) < len(parts):
            self.wrong(_("A part is there twice."))
        return tuple(parts)

    # our own attributes

    def _attribute(self, name: str) -> str:
        return (self.element.get(qualified(name)) or "").strip()

    def _with_our_attributes(self, field: FormField) -> FormField:
        values: dict[str, Any] = {name: self._own_text(name, top) for name, top in TEXTS.items()}
        values |= {name: self._rule(attribute) for name, attribute in RULES.items()}
        values |= {
            "autocomplete": self._autocomplete(),
            "prefill": self._one_of("prefill", grammar.PREFILL),
            "party": self._one_of("party", grammar.PARTY),
            "in_title": self._one_of("inTitle", {"true", "false", "True", "False"}).lower()
            == "true",
            "widget": self._widget(field.type),
        }
        if values["calculate"] is not None and field.type not in CALCULABLE:
            self.wrong(_("The value of a field of this type cannot be calculated."))
        if field.type == "richlabel" and any(
            values[name] is not None for name in ("required_when", "valid_when")
        ):
            self.wrong(_("A label takes no answer, so it is neither required nor checked."))
        return replace(field, **values)

    def _own_text(self, name: str, top: int) -> str:
        text = " ".join(self._attribute(name).split())
        if len(text) > top:
            self.wrong(_("${element} is too long.", mapping={"element": f"eurzad:{name}"}))
        return text

    def _one_of(self, name: str, known: set[str]) -> str:
        value = self._attribute(name)
        if value and value not in known:
            self.wrong(
                _(
                    "eurzad:${name} does not know ${value}.",
                    mapping={"name": name, "value": value[:100]},
                )
            )
        return value

    def _autocomplete(self) -> str:
        value = self._attribute("autocomplete")
        if value and not grammar.AUTOCOMPLETE.fullmatch(value):
            self.wrong(
                _(
                    "eurzad:${name} does not know ${value}.",
                    mapping={"name": "autocomplete", "value": value[:100]},
                )
            )
        return value

    def _widget(self, kind: str) -> str:
        known = grammar.WIDGET_HINTS.get(kind, set())
        return self._one_of("widget", known) or (self.hint if self.hint in known else "")

    def _rule(self, attribute: str) -> Rule:
        text = self._attribute(attribute)
        if not text:
            return None
        try:
            return parse_rule(text)
        except RuleError as error:
            self.wrong(
                _(
                    "eurzad:${name} is not a condition or calculation: ${problem}.",
                    mapping={"name": attribute, "problem": str(error)},
                )
            )
            return None

    # what easyform checks

    def _with_validators(self, field: FormField) -> FormField:
        names = (self.element.get(f"{{{grammar.EASYFORM}}}validators") or "").split("|")
        for name in filter(None, map(str.strip, names)):
            meaning = grammar.VALIDATORS.get(name)
            if meaning == "no_links" and field.type in {"text", "textarea"}:
                field = replace(field, format=meaning)
            elif meaning == "checked" and field.type == "boolean":
                field = replace(field, required=True, widget="checkbox")
            elif meaning == field.type:
                continue
            elif meaning in {"email", "url", "phone"} and field.type == "text":
                field = replace(field, type=meaning, min_length=None, max_length=None)
            else:
                self.wrong(
                    _(
                        "easyform's validator ${name} is not known here. Use a field of the right "
                        "type, or eurzad:validWhen.",
                        mapping={"name": name[:100]},
                    )
                )
        return field

    # the default, and what cannot be changed

    def _with_default(self, field: FormField) -> FormField:
        default = self._default(field)
        fixed = self._flag("readonly", False) or (
            (self.element.get(f"{{{grammar.FORM}}}mode") or "").strip() == "display"
        )
        if fixed and field.type != "richlabel" and field.calculate is None:
            if default is None or field.type not in CALCULABLE:
                self.wrong(_("The field can only be read, and holds nothing."))
            else:
                field = replace(field, calculate=default)
        return replace(field, default=default)

    def _default(self, field: FormField) -> Any:
        element = self.parts.get("default")
        if element is None or not (len(element) or (element.text or "").strip()):
            return None
        if field.type in {"multichoice", "lines"}:
            given = texts_of(element, self.notes, self.path)
            offered = {value for value, _title in field.choices}
            if field.type == "multichoice" and not offered.issuperset(given):
                self.wrong(_("The default is not one of the choices."), element)
            return (
                sorted(given, key=[value for value, _ in field.choices].index)
                if (field.type == "multichoice" and offered.issuperset(given))
                else given
            )
        text = text_of(element, self.notes, self.path)
        if field.type == "choice":
            return self._default_choice(field, " ".join(text.split()), element)
        if field.type in {"files", "group", "richlabel"} or field.is_composite:
            self.wrong(_("A field of this type has no default."), element)
            return None
        return self._checked_default(field, element)

    def _default_choice(self, field: FormField, text: str, element: etree._Element) -> str | None:
        if text not in {value for value, _title in field.choices}:
            self.wrong(_("The default is not one of the choices."), element)
            return None
        return text

    def _checked_default(self, field: FormField, element: etree._Element) -> Any:
        value = self._literal("default", field.type)
        if value is None:
            return None
        if field.type in RANGED and (
            (field.min is not None and value < field.min)
            or (field.max is not None and value > field.max)
        ):
            self.wrong(_("The default is outside min and max."), element)
        if isinstance(value, str) and len(value) > (field.max_length or MAX_TEXT):
            self.wrong(_("The default is longer than max_length."), element)
        return value


class _Inner(FieldReader):
    """What stands inside a collection: it has neither name nor title of its own."""

    def __init__(self, element: etree._Element, notes: Notes, path: str) -> None:
        super().__init__(element, notes, path=path)
        self.name = "item"

    def _title(self, kind: str) -> str:
        return self._text("title")

    def choices(self) -> tuple[tuple[str, str], ...]:
        """The choices of a ``<value_type>``."""
        field = self.read()
        return () if field is None else field.choices

    def item(self) -> FormField | None:
        """One line of a list."""
        return self.read()
