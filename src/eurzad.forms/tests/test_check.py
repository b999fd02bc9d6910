"""``python -m eurzad.forms.check``: models that are not of this platform are taken, or refused with
the line, the field and the reason.
"""

from .models import build
from .models.accepted import FIELDS
from .models.accepted import WITHOUT_ANSWER
from .models.refused import REFUSED
from eurzad.forms.check import check_file
from eurzad.forms.check import main
from eurzad.forms.model.grammar import TYPES
from eurzad.forms.model.grammar import WIDGETS
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as some
from importlib import import_module
from pathlib import Path
from plone.supermodel import loadString
import json
import jsonschema
import os
import pytest
import re
import resource
import subprocess
import sys


PROFILES = Path(__file__).parents[3] / "profiles"
SECONDS, MEGABYTES = 20, 400


@pytest.fixture
def verdict(tmp_path):
    def verdict(source: str | bytes):
        path = tmp_path / "model.xml"
        path.write_bytes(source.encode() if isinstance(source, str) else source)
        return check_file(str(path))

    return verdict


@pytest.mark.parametrize(("field", "expected"), FIELDS.values(), ids=FIELDS.keys())
def test_model_is_accepted_with_its_schema(verdict, field, expected):
    found = verdict(build.model(field))
    assert found["reasons"] == []
    assert found["verdict"] == "accepted"
    schema = found["schema"]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["properties"] == {"f": expected}
    optional = "<required>False</required>" in field or "<readonly>True" in field
    assert schema["required"] == ([] if optional else ["f"])


@pytest.mark.parametrize("field", WITHOUT_ANSWER.values(), ids=WITHOUT_ANSWER.keys())
def test_what_takes_no_answer_is_not_in_the_schema(verdict, field):
    found = verdict(build.model(field))
    assert found["verdict"] == "accepted"
    assert found["schema"]["properties"] == {}


@pytest.mark.parametrize(("field", "_expected"), FIELDS.values(), ids=FIELDS.keys())
def test_the_classic_editor_can_read_what_is_accepted(integration, field, _expected):
    assert list(loadString(build.model(field)).schema) == ["f"]


@pytest.mark.parametrize(("source", "line", "field", "word"), REFUSED.values(), ids=REFUSED.keys())
def test_model_is_refused_with_line_field_and_reason(verdict, source, line, field, word):
    found = verdict(source)
    assert (found["verdict"], found["schema"]) == ("refused", None)
    first = found["reasons"][0]
    assert word in first["reason"]
    assert (first["line"], first["field"]) == (line, field)


def test_all_that_is_wrong_is_told_at_once(verdict):
    fields = [
        build.field("zope.schema.Password", name="a"),
        build.field("zope.schema.TextLine", name="b", title=""),
        build.field("zope.schema.Choice", name="c"),
    ]
    found = verdict(build.model("\n".join(fields)))
    assert [(one["line"], one["field"]) for one in found["reasons"]] == [
        (13, "a"),
        (14, "b"),
        (15, "c"),
    ]


def test_a_byte_order_mark_does_no_harm(verdict):
    assert verdict(build.model(FIELDS["a line"][0]).encode("utf-8-sig"))["verdict"] == "accepted"


def test_fieldsets_and_loose_fields_are_one_schema(verdict):
    fields = [build.field("zope.schema.TextLine", name=name) for name in "abc"]
    steps = f'<fieldset name="s" label="Krok" order="1">{fields[1]}</fieldset>{fields[2]}'
    found = verdict(build.model(fields[0] + steps))
    assert set(found["schema"]["properties"]) == {"a", "b", "c"}


@pytest.mark.parametrize("path", sorted(PROFILES.glob("*/forms/*.xml")), ids=lambda path: path.stem)
def test_the_forms_of_the_profiles_are_accepted(path):
    assert check_file(str(path))["reasons"] == []


@pytest.mark.parametrize("name", ["nothing.xml", ".", "/dev/zero", "\0"])
def test_what_is_no_file_is_refused(tmp_path, name):
    found = check_file(os.path.join(tmp_path, name) if name != "\0" else name)
    assert "cannot be read" in found["reasons"][0]["reason"]


def test_a_pipe_nobody_writes_to_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert check_file(str(tmp_path / "pipe"))["verdict"] == "refused"


def test_no_file_named_is_an_error(capsys):
    assert main([]) == 2
    assert capsys.readouterr().out == ""


def test_the_command_answers_one_line_a_file_quickly_and_with_little_memory(tmp_path):
    paths = []
    for number, (source, *_more) in enumerate(REFUSED.values()):
        path = tmp_path / f"{number}-żółw.xml"
        path.write_bytes(source.encode() if isinstance(source, str) else source)
        paths.append(str(path))

    def limits() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    done = subprocess.run(
        [sys.executable, "-m", "eurzad.forms.check", *paths],
        check=True,
        capture_output=True,
        preexec_fn=limits,
        timeout=SECONDS * 10,
    )
    answers = [json.loads(answer) for answer in done.stdout.splitlines()]
    assert [answer["file"] for answer in answers] == paths
    assert {answer["verdict"] for answer in answers} == {"refused"}
    assert done.stderr == b""


PIECES = some.sampled_from(
    [
        *re.findall(r"<[^>]+>", build.model("".join(field for field, _ in FIELDS.values()))),
        *(f'<field name="f" type="{name}">' for name in TYPES),
        "x",
        "-1",
        "&#0;",
        "&amp;",
        "]]>",
    ]
)


@given(some.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_whatever_the_pieces_there_is_a_verdict(content):
    from eurzad.forms.model.read import read_model

    reading = read_model(build.model(content))
    assert reading.definition is not None or reading.reasons


@given(some.binary(max_size=300))
@settings(max_examples=200, deadline=None)
def test_whatever_the_bytes_there_is_a_verdict(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("x") / "model.xml"
    path.write_bytes(data)
    assert check_file(str(path))["verdict"] == "refused"


@pytest.mark.parametrize("name", sorted(WIDGETS))
def test_every_widget_that_may_be_named_is_there(name):
    module, _dot, attribute = name.rpartition(".")
    assert callable(getattr(import_module(module), attribute))


def test_a_field_written_over_several_lines_is_named_by_its_first(verdict):
    field = build.field("zope.schema.Password").replace(" ", "\n    ")
    assert verdict(build.model(field))["reasons"][0]["line"] == 13
