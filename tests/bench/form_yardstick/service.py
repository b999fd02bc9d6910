"""`POST @bench-type`: a content type of Plone's own with the fields of a model."""

from plone.dexterity.fti import DexterityFTI
from plone.restapi.services import Service


class MakeType(Service):
    def render(self):
        source = self.request.get("BODY", b"").decode()
        types = self.context.portal_types
        types._setObject("bench", DexterityFTI("bench", title="Bench", model_source=source))
        self.request.response.setStatus(201)
        return b"{}"
