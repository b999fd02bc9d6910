"""GET /@failed-steps"""

from eurzad.core.clock import iso
from eurzad.core.office.functions import fullname_of
from eurzad.core.services.base import JsonService
from eurzad.core.storage.outbox import SetAside
from eurzad.core.store import store
from eurzad.records.archive.sight import is_shut
from eurzad.records.failed_steps.steps import failed_steps
from eurzad.records.failed_steps.steps import job_words
from eurzad.records.failed_steps.steps import looks_after_office
from eurzad.records.failed_steps.steps import Step
from itertools import islice
from typing import Any


LATEST = 20


class FailedStepsGet(JsonService):
    """What the system could not do, in words; `case` (a UID) narrows it to one case.

    The registry and administrators also get what was settled otherwise lately.
    """

    def reply(self) -> dict[str, Any]:
        start, size = self.page()
        found = failed_steps(self.context)
        case = self.word("case", limit=64)
        if case:
            found = [one for one in found if one.case is not None and one.case.UID() == case]
        return {
            "@id": f"{self.context.absolute_url()}/@failed-steps",
            "items": [self.step(one) for one in found[start : start + size]],
            "items_total": len(found),
            "batching": self.batching(start, size, len(found)),
            "set_aside": [self.settled(one) for one in self.latest()],
        }

    def step(self, step: Step) -> dict[str, Any]:
        """Return a step without what it carries. Whoever may not see its case learns no title."""
        shut = is_shut(step.case)
        record, case = (None, None) if shut else (step.record, step.case)
        return {
            "id": step.id,
            "state": step.state,
            "what": self.translated(step.what),
            "advice": self.translated(step.advice),
            "error": self.translated(step.error) if step.error else "",
            "since": iso(step.since),
            "attempts": step.attempts,
            "next_try": iso(step.next_try),
            "about": self.named(record),
            "case": self.named(case),
            "restricted": shut,
            "may_retry": step.retriable,
            "may_settle": step.may_be_set_aside,
        }

    def named(self, record: Any | None) -> dict[str, Any] | None:
        if record is None:
            return None
        return {
            "@id": record.absolute_url(),
            "@type": record.portal_type,
            "title": record.title,
            "number": getattr(record, "mark", "") or getattr(record, "register_number", ""),
        }

    def latest(self) -> list[SetAside]:
        if not looks_after_office():
            return []
        kept = store(self.context).outbox.set_aside
        return list(islice(reversed(kept.values()), LATEST))

    def settled(self, one: SetAside) -> dict[str, Any]:
        return {
            "id": one.id,
            "what": self.translated(job_words(one.job)[0]),
            "since": iso(one.created),
            "at": iso(one.at),
            "by": fullname_of(one.by),
            "remark": one.remark,
        }
