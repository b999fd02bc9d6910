"""Sending mail: through the outbox, with the office's own mail settings."""

from dataclasses import asdict
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formataddr
from email.utils import formatdate
from eurzad.core import _
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.outbox import enqueue
from eurzad.core.outbox import Entry
from eurzad.core.outbox import JobFailed
from plone.base.interfaces.controlpanel import IMailSchema
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import getUtility
from zope.interface import implementer
import re
import smtplib
import ssl


ADDRESS = re.compile(r"[^\s@<>\",;:()\\]+@[^\s@<>\",;:()\\]+\.?[^\s@<>\",;:()\\]+")
TIMEOUT = 20
SMTPS = 465
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Settings:
    """How the office sends mail."""

    host: str
    port: int
    user: str
    password: str
    sender: str
    sender_name: str


@dataclass(frozen=True)
class CalendarFile:
    """An iCalendar file sent with a mail. `method` is the one that the file names (RFC 5546)."""

    name: str
    text: str
    method: str


def send(
    site: Any,
    to: str,
    subject: str,
    text: str,
    unsubscribe: str = "",
    about: str = "",
    calendar: CalendarFile | None = None,
) -> str:
    """Send a mail after this transaction. Return the id of the outbox entry.

    `unsubscribe` is an address by which whoever gets the mail is rid of its like (RFC 2369),
    `about` the UID of the record it tells of, for clerks who look after mail that failed,
    `calendar` a file attached for the calendar of whoever gets the mail.
    Raises ValueError when `to` is not one mail address.
    """
    if not ADDRESS.fullmatch(to):
        raise ValueError("not a mail address")
    subject = " ".join(subject.split())
    payload = {"to": to, "subject": subject, "text": text}
    if unsubscribe:
        payload["unsubscribe"] = unsubscribe
    if about:
        payload["about"] = about
    if calendar is not None:
        payload["calendar"] = asdict(calendar)
    return enqueue(site, "mail", payload)


@implementer(IOutboxJob)
class MailJob:
    """Hands a mail to the SMTP server. A repeat has the same Message-ID: that of the entry."""

    time_limit = 60
    failed = _("An e-mail was not sent")
    advice = _(
        "Check the address of the party; if it is wrong, correct it and tell them another way. "
        "When no mail goes out at all, tell the administrator, and try again later."
    )

    def prepare(self, site: Any, entry: Entry) -> tuple[Settings, EmailMessage]:
        settings = settings_of()
        return settings, compose(settings, entry)

    def perform(self, prepared: tuple[Settings, EmailMessage], entry: Entry) -> None:
        settings, message = prepared
        try:
            with connected(settings) as server:
                server.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            raise JobFailed(_("The mail server refuses the address."), retry=False) from error
        except (OSError, smtplib.SMTPException) as error:
            raise JobFailed(_("The mail server does not take the mail.")) from error

    def complete(self, site: Any, entry: Entry, result: None) -> None:
        """A mail leaves no trace but its absence from the outbox."""


def connected(settings: Settings) -> smtplib.SMTP:
    """Return a connection to the mail server, encrypted where the server can do that.

    A server on another machine must show a valid certificate.
    """
    context = ssl.create_default_context()
    if settings.host in LOOPBACK:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    server = open_connection(settings, context)
    try:
        server.ehlo()
        if settings.port != SMTPS and server.has_extn("starttls"):
            server.starttls(context=context)
        if settings.user:
            server.login(settings.user, settings.password)
    except BaseException:
        server.close()
        raise
    return server


def open_connection(settings: Settings, context: ssl.SSLContext) -> smtplib.SMTP:
    host, port = settings.host, settings.port
    if port == SMTPS:
        return smtplib.SMTP_SSL(host, port, timeout=TIMEOUT, context=context)
    return smtplib.SMTP(host, port, timeout=TIMEOUT)


def mail_is_configured() -> bool:
    """Tell whether the office has a mail server and a sender's address."""
    mail = mail_records()
    return bool(mail.smtp_host and mail.email_from_address)


def settings_of() -> Settings:
    """Return the mail settings of the office. Raises JobFailed when there are none."""
    if not mail_is_configured():
        raise JobFailed(_("The office has no mail server or sender's address set."))
    mail = mail_records()
    return Settings(
        host=mail.smtp_host,
        port=int(mail.smtp_port or 25),
        user=mail.smtp_userid or "",
        password=mail.smtp_pass or "",
        sender=mail.email_from_address,
        sender_name=mail.email_from_name or "",
    )


def mail_records() -> Any:
    return getUtility(IRegistry).forInterface(IMailSchema, prefix="plone", check=False)


def compose(settings: Settings, entry: Entry) -> EmailMessage:
    """Return the message for an outbox entry."""
    message = EmailMessage()
    message["From"] = formataddr((settings.sender_name, settings.sender))
    message["To"] = entry.payload["to"]
    message["Subject"] = entry.payload["subject"]
    message["Date"] = formatdate(entry.created.timestamp(), localtime=True)
    message["Message-ID"] = f"<{entry.id}@{settings.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    if entry.payload.get("unsubscribe"):
        message["List-Unsubscribe"] = f"<{entry.payload['unsubscribe']}>"
    message.set_content(entry.payload["text"], charset="utf-8")
    if entry.payload.get("calendar"):
        _attach_calendar(message, CalendarFile(**entry.payload["calendar"]))
    return message


def _attach_calendar(message: EmailMessage, calendar: CalendarFile) -> None:
    """Attach a calendar file. Calendars want the method in the type, too (RFC 6047, 2.4).

    As bytes: as text its lines would lose the CR that RFC 5545 asks for.
    """
    message.add_attachment(
        calendar.text.encode("utf-8"),
        maintype="text",
        subtype="calendar",
        filename=calendar.name,
        params={"charset": "utf-8", "method": calendar.method},
    )
