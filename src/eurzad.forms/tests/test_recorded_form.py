"""The recorded answer of `@form`, which the front end's tests read too."""

from .conftest import DATA
from .http import anonymous
import json
import os


RECORDED = DATA / "form.json"


def test_form_answers_as_recorded(site, live_form):
    text = anonymous(site).get("/drzewa/wniosek/@form").text
    answer = json.loads(text.replace(site.absolute_url(), "http://czerwionka.localhost:3000"))
    if os.environ.get("RECORD"):
        RECORDED.write_text(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    assert answer == json.loads(RECORDED.read_text())
