"""GET @services, and the expander that is always on for a service folder."""

from eurzad.portal.catalogue import by_subject
from eurzad.portal.catalogue import online_paths
from eurzad.portal.catalogue import published_cards
from eurzad.portal.interfaces import IPortalLayer
from eurzad.portal.interfaces import IServiceFolder
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.services import Service
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(IExpandableElement)
@adapter(IServiceFolder, IPortalLayer)
class Services:
    """The cards of the folder under their subjects, from catalog metadata only."""

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def __call__(self, expand: bool = True) -> dict[str, Any]:
        path = "/".join(self.context.getPhysicalPath())
        cards = published_cards(path)
        online = online_paths(path)
        groups = by_subject(cards, self.context.subjects_order or [])
        return {
            "services": {
                "@id": f"{self.context.absolute_url()}/@services",
                "subjects": [
                    {"title": title, "items": [_service(brain, online) for brain in brains]}
                    for title, brains in groups
                ],
            }
        }


class ServicesGet(Service):
    """The same as the expander, alone."""

    def reply(self) -> dict[str, Any]:
        return Services(self.context, self.request)()["services"]


def _service(brain, online: set[str]) -> dict[str, Any]:
    return {
        "@id": brain.getURL(),
        "title": brain.Title,
        "description": brain.Description,
        "fee": brain.service_fee,
        "deadline": brain.service_deadline,
        "online": brain.getPath() in online,
    }
