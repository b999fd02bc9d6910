"""The catalogue of services, read from the portal catalog without waking a card."""

from eurzad.portal.content import FORM_ID
from plone import api


def published_cards(path: str | None = None) -> list:
    """Brains of the published service cards, in the order of their folder."""
    query = {
        "portal_type": "ServiceCard",
        "review_state": "published",
        "sort_on": "getObjPositionInParent",
    }
    if path:
        query["path"] = {"query": path, "depth": 1}
    return list(api.portal.get_tool("portal_catalog")(**query))


def online_paths(path: str) -> set[str]:
    """Paths of the cards whose form can be filled by whoever asks."""
    brains = api.portal.get_tool("portal_catalog")(
        portal_type="EasyForm", review_state="published", path={"query": path, "depth": 2}
    )
    suffix = f"/{FORM_ID}"
    return {brain.getPath().removesuffix(suffix) for brain in brains if brain.getId == FORM_ID}


def subjects(cards: list) -> list[str]:
    """Titles of the subjects that have cards, in the order of the cards."""
    return list(dict.fromkeys(brain.service_category for brain in cards))


def by_subject(cards: list, order: list[str]) -> list[tuple[str, list]]:
    """The cards under their subjects: those of `order` first, then as the cards come."""
    titles = subjects(cards)
    known = [title for title in order if title in titles]
    known += [title for title in titles if title not in known]
    return [
        (title, [brain for brain in cards if brain.service_category == title]) for title in known
    ]
