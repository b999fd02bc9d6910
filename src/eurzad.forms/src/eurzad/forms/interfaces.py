"""Interfaces of applications and accounts."""

from collective.easyform.interfaces import IEasyForm
from collective.easyform.interfaces import IEasyFormLayer
from zope.interface import Attribute
from zope.interface import Interface


class IFormsLayer(IEasyFormLayer):
    """Browser layer of sites that have forms installed; its pages come before easyform's."""


class IOfficeForm(IEasyForm):
    """A form whose models are checked whenever they are saved."""


class IIdentityProvider(Interface):
    """A way in which a person proves who they are; a named utility.

    ``local`` is the platform's own: e-mail and password. A national scheme registers another.
    """

    title = Attribute("Name of the way, shown beside its button")
    login_url = Attribute("Where the person is sent, or None when they type a password here")

    def verified_attributes(user_id: str) -> dict:
        """What the provider vouches for: a subset of fullname, pesel, email."""

    def level(user_id: str) -> str:
        """``confirmed`` when it is known who the person is, as by a document; else ``basic``."""
