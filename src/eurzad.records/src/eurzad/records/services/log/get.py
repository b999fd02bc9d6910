"""GET <case>/@log"""

from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.log import case_log
from eurzad.core.log import LogEntry
from eurzad.core.log import Problem
from eurzad.core.services.base import JsonService
from eurzad.records.proof.acts import TITLES
from eurzad.records.proof.anchored import anchor_of
from eurzad.records.proof.anchored import anchored
from eurzad.records.serializers import parts
from eurzad.records.serializers.parts import told
from typing import Any


PROBLEMS = {
    "unreadable": _("The entry cannot be read."),
    "ordinal": _("The number of the entry is not the next one."),
    "chain": _("The entry does not follow the one before it."),
    "count": _("Entries are missing or were added at the end."),
    "head": _("The last entry is not the one that was written last."),
    "anchor": _("The log is not the one that was anchored."),
}


class LogGet(JsonService):
    """The log of a case, and whether its chain holds; `verify=1` tells what is wrong with it."""

    def reply(self) -> dict[str, Any]:
        log = case_log(self.context)
        claim = anchored(self.context)
        problems = log.verify([claim[:2]] if claim else [])
        broken = {problem.ordinal for problem in problems if problem.what == "unreadable"}
        answer = {
            "@id": f"{self.context.absolute_url()}/@log",
            "items": [self.entry(one) for one in log.entries(skip=broken)],
            "verified": not problems,
        }
        if self.word("verify"):
            answer["verification"] = self.verification(problems, claim)
        return answer

    def verification(
        self, problems: list[Problem], claim: tuple[int, str, str] | None
    ) -> dict[str, Any]:
        """Return what is wrong, entry by entry, and the anchor that the log was compared with."""
        return {
            "problems": [
                {
                    "ordinal": problem.ordinal,
                    "what": problem.what,
                    "message": told(PROBLEMS[problem.what], self.request),
                }
                for problem in problems
            ],
            "anchor": anchor_of(claim),
        }

    def entry(self, one: LogEntry) -> dict[str, Any]:
        return {
            "ordinal": one.ordinal,
            "time": iso(one.time),
            "act": one.act,
            "act_title": told(TITLES.get(one.act, one.act), self.request),
            "actor": {
                "id": one.actor,
                "fullname": one.actor_name,
                "position": one.actor_position,
            }
            if one.actor
            else None,
            "acting_for": parts.person(one.acting_for or ""),
            "comment": one.comment,
            "details": one.details,
        }
