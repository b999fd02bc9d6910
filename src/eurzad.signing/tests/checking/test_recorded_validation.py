"""What validation found about the files of an item, as recorded requests and answers."""

from ..client import Client
from .test_incoming import item_with
from .test_incoming import work
from eurzad.core.examples import Recorder
from pathlib import Path


EXAMPLES = Path(__file__).parents[4] / "docs" / "reference" / "examples" / "validation"
SIGNED = Path(__file__).parents[1] / "validation" / "data" / "signatures" / "dss-signed.xml"


def test_found_signatures_are_as_recorded(functional_portal):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    item = item_with(site, ("wniosek.xml", SIGNED.read_bytes()))
    address = f"{item.absolute_url()}/@signatures"
    ask("waiting", "kancelaria", "GET", address)
    work(site)
    ask("found", "kancelaria", "GET", address)
    ask("not-yours", "referent-fn", "GET", address)
    ask.check()
