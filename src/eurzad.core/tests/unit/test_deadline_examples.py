"""The worked examples of docs/reference/deadlines.md, and its tables."""

from eurzad.core.deadlines import REGIMES
from eurzad.core.deadlines.__main__ import Desk
from eurzad.core.deadlines.catalog import KINDS
from pathlib import Path
import json
import pytest
import re


DOC = Path(__file__).parents[4] / "docs" / "reference" / "deadlines.md"
EXAMPLE = re.compile(
    r"^### (?P<title>.+?)\n(?P<why>.+?)```jsonl\n(?P<input>.+?)```\n\n"
    r"```answer\n(?P<answer>.+?)```",
    re.S | re.M,
)
TEXT = DOC.read_text(encoding="utf-8")
EXAMPLES = {one["title"]: one for one in EXAMPLE.finditer(TEXT[TEXT.index("## Worked examples") :])}


def replayed(text):
    return list(Desk().answers(text.encode().splitlines(keepends=True)))


@pytest.mark.parametrize("title", EXAMPLES)
def test_an_example_of_the_documentation_comes_out_as_written(title):
    example = EXAMPLES[title]
    expected = [json.loads(line) for line in example["answer"].splitlines()]

    answers = replayed(example["input"])

    shown = [
        {name: one.get(name) for name in wanted}
        for one, wanted in zip(answers, expected, strict=True)
    ]
    assert shown == expected


def test_there_are_many_examples():
    assert len(EXAMPLES) >= 30


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_event_is_in_the_documentation_with_its_fields(kind):
    events = TEXT[TEXT.index("### Events") :]
    row = next(line for line in events.splitlines() if line.startswith(f"| `{kind.name}` |"))
    assert kind.effect in row
    assert all(f"`{name}`" in row for name in kind.fields)
    assert all(name in row for name in kind.also)


@pytest.mark.parametrize("regime", REGIMES)
def test_every_regime_is_in_the_documentation(regime):
    assert f"| `{regime}` |" in TEXT
