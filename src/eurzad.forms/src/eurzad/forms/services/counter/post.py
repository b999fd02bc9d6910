"""``POST <form>/@counter``: a clerk files for a person who came to the office."""

from ...applications.submission import Receipt
from ...counter.filing import asked_at_counter
from ...counter.filing import check_applicant
from ...counter.filing import check_function
from ...counter.filing import read_counter
from ...model.definition import FormDefinition
from ..drafts.base import current_user_id
from ..submit.post import Submit
from eurzad.core.clock import iso
from typing import Any
from zope.component.hooks import getSite


class CounterPost(Submit):
    """The same check and the same spool as for residents; `way` and `applicant` come along."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        clerk = current_user_id()
        check_function(clerk)
        counter = read_counter(data, clerk)
        token = self._token(data)
        receipt = self._before(token, clerk) or self._at_counter(data, token, clerk, counter)
        self.request.response.setStatus(202)
        return {
            "token": receipt.token,
            "submitted_at": iso(receipt.submitted_at),
            "@id": f"{getSite().absolute_url()}/@counter/{token}",
        }

    def _asked(self) -> FormDefinition:
        return asked_at_counter(self.context.definition)

    def _at_counter(
        self, data: dict[str, Any], token: str, clerk: str, counter: dict[str, Any]
    ) -> Receipt:
        draft, answers = self._checked(data, token, clerk)
        check_applicant(self.context.definition, answers, counter)
        return self._filed(token, clerk, answers, draft, counter=counter)
