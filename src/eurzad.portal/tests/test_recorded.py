"""What the portal answers, as recorded requests and answers of the documentation."""

from eurzad.core.examples import Recorder
from pathlib import Path


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "portal"


def test_the_portal_answers_as_recorded(client):
    def send(who, method, path, **kwargs):
        return client(who)(method, path, **kwargs)

    ask = Recorder(EXAMPLES, client().url, send)
    ask("office", None, "GET", "/@office")
    ask("home", None, "GET", "/@home")
    ask("services", None, "GET", "/uslugi/@services")
    ask("structure", None, "GET", "/urzad/@structure")
    ask("card-not-published", None, "GET", "/uslugi/robocza")
    ask.check()
