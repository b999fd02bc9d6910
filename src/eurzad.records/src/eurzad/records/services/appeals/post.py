"""POST <case>/@appeals and POST <case>/@appeals/<number>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.appeals.appeals import act_on_appeal
from eurzad.records.appeals.appeals import note_appeal
from typing import Any


class AppealsPost(WithPath, WritingService):
    """Enter an appeal, or do the next thing with one (`act`). Answers with the case."""

    def change(self) -> dict[str, Any]:
        if len(self.path) > 1:
            raise Missing(_("The case has no such appeal."))
        if self.path:
            act_on_appeal(self.context, self.path[0], self.body())
        else:
            note_appeal(self.context, self.body())
            self.request.response.setStatus(201)
        return self.serialized(self.context)
