"""What the endpoints share: compact JSON, bounded bodies, errors in one shape."""

from eurzad.core import _
from eurzad.core.services.errors import error
from eurzad.records.errors import Conflict
from eurzad.records.errors import FieldError
from eurzad.records.errors import Forbidden
from eurzad.records.errors import Invalid
from eurzad.records.errors import invalid
from eurzad.records.errors import Missing
from eurzad.records.errors import RecordError
from eurzad.records.rights import is_anonymous
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.services import _no_content_marker
from plone.restapi.services import Service
from typing import Any
from zope.component import getMultiAdapter
from zope.i18n import translate
from zope.interface import alsoProvides
import json
import transaction


MAX_BODY = 512 * 1024
PAGE = 25
LARGEST_PAGE = 200
KINDS = {
    Invalid: (400, "ValidationError"),
    Forbidden: (403, "Forbidden"),
    Missing: (404, "NotFound"),
    Conflict: (409, "Conflict"),
}


class TooLarge(RecordError):
    """The body is longer than an endpoint takes: 413."""


class JsonService(Service):
    """An endpoint that answers with compact JSON, never to be cached."""

    def render(self) -> Any:
        self.check_permission()
        response = self.request.response
        try:
            content = self.reply()
        except RecordError as problem:
            transaction.doom()
            content = self.problem(problem)
        response.setHeader("Cache-Control", "private, no-store")
        if content is _no_content_marker:
            return None
        response.setHeader("Content-Type", self.content_type)
        return json.dumps(content, ensure_ascii=False, separators=(",", ":"))

    def problem(self, problem: RecordError) -> dict[str, Any]:
        """Return the body for an error, and set the status."""
        status, type = KINDS.get(problem.__class__, (413, "PayloadTooLarge"))
        if status == 403 and is_anonymous():
            status, type = 401, "Unauthorized"
        fields = getattr(problem, "fields", None)
        return error(
            self.request,
            status,
            type,
            problem.message,
            None if fields is None else [self.field(one) for one in fields],
        )

    def field(self, one: FieldError) -> dict[str, str]:
        return {"field": one.field, "message": translate(one.message, context=self.request)}

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

    def page(self) -> tuple[int, int]:
        """Return where the page begins and how many rows it has."""
        start = self.number("b_start", 0, 10_000_000)
        return start, max(1, self.number("b_size", PAGE, LARGEST_PAGE))

    def batching(self, start: int, size: int, total: int) -> dict[str, Any]:
        """Return the numbers of a page."""
        return {"b_start": start, "b_size": size, "items_total": total}

    def serialized(self, obj: Any) -> dict[str, Any]:
        """Return a record as its own address tells it."""
        return getMultiAdapter((obj, self.request), ISerializeToJson)()


class WritingService(JsonService):
    """An endpoint that changes something; on an error nothing is written."""

    def reply(self) -> Any:
        alsoProvides(self.request, IDisableCSRFProtection)
        return self.change()

    def change(self) -> Any:
        """Do it, and return the answer."""
        raise NotImplementedError

    def body(self) -> dict[str, Any]:
        """Return the JSON object that was sent."""
        raw = self.raw()
        try:
            data = json.loads(raw or b"{}", parse_constant=_refuse)
        except (ValueError, RecursionError) as problem:
            raise Invalid(_("The body is not JSON.")) from problem
        if not isinstance(data, dict):
            raise Invalid(_("The body is not a JSON object."))
        return data

    def raw(self) -> bytes:
        stream = self.request.get("BODYFILE")
        data = stream.read(MAX_BODY + 1) if stream is not None else b""
        if len(data) > MAX_BODY:
            raise TooLarge(_("What you sent is too large."))
        return data


def _refuse(name: str) -> None:
    raise ValueError(name)
