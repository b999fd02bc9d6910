"""Signed files of incoming items: examined by the worker, told on the desk, kept with the item."""

from ..validation import making
from ..validation import xmlmaking
from ..validation.pki import authority
from eurzad.core.files import files
from eurzad.core.outbox import run_due
from eurzad.core.testing import logged_in
from eurzad.records.desk.entries import index_work
from eurzad.records.incoming import register_incoming
from eurzad.records.serializers.parts import files_of
from eurzad.signing.checking.job import may_be_signed
from eurzad.signing.checking.store import checking_store
from eurzad.signing.checking.store import reports
from lxml import etree
import pytest
import requests
import transaction


def signed_pdf():
    return making.sign(making.plain_pdf(), authority().clerk)


@pytest.fixture
def office(functional_portal):
    return functional_portal


def item_with(office, *given):
    """An incoming item with files [(name, bytes)]."""
    with logged_in(office, "kancelaria"):
        item = register_incoming(office, title="Umowa", sender="Anna Demo")
        for name, data in given:
            files(item).add(name, "application/octet-stream", data, "attachment")
    transaction.commit()
    return item


def work(office):
    while run_due(office, limit=20, budget=300):
        pass
    transaction.begin()


def test_signed_file_that_comes_in_is_examined_and_told_with_the_file(office):
    item = item_with(
        office,
        ("umowa.pdf", signed_pdf()),
        ("zmieniona.pdf", signed_pdf().replace(b"100 zl", b"900 zl")),
        ("zwykly.pdf", making.plain_pdf()),
        ("notatka.txt", b"tekst"),
    )
    work(office)
    told = [file.get("signatures") for file in files_of(item)]
    assert [one and one["verdict"] for one in told] == ["intact", "altered", None, None]
    assert told[1]["summary"]["word"] == "Zmieniony po podpisaniu"
    assert told[0]["signers"][0]["name"] == "Referent Próbny"
    assert len(reports(item)) == 4
    assert not checking_store(office).waiting


def test_detached_signature_is_examined_with_the_file_it_came_with(office, tmp_path):
    (tmp_path / "umowa.txt").write_bytes(b"Kwota 100 zl")
    signature = xmlmaking.xmlsec_sign(
        xmlmaking.template(xmlmaking.reference("umowa.txt")), tmp_path
    )
    item = item_with(office, ("umowa.txt", b"Kwota 100 zl"), ("umowa.xades", signature))
    work(office)
    assert [one["signatures"]["verdict"] for one in files_of(item) if "signatures" in one] == [
        "intact"
    ]


def test_item_is_queued_once_and_a_file_added_later_is_examined_too(office):
    item = item_with(office, ("umowa.pdf", signed_pdf()))
    work(office)
    files(item).add("druga.pdf", "application/pdf", signed_pdf(), "attachment")
    index_work(item)
    index_work(item)
    transaction.commit()
    assert list(checking_store(office).waiting) == [item.UID()]
    work(office)
    assert len(reports(item)) == 2
    index_work(item)
    assert not checking_store(office).waiting


def ask(office, user, path):
    headers = {"Accept": "application/json", "Accept-Language": "pl"}
    if user:
        token = office.acl_users.jwt_auth.create_token(user)
        headers["Authorization"] = f"Bearer {token}"
    transaction.commit()
    return requests.get(path, headers=headers, timeout=60, allow_redirects=False)


def test_report_is_for_those_who_may_see_the_file(office):
    item = item_with(office, ("umowa.pdf", signed_pdf()))
    work(office)
    address = f"{item.absolute_url()}/@signatures"
    answer = ask(office, "kancelaria", address)
    assert answer.status_code == 200
    (one,) = answer.json()["items"]
    assert one["verdict"] == "intact"
    xml = ask(office, "kancelaria", one["report"])
    assert xml.headers["Content-Type"].startswith("application/xml")
    assert etree.fromstring(xml.content).tag.endswith("ValidationReport")
    for user, status in ((None, 401), ("mieszkanka", 403), ("referent-fn", 403)):
        assert ask(office, user, address).status_code == status
        assert ask(office, user, one["report"]).status_code == status
    assert ask(office, "kancelaria", one["report"][:-1] + "99").status_code == 404


def test_file_without_a_trace_of_a_signature_starts_no_process():
    assert not may_be_signed(making.plain_pdf())
    assert not may_be_signed(b"<a/>")
    assert may_be_signed(signed_pdf())
    assert may_be_signed(xmlmaking.xades())
