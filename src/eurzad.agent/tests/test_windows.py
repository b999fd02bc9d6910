"""What a person is told before they give their PIN."""

from .making import pdf
from eurzad.agent import words
from eurzad.agent.errors import Refused
from eurzad.agent.windows import choose
from eurzad.agent.windows.base import Question
from eurzad.agent.windows.base import Shown
from eurzad.agent.windows.terminal import lines
from eurzad.agent.windows.terminal import TerminalWindow
from eurzad.agent.windows.terminal import warnings
import dataclasses
import pytest


QUESTION = Question(
    office="Urząd Gminy Przykładowo",
    origin="https://urzad.example.pl",
    person="Burmistrz Gminy",
    certificate="Burmistrz Gminy, Wystawca, ważny do 01.01.2030",
    documents=[Shown("Decyzja", "WOŚ.6131.1.2026", "decyzja.pdf", 2, pdf())],
)


def test_the_window_says_what_is_signed_and_for_whom():
    told = "\n".join(lines(QUESTION))

    for words_shown in (
        "Urząd Gminy Przykładowo (https://urzad.example.pl)",
        "Podpisuje: Burmistrz Gminy",
        "1. Decyzja, WOŚ.6131.1.2026, decyzja.pdf, Stron: 2",
    ):
        assert words_shown in told


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, []),
        ({"wrong": True, "low": True}, [words.WRONG, words.WRONG_BEFORE]),
        ({"wrong": True, "tries": 1}, [words.WRONG, words.LAST_TRY]),
        (
            {"left_out": 2},
            ["Nie zostanie podpisane: 2 dokumenty (nie widać, co byłoby podpisane)."],
        ),
    ],
)
def test_the_window_warns(changes, said):
    assert warnings(dataclasses.replace(QUESTION, **changes)) == said


def test_the_terminal_hides_the_pin_and_an_empty_one_refuses(monkeypatch, capsys):
    typed = ["123456", ""]
    monkeypatch.setattr("eurzad.agent.windows.terminal.getpass", lambda prompt: typed.pop(0))

    assert TerminalWindow().ask(QUESTION) == "123456"
    assert TerminalWindow().ask(QUESTION) is None
    assert "123456" not in capsys.readouterr().err


def test_without_screen_and_terminal_nobody_can_be_asked(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(choose.sys, "stdin", None)

    with pytest.raises(Refused, match="no_window"):
        choose.window()


def test_numbers_of_documents_are_polish():
    assert [words.documents(one) for one in (1, 2, 5, 12, 22)] == [
        "1 dokument",
        "2 dokumenty",
        "5 dokumentów",
        "12 dokumentów",
        "22 dokumenty",
    ]
