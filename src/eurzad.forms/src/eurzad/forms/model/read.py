"""From a model's source to a `FormDefinition`.

The XML is read by us and not by supermodel, which imports modules that a model names, and says
neither line nor field. What is accepted here supermodel can read too, for the classic editor.
"""

from ..representation.step import NAMES as REPRESENTATION
from ..representation.step import STEP as REPRESENTATION_STEP
from ..representation.step import with_representative
from ..rules import Rule
from ..rules import RuleError
from . import grammar
from .conditions import check_conditions
from .conditions import parse_rule
from .definition import Filing
from .definition import FormDefinition
from .definition import FormField
from .definition import SIGNATORIES
from .definition import SIGNING
from .definition import Step
from .definition import TEMPLATES
from .elements import check_attributes
from .elements import local
from .elements import tag
from .elements import WHOLE
from .field import FieldReader
from .names import FIELDSET_ATTRIBUTES
from .names import IMAGES
from .names import MAX_DRAFT_DAYS
from .names import MAX_KEEP_DAYS
from .names import MIN_KEEP_DAYS
from .names import qualified
from .names import SCHEMA_ATTRIBUTES
from .notes import Notes
from .reasons import ModelRefused
from .reasons import Reason
from .source import parse
from dataclasses import dataclass
from eurzad.core import _
from functools import lru_cache
from hashlib import sha256
from lxml import etree


FIRST_STEP = "start"
LAST = 9999
MAX_DECLARATION = 2000
MAX_STEP_TEXT = 4000


@dataclass(frozen=True)
class Reading:
    """What a source says, as far as it could be read, and all that is wrong with it."""

    definition: FormDefinition | None
    reasons: tuple[Reason, ...]


@lru_cache(maxsize=256)
def read_model(source: str) -> Reading:
    """Read a model of fields; never raises."""
    try:
        root = parse(source)
    except ModelRefused as refused:
        return Reading(None, refused.reasons)
    notes = Notes(source)
    definition = _Form(notes).read(root, version_of(source))
    return Reading(definition, tuple(notes.reasons))


def version_of(source: str) -> str:
    """The hash that names a model."""
    return f"sha256:{sha256(source.encode()).hexdigest()}"


def read_definition(source: str) -> FormDefinition:
    """The form that a checked source describes; raises `ModelRefused` when it makes no sense."""
    reading = read_model(source)
    wrong = [one for one in reading.reasons if not (one.permission or one.unfinished)]
    if wrong or reading.definition is None:
        raise ModelRefused(*wrong)
    return with_representative(reading.definition)


class _Form:
    def __init__(self, notes: Notes) -> None:
        self.notes = notes
        self.fields: dict[str, FormField] = {}
        self.steps: dict[str, _OpenStep] = {}
        self.loose: list[str] = []

    def read(self, root: etree._Element, version: str) -> FormDefinition | None:
        schema = self._only_schema(root)
        if schema is None:
            return None
        names: dict[str, int] = {}
        for element in schema:
            if element.tag == tag("fieldset"):
                self._read_step(element, names)
            elif element.tag == tag("field"):
                self._read_field(element, names, self.loose)
            else:
                self._misplaced(element, "field")
        if len(names) > grammar.MAX_FIELDS:
            self.notes.at(
                None,
                None,
                _(
                    "A form has at most ${number} fields.",
                    mapping={"number": str(grammar.MAX_FIELDS)},
                ),
            )
            return None
        steps = self._steps()
        return FormDefinition(
            version=version,
            steps=steps,
            fields=self.fields,
            declaration=self._declaration(schema),
            filing=self._filing(schema),
            template=self._word(schema, "template", TEMPLATES),
            draft_days=self._days(schema, "draftDays", 1, MAX_DRAFT_DAYS),
            keep_days=self._days(schema, "keepDays", MIN_KEEP_DAYS, MAX_KEEP_DAYS),
            order=check_conditions(self.fields, steps, self.notes),
        )

    def _only_schema(self, root: etree._Element) -> etree._Element | None:
        if root.tag != tag("model"):
            self.notes.add(
                root,
                None,
                _(
                    "The file is no model of a form: it begins with ${element}.",
                    mapping={"element": local(root)[:200]},
                ),
            )
            return None
        check_attributes(root, set(), self.notes)
        schemata = [child for child in root if child.tag == tag("schema")]
        for child in root:
            if child.tag != tag("schema"):
                self._misplaced(child, "schema")
        if len(schemata) != 1:
            self.notes.add(root, None, _("A model has exactly one schema."))
            return None
        self._check_schema(schemata[0])
        return schemata[0]

    def _check_schema(self, schema: etree._Element) -> None:
        if schema.get("based-on") is not None:
            self.notes.add(
                schema,
                None,
                _(
                    "based-on is not allowed. ${why}",
                    mapping={"why": grammar.REFUSED_ELEMENTS["schema"]},
                ),
            )
        if schema.get("name"):
            self.notes.add(schema, None, _("The schema of a form has no name."))
        own = {qualified(name) for name in SCHEMA_ATTRIBUTES}
        check_attributes(schema, {"name", "based-on"} | own, self.notes)

    def _misplaced(self, element: etree._Element, expected: str) -> None:
        why = grammar.REFUSED_ELEMENTS.get(local(element))
        self.notes.add(
            element,
            None,
            _(
                "${element} is not allowed. ${why}",
                mapping={"element": local(element), "why": why},
            )
            if why
            else _(
                "${element} stands where ${expected} belongs.",
                mapping={"element": local(element)[:200], "expected": expected},
            ),
        )

    def _read_field(self, element: etree._Element, names: dict[str, int], place: list[str]) -> None:
        name = element.get("name") or ""
        if name in names:
            self.notes.add(
                element,
                name,
                _(
                    "Two fields are called ${name}; the other is in line ${line}.",
                    mapping={"name": name, "line": str(names[name])},
                ),
            )
            return
        names[name or f"\0{len(names)}"] = self.notes.line_of(element) or 0
        if len(names) > grammar.MAX_FIELDS:
            return
        field = FieldReader(element, self.notes).read()
        if field is not None:
            self.fields[name] = field
            place.append(name)

    def _read_step(self, element: etree._Element, names: dict[str, int]) -> None:
        own = {qualified(name) for name in FIELDSET_ATTRIBUTES}
        check_attributes(element, {"name", "label", "description", "order"} | own, self.notes)
        name = element.get("name") or ""
        if not grammar.STEP_NAME.fullmatch(name):
            self.notes.add(
                element, name, _("${name} cannot be the name of a step.", mapping={"name": name})
            )
        order = (element.get("order") or str(LAST)).strip()
        if not WHOLE.fullmatch(order):
            self.notes.add(element, name, _("The order of a step is a whole number."))
            order = str(LAST)
        step = self.steps.get(name)
        if step is None:
            step = self.steps[name] = _OpenStep(
                element, int(order), self._step_rule(element), [], self.notes.line_of(element)
            )
        for child in element:
            if child.tag == tag("field"):
                self._read_field(child, names, step.fields)
            else:
                self._misplaced(child, "field")

    def _step_rule(self, element: etree._Element) -> Rule:
        text = element.get(qualified("showWhen")) or ""
        if not text.strip():
            return None
        try:
            return parse_rule(text)
        except RuleError as error:
            self.notes.add(
                element,
                element.get("name"),
                _(
                    "eurzad:${name} is not a condition or calculation: ${problem}.",
                    mapping={"name": "showWhen", "problem": str(error)},
                ),
            )
            return None

    def _steps(self) -> tuple[Step, ...]:
        first = [Step(FIRST_STEP, "", "", tuple(self.loose))] if self.loose else []
        ordered = sorted(self.steps.items(), key=lambda item: item[1].order)
        steps = [*first, *(step.closed(name) for name, step in ordered)]
        for step in steps:
            if len(step.title) > grammar.MAX_TITLE or len(step.description) > MAX_STEP_TEXT:
                self.notes.at(step.line, step.id, _("The text of the step is too long."))
        return tuple(step for step in steps if step.fields)

    def _filing(self, schema: etree._Element) -> Filing:
        filing = Filing(
            signing=self._word(schema, "signing", SIGNING),
            signatories=self._word(schema, "signatories", SIGNATORIES),
            in_turn=self._word(schema, "signingOrder", ("any", "in-turn")) == "in-turn",
            representative=self._word(schema, "representative", ("no", "yes")) == "yes",
            anonymous=self._word(schema, "anonymous", ("no", "yes")) == "yes",
        )
        if filing.representative and self._names_taken():
            message = _("The names of the step of the representative are taken by other fields.")
            self.notes.add(schema, None, message)
        if filing.signing == "file" and filing.signatories != "one":
            message = _("A form that several persons sign together cannot ask for a signed file.")
            self.notes.add(schema, None, message)
        if filing.anonymous:
            self._check_anonymous(schema, filing)
        return filing

    def _names_taken(self) -> bool:
        taken = set(REPRESENTATION) & set(self.fields)
        return bool(taken) or REPRESENTATION_STEP in self.steps

    def _check_anonymous(self, schema: etree._Element, filing: Filing) -> None:
        if filing != Filing(anonymous=True):
            message = _("What is filed without an account nobody signs or files for another.")
            self.notes.add(schema, None, message)
        if any(not set(field.accept) <= set(IMAGES) for field in self.fields.values()):
            message = _("A form that is filed without an account takes pictures only: JPG or PNG.")
            self.notes.add(schema, None, message)

    def _word(self, schema: etree._Element, name: str, words: tuple[str, ...]) -> str:
        """One of the words; the first when the attribute is not there."""
        given = schema.get(qualified(name)) or words[0]
        if given in words:
            return given
        self.notes.add(
            schema,
            None,
            _(
                "eurzad:${name} is one of: ${words}.",
                mapping={"name": name, "words": ", ".join(words)},
            ),
        )
        return words[0]

    def _days(self, schema: etree._Element, name: str, low: int, top: int) -> int | None:
        text = (schema.get(qualified(name)) or "").strip()
        if not text:
            return None
        if not WHOLE.fullmatch(text) or not low <= int(text) <= top:
            self.notes.add(
                schema,
                None,
                _(
                    "${element} is a number of days from ${low} to ${top}.",
                    mapping={"element": name, "low": str(low), "top": str(top)},
                ),
            )
            return None
        return int(text)

    def _declaration(self, schema: etree._Element) -> str:
        text = " ".join((schema.get(qualified("declaration")) or "").split())
        if len(text) > MAX_DECLARATION:
            self.notes.add(
                schema, None, _("${element} is too long.", mapping={"element": "declaration"})
            )
        return text


@dataclass
class _OpenStep:
    element: etree._Element
    order: int
    show_when: Rule
    fields: list[str]
    line: int | None

    def closed(self, name: str) -> Step:
        """The step, with the fields found in it."""
        texts = {
            part: " ".join((self.element.get(key) or "").split())
            for part, key in (
                ("label", "label"),
                ("description", "description"),
                ("help", qualified("help")),
            )
        }
        return Step(
            name,
            texts["label"] or name,
            texts["description"],
            tuple(self.fields),
            texts["help"],
            self.show_when,
            self.line,
        )
