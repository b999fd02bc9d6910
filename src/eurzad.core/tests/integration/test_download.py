from eurzad.core.files import files
from eurzad.core.interfaces import IHasFiles
from eurzad.core.office import group_id
from eurzad.core.testing import make_clerk
from eurzad.core.testing import make_resident
from eurzad.core.testing import make_unit
from eurzad.core.testing import PASSWORD
from zope.interface import alsoProvides
import pytest
import requests
import transaction


@pytest.fixture
def record(functional_portal):
    """A unit stands for a case: only its head may see its files."""
    unit = make_unit(functional_portal, "FN")
    make_clerk("naczelnik", {"FN": "head"})
    make_clerk("inny", {"FN": "handler"})
    make_resident("jan")
    unit.manage_setLocalRoles(group_id("FN", "head"), ["Unit Head"])
    alsoProvides(unit, IHasFiles)
    kept = files(unit)
    kept.add("Decyzja nr 1.pdf", "application/pdf", b"%PDF-1.7", "letter-pdf")
    kept.add("strona.html", "text/html", b"<script>alert(1)</script>", "attachment")
    transaction.commit()
    return unit


@pytest.fixture
def get(record, functional):
    base = f"http://{functional['host']}:{functional['port']}/plone/urzad/fn/@@download"

    def get_as(user: str | None, path: str) -> requests.Response:
        auth = (user, PASSWORD) if user else None
        return requests.get(f"{base}/{path}", auth=auth, timeout=20, allow_redirects=False)

    return get_as


def test_who_may_view_the_record_gets_its_files(get):
    answer = get("naczelnik", "1/Decyzja%20nr%201.pdf")
    assert (answer.status_code, answer.content) == (200, b"%PDF-1.7")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Length"] == "8"
    assert answer.headers["Content-Disposition"] == "inline; filename*=UTF-8''Decyzja%20nr%201.pdf"


def test_a_file_is_private_and_inert(get):
    headers = get("naczelnik", "2/strona.html").headers
    assert headers["Content-Disposition"].startswith("attachment;")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "private, no-store"
    assert "sandbox" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["1/x.pdf", "2", "9/x.pdf", ""])
def test_others_learn_nothing_about_files(get, path):
    assert get(None, path).status_code == 401
    assert get("jan", path).status_code == 403
    assert get("inny", path).status_code == 403
    assert get("jan", path).content == b""


@pytest.mark.parametrize("path", ["9/x.pdf", "", "x", "../1", "1.0/x.pdf"])
def test_a_file_that_is_not_there_is_not_found(get, path):
    assert get("naczelnik", path).status_code == 404
