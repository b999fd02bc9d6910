"""The demo's mail: an SMTP server that keeps every message, and a page that shows them.

For the demo only: nothing is delivered anywhere, and whoever reaches the page reads all mail.
"""

from __future__ import annotations

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope
from aiosmtpd.smtp import Session
from aiosmtpd.smtp import SMTP
from datetime import datetime
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default as default_policy
from html import escape
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from pathlib import Path
import os
import re
import secrets
import signal
import sys
import threading


MESSAGE_NAME = re.compile(r"\d{8}T\d{12}-[0-9a-f]{8}\.eml")
# The domain that is never anybody's (RFC 2606, 2).
NOWHERE = ".invalid"
LARGEST_MESSAGE = 32 * 1024 * 1024

PAGE = """<!DOCTYPE html>
<html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
body {{ font: 17px/1.55 system-ui, sans-serif }}
main {{ max-width: 60rem; margin: 2rem auto; padding: 0 1rem }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ text-align: left; padding: .5rem; border-bottom: 1px solid #bbb; vertical-align: top }}
pre {{ white-space: pre-wrap; font: inherit; overflow-wrap: anywhere }}
</style></head><body><main><h1>{title}</h1>
{body}
</main></body></html>
"""


class Keeper:
    """Writes each message into the folder as one .eml file, named after its time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Refuse what no mailbox can have, as any server would: a demonstration of failed mail."""
        if address.lower().endswith(NOWHERE):
            return "550 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        content = envelope.content or b""
        data = content.encode() if isinstance(content, str) else content
        recipients = ", ".join(envelope.rcpt_tos).encode("utf-8", "replace")
        name = f"{datetime.now():%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}.eml"
        part = self.folder / f"{name}.part"
        part.write_bytes(b"X-Envelope-To: " + recipients + b"\r\n" + data)
        os.replace(part, self.folder / name)
        return "250 Message kept"


def messages(folder: Path) -> list[Path]:
    """Kept messages, newest first."""
    return sorted(folder.glob("*.eml"), reverse=True)


def parse(path: Path) -> EmailMessage:
    with path.open("rb") as source:
        return BytesParser(EmailMessage, policy=default_policy).parse(source)


def header(message: EmailMessage, name: str) -> str:
    return str(message.get(name, ""))


def list_page(folder: Path) -> str:
    """All messages as a table, newest first."""
    rows = []
    for path in messages(folder):
        message = parse(path)
        subject = escape(header(message, "Subject")) or "(bez tematu)"
        rows.append(
            f"<tr><td>{escape(header(message, 'Date'))}</td>"
            f"<td>{escape(header(message, 'To'))}</td>"
            f'<td><a href="/{path.name}">{subject}</a></td></tr>'
        )
    if not rows:
        return PAGE.format(title="Poczta demonstracyjna", body="<p>Nie ma jeszcze wiadomości.</p>")
    table = (
        '<table><thead><tr><th scope="col">Data</th><th scope="col">Do</th>'
        f'<th scope="col">Temat</th></tr></thead><tbody>{"".join(rows)}</tbody></table>'
    )
    return PAGE.format(title="Poczta demonstracyjna", body=table)


def with_links(text: str) -> str:
    """Escaped text in which web addresses can be followed."""
    parts = re.split(r"(https?://[^\s<>\"]+)", text)
    return "".join(
        f'<a href="{escape(part)}">{escape(part)}</a>' if number % 2 else escape(part)
        for number, part in enumerate(parts)
    )


def message_page(path: Path) -> str:
    """One message: headers, text, names of attachments."""
    message = parse(path)
    body = message.get_body(preferencelist=("plain", "html"))
    text = "" if body is None else body.get_content()
    names = [part.get_filename() or "bez nazwy" for part in message.iter_attachments()]
    facts = [("Od", header(message, "From")), ("Do", header(message, "To"))]
    facts += [("Data", header(message, "Date"))]
    facts += [("Załączniki", ", ".join(names))] if names else []
    lines = "<br>".join(f"{label}: {escape(value)}" for label, value in facts)
    return PAGE.format(
        title=escape(header(message, "Subject")) or "(bez tematu)",
        body=(
            f'<p>{lines}</p><pre>{with_links(text)}</pre><p><a href="/">Wszystkie wiadomości</a>'
            f' · <a href="/{path.name}?zrodlo">Źródło wiadomości</a></p>'
        ),
    )


def page_handler(folder: Path) -> type[BaseHTTPRequestHandler]:
    """Request handler over one folder of messages."""

    class Page(BaseHTTPRequestHandler):
        server_version = "mail"
        sys_version = ""

        def do_GET(self) -> None:
            name, _, query = self.path.lstrip("/").partition("?")
            if not name:
                self.answer(200, "text/html", list_page(folder).encode())
            elif not MESSAGE_NAME.fullmatch(name) or not (folder / name).is_file():
                page = PAGE.format(title="Nie ma takiej wiadomości", body='<a href="/">Wróć</a>')
                self.answer(404, "text/html", page.encode())
            elif query == "zrodlo":
                self.answer(200, "text/plain", (folder / name).read_bytes())
            else:
                self.answer(200, "text/html", message_page(folder / name).encode())

        def answer(self, status: int, content_type: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", f"{content_type}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            policy = "default-src 'none'; style-src 'unsafe-inline'"
            self.send_header("Content-Security-Policy", policy)
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(body)

    return Page


def main() -> None:
    smtp, web, folder = sys.argv[1:]
    smtp_host, _, smtp_port = smtp.rpartition(":")
    web_host, _, web_port = web.rpartition(":")
    keeper = Keeper(Path(folder))
    # SMTPUTF8: names and subjects may arrive unencoded
    receiver = Controller(
        keeper,
        hostname=smtp_host,
        port=int(smtp_port),
        enable_SMTPUTF8=True,
        data_size_limit=LARGEST_MESSAGE,
    )
    receiver.start()
    server = ThreadingHTTPServer((web_host, int(web_port)), page_handler(Path(folder)))
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    ended.wait()
    server.shutdown()
    receiver.stop()


if __name__ == "__main__":
    main()
