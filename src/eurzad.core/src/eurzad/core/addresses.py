"""The public address of an office's portal."""

from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import getUtility


RECORD = "volto.frontend_domain"


def portal_address(site: Any) -> str:
    """As configured, never as a request claims: links in mails must not follow a Host header."""
    configured = getUtility(IRegistry).get(RECORD, None)
    return (configured or site.absolute_url()).rstrip("/")
