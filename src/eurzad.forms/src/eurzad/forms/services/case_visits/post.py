"""``POST <case>/@visits``: a clerk who handles the case books a visit for one of its parties."""

from ...appointments.booking import book_visit
from ...appointments.casejson import case_visit_json
from ...appointments.cases import note_in_case
from ...appointments.cases import tie
from ...appointments.known import book_of
from ...appointments.mails import tell_booked
from ...appointments.reading import read_visitor
from ...appointments.reading import read_when
from ...appointments.reading import VISITOR
from ...appointments.reading import WHEN
from ...appointments.rights import check_sees
from ...drafts.desk import new_token
from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.cases.parties import check_open
from eurzad.records.cases.parties import current
from eurzad.records.cases.parties import Party
from eurzad.records.rights import current_user
from plone import api
from typing import Any


class CaseVisitsPost(WritingService):
    """Takes `schedule`, `party`, `day`, `time`; name and e-mail are the party's unless given."""

    max_body = 8 * 1024

    def change(self) -> dict[str, Any]:
        site, case, data = api.portal.get(), self.context, self.body()
        values.only(data, ("schedule", "party", *WHEN, *VISITOR))
        check_open(case)
        book = book_of(site, values.line(data, "schedule", 100, required=True))
        check_sees(site, book)
        party = self.party(values.line(data, "party", 20, required=True))
        when = read_when(data)
        known = {"name": party["name"], "email": party["email"]}
        visitor = read_visitor({**known, **data}, reachable=False)
        service = case.service_id if case.service_id in book.schedule.services else ""
        appointment = book_visit(site, book, new_token(), when, visitor, service, current_user())
        tie(site, appointment, case.UID(), party["id"])
        tell_booked(site, appointment)
        note_in_case(appointment, "visit_booked", current_user())
        self.request.response.setStatus(201)
        return case_visit_json(site, appointment)

    def party(self, id: str) -> Party:
        """Return who comes. Raises Invalid for somebody who is no party, or not any more."""
        for party in current(self.context):
            if party["id"] == id:
                return party
        raise invalid("party", _("Choose a party of the case."))
