"""An office with a few cards, news and people, and clients that talk to it over HTTP."""

from DateTime import DateTime
from eurzad.core.testing import fixtures_for
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_resident
from eurzad.core.testing import make_unit
from eurzad.core.testing import OfficeLayer
from eurzad.core.testing import PASSWORD
from eurzad.forms.versions import publish_form
from eurzad.portal.interfaces import IOffice
from eurzad.portal.interfaces import OFFICE_PREFIX
from plone import api
from plone.registry.interfaces import IRegistry
from Products.CMFCore.indexing import processQueue
from zope.component import getUtility
import pytest
import requests
import transaction


OFFICE = {
    "id": "przykladowo",
    "name": "Gmina Przykładowo",
    "office_name": "Urząd Gminy Przykładowo",
    "short_name": "Przykładowo",
    "kind": "commune",
    "authority": "Wójt Gminy Przykładowo",
    "teryt": "2412013",
    "street": "ul. Długa 1",
    "postal_code": "44-230",
    "city": "Przykładowo",
    "phone": "+48 32 000 00 00",
    "hours": [{"days": "poniedziałek", "from": "7:30", "to": "15:30"}],
    "colour": "#1f5f3a",
    "coat_of_arms": "/@@site-logo/herb.svg",
    "languages": ["pl", "en"],
    "bip": "https://bip.example.org/",
    "accessibility": "/deklaracja-dostepnosci",
    "privacy": "/ochrona-danych",
    "demo": True,
}
MODEL = """<?xml version="1.0" encoding="utf-8"?>
<model xmlns="http://namespaces.plone.org/supermodel/schema">
  <schema><field name="content" type="zope.schema.Text"><title>Treść</title></field></schema>
</model>
"""


class PortalLayer(OfficeLayer):
    """The office of the tests."""

    def setUpPloneSite(self, portal):
        super().setUpPloneSite(portal)
        api.portal.set_registry_record("plone.default_language", "pl")
        api.portal.set_registry_record("plone.available_languages", ["pl", "en"])
        api.portal.set_registry_record("plone.use_request_negotiation", True)
        office = getUtility(IRegistry).forInterface(IOffice, prefix=OFFICE_PREFIX)
        for name, value in OFFICE.items():
            setattr(office, name, value)
        make_unit(portal, "WOŚ", "Wydział Ochrony Środowiska")
        make_clerk("referent", {"WOŚ": "handler"})
        make_resident("mieszkanka")
        make_clerk("redaktorka", {})
        api.user.grant_roles(username="redaktorka", roles=["Editor", "Contributor", "Reviewer"])
        with api.env.adopt_roles(["Manager"]):
            publish(portal["urzad"], portal["urzad"]["woś"])
            make_cards(portal)
            make_news(portal)
        # what waits to be indexed needs the site
        processQueue()


def publish(*objects):
    for obj in objects:
        api.content.transition(obj, "publish")
        obj.reindexObject()


def make_cards(portal):
    """Eight published cards in two subjects, one private, one with a form."""
    folder = api.content.create(
        portal, "ServiceFolder", "uslugi", "Usługi", subjects_order=["Środowisko", "Podatki"]
    )
    api.content.transition(folder, "publish")
    for number in range(8):
        card = api.content.create(
            folder,
            "ServiceCard",
            f"usluga-{number}",
            f"Usługa {number}",
            category="Podatki" if number % 2 else "Środowisko",
            featured=number >= 4,
            fee=f"{number} zł",
            deadline="7 dni",
            unit_symbol="WOŚ",
            term_count=1,
            term_unit="month",
            keywords=["wycinka", "drzewo"] if number == 0 else [],
        )
        api.content.transition(card, "publish")
    form = api.content.create(folder["usluga-0"], "EasyForm", "wniosek", "Wniosek")
    form.fields_model = MODEL
    publish_form(form)
    api.content.transition(form, "publish")
    api.content.create(folder, "ServiceCard", "robocza", "Karta robocza", category="Podatki")


def make_news(portal):
    """Five news and a notice, and news not yet published."""
    news = api.content.create(portal, "Document", "aktualnosci", "Aktualności")
    api.content.transition(news, "publish")
    for day in range(1, 7):
        item = api.content.create(news, "News Item", f"wiadomosc-{day}", f"Wiadomość {day}")
        item.effective_date = DateTime(f"2026-11-0{day} 08:00 Europe/Warsaw")
        item.subject = ("komunikat",) if day == 6 else ()
        api.content.transition(item, "publish")
        item.reindexObject()
    api.content.create(news, "News Item", "robocza", "Wiadomość robocza")


globals().update(fixtures_for(PortalLayer("eurzad.portal"), server=True))


@pytest.fixture
def client(functional_portal):
    """Makes a session that talks to the site as a person, or as nobody."""
    transaction.commit()

    def talk(user_id=None, language="pl"):
        session = requests.Session()
        session.headers.update({"Accept": "application/json", "Accept-Language": language})
        session.auth = (user_id, PASSWORD) if user_id else None
        return Talk(session, functional_portal.absolute_url())

    return talk


class Talk:
    """A session with the address of the site before every path."""

    def __init__(self, session, url):
        self.session = session
        self.url = url

    def __call__(self, method, path, **kwargs):
        return self.session.request(method, f"{self.url}{path}", timeout=30, **kwargs)

    def get(self, path, **kwargs):
        return self("GET", path, **kwargs)
