"""GET @office"""

from eurzad.portal.interfaces import IOffice
from eurzad.portal.interfaces import OFFICE_PREFIX
from plone import api
from plone.registry.interfaces import IRegistry
from plone.restapi.services import Service
from typing import Any
from zope.component import getUtility


class OfficeGet(Service):
    """Name, address, hours, colour and links of the office. Public."""

    def reply(self) -> dict[str, Any]:
        office = getUtility(IRegistry).forInterface(IOffice, prefix=OFFICE_PREFIX)
        url = api.portal.get().absolute_url()

        def link(address: str | None) -> str | None:
            return f"{url}{address}" if address and address.startswith("/") else address

        return {
            "@id": f"{url}/@office",
            "id": office.id,
            "name": office.name,
            "office_name": office.office_name,
            "short_name": office.short_name,
            "kind": office.kind,
            "authority": office.authority,
            "teryt": office.teryt,
            "address": {
                "street": office.street,
                "postal_code": office.postal_code,
                "city": office.city,
            },
            "phone": office.phone,
            "email": office.email,
            "epuap": office.epuap,
            "edelivery": office.edelivery,
            "hours": [dict(line) for line in office.hours or []],
            "colour": office.colour,
            "coat_of_arms": link(office.coat_of_arms),
            "languages": list(office.languages or []),
            "links": {
                "bip": link(office.bip),
                "accessibility": link(office.accessibility),
                "privacy": link(office.privacy),
                "terms": link(office.terms),
            },
            "demo": bool(office.demo),
        }
