"""What our endpoints share: compact answers, bounded bodies, errors in one shape."""

from collections.abc import Iterable
from eurzad.core import _
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import _no_content_marker
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
import json


class Problem(Exception):
    """Ends an endpoint with an error answer; nothing is written."""

    def __init__(
        self, status: int, type_: str, message: str, fields: list[dict[str, str]] | None = None
    ) -> None:
        super().__init__(type_)
        self.status = status
        self.type = type_
        self.message = message
        self.fields = fields


def not_found() -> Problem:
    """The same answer for what does not exist and for what belongs to another person."""
    return Problem(404, "NotFound", _("There is no such thing, or it is not yours."))


def invalid(fields: Iterable[dict[str, str]]) -> Problem:
    """The answers do not fit the form."""
    return Problem(400, "ValidationError", _("Correct the marked fields."), list(fields))


class JsonService(Service):
    """An endpoint that answers with compact JSON."""

    def render(self) -> str | None:
        self.check_permission()
        try:
            content = self.reply()
        except Problem as problem:
            content = self._error(problem)
        if content is _no_content_marker:
            return None
        self.request.response.setHeader("Content-Type", self.content_type)
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"))

    def translated(self, message: str) -> str:
        """The message in the language of the request."""
        return translate(message, context=self.request)

    def _error(self, problem: Problem) -> dict[str, Any]:
        self.request.response.setStatus(problem.status)
        error: dict[str, Any] = {
            "type": problem.type,
            "message": translate(problem.message, context=self.request),
        }
        if problem.fields is not None:
            error["fields"] = [
                {**one, "message": translate(one["message"], context=self.request)}
                for one in problem.fields
            ]
        return {"error": error}


class WritingService(JsonService):
    """An endpoint that changes something; the caller proves itself by a token, not by a cookie."""

    max_body = 512 * 1024

    def reply(self) -> Any:
        alsoProvides(self.request, IDisableCSRFProtection)
        return self.change()

    def change(self) -> Any:
        """Do it."""
        raise NotImplementedError

    def body(self) -> dict[str, Any]:
        """The JSON object that was sent; 400 or 413 when it is none."""
        raw = read_body(self.request, self.max_body)
        try:
            data = json.loads(raw or b"{}", parse_constant=_refuse_constant)
        except (ValueError, RecursionError) as error:
            raise Problem(400, "BadRequest", _("The body is not JSON.")) from error
        if not isinstance(data, dict):
            raise Problem(400, "BadRequest", _("The body is not a JSON object."))
        return data

    def text(self, data: dict[str, Any], name: str, top: int = 254) -> str:
        """A text of the body that has to be there."""
        value = data.get(name)
        if not isinstance(value, str) or not value.strip() or len(value) > top:
            raise invalid([{"field": name, "message": _("Fill in this field.")}])
        return value.strip()


@implementer(IPublishTraverse)
class WithPath:
    """Collects what follows the endpoint's name in the address."""

    def __init__(self, context, request) -> None:
        super().__init__(context, request)
        self.path: list[str] = []

    def publishTraverse(self, request, name: str):
        self.path.append(name)
        return self


def declared_length(request) -> int:
    """What the Content-Length header says."""
    declared = request.get_header("Content-Length") or "0"
    if not declared.isdecimal():
        raise Problem(400, "BadRequest", _("The length of the body is not a number."))
    return int(declared)


def read_body(request, limit: int) -> bytes:
    """The raw body, read no further than the limit; 413 when it is longer."""
    if declared_length(request) > limit:
        raise too_large()
    stream = request.get("BODYFILE")
    if stream is None:
        return b""
    stream.seek(0)
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise too_large()
    return data


def too_large() -> Problem:
    """The body is longer than this endpoint takes."""
    return Problem(413, "PayloadTooLarge", _("What you sent is too large."))


def _refuse_constant(name: str) -> None:
    raise ValueError(name)
