"""The same act on many records: each succeeds or fails on its own, never half."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.records.interfaces import IRecord
from eurzad.records.rights import allowed
from plone import api
from typing import Any
from urllib.parse import unquote
import transaction


LARGEST = 200


@dataclass(frozen=True)
class Outcome:
    """What became of one record, which was named by `address`; `problem` is why it failed."""

    address: str
    record: Any | None
    problem: Problem | None

    @property
    def ok(self) -> bool:
        return self.problem is None


def read_addresses(data: dict[str, Any], name: str = "items") -> list[str]:
    """Return the addresses of the records that were sent, each once. Raises Invalid."""
    given = data.get(name)
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise invalid(name, _("This must be a list of addresses."))
    if not given:
        raise invalid(name, _("Choose at least one."))
    if len(given) > LARGEST or any(len(one) > 1000 for one in given):
        raise invalid(name, _("At most ${count} can be chosen.", mapping={"count": LARGEST}))
    return list(dict.fromkeys(given))


def for_each(addresses: Iterable[str], act: Callable[[Any], None]) -> list[Outcome]:
    """Do `act` with every record; what fails with a Problem is undone and reported.

    A record that does not exist and one that whoever asks may not see fail alike.
    """
    return [_try(address, act) for address in addresses]


def _try(address: str, act: Callable[[Any], None]) -> Outcome:
    savepoint = transaction.savepoint()
    record = None
    try:
        record = record_at(address)
        act(record)
    except Problem as problem:
        savepoint.rollback()
        return Outcome(address, record, problem)
    return Outcome(address, record, None)


def record_at(address: str) -> Any:
    """Return the record with this address, absolute or from the site on. Raises Missing."""
    site = api.portal.get()
    path = address.removeprefix(site.absolute_url()).strip("/")
    steps = [unquote(step) for step in path.split("/")]
    obj = site
    for step in steps:
        obj = obj._getOb(step, None) if step and hasattr(obj, "_getOb") else None
        if obj is None:
            raise not_yours()
    if not IRecord.providedBy(obj) or not allowed("View", obj):
        raise not_yours()
    return obj
