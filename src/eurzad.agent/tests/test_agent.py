"""What the agent does and refuses, whatever road a message came by."""

from .making import attributes
from .making import document
from .making import MadeUpCard
from .making import NOW
from .making import ORIGIN
from .making import own_certificate
from .making import pdf
from .making import PIN
from .making import Server
from asn1crypto import cms
from base64 import b64encode
from datetime import datetime
from datetime import UTC
from eurzad.agent.agent import Agent
from eurzad.agent.documents import digest_of
from eurzad.agent.settings import Settings
from eurzad.agent.windows.scripted import ScriptedWindow
import json
import pytest
import subprocess
import sys


@pytest.fixture
def server():
    return Server()


@pytest.fixture
def window():
    return ScriptedWindow([PIN])


@pytest.fixture
def card():
    return MadeUpCard()


@pytest.fixture
def agent(server, window, card, tmp_path):
    settings = Settings(module="/card.so", offices=(server.office,))
    return Agent(settings, tmp_path, lambda: window, card, lambda: NOW)


def error(code, **more):
    return {"ok": False, "error": code, **more}


def test_what_is_shown_is_what_is_signed(agent, server, window, card):
    told, data = document()

    answer = agent.answer(ORIGIN, server.message((told, data)))

    assert answer["ok"], answer
    [question] = window.shown
    [shown] = question.documents
    assert (shown.title, shown.mark, shown.filename, shown.pages, shown.data) == (
        told["title"],
        told["mark"],
        told["filename"],
        2,
        data,
    )
    assert (question.office, question.origin) == ("Urząd Gminy Przykładowo", ORIGIN)
    assert question.certificate == "Burmistrz Gminy, Burmistrz Gminy, ważny do 01.01.2100"
    assert card.signed == [attributes(digest_of(data, "sha256"), own_certificate())]
    assert window.closed == 1


def test_a_foreign_origin_learns_nothing_and_nothing_is_shown(agent, server, window):
    message = server.message(document())
    for origin in (
        "https://zly.example.pl",
        "https://urzad.example.pl.zly.pl",
        "https://urzad.example.pl:8443",
        "http://urzad.example.pl",
        "https://URZAD.example.pl",
        "null",
        "",
    ):
        assert agent.answer(origin, message) == error("foreign_origin")
        assert agent.answer(origin, {"version": 1, "do": "hello"}) == error("foreign_origin")
    assert window.shown == []


def test_a_job_of_another_office_is_refused(agent, server, window):
    other = Server("https://inny.example.pl")
    agent.settings = agent.settings.paired_with(other.office)

    assert agent.answer(ORIGIN, other.message(document())) == error("bad_job")
    # nor is one that our office's server signed for another address
    for_another = server.message(document(), aud="https://inny.example.pl")
    assert agent.answer(ORIGIN, for_another) == error("bad_job")
    assert window.shown == []


def test_a_job_is_done_once_even_by_another_process(agent, server, window, card, tmp_path):
    message = server.message(document())
    assert agent.answer(ORIGIN, message)["ok"]
    second = Agent(agent.settings, tmp_path, lambda: window, card, lambda: NOW)

    assert second.answer(ORIGIN, message) == error("job_used")
    assert len(window.shown) == 1


def test_a_job_that_was_refused_by_the_person_is_used_up_too(agent, server, window):
    window.answers = [None]
    message = server.message(document())

    assert agent.answer(ORIGIN, message) == error("refused")
    assert agent.answer(ORIGIN, message) == error("job_used")


@pytest.mark.parametrize(
    ("claims", "code"),
    [
        ({"exp": NOW - 200, "iat": NOW - 800}, "job_expired"),
        ({"iat": NOW + 500, "exp": NOW + 900}, "job_expired"),
        ({"exp": NOW + 7200}, "bad_job"),
        ({"do": "certificate"}, "bad_job"),
        ({"do": "login"}, "bad_job"),
        ({"jti": "short"}, "bad_job"),
        ({"jti": None}, "bad_job"),
        ({"documents": [{}]}, "bad_job"),
        ({"documents": "all"}, "bad_job"),
        ({"header": {"alg": "none", "typ": "eurzad-card"}}, "bad_job"),
        ({"header": {"alg": "HS256", "typ": "eurzad-card"}}, "bad_job"),
        ({"header": {"alg": "EdDSA", "typ": "JWT"}}, "bad_job"),
    ],
)
def test_a_job_that_is_not_for_this_and_now_is_refused(agent, server, window, claims, code):
    assert agent.answer(ORIGIN, server.message(document(), **claims)) == error(code)
    assert window.shown == []


def test_a_job_that_was_changed_is_refused(agent, server):
    message = server.message(document())
    head, payload, signature = message["job"].split(".")
    for job in (
        f"{head}.{payload[:-2]}AA.{signature}",
        f"{head}.{payload}.{signature[:-4]}AAAA",
        f"{head}.{payload}",
        f"{head}.{payload}.{signature}.x",
        f"{head}.{payload}.ąę",
        "",
        None,
    ):
        assert agent.answer(ORIGIN, {**message, "job": job}) == error("bad_job")


SOMETIME = datetime(2026, 11, 27, tzinfo=UTC)


def other_digest():
    return attributes(b"\0" * 32, own_certificate())


def of_our_document(**other):
    return attributes(digest_of(pdf(), "sha256"), own_certificate(), **other)


@pytest.mark.parametrize(
    "signed",
    [
        b"\0" * 32,
        b"",
        other_digest(),
        attributes(digest_of(pdf(), "sha256"), own_certificate("Sekretarz Gminy")),
        of_our_document(content_type="signed_data"),
        of_our_document(signing_certificate_v2=None),
        of_our_document(message_digest=None),
        of_our_document(signing_time=cms.Time({"utc_time": SOMETIME})),
        of_our_document() + b"\0",
    ],
    ids=[
        "a bare digest",
        "nothing",
        "another document",
        "another certificate",
        "another content",
        "no certificate",
        "no digest",
        "something more",
        "a tail",
    ],
)
def test_what_cannot_be_seen_is_not_signed(agent, server, window, card, signed):
    answer = agent.answer(ORIGIN, server.message(document(signed=signed)))

    assert answer == {"ok": True, "results": [{"error": "opaque"}]}
    assert (window.shown, card.tried, card.signed) == ([], [], [])


@pytest.mark.parametrize(
    "data",
    [
        pdf(gap=b"0" * 30 + b"5" + b"0" * 30),
        pdf(gap=b"0" * 30 + b"> <" + b"0" * 30),
        b"GIF89a" + pdf(),
        pdf() + b"more",
        pdf(text=pdf()[9:-7]),
        b"%PDF-1.7\n/ByteRange [0 5 9 3]",
    ],
    ids=["hidden digits", "a hole", "no PDF", "a tail", "two signatures", "no place"],
)
def test_a_document_with_hidden_places_is_not_signed(agent, server, window, data):
    signed = attributes(b"\0" * 32, own_certificate())

    answer = agent.answer(ORIGIN, server.message(document(data, signed)))

    assert answer == {"ok": True, "results": [{"error": "opaque"}]}
    assert window.shown == []


def test_one_bad_document_does_not_stop_the_others(agent, server, window, card):
    good, bad, second = (document(pdf(text)) for text in (b"A", b"B", b"C"))
    altered = (bad[0], bad[1].replace(b"B", b"X"))

    answer = agent.answer(ORIGIN, server.message(good, altered, second))

    assert [sorted(one) for one in answer["results"]] == [["signature"], ["error"], ["signature"]]
    assert answer["results"][1] == {"error": "altered"}
    [question] = window.shown
    assert (len(question.documents), question.left_out) == (2, 1)
    assert window.steps == [(1, 2), (2, 2)]
    assert card.tried == [PIN]


def test_a_card_that_is_pulled_out_leaves_what_was_signed(agent, server, card):
    card.breaks_after = 1

    answer = agent.answer(ORIGIN, server.message(document(pdf(b"A")), document(pdf(b"B"))))

    assert [sorted(one) for one in answer["results"]] == [["signature"], ["error"]]
    assert answer["results"][1] == {"error": "card_lost"}


def test_a_pin_is_tried_once_and_the_person_is_told_how_many_tries_are_left(
    agent, server, window, card
):
    window.answers = ["1111", "2222", "3333", PIN]

    answer = agent.answer(ORIGIN, server.message(document()))

    assert answer == error("pin_locked", tries=0)
    assert card.tried == ["1111", "2222", "3333"]
    assert [(one.wrong, one.tries, one.low) for one in window.shown] == [
        (False, None, False),
        (True, None, True),
        (True, 1, True),
    ]


def test_neither_answer_nor_log_nor_disk_knows_the_pin(agent, server, window, tmp_path, caplog):
    window.answers = ["91827364", PIN]

    answer = agent.answer(ORIGIN, server.message(document()))

    kept = "".join(path.read_text() for path in tmp_path.rglob("*") if path.is_file())
    for secret in (PIN, "91827364"):
        assert secret not in json.dumps(answer)
        assert secret not in kept
        assert secret not in caplog.text


def test_an_error_that_nobody_thought_of_tells_no_page_what_it_was(agent, server, card, caplog):
    def broken():
        raise RuntimeError("PIN 1234")

    card.look = broken

    assert agent.answer(ORIGIN, server.message(document())) == error("unexpected")
    assert "1234" not in caplog.text


@pytest.mark.parametrize(
    "message",
    [
        None,
        [],
        "sign",
        {},
        {"version": 2, "do": "hello"},
        {"version": 1, "do": "eval"},
    ],
)
def test_what_is_no_message_is_refused(agent, message):
    assert agent.answer(ORIGIN, message) == error("bad_message", version=1)


@pytest.mark.parametrize(
    "documents", [None, [], ["AAAA", "AAAA"], [b64encode(pdf()).decode() + "?"], [7]]
)
def test_documents_must_be_those_of_the_job(agent, server, documents):
    message = {**server.message(document()), "documents": documents}

    assert agent.answer(ORIGIN, message) == error("bad_message", version=1)


def test_an_office_is_greeted_and_told_whose_card_it_is(agent, server):
    greeting = agent.answer(ORIGIN, {"version": 1, "do": "hello"})
    assert greeting == {"ok": True, "version": 1, "office": server.office.name, "ready": True}
    message = {"version": 1, "do": "certificate", "job": server.token(do="certificate")}

    answer = agent.answer(ORIGIN, message)

    assert answer["certificate"] == b64encode(own_certificate()).decode()
    assert agent.answer(ORIGIN, message) == error("job_used")
    assert agent.answer(ORIGIN, {**message, "job": ""}) == error("bad_job")


ALONE = """
import base64, json, sys
from eurzad.agent.documents import check
from eurzad.agent.jobs import Document
told, data, certificate, attributes = json.load(sys.stdin)
names = ("title", "mark", "filename", "pages", "sha256", "algorithm")
document = Document(**{one: told[one] for one in names}, attributes=base64.b64decode(attributes))
check(document, base64.b64decode(data), base64.b64decode(certificate))
"""


def test_a_good_document_is_good_in_a_program_that_loads_nothing_but_the_agent():
    told, data = document()
    signed = attributes(digest_of(data, "sha256"), own_certificate())
    sent = [told, *(b64encode(one).decode() for one in (data, own_certificate(), signed))]

    ended = subprocess.run(
        [sys.executable, "-c", ALONE], input=json.dumps(sent).encode(), capture_output=True
    )

    assert ended.returncode == 0, ended.stderr
