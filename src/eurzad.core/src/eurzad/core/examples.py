"""Requests and answers that tests record and replay: the examples of the documentation.

With RECORD=1 in the environment the examples are written anew; otherwise a drift fails the test.
"""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any
import json
import os
import re


HOST = "http://czerwionka.localhost:3000"

# What differs from run to run and from day to day, by its key.
CHANGING: dict[str, Any] = {
    "received": "2026-11-24",
    "filed": "2026-11-24",
    "started": "2026-11-24",
    "closed": "2026-11-24",
    "date": "2026-11-24",
    "months": ["2026-10", "2026-11"],
    "days_left": 30,
    "working_days_left": 21,
    "size": 43210,
    "sha256": "0" * 64,
    "UID": "0" * 32,
    "uid": "0" * 32,
    "first": "2022-03-01",
    "last": "2022-03-01",
    "taken_over": "2026-11-24",
    "transfer_from": "2029-01-01",
    "disposal_from": "2032-01-01",
    "state_archive_from": "2037-01-01",
    "start": "2026-11-24",
    "until": "2026-12-28",
    "from": "2026-11-24",
    "rules": ["art. 61 § 3a KPA", "art. 35 § 3 KPA", "art. 57 § 3 KPA"],
    "explanation_pl": "pozostało 30 dni",
    "explanation_en": "30 days left",
}
DEADLINE = {"date": "2026-12-28", "explanation": "pozostało 30 dni"}
RECORD_UID = re.compile(r"\b[0-9a-f]{32}\b")
FILE_ID = re.compile(r"\b[0-9a-f]{16}\b")
MOMENT = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:[+-]\d\d:\d\d|Z)")
POLISH_DATE = re.compile(r"\d{1,2} [a-zźś]+ 20\d\d r\.")
TOKEN = re.compile(r"(?<![A-Za-z0-9_.-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_.-])")
JWT = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]+")
TICKET = re.compile(r"\b\d{10}\.[0-9a-f]{64}\b")
HOUR = re.compile(r"\d{1,2}:\d\d")
YEAR = re.compile(r"\b20\d\d\b")


def steady_text(text: str, site_url: str) -> str:
    """Return a text of an answer without what changes every time."""
    if text.startswith("<svg"):
        return "<svg>…</svg>"
    text = text.replace(site_url, HOST)
    text = MOMENT.sub("2026-11-24T10:00:00+01:00", text)
    text = RECORD_UID.sub("0" * 32, text)
    text = FILE_ID.sub("0123456789abcdef", text)
    text = POLISH_DATE.sub("24 listopada 2026 r.", text)
    text = TICKET.sub("1795766400.<signature>", text)
    text = TOKEN.sub("T" * 43, JWT.sub("<JSON web token>", text))
    return YEAR.sub("2026", text) if "/" in text or "." in text else text


def _holds_fields(value: Any) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and any(isinstance(one, dict) for one in value)
    )


def _changes(key: str, one: Any) -> bool:
    """Tell whether a value differs from day to day; neither hours of opening nor counts do."""
    if key not in CHANGING or one is None or _holds_fields(one):
        return False
    if isinstance(one, list) and not isinstance(CHANGING[key], list):
        return False
    return not (isinstance(one, str) and HOUR.fullmatch(one))


def steady(value: Any, site_url: str) -> Any:
    """Return an answer with what changes every day replaced."""
    if isinstance(value, dict):
        items = {
            key: CHANGING[key] if _changes(key, one) else steady(one, site_url)
            for key, one in value.items()
        }
        if "days_left" not in value:
            return items
        return {**items, **{key: one for key, one in DEADLINE.items() if key in items}}
    if isinstance(value, list):
        return [steady(one, site_url) for one in value]
    if isinstance(value, str):
        return steady_text(value, site_url)
    return 2026 if isinstance(value, int) and 2020 < value < 2100 else value


class Recorder:
    """Sends requests in turn and compares each with its file in `folder`, or writes the file.

    `send(who, method, path, **kwargs)` sends a request of a person (None is nobody) and returns
    the `requests.Response`. `differ` names the files that are not what happened.
    """

    def __init__(self, folder: Path, site_url: str, send: Callable[..., Any]) -> None:
        self.folder = folder
        self.site_url = site_url
        self.send = send
        self.step = 0
        self.differ: list[str] = []

    def __call__(
        self,
        name: str,
        who: Any,
        method: str,
        path: str,
        body: Any = None,
        file: tuple[bytes, dict[str, str]] | None = None,
    ) -> Any:
        """Send one request, with JSON (`body`) or bytes and their headers (`file`)."""
        self.step += 1
        more: dict[str, Any] = {} if body is None else {"json": body}
        if file is not None:
            more = {"data": file[0], "headers": file[1]}
        answer = self.send(who, method, path, **more)
        self.compare(
            f"{self.step:02}-{name}.http", self.text(who, method, path, body, file, answer)
        )
        return answer.json() if "json" in answer.headers.get("Content-Type", "") else None

    def compare(self, name: str, text: str) -> None:
        example = self.folder / name
        if os.environ.get("RECORD"):
            self.folder.mkdir(parents=True, exist_ok=True)
            example.write_text(text, encoding="utf-8")
        elif not example.exists() or example.read_text(encoding="utf-8") != text:
            self.differ.append(name)

    def text(
        self,
        who: Any,
        method: str,
        path: str,
        body: Any,
        file: tuple[bytes, dict[str, str]] | None,
        answer: Any,
    ) -> str:
        """Return the request and its answer as the documentation shows them."""
        address = steady_text(path.removeprefix(self.site_url).strip("/") + "/", self.site_url)
        lines = [
            f"{method} /++api++/{address.rstrip('/')} HTTP/1.1",
            "Accept: application/json",
            "Accept-Language: pl",
        ]
        if who is not None:
            lines.append("Authorization: Bearer <token>")
        if body is not None:
            lines += ["Content-Type: application/json", "", pretty(steady(body, self.site_url))]
        if file is not None:
            headers = {key: steady_text(value, self.site_url) for key, value in file[1].items()}
            lines += [f"{key}: {value}" for key, value in headers.items()] + ["", "<bytes>"]
        lines += ["", f"HTTP/1.1 {answer.status_code} {HTTPStatus(answer.status_code).phrase}"]
        kind = answer.headers.get("Content-Type", "")
        if "json" in kind:
            lines += [f"Content-Type: {kind}", "", pretty(steady(answer.json(), self.site_url))]
        elif answer.content:
            lines += [f"Content-Type: {kind}", "", "<bytes>"]
        return "\n".join(lines) + "\n"

    def check(self) -> None:
        """Raise AssertionError when an example differs or one that nothing recorded is there."""
        there = sorted(file.name for file in self.folder.glob("*.http"))
        assert self.differ == [], f"not as recorded in {self.folder.name}: {self.differ}"  # noqa: S101
        assert len(there) == self.step, there  # noqa: S101


def pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
