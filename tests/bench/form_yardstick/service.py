"""What the benchmark needs and no endpoint gives: a content type of Plone's own, many residents."""

from plone import api
from plone.dexterity.fti import DexterityFTI
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from zope.interface import alsoProvides
import json


class Prepare(Service):
    """`POST @bench-prepare` of `{"model", "residents", "password"}`."""

    def render(self):
        alsoProvides(self.request, IDisableCSRFProtection)
        asked = json.loads(self.request.get("BODY", b"{}"))
        fti = DexterityFTI("bench", title="Bench", model_source=asked["model"])
        self.context.portal_types._setObject("bench", fti)
        with api.env.adopt_roles(["Manager"]):
            for name in asked["residents"]:
                email = f"{name}@example.org"
                api.user.create(email=email, username=name, password=asked["password"])
                api.group.add_user(groupname="residents", username=name)
        self.request.response.setStatus(201)
        return b"{}"
