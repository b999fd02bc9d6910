"""Forms over REST: readable by anyone who may see them, without what is only for those who edit
them.
"""

from ..interfaces import IOfficeForm
from AccessControl import getSecurityManager
from plone.restapi.deserializer.dxcontent import DeserializeFromJson
from plone.restapi.interfaces import IDeserializeFromJson
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from Products.CMFCore.permissions import ModifyPortalContent
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


FOR_EDITORS = (
    "fields_model",
    "actions_model",
    "thanksPageOverrideAction",
    "thanksPageOverride",
    "formActionOverride",
    "onDisplayOverride",
    "afterValidationOverride",
    "headerInjection",
    "submitLabelOverride",
    "method",
    "CSRFProtection",
    "forceSSL",
    "nameAttribute",
    "showFields",
)


@implementer(ISerializeToJson)
@adapter(IOfficeForm, Interface)
class SerializeOfficeForm(SerializeToJson):
    """easyform's own serializer fails for anonymous visitors and adds saved data; this one does
    neither.
    """

    def __call__(self, version=None, include_items=True) -> dict[str, Any]:
        result = super().__call__(version, include_items)
        if not getSecurityManager().checkPermission(ModifyPortalContent, self.context):
            for name in FOR_EDITORS:
                result.pop(name, None)
        return result


@implementer(IDeserializeFromJson)
@adapter(IOfficeForm, Interface)
class DeserializeOfficeForm(DeserializeFromJson):
    """Plain content: rows of saved data cannot be written by this road."""
