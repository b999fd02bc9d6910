"""PUT /@approval-rules"""

from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.letters.rules import rule_json
from eurzad.records.letters.rules import set_approval_rules
from typing import Any


class ApprovalRulesPut(WritingService):
    """Put other rules in force, for letters submitted from now on."""

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, ("rules",))
        return {"rules": [rule_json(rule) for rule in set_approval_rules(data.get("rules"))]}
