"""POST <record>/@workflow/<transition>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.workflow import perform
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


FIELDS = (
    "comment",
    "unit",
    "handler",
    "instruction",
    "due",
    "file_plan_class",
    "title",
    "outcome",
    "recipients",
    "outcome_kind",
    "final_letter",
    "closed_on",
    "confirmed",
    "group",
    "opinion",
    "places",
    "revision",
    "signed_on",
)


@implementer(IPublishTraverse)
class TransitionPost(WritingService):
    """Do a transition. The body holds its data, such as `comment`; the answer is the record."""

    transition = ""

    def publishTraverse(self, request: Any, name: str) -> Any:
        if self.transition:
            raise NotFound(self, name, request)
        self.transition = name
        return self

    def change(self) -> dict[str, Any]:
        if not self.transition:
            raise Missing(_("There is no such step."))
        data = self.body()
        values.only(data, FIELDS)
        perform(self.context, self.transition, **data)
        return self.serialized(self.context)
