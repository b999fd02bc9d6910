"""POST <letter>/@versions, @versions/<number>/restore"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from eurzad.records.letters.changing import keep_by_hand
from eurzad.records.letters.changing import restore
from eurzad.records.letters.versions import version
from eurzad.records.services.letter_versions.get import number
from eurzad.records.services.letter_versions.get import version_json
from typing import Any


class VersionsPost(WithPath, WritingService):
    """Keep a version by hand, or make the draft say what a version says."""

    def change(self) -> dict[str, Any]:
        if not self.path:
            kept = keep_by_hand(self.context, self.body())
            self.request.response.setStatus(201)
            return version_json(kept, self.request)
        if len(self.path) == 2 and self.path[1] == "restore":
            restore(self.context, version(self.context, number(self.path[0])), self.body())
            return self.serialized(self.context)
        raise Missing(_("There is no such version."))
