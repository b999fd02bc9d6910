"""GET /@approval-rules"""

from eurzad.core.office import all_units
from eurzad.core.services.base import JsonService
from eurzad.records.letters.kinds import KINDS
from eurzad.records.letters.rules import approval_rules
from eurzad.records.letters.rules import rule_json
from eurzad.records.serializers.parts import told
from typing import Any


class ApprovalRulesGet(JsonService):
    """Who approves which letters, and what rules can be made of."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@approval-rules",
            "rules": [rule_json(rule) for rule in approval_rules()],
            "kinds": [
                {"id": kind, "title": told(title, self.request)} for kind, title in KINDS.items()
            ],
            "units": [{"symbol": unit.symbol, "title": unit.title} for unit in all_units()],
        }
