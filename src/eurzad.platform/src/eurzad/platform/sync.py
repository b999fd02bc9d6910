"""Keeping a site in step with its profile without undoing what people edited in the site."""

from dataclasses import dataclass
from enum import StrEnum
from eurzad.platform.items import Item
from eurzad.platform.remembered import digest
from eurzad.platform.remembered import remembered
from typing import Any


NOTHING = digest(None)


class Verdict(StrEnum):
    """What a value of the profile means for the site."""

    ADD = "add"
    CHANGE = "change"
    EDITED = "edited in the site, kept"
    REMOVED = "removed in the site, kept so"
    FIXED = "differs in the site, never changed"
    GONE = "no longer in the profile, kept"


@dataclass(frozen=True)
class Difference:
    """One value in which profile and site are not, or were not, the same."""

    key: str
    verdict: Verdict
    wanted: Any = None
    found: Any = None

    def __str__(self) -> str:
        return f"{self.verdict}: {self.key}"


def differences(site: Any, items: list[Item]) -> list[Difference]:
    """Compare a site with the items of its profile; changes nothing."""
    known = remembered(site)
    found: list[Difference] = []
    for item in items:
        if not item.exists(site):
            was_there = any(known.keys(min=f"{item.key}#", max=f"{item.key}#\uffff"))
            verdict = Verdict.REMOVED if was_there else Verdict.ADD
            found.append(Difference(item.key, verdict))
            continue
        found += [
            difference
            for name, wanted in item.values.items()
            if (difference := _compare(site, item, name, wanted, known))
        ]
    keys = {f"{item.key}#{name}" for item in items for name in item.values}
    found += [Difference(key, Verdict.GONE) for key in known if key not in keys]
    return found


def bring_in_step(site: Any, items: list[Item]) -> list[Difference]:
    """Add and change what the profile asks for and nobody edited. Returns what was found."""
    found = differences(site, items)
    to_add = {one.key for one in found if one.verdict is Verdict.ADD}
    to_change = {one.key for one in found if one.verdict is Verdict.CHANGE}
    known = remembered(site)
    for item in items:
        if item.key in to_add:
            item.add(site)
            for name, value in item.values.items():
                known[f"{item.key}#{name}"] = digest(value)
            continue
        changes = {
            name: value for name, value in item.values.items() if f"{item.key}#{name}" in to_change
        }
        if changes:
            item.write(site, changes)
        for name, value in changes.items():
            known[f"{item.key}#{name}"] = digest(value)
    _remember_agreement(site, items, known)
    return found


def _compare(site: Any, item: Item, name: str, wanted: Any, known: Any) -> Difference | None:
    key = f"{item.key}#{name}"
    value = item.read(site, name)
    here, there = digest(value), digest(wanted)
    if here == there:
        return None
    untouched = known[key] == here if key in known else item.preset or here == NOTHING
    return Difference(key, Verdict.CHANGE if untouched else Verdict.EDITED, wanted, value)


def _remember_agreement(site: Any, items: list[Item], known: Any) -> None:
    """A value that came to be the same on both sides is from now on an imported one."""
    for item in items:
        if not item.exists(site):
            continue
        for name, wanted in item.values.items():
            key, there = f"{item.key}#{name}", digest(wanted)
            if known.get(key) != there and digest(item.read(site, name)) == there:
                known[key] = there
