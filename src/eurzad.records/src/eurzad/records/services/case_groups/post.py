"""POST /@case-groups"""

from eurzad.core.services.base import WritingService
from eurzad.records.cases.groups import open_group
from eurzad.records.cases.groups import told_group
from typing import Any


class CaseGroupsPost(WritingService):
    """Separate a group of cases (podteczka) in a class."""

    def change(self) -> dict[str, Any]:
        group = open_group(self.body())
        self.request.response.setStatus(201)
        return told_group(group)
