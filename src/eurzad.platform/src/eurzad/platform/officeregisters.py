"""Registers of the office as things of a site that a profile describes."""

from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.records.officeregisters.definition import plain
from eurzad.records.officeregisters.definition import RegisterDefinition
from eurzad.records.officeregisters.known import set_definition
from eurzad.records.store import records_store
from typing import Any


@dataclass(frozen=True)
class Register:
    """A definition of a register in the store of the records."""

    definition: RegisterDefinition
    preset: bool = False

    @property
    def key(self) -> str:
        return f"registers/{self.definition.id}"

    @property
    def values(self) -> Mapping[str, Any]:
        return plain(self.definition)

    def exists(self, site: Any) -> bool:
        return self.definition.id in records_store(site).register_definitions

    def add(self, site: Any) -> None:
        set_definition(site, self.definition.id, dict(self.values))

    def read(self, site: Any, name: str) -> Any:
        return records_store(site).register_definitions[self.definition.id].get(name)

    def write(self, site: Any, changes: Mapping[str, Any]) -> None:
        kept = records_store(site).register_definitions[self.definition.id]
        set_definition(site, self.definition.id, {**kept, **changes})
