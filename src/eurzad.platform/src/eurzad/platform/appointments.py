"""Schedules of visits as things of a site that a profile describes."""

from collections.abc import Mapping
from dataclasses import dataclass
from eurzad.forms.appointments.known import appointments_of
from eurzad.forms.appointments.known import set_schedule
from eurzad.forms.appointments.schedule import plain
from eurzad.forms.appointments.schedule import read_schedule
from eurzad.forms.appointments.schedule import Schedule
from typing import Any


@dataclass(frozen=True)
class AppointmentSchedule:
    """A schedule in the store of the forms. What is booked in it stays."""

    schedule: Schedule
    preset: bool = False

    @property
    def key(self) -> str:
        return f"appointments/{self.schedule.id}"

    @property
    def values(self) -> Mapping[str, Any]:
        return plain(self.schedule)

    def exists(self, site: Any) -> bool:
        return self.schedule.id in appointments_of(site).books

    def add(self, site: Any) -> None:
        set_schedule(site, self.schedule)

    def read(self, site: Any, name: str) -> Any:
        return appointments_of(site).books[self.schedule.id].definition.get(name)

    def write(self, site: Any, changes: Mapping[str, Any]) -> None:
        kept = appointments_of(site).books[self.schedule.id].definition
        set_schedule(site, read_schedule(self.schedule.id, {**kept, **changes}))
