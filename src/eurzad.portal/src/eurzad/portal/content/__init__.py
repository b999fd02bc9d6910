"""Content types of the portal."""

from eurzad.portal.interfaces import IServiceCard
from eurzad.portal.interfaces import IServiceFolder
from plone.dexterity.content import Container
from zope.interface import implementer


FORM_ID = "wniosek"


@implementer(IServiceFolder)
class ServiceFolder(Container):
    """The catalogue of what can be settled."""


@implementer(IServiceCard)
class ServiceCard(Container):
    """What a resident reads before applying; holds the form named ``wniosek``."""
