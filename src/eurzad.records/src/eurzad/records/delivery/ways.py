"""Which way a letter goes: the order of the law, as far as this office has the ways."""

from eurzad.records.delivery.registry import channel
from plone import api
from typing import Any


# Account in the office's own system (or e-delivery address), then own staff, then registered mail.
# Source: art. 39 § 1-3 KPA. Own staff is not suggested before the post: whether a messenger goes
# there is for people to know. A mail serves nothing, and a public notice needs its own ground.
ORDER = ("account", "post", "personal")


def suggested_ways(addressee: dict[str, Any]) -> list[str]:
    """Return the ways that are open to an addressee, in the order of the law."""
    site = api.portal.get()
    ways = [(name, channel(name)) for name in ORDER]
    return [name for name, way in ways if way is not None and way.is_available(site, addressee)]
