"""A test PKI, a token with its keys, an office, and a signer: each made once."""

import os


os.environ.setdefault("zope_i18n_compile_mo_files", "true")

from .office import make_office
from .pki import PEOPLE
from .pki import TestPki
from .signing_process import SignerProcess
from .softhsm import MODULE
from .softhsm import PIN
from .softhsm import SoftHsm
from eurzad.core.testing import fixtures_for
from eurzad.core.testing import OfficeLayer
from eurzad.signing.keys.pins import PinGuard
from eurzad.signing.keys.registry import plugin_for
from eurzad.signing.timestamps.authorities import Authorities
from eurzad.signing.timestamps.revocation import Proofs
from plone import api
from plone.app.testing import applyProfile
import pytest


class SigningLayer(OfficeLayer):
    """A site with the records, people and letters to be signed."""

    def setUpPloneSite(self, portal):
        applyProfile(portal, "plone.restapi:default")
        applyProfile(portal, "eurzad.records:default")
        make_office(portal)
        api.portal.set_registry_record("plone.available_languages", ["pl", "en"])
        api.portal.set_registry_record("plone.default_language", "pl")
        api.portal.set_registry_record("plone.use_request_negotiation", True)


pytest_plugins = ["pytest_plone"]
globals().update(fixtures_for(SigningLayer("eurzad.signing"), server=True))


@pytest.fixture(scope="session")
def demo_signer(tmp_path_factory):
    """A signer with the demo's keys."""
    running = SignerProcess(tmp_path_factory.mktemp("demo"), demo=True).start()
    yield running
    running.stop()


@pytest.fixture
def signing(demo_signer, monkeypatch):
    """Signing is configured: with the demo's keys."""
    monkeypatch.setenv("EURZAD_SIGNING", str(demo_signer.conf))
    return demo_signer


@pytest.fixture(scope="session")
def pki(tmp_path_factory):
    """Authorities, people, TSA, OCSP and CRLs on this machine."""
    made = TestPki(tmp_path_factory.mktemp("pki"))
    yield made
    made.close()


@pytest.fixture(scope="session")
def token(tmp_path_factory, pki):
    """The tokens: one for each of the people, labelled like them."""
    assert MODULE, "SoftHSM is not installed (Debian: softhsm2)"
    made = SoftHsm(tmp_path_factory.mktemp("softhsm"))
    above = [pki.certificate("issuing"), pki.certificate("root")]
    for number, name in enumerate(PEOPLE, 1):
        made.make_token(name)
        made.put_key(name, name, pki.key_file(name), [pki.certificate(name), *above], number=number)
    return made


@pytest.fixture
def open_key(token, tmp_path):
    """Open the key of one of the people on the token."""
    plugin = plugin_for("pkcs11")
    guard = PinGuard(tmp_path / "pins")
    opened = []

    def opener(name, pin=PIN, **options):
        key = plugin.open(
            plugin.check({"module": MODULE, "token": name, **options}), pin, tmp_path, guard
        )
        opened.append(key)
        return key

    yield opener
    for key in opened:
        key.close()


@pytest.fixture
def authorities(pki):
    return Authorities([pki.timestamps])


@pytest.fixture
def proofs(pki):
    return Proofs([pki.certificate("root")])
