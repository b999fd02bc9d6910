"""The case as the API tells it."""

from eurzad.core.clock import today
from eurzad.core.numbering import parse_mark
from eurzad.core.office.functions import fullname_of
from eurzad.records.cases.deadline import deadline_of
from eurzad.records.cases.opening import missing_for_opening
from eurzad.records.cases.paperstore import way_of_case
from eurzad.records.cases.paperstore import WAYS
from eurzad.records.cases.recipients import waits_for
from eurzad.records.fileplan import plan_for
from eurzad.records.handover.start import may_hand_over
from eurzad.records.interfaces import ICase
from eurzad.records.interfaces import IRecordsLayer
from eurzad.records.messages.thread import unread_by_office
from eurzad.records.rights import allowed
from eurzad.records.rights import current_user
from eurzad.records.serializers import parts
from eurzad.records.serializers.archive import archive_of
from eurzad.records.serializers.circle import circle
from eurzad.records.serializers.finality import appeal_json
from eurzad.records.serializers.finality import HANDLE
from eurzad.records.serializers.incoming import incoming_summary
from eurzad.records.serializers.letter import letter_summary
from eurzad.records.serializers.letter import letters_of
from eurzad.records.store import find
from eurzad.records.tree import state_of
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from typing import Any
from zope.component import adapter
from zope.interface import implementer


# What a screen offers besides transitions.
RIGHTS = {"handle": "eurzad: Handle case", "assign": "eurzad: Assign"}


@implementer(ISerializeToJson)
@adapter(ICase, IRecordsLayer)
class SerializeCase:
    """All of a case: what it is, what came, what was written."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self, version: Any = None, include_items: bool = True) -> dict[str, Any]:
        case = self.context
        items = filter(None, map(find, case.incoming_uids))
        return {
            "@id": case.absolute_url(),
            "@type": case.portal_type,
            "UID": case.UID(),
            "title": case.title,
            "mark": case.mark or None,
            **parts.state(case.portal_type, state_of(case), self.request),
            "access": case.access,
            "file_plan_class": self.file_plan_class(case.file_plan_class),
            "way": self.way(),
            "suggested_class": self.file_plan_class(case.suggested_class),
            "unit": parts.unit(case.unit),
            "handler": parts.person(case.handler),
            "instruction": case.instruction,
            "due": parts.iso_day(case.due),
            "founder": fullname_of(case.founder) if case.founder else None,
            "filed": parts.iso_day(case.filed),
            "started": parts.iso_day(case.started),
            "closed": parts.iso_day(case.closed),
            "outcome": case.outcome,
            "outcome_kind": case.outcome_kind or None,
            "final_letter": case.final_letter or None,
            "archive": archive_of(case),
            "deadline": self.deadline(),
            "service": self.service(),
            "incoming": [incoming_summary(item, self.request) for item in items],
            "letters": [letter_summary(letter, self.request) for letter in letters_of(case)],
            "may_handle_appeals": allowed(HANDLE, case),
            "may_hand_over": allowed(HANDLE, case) and may_hand_over(case),
            "appeals": [appeal_json(appeal, case, self.request) for appeal in case.appeals],
            "messages": {
                "total": len(case.messages),
                "unread": len(unread_by_office(case)),
            },
            "waits_for_you": waits_for(case, current_user()),
            "transitions": self.transitions(),
            **circle(case, self.request),
            "may": [name for name, right in RIGHTS.items() if allowed(right, case)],
        }

    def file_plan_class(self, symbol: str) -> dict[str, str] | None:
        if not symbol:
            return None
        case = self.context
        unit = parse_mark(case.mark).unit if case.mark else case.unit
        found = plan_for(api.portal.get(), (case.started or today()).year, unit).get(symbol)
        if found is None:
            return None
        return {"symbol": symbol, "title": found.title, "retention": found.retention}

    def way(self) -> dict[str, str] | None:
        """Return how the case is kept, None before it has a class."""
        if not self.context.file_plan_class:
            return None
        way = way_of_case(self.context)
        return {"id": way, "title": parts.told(WAYS[way], self.request)}

    def deadline(self) -> dict[str, Any] | None:
        deadline = deadline_of(self.context)
        if deadline is None:
            return None
        return {
            "date": deadline.date.isoformat(),
            "rule": deadline.rule,
            "days_left": deadline.days_left,
            "working_days_left": deadline.working_days_left,
            "explanation": deadline.in_words(parts.language(self.request)),
            "paused": deadline.paused,
            "state": deadline.state,
        }

    def service(self) -> dict[str, str] | None:
        case = self.context
        if not case.service_id:
            return None
        return {"id": case.service_id, "title": case.service_title}

    def transitions(self) -> list[dict[str, Any]]:
        found = parts.transitions(self.context, self.request)
        for one in found:
            if one["id"] == "open":
                one["missing"] = missing_for_opening(self.context)
        return found
