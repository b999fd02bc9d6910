"""The command: input of strangers, what it says, and how fast it starts."""

from datetime import date
from eurzad.core.deadlines.__main__ import Desk
from eurzad.core.deadlines.__main__ import main
from eurzad.core.deadlines.catalog import KINDS
from time import monotonic
import io
import json
import pytest
import subprocess
import sys


def ask(*lines, **settings):
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    desk = Desk(**{"today": date(2026, 3, 19), **settings})
    return list(desk.answers(text.encode() for text in texts)), desk.failed


def run(monkeypatch, capsys, text, *argv):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    code = main(argv)
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_it_starts_in_well_under_a_second_and_without_zope_or_plone():
    code = (
        "import sys; from eurzad.core.deadlines.__main__ import main; "
        "heavy = ('Zope', 'plone', 'OFS', 'ZODB', 'zope.i18n.', 'zope.component'); "
        "print([name for name in sys.modules if name.startswith(heavy)])"
    )
    begun = monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=20
    )
    assert done.stdout.strip() == "[]"
    assert monotonic() - begun < 5


def test_the_exit_code_tells_whether_all_lines_were_good(monkeypatch, capsys):
    good = '{"case": "A", "event": "filed", "date": "2026-03-02"}\n'
    assert run(monkeypatch, capsys, good, "--today", "2026-03-19")[0] == 0
    code, answers = run(monkeypatch, capsys, good + "oops\n", "--today", "2026-03-19")
    assert code == 1
    assert (answers[0]["line"], answers[1]["date"]) == (2, "2026-04-02")


def test_a_file_that_is_not_there_is_said(capsys):
    assert main(["/nowhere/at-all.jsonl"]) == 2
    assert "/nowhere/at-all.jsonl" in capsys.readouterr().err


def test_files_are_read_one_after_another(tmp_path, capsys):
    for name, event in (("a", "filed"), ("b", "suspended")):
        line = {"case": "A", "event": event, "date": "2026-03-02", "today": "2026-03-19"}
        (tmp_path / name).write_text("\ufeff" + json.dumps(line) + "\r\n\r\n", encoding="utf-8")
    assert main([str(tmp_path / "a"), str(tmp_path / "b")]) == 0
    [answer] = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert answer["paused"]


def test_the_help_tells_of_every_event_and_field(capsys):
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    told = capsys.readouterr().out
    for kind in KINDS:
        assert f"  {kind.name}" in told
        assert all(name in told for name in kind.fields)


def test_with_each_there_is_an_answer_after_every_event():
    lines = [
        {"case": "A", "event": "filed", "date": "2026-03-02"},
        {"case": "A", "event": "suspended", "date": "2026-03-09"},
        {"case": "A", "event": "resumed", "date": "2026-03-12"},
    ]
    answers, failed = ask(*lines, each=True, today=None)
    assert [one["state"] for one in answers] == ["running", "paused", "running"]
    assert [one["days_left"] for one in answers] == [31, 24, 26]  # 5 and 6 April are Easter
    assert not failed


def test_with_each_a_clock_that_nothing_started_is_no_error():
    answers, failed = ask({"case": "A", "event": "noted", "date": "2026-03-02"}, each=True)
    assert (answers[0]["state"], answers[0]["date"], failed) == ("not_started", None, False)


def test_a_case_without_a_start_is_an_error_in_the_end():
    answers, failed = ask({"case": "A", "event": "noted", "date": "2026-03-02"})
    assert (answers[0]["field"], failed) == ("events", True)


def test_a_case_with_a_bad_line_says_that_it_is_incomplete():
    answers, _failed = ask(
        {"case": "A", "event": "filed", "date": "2026-03-02"},
        {"case": "A", "event": "suspended", "date": "2026-03-99"},
    )
    assert answers[1]["incomplete"] is True


def test_what_means_nothing_here_is_told_back():
    case = {
        "id": "A",
        "colour": "red",
        "events": [{"event": "filed", "date": "2026-03-02", "x": 1}],
    }
    [answer], failed = ask(case)
    assert (answer["ignored"], failed) == (["colour", "x"], False)


def test_errors_are_in_the_language_asked_for():
    [answer], _failed = ask({"case": "A", "event": "filed"}, lang="en")
    assert answer["error"] == answer["error_en"] == "This field is missing."


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ("[]", ""),
        ("3", ""),
        ('"filed"', ""),
        ("{", ""),
        ('{"case": "A", "event": "filed", "date": NaN}', ""),
        ("[" * 100_000, ""),
        ({"event": "filed", "date": "2026-03-02"}, "case"),
        ({"case": "", "event": "filed", "date": "2026-03-02"}, "case"),
        ({"case": ["A"], "event": "filed", "date": "2026-03-02"}, "case"),
        ({"case": "A", "date": "2026-03-02"}, "event"),
        ({"case": "A", "event": 7, "date": "2026-03-02"}, "event"),
        ({"case": "A", "event": "filed"}, "date"),
        ({"case": "A", "event": "filed", "date": None}, "date"),
        ({"case": "A", "event": "filed", "date": 20260302}, "date"),
        ({"case": "A", "event": "filed", "date": "2026-3-2"}, "date"),
        ({"case": "A", "event": "filed", "date": "2026-02-29"}, "date"),
        ({"case": "A", "event": "filed", "date": "2026-03-02T25:00"}, "date"),
        ({"case": "A", "event": "filed", "date": "1980-03-02"}, "date"),
        ({"case": "A", "event": "filed", "date": "2026-03-02", "day": "2026-03-03"}, "day"),
        ({"case": "A", "event": "filed", "date": "2026-03-02", "posted": "2026-03-05"}, "posted"),
        ({"case": "A", "event": "filed", "date": "2026-03-02", "regime": "KPK"}, "regime"),
        ({"case": "A", "event": "filed", "date": "2026-03-02", "term": "soon"}, "term"),
        ({"case": "A", "event": "filed", "date": "2026-03-02", "today": "soon"}, "today"),
        ({"case": "A", "event": "extended", "date": "2026-03-02"}, "until"),
        ({"case": "A", "event": "call", "date": "2026-03-02", "days": 0}, "days"),
        ({"case": "A", "event": "call", "date": "2026-03-02", "days": "many"}, "days"),
        ({"id": "A", "events": {}}, "events"),
        ({"id": "A", "events": [3]}, "events.0"),
        ({"id": "A", "events": [{"event": "filed", "date": "x"}]}, "events.0.date"),
        ({"id": "A", "events": []}, "events"),
        ({"id": "A", "complex": "yes", "events": []}, "complex"),
        ({"id": "A", "stage": "third", "events": []}, "stage"),
        (
            {
                "id": "A",
                "events": [
                    {"event": "filed", "date": "2026-03-02", "id": "1"},
                    {"event": "suspended", "date": "2026-03-03", "id": "1"},
                ],
            },
            "events.1.id",
        ),
    ],
)
def test_bad_input_is_refused_with_the_field(given, field):
    answers, failed = ask(given)
    assert failed
    assert answers[0]["field"] == field
    assert answers[0]["error"]
    assert answers[0].get("line", 1) == 1


@pytest.mark.parametrize(
    "name",
    ["call_served", "Call served", "call-served", "CallServed", "doręczono wezwanie", "callServed"],
)
def test_names_of_events_may_be_written_in_many_ways(name):
    answers, failed = ask(
        {"case": "A", "event": "filed", "date": "2026-03-02"},
        {"case": "A", "type": name, "day": "2026-03-04"},
    )
    assert not failed
    assert answers[0]["pauses"][0]["kind"] == "call"


@pytest.mark.parametrize(
    "term",
    [{"count": 14, "unit": "day"}, "14 days", "14 dni", "P14D", {"count": 14, "unit": "dni"}],
)
def test_a_term_may_be_written_in_many_ways(term):
    event = {"event": "filed", "date": "2026-03-02"}
    [answer], _failed = ask({"id": "A", "term": term, "events": [event]})
    assert answer["date"] == "2026-03-16"
