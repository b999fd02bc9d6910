"""The demo's mail is kept, listed and shown, in Polish and without running what it holds."""

from contextlib import closing
from email.message import EmailMessage
from eurzad.backend.instance import Address
from eurzad.backend.readiness import smtp_trouble
from eurzad.backend.readiness import web_trouble
from waiting import free_port
from waiting import wait_for
import http.client
import pytest
import smtplib
import subprocess
import sys


@pytest.fixture(scope="module")
def sink(tmp_path_factory):
    """A running mail sink: its two ports and its folder."""
    folder = tmp_path_factory.mktemp("mail")
    smtp, web = Address("127.0.0.1", free_port()), Address("127.0.0.1", free_port())
    command = [sys.executable, "-m", "eurzad.backend.mailsink", str(smtp), str(web), folder]
    process = subprocess.Popen(command)
    wait_for(lambda: smtp_trouble(smtp) is None, "mail server")
    wait_for(lambda: web_trouble(web, "/", str(web), "text/html") is None, "its page")
    yield smtp, web, folder
    process.terminate()
    assert process.wait(10) == 0


@pytest.fixture
def get(sink):
    """Gets a page of the sink: status and text."""

    def answer(path):
        with closing(http.client.HTTPConnection(sink[1].host, sink[1].port)) as connection:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.read().decode()

    return answer


def send(sink, subject, text, to="mieszkaniec@example.org"):
    message = EmailMessage()
    message["From"] = "urzad@example.org"
    message["To"] = to
    message["Subject"] = subject
    message.set_content(text)
    with smtplib.SMTP(sink[0].host, sink[0].port) as connection:
        connection.send_message(message)


def test_an_address_that_nobody_can_have_is_refused(sink):
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        send(sink, "Pismo", "Nie dojdzie.", to="nikt@bez-skrzynki.invalid")
    assert [file for file in sink[2].glob("*.eml") if b"Nie dojdzie" in file.read_bytes()] == []


def test_a_message_is_kept_listed_and_shown(sink, get):
    send(sink, "Potwierdź adres", "Otwórz http://gmina.localhost/konto?token=abc i gotowe.")
    newest = max(sink[2].glob("*.eml"))
    status, page = get("/")
    assert status == 200
    assert "Potwierdź adres" in page
    status, page = get(f"/{newest.name}")
    assert status == 200
    link = "http://gmina.localhost/konto?token=abc"
    assert f'<a href="{link}">{link}</a>' in page


def test_what_a_message_holds_is_not_run(sink, get):
    send(sink, "<script>alert(1)</script>", "<img src=x onerror=alert(1)>")
    _, listed = get("/")
    _, shown = get(f"/{max(sink[2].glob('*.eml')).name}")
    for page in (listed, shown):
        assert "<script" not in page
        assert "<img" not in page


@pytest.mark.parametrize(
    "path", ["/../secret.eml", "/%2e%2e/demo-people.json", "/nothing.eml", "/20261124T1.eml"]
)
def test_only_kept_messages_are_shown(get, path):
    assert get(path)[0] == 404
