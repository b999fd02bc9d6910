"""The recorded answers of the portal's endpoints, which the documentation shows.

``RECORD=1 pytest …`` writes them anew.
"""

from pathlib import Path
import json
import os
import pytest


DATA = Path(__file__).parent / "data"
ORIGIN = "http://czerwionka.localhost:3000"
RECORDED = {
    "office": "/@office",
    "home": "/@home",
    "services": "/uslugi/@services",
    "structure": "/urzad/@structure",
}


@pytest.mark.parametrize(("name", "path"), RECORDED.items())
def test_the_answer_is_as_recorded(client, name, path):
    talk = client()
    answer = json.loads(talk.get(path).text.replace(talk.url, ORIGIN))
    recorded = DATA / f"{name}.json"
    if os.environ.get("RECORD"):
        text = json.dumps(answer, ensure_ascii=False, indent=2, sort_keys=True)
        recorded.write_text(text + "\n", encoding="utf-8")
    assert answer == json.loads(recorded.read_text(encoding="utf-8"))
