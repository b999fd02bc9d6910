"""Templates as the YAML files of an office's profile: exported, put there, imported again."""

from eurzad.core import _
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.records.letters.placeholders import folded
from eurzad.records.letters.placeholders import unfolded
from eurzad.records.templates import LetterTemplate
from eurzad.records.templates import template_data
from eurzad.records.templates import TEXTS
from typing import Any
import yaml


LONGEST = 300_000
ORDER = ("title", "kind", "remedy", "act", "note", "services", "units", "active", *TEXTS)


class _Text(str):
    """A text that is written as a block of lines."""


class _Dumper(yaml.SafeDumper):
    """Writes texts as blocks."""


_Dumper.add_representer(
    _Text, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|")
)


def to_yaml(template: LetterTemplate) -> str:
    """Return a template as a file of a profile's `letters/`; what says nothing is left out."""
    data = template_data(template)
    usual = {name: value for name, value in data.items() if value in ("", [], True)}
    names = [name for name in ORDER if name in data] + [one for one in data if one not in ORDER]
    told = {
        name: _Text(folded(data[name]) + "\n") if name in TEXTS else data[name]
        for name in names
        if name not in usual
    }
    return yaml.dump(told, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def from_yaml(text: Any) -> dict[str, Any]:
    """Return the data of a template from such a file. Raises Invalid, naming the line."""
    if not isinstance(text, str) or not text.strip():
        raise invalid("yaml", _("Fill in this field."))
    if len(text) > LONGEST:
        raise invalid("yaml", _("What you sent is too large."))
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise _not_yaml(error) from error
    if not isinstance(data, dict):
        raise invalid("yaml", _("The file has to hold names and values."))
    return {
        str(name): unfolded(value) if name in TEXTS and isinstance(value, str) else value
        for name, value in data.items()
    }


def _not_yaml(error: yaml.YAMLError) -> Invalid:
    mark = getattr(error, "problem_mark", None)
    line = mark.line + 1 if mark is not None else 1
    return invalid("yaml", _("Line ${line}: this is no YAML.", mapping={"line": line}))
