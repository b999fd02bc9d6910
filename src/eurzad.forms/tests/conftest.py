"""Fixtures of the forms' tests."""

from .http import resident
from .layers import FUNCTIONAL
from .layers import INTEGRATION
from .service_card import IServiceCard
from eurzad.forms.versions import publish_form
from pathlib import Path
from plone import api
from pytest_plone import fixtures_factory
from zope.interface import alsoProvides
import pytest
import transaction


pytest_plugins = ["pytest_plone"]

globals().update(fixtures_factory(((INTEGRATION, "integration"), (FUNCTIONAL, "functional"))))

DATA = Path(__file__).parent / "data"
REFERENCE = Path(__file__).parents[3] / "docs" / "reference" / "form-fields.md"


@pytest.fixture(scope="session")
def model() -> str:
    """The example form of the reference, so that the reference stays true."""
    return REFERENCE.read_text().split("```xml\n")[1].split("```")[0]


@pytest.fixture
def card(portal):
    """A service card in an in-process site."""
    return make_card(portal)


@pytest.fixture
def form(card, model):
    """The example form in a service card."""
    return make_form(card, model)


def make_card(portal):
    """Add a service card."""
    with api.env.adopt_roles(["Manager"]):
        card = api.content.create(portal, "Folder", "drzewa", title="Usunięcie drzew")
    alsoProvides(card, IServiceCard)
    return card


def make_form(container, model: str, id_: str = "wniosek"):
    """Add a form and publish the model."""
    with api.env.adopt_roles(["Manager"]):
        form = api.content.create(container, "EasyForm", id_, title="Wniosek")
        form.fields_model = model
    publish_form(form)
    return form


@pytest.fixture
def site(functional):
    """A site behind a server; what a test writes is gone after it."""
    return functional["portal"]


@pytest.fixture
def live_form(site, model):
    """The example form, in a published service card of the running site."""
    form = make_form(make_card(site), model)
    transaction.commit()
    return form


@pytest.fixture
def anna(site, live_form):
    """A resident."""
    return resident(site, "anna")


@pytest.fixture
def jan(site, live_form):
    """Another resident."""
    return resident(site, "jan")
