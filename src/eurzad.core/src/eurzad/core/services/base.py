"""What the endpoints share: compact JSON, bounded bodies, errors in one shape."""

from AccessControl import getSecurityManager
from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.documents import DocumentError
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.errors import NotLoggedIn
from eurzad.core.errors import Problem
from eurzad.core.errors import TooLarge
from eurzad.core.services.document import send
from math import isfinite
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.services import _no_content_marker
from plone.restapi.services import Service
from typing import Any
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
import json
import transaction


MAX_BODY = 512 * 1024
PAGE = 25
LARGEST_PAGE = 200


class JsonService(Service):
    """An endpoint that answers with compact JSON, or with a `Document`; never to be cached."""

    def render(self) -> Any:
        self.check_permission()
        response = self.request.response
        try:
            content = self.reply()
        except DocumentError:
            content = self.refusal(Conflict(_("The document cannot be made.")))
        except Problem as problem:
            content = self.refusal(problem)
        if isinstance(content, Document):
            return send(content, response)
        response.setHeader("Cache-Control", "private, no-store")
        if content is _no_content_marker:
            return None
        response.setHeader("Content-Type", self.content_type)
        return compact(content)

    def refusal(self, problem: Problem) -> dict[str, Any]:
        """Return what is answered instead; nothing that was done is kept."""
        transaction.doom()
        if problem.status == 403 and getSecurityManager().getUser().getId() is None:
            problem = NotLoggedIn(problem)
        return answer_for(problem, self.request)

    def translated(self, message: str) -> str:
        """Return a message in the language of the request."""
        return translate(message, context=self.request)

    def number(self, name: str, default: int, top: int) -> int:
        """Return a whole number of the query string."""
        text = str(self.request.form.get(name, default))
        if not (text.isascii() and text.isdigit() and len(text) < 9 and int(text) <= top):
            raise invalid(name, _("Give a whole number from 0 to ${top}.", mapping={"top": top}))
        return int(text)

    def word(self, name: str, default: str = "", limit: int = 200) -> str:
        """Return a text of the query string."""
        value = self.request.form.get(name, default)
        if not isinstance(value, str) or len(value) > limit:
            raise invalid(name, _("This must be text."))
        return value.strip()

    def page(self, largest: int = LARGEST_PAGE) -> tuple[int, int]:
        """Return where the page begins and how many rows it has."""
        start = self.number("b_start", 0, 10_000_000)
        return start, max(1, self.number("b_size", PAGE, largest))

    def batching(self, start: int, size: int, total: int) -> dict[str, Any]:
        """Return the numbers of a page."""
        return {"b_start": start, "b_size": size, "items_total": total}

    def serialized(self, obj: Any) -> dict[str, Any]:
        """Return a record as its own address tells it."""
        return getMultiAdapter((obj, self.request), ISerializeToJson)()


class WritingService(JsonService):
    """An endpoint that changes something; on a problem nothing is written.

    Whoever calls proves it by a token, not by a cookie.
    """

    max_body = MAX_BODY

    def reply(self) -> Any:
        # Zope keeps the Authorization header here, out of sight of getHeader
        if getSecurityManager().getUser().getId() and not self.request._auth:
            raise NotLoggedIn(_("Log in first."))
        alsoProvides(self.request, IDisableCSRFProtection)
        return self.change()

    def change(self) -> Any:
        """Do it, and return the answer."""
        raise NotImplementedError

    def body(self) -> dict[str, Any]:
        """Return the JSON object that was sent; 400 or 413 when it is none."""
        raw = read_body(self.request, self.max_body)
        try:
            data = json.loads(raw or b"{}", parse_constant=_refuse, parse_float=_finite)
        except (ValueError, RecursionError) as error:
            raise Problem(_("The body is not JSON.")) from error
        if not isinstance(data, dict):
            raise Problem(_("The body is not a JSON object."))
        return data

    def text(self, data: dict[str, Any], name: str, top: int = 254) -> str:
        """Return a text of the body that has to be there."""
        value = data.get(name)
        if not isinstance(value, str) or not value.strip() or len(value) > top:
            raise invalid(name, _("Fill in this field."))
        return value.strip()


@implementer(IPublishTraverse)
class WithPath:
    """Collects what follows the endpoint's name in the address."""

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.path: list[str] = []

    def publishTraverse(self, request: Any, name: str) -> Any:
        self.path.append(name)
        return self


def answer_for(problem: Problem, request: Any) -> dict[str, Any]:
    """Set the status of the response and return its body, in the language of the request."""
    request.response.setStatus(problem.status)
    error: dict[str, Any] = {
        "type": problem.type,
        "message": translate(problem.message, context=request),
    }
    if problem.fields is not None:
        error["fields"] = [
            {"field": one.field, "message": translate(one.message, context=request)}
            for one in problem.fields
        ]
    return {"error": {**problem.more, **error}}


def compact(content: Any) -> str:
    """Return JSON without spaces, in its own letters."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def declared_length(request: Any) -> int:
    """Return what the Content-Length header says."""
    declared = request.get_header("Content-Length") or "0"
    if not declared.isdecimal():
        raise Problem(_("The length of the body is not a number."))
    return int(declared)


def read_body(request: Any, limit: int) -> bytes:
    """Return the raw body, read no further than the limit; 413 when it is longer."""
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


def too_large() -> TooLarge:
    """Return the error for a body that is longer than an endpoint takes."""
    return TooLarge(_("What you sent is too large."))


def _refuse(name: str) -> None:
    raise ValueError(name)


def _finite(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise ValueError(digits)
    return number
