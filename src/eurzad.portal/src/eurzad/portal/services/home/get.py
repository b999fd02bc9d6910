"""GET @home, and the expander that is always on for the site root."""

from eurzad.portal.catalogue import published_cards
from eurzad.portal.catalogue import subjects
from eurzad.portal.interfaces import IPortalLayer
from eurzad.portal.interfaces import NOTICE_KEYWORD
from plone import api
from plone.base.interfaces import IPloneSiteRoot
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.services import Service
from typing import Any
from zope.component import adapter
from zope.interface import implementer


SERVICES = 6
NEWS = 3
NOTICES = 3


@implementer(IExpandableElement)
@adapter(IPloneSiteRoot, IPortalLayer)
class Home:
    """Featured services, subjects, news and notices, from catalog metadata only."""

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def __call__(self, expand: bool = True) -> dict[str, Any]:
        cards = published_cards()
        featured = sorted(cards, key=lambda brain: not brain.service_featured)
        return {
            "home": {
                "@id": f"{self.context.absolute_url()}/@home",
                "services": [_service(brain) for brain in featured[:SERVICES]],
                "services_total": len(cards),
                "subjects": subjects(cards),
                "news": _news({"not": NOTICE_KEYWORD}, NEWS),
                "notices": _news(NOTICE_KEYWORD, NOTICES),
            }
        }


class HomeGet(Service):
    """The same as the expander, alone."""

    def reply(self) -> dict[str, Any]:
        return Home(self.context, self.request)()["home"]


def _service(brain) -> dict[str, str]:
    return {
        "@id": brain.getURL(),
        "title": brain.Title,
        "description": brain.Description,
        "fee": brain.service_fee,
        "deadline": brain.service_deadline,
    }


def _news(keyword: Any, limit: int) -> list[dict[str, str]]:
    brains = api.portal.get_tool("portal_catalog")(
        portal_type="News Item",
        review_state="published",
        Subject=keyword,
        sort_on="effective",
        sort_order="descending",
        sort_limit=limit,
    )
    return [
        {
            "@id": brain.getURL(),
            "title": brain.Title,
            "date": brain.effective.strftime("%Y-%m-%d"),
            "description": brain.Description,
        }
        for brain in brains[:limit]
    ]
