"""A test PKI and a token with its keys, made once."""

from .pki import PEOPLE
from .pki import TestPki
from .softhsm import MODULE
from .softhsm import SoftHsm
import pytest


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
    from .softhsm import PIN
    from eurzad.signing.keys.registry import plugin_for

    plugin = plugin_for("pkcs11")
    opened = []

    def opener(name, pin=PIN, **options):
        key = plugin.open(plugin.check({"module": MODULE, "token": name, **options}), pin, tmp_path)
        opened.append(key)
        return key

    yield opener
    for key in opened:
        key.close()


@pytest.fixture
def authorities(pki):
    from eurzad.signing.timestamps.authorities import Authorities

    return Authorities([pki.timestamps])


@pytest.fixture
def proofs(pki):
    from eurzad.signing.timestamps.revocation import Proofs

    return Proofs([pki.certificate("root")])
