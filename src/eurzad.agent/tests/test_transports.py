"""The two roads: pipes of the browser, and HTTP on this computer."""

from .making import document
from .making import MadeUpCard
from .making import NOW
from .making import ORIGIN
from .making import PIN
from .making import Server
from eurzad.agent.agent import Agent
from eurzad.agent.errors import Refused
from eurzad.agent.settings import Settings
from eurzad.agent.transports import native
from eurzad.agent.transports.loopback import Loopback
from eurzad.agent.windows.scripted import ScriptedWindow
from http.client import HTTPConnection
from io import BytesIO
from threading import Event
from threading import Thread
import json
import pytest
import struct


HELLO = {"version": 1, "do": "hello"}


@pytest.fixture
def server():
    return Server()


@pytest.fixture
def window():
    return ScriptedWindow([PIN, PIN])


@pytest.fixture
def agent(server, window, tmp_path):
    settings = Settings(module="/card.so", offices=(server.office,))
    return Agent(settings, tmp_path, lambda: window, MadeUpCard(), lambda: NOW)


def through_pipes(agent, *messages):
    source, target = BytesIO(b"".join(messages)), BytesIO()
    native.serve(agent, source, target)
    target.seek(0)
    return list(iter(lambda: native.read(target), None))


def framed(message):
    data = json.dumps(message).encode()
    return struct.pack("=I", len(data)) + data


def test_messages_come_through_pipes_and_answers_go_back(agent, server):
    sign = {"origin": ORIGIN, "message": server.message(document())}

    hello, signed = through_pipes(agent, framed({"origin": ORIGIN, "message": HELLO}), framed(sign))

    assert hello["office"] == "Urząd Gminy Przykładowo"
    assert "signature" in signed["results"][0]


def test_the_extension_says_the_origin_and_nothing_else_does(agent):
    foreign = {"origin": "https://zly.example.pl", "message": {**HELLO, "origin": ORIGIN}}
    for message, code in (
        (foreign, "foreign_origin"),
        ({"message": HELLO}, "bad_message"),
        ({"origin": [ORIGIN], "message": HELLO}, "bad_message"),
        ([], "bad_message"),
    ):
        [answer] = through_pipes(agent, framed(message))
        assert answer == {"ok": False, "error": code}


def test_broken_frames_end_the_program_and_hang_nothing(agent):
    assert through_pipes(agent, struct.pack("=I", 4) + b"{oh}") == [
        {"ok": False, "error": "bad_message"}
    ]
    assert through_pipes(agent, b"\1\0") == []
    with pytest.raises(EOFError):
        through_pipes(agent, struct.pack("=I", 100) + b"{}")
    with pytest.raises(ValueError, match="too long"):
        through_pipes(agent, struct.pack("=I", 0xFFFFFFFF))


def test_only_our_extension_may_start_the_agent():
    ours = ("nlihmnilofmjiaijbgjjfemicjciemnm", "agent@eurzad")
    native.check_caller(["chrome-extension://nlihmnilofmjiaijbgjjfemicjciemnm/"], ours)
    native.check_caller(["/home/x/manifest.json", "agent@eurzad"], ours)
    for arguments in ([], ["chrome-extension://aaaa/"], ["/manifest.json", "other@example"]):
        with pytest.raises(Refused):
            native.check_caller(arguments, ours)


@pytest.fixture
def loopback(agent):
    listening = Loopback(agent, port=0)
    for run in (listening.serve_forever, listening.work):
        Thread(target=run, daemon=True).start()
    yield listening
    listening.stop()


def ask(loopback, method="POST", path="/", body=HELLO, **changes):
    """Send a request with exactly these headers; None leaves one out."""
    data = json.dumps(body).encode()
    headers = {
        "Host": f"127.0.0.1:{loopback.server_port}",
        "Origin": ORIGIN,
        "Content-Type": "application/json",
        "Content-Length": str(len(data)),
        **{name.replace("_", "-"): value for name, value in changes.items()},
    }
    connection = HTTPConnection("127.0.0.1", loopback.server_port, timeout=10)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in headers.items():
        if value is not None:
            connection.putheader(name, value)
    connection.endheaders(data if method == "POST" else None)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    return answer, text


def test_a_page_of_the_office_is_answered_over_loopback(loopback, server):
    allowed, _text = ask(loopback, "OPTIONS", Content_Length="0")
    answer, text = ask(loopback, body=server.message(document()))

    assert allowed.status == 204
    assert allowed.headers["Access-Control-Allow-Origin"] == ORIGIN
    assert allowed.headers["Access-Control-Allow-Private-Network"] == "true"
    assert (answer.status, answer.headers["Access-Control-Allow-Origin"]) == (200, ORIGIN)
    assert "signature" in json.loads(text)["results"][0]


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"Origin": None}, 403),
        ({"Origin": "https://zly.example.pl"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": f"{ORIGIN}, https://zly.example.pl"}, 403),
        ({"Origin": f"{ORIGIN}/"}, 403),
        ({"path": "/else"}, 403),
        ({"Host": None}, 421),
        ({"Host": "zly.example.pl"}, 421),
        ({"Host": "127.0.0.1"}, 421),
        ({"Content_Type": "text/plain"}, 415),
        ({"Content_Length": None}, 411),
        ({"Content_Length": "99999999999"}, 413),
        ({"method": "GET"}, 404),
    ],
)
def test_others_are_refused_and_told_nothing(loopback, window, changes, status):
    answer, text = ask(loopback, **changes)

    assert (answer.status, text) == (status, b"")
    assert answer.headers["Access-Control-Allow-Origin"] is None
    assert window.shown == []


def test_a_second_question_while_one_is_asked_is_told_to_wait(loopback, server, window):
    asked, go_on = Event(), Event()

    def slow(question):
        asked.set()
        go_on.wait(10)
        return PIN

    window.ask = slow
    answers = []
    first = Thread(target=lambda: answers.append(ask(loopback, body=server.message(document()))[1]))
    first.start()
    asked.wait(10)
    _answer, busy = ask(loopback, body=server.message(document()))
    go_on.set()
    first.join(10)

    assert json.loads(busy) == {"ok": False, "error": "busy"}
    assert json.loads(answers[0])["ok"]


def test_it_listens_on_this_computer_only(loopback):
    assert loopback.server_address[0] == "127.0.0.1"
