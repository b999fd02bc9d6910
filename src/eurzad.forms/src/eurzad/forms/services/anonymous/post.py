"""``GET`` and ``POST <form>/@anonymous``: file without an account."""

from ...accounts.throttle import allow
from ...accounts.throttle import REPORTS_PER_CLIENT
from ...accounts.throttle import REPORTS_PER_FORM
from ...anonymous.ticket import check_ticket
from ...anonymous.ticket import ticket_for
from ...applications.submission import Receipt
from ...content import OfficeForm
from ..form.service import require_service
from ..submit.post import Submit
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.core.errors import TooManyRequests
from eurzad.core.services.base import JsonService
from eurzad.records import values
from typing import Any


def require_anonymous(form: OfficeForm) -> None:
    """404 unless the form may be filed without an account."""
    require_service(form)
    if not form.definition.filing.anonymous:
        raise not_yours()


class AnonymousGet(JsonService):
    """The ticket with which the form may be filed."""

    def reply(self) -> dict[str, Any]:
        require_anonymous(self.context)
        return {"ticket": ticket_for(self.context)}


class AnonymousPost(Submit):
    """The same check and the same spool as with an account; the token is all that leads back."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        require_anonymous(self.context)
        token = self._token(data)
        receipt = self._before(token, None) or self._without_account(data, token)
        self.request.response.setStatus(202)
        return {"token": receipt.token, "submitted_at": iso(receipt.submitted_at)}

    def _without_account(self, data: dict[str, Any], token: str) -> Receipt:
        if values.line(data, "website", 500):
            raise Problem(_("Leave the last box empty: only machines fill it in."))
        draft, answers = self._checked(data, token, "")
        check_ticket(self.context, values.line(data, "ticket", 100))
        if not allow(REPORTS_PER_FORM, REPORTS_PER_CLIENT, self.context.UID(), self.request):
            raise TooManyRequests(_("Too many were sent in the last hour. Try again later."))
        return self._filed(token, None, answers, draft)
