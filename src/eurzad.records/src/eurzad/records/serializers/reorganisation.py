"""Reorganisations as the API tells them."""

from eurzad.core.office.functions import fullname_of
from eurzad.records.reorganisation.plans import PLANNED
from eurzad.records.reorganisation.plans import Reorganisation
from eurzad.records.reorganisation.plans import WAITING
from eurzad.records.reorganisation.running import preview
from eurzad.records.serializers.parts import address
from typing import Any


def summary(site: Any, one: Reorganisation) -> dict[str, Any]:
    """Return a reorganisation as the list shows it."""
    return {
        "@id": f"{site.absolute_url()}/@reorganisations/{one.id}",
        "id": one.id,
        "title": one.title,
        "day": one.day.isoformat(),
        "state": one.state,
        "author": fullname_of(one.author) if one.author else "",
        "created": one.created,
        "finished": one.finished,
        "changes": list(one.changes),
        "can_be_cancelled": one.state == PLANNED,
    }


def whole(site: Any, one: Reorganisation) -> dict[str, Any]:
    """Return a reorganisation with what it brings (a preview), or brought (the report)."""
    waits = one.state in WAITING
    found = preview(site, one) if waits else {"cases": one.report, "people": one.people}
    return {
        **summary(site, one),
        "preview": waits,
        "cases": [_case(row) for row in found["cases"]],
        "people": list(found["people"]),
    }


def _case(row: dict[str, Any]) -> dict[str, Any]:
    after = row["handler_after"]
    told = {name: value for name, value in row.items() if name not in ("path", "type", "unit")}
    return told | {
        "@id": address(row["path"]),
        "@type": row["type"],
        "handler_after": fullname_of(after) if after else "",
    }
