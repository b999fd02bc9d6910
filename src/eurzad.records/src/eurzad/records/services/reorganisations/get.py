"""GET /@reorganisations, GET /@reorganisations/<id>"""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.records.reorganisation.plans import newest_first
from eurzad.records.reorganisation.plans import Reorganisation
from eurzad.records.reorganisation.plans import reorganisation
from eurzad.records.serializers.reorganisation import summary
from eurzad.records.serializers.reorganisation import whole
from typing import Any


class ReorganisationsGet(WithPath, JsonService):
    """All reorganisations, or one with its preview or report."""

    def reply(self) -> dict[str, Any]:
        if self.path:
            return whole(self.context, named(self.context, self.path))
        return {
            "@id": f"{self.context.absolute_url()}/@reorganisations",
            "items": [summary(self.context, one) for one in newest_first(self.context)],
        }


def named(site: Any, path: list[str], length: int = 1) -> Reorganisation:
    """Return the reorganisation that an address names. Raises Missing."""
    id = path[0]
    if len(path) != length or not (id.isascii() and id.isdigit() and len(id) < 9):
        raise Missing(_("There is no such reorganisation."))
    return reorganisation(site, int(id))
