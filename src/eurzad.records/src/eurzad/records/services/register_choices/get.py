"""GET /@register-choices"""

from eurzad.core.services.base import JsonService
from eurzad.records.registers.choices import ACCESS
from eurzad.records.registers.choices import FORMATS
from eurzad.records.registers.choices import KINDS
from eurzad.records.registers.choices import WAYS
from eurzad.records.registers.stamp import LABELS
from eurzad.records.registers.stamp import SHEET
from typing import Any


class RegisterChoicesGet(JsonService):
    """The lists of values that entries of the registers are made of."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@register-choices",
            "access": self.told(ACCESS),
            "format": self.told(FORMATS),
            "kind": self.told(KINDS),
            "way": {register: self.told(ways) for register, ways in WAYS.items()},
            "labels": [*LABELS, SHEET],
        }

    def told(self, choices: dict[str, Any]) -> list[dict[str, str]]:
        return [{"id": id, "title": self.translated(title)} for id, title in choices.items()]
