from aiosmtpd.controller import Controller
from email import message_from_bytes
from email import policy
from eurzad.core.mail import CalendarFile
from eurzad.core.mail import send
from eurzad.core.outbox import run_due
from eurzad.core.store import store
from plone import api
import logging
import pytest
import socket
import transaction


class Sink:
    """Takes mails, or refuses the recipients."""

    def __init__(self):
        self.mails = []
        self.refuse = False

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.refuse:
            return "550 no such address"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def sink():
    sink = Sink()
    sink.port = free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    yield sink
    controller.stop()


@pytest.fixture
def office(functional_portal, sink):
    for name, value in {
        "smtp_host": "127.0.0.1",
        "smtp_port": sink.port,
        "email_from_address": "urzad@example.org",
        "email_from_name": "Urząd Gminy i Miasta",
    }.items():
        api.portal.set_registry_record(f"plone.{name}", value)
    transaction.commit()
    return functional_portal


def test_a_mail_is_sent_after_the_transaction_in_unicode(office, sink):
    id = send(office, "jan@example.org", "Sprawa WOŚ.6131.1.2026", "Zażółć gęślą jaźń.\n")
    assert sink.mails == []
    transaction.commit()
    run_due(office)
    (mail,) = sink.mails
    assert mail["Subject"] == "Sprawa WOŚ.6131.1.2026"
    assert mail["To"] == "jan@example.org"
    assert mail["From"].addresses[0].display_name == "Urząd Gminy i Miasta"
    assert mail["Message-ID"] == f"<{id}@example.org>"
    assert mail.get_content().strip() == "Zażółć gęślą jaźń."


def test_a_calendar_file_is_attached_with_its_method(office, sink):
    text = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nSUMMARY:Wizyta w urzędzie\r\nEND:VCALENDAR\r\n"
    file = CalendarFile("wizyta-ABC234.ics", text, "CANCEL")
    send(office, "osoba@example.org", "Wizyta", "Treść", calendar=file)
    transaction.commit()
    run_due(office)

    [mail] = sink.mails
    assert mail.get_body().get_content().strip() == "Treść"
    [attached] = mail.iter_attachments()
    assert attached.get_content_type() == "text/calendar"
    assert attached["Content-Type"].params["method"] == "CANCEL"
    assert attached.get_filename() == "wizyta-ABC234.ics"
    assert attached.get_payload(decode=True).decode("utf-8") == text


def test_an_aborted_transaction_sends_nothing(office, sink):
    send(office, "jan@example.org", "x", "y")
    transaction.abort()
    run_due(office)
    assert sink.mails == []


@pytest.mark.parametrize(
    "address",
    [
        "",
        "jan",
        "jan@",
        "a@b.pl, c@d.pl",
        "a@b.pl\nBcc: c@d.pl",
        "Jan <a@b.pl>",
        "a b@c.pl",
        "a@b@c",
    ],
)
def test_what_is_no_single_address_is_refused(portal, address):
    with pytest.raises(ValueError):
        send(portal, address, "x", "y")


def test_a_subject_cannot_add_headers(office, sink):
    send(office, "jan@example.org", "x\r\nBcc: ewa@example.org", "y")
    transaction.commit()
    run_due(office)
    (mail,) = sink.mails
    assert mail["Bcc"] is None
    assert mail["Subject"] == "x Bcc: ewa@example.org"


def test_a_refused_address_is_given_up_at_once(office, sink):
    sink.refuse = True
    id = send(office, "nobody@example.org", "x", "y")
    transaction.commit()
    run_due(office)
    assert store(office).outbox.gave_up[id].last_error == "The mail server refuses the address."


def test_a_server_that_is_away_is_tried_again_and_the_log_names_nobody(office, caplog):
    api.portal.set_registry_record("plone.smtp_port", 1)
    id = send(office, "jan.kowalski@example.org", "Tajne", "Tajne")
    transaction.commit()
    with caplog.at_level(logging.DEBUG):
        run_due(office)
    entry = store(office).outbox.get(id)
    assert entry.last_error == "The mail server does not take the mail."
    assert "kowalski" not in caplog.text
    assert "Tajne" not in caplog.text


def test_an_office_without_mail_settings_says_so(functional_portal):
    id = send(functional_portal, "jan@example.org", "x", "y")
    transaction.commit()
    run_due(functional_portal)
    assert "no mail server" in store(functional_portal).outbox.get(id).last_error
