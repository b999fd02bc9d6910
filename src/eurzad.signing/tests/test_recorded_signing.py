"""The signing tray as recorded requests and answers."""

from .client import Client
from .office import make_letter
from .office import work
from eurzad.core.examples import Recorder
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "signing"


def test_the_tray_is_as_recorded(functional_portal, signing):
    site = functional_portal

    def send(who, method, path, **kwargs):
        return Client(site, who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    first = make_letter(site)
    work(site)
    items = {"items": [first.absolute_url()]}

    ask("tray", "burmistrz", "GET", "@signing-tray")
    ask("approved", "burmistrz", "POST", "@signing-tray", {"act": "accept", **items})
    ask("not-yours", "naczelnik", "POST", "@signing-tray", {"act": "sign", **items})
    ask("sign", "burmistrz", "POST", "@signing-tray", {"act": "sign", **items})
    work(site)
    ask("tray-empty", "burmistrz", "GET", "@signing-tray")
    ask("wrong", "burmistrz", "POST", "@signing-tray", {"act": "burn", **items})
    second = make_letter(site)
    work(site)
    refuse = f"{second.absolute_url()}/@workflow/refuse_signature"
    ask("refused", "burmistrz", "POST", refuse, {"comment": "Proszę podać datę oględzin."})
    ask.check()
