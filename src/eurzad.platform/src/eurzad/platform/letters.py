"""Templates of letters and rules of their approval as things of a site that a profile describes."""

from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.records.letters.rules import approval_rules
from eurzad.records.letters.rules import put_rules
from eurzad.records.letters.rules import rule_from
from eurzad.records.letters.rules import rule_json
from eurzad.records.templates import get_template
from eurzad.records.templates import set_template
from typing import Any


@dataclass(frozen=True)
class Template:
    """A template of letters in the store of the records."""

    id: str
    values: Mapping[str, Any]
    preset: bool = False

    @property
    def key(self) -> str:
        return f"letters/{self.id}"

    def exists(self, site: Any) -> bool:
        return get_template(site, self.id) is not None

    def add(self, site: Any) -> None:
        set_template(site, self.id, dict(self.values))

    def read(self, site: Any, name: str) -> Any:
        return getattr(get_template(site, self.id), name)

    def write(self, site: Any, changes: Mapping[str, Any]) -> None:
        kept = {name: self.read(site, name) for name in self.values}
        set_template(site, self.id, kept | dict(changes))


@dataclass(frozen=True)
class Approvals:
    """Who approves which letters: one list, in the store of the records."""

    values: Mapping[str, Any]
    preset: bool = False
    key: str = "approvals"

    def exists(self, site: Any) -> bool:
        return True

    def add(self, site: Any) -> None:
        self.write(site, self.values)

    def read(self, site: Any, name: str) -> Any:
        return [rule_json(rule) for rule in approval_rules()] or None

    def write(self, site: Any, changes: Mapping[str, Any]) -> None:
        if "rules" in changes:
            put_rules(rule_from(one) for one in changes["rules"] or ())
