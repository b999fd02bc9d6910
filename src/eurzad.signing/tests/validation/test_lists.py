"""The trusted lists of the EU: verified before they are believed, kept when the next one is bad."""

from asn1crypto import x509
from base64 import b64decode
from datetime import datetime
from datetime import UTC
from eurzad.signing.trust.assess import open_lists
from eurzad.signing.trust.fetch import Refused
from eurzad.signing.trust.lists import Lists
from eurzad.signing.trust.lists import LOTL
from eurzad.signing.trust.lists import lotl_signers
from eurzad.signing.trust.lists import NotGood
from eurzad.signing.trust.refresh import main
from eurzad.signing.trust.services import name_key
from pathlib import Path
import pytest


FILES = Path(__file__).parent / "data" / "trusted-list"
NOW = datetime(2019, 9, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def published():
    return {
        "lotl": (FILES / "eu-lotl_original.xml").read_bytes(),
        "PL": (FILES / "PL.xml").read_bytes(),
    }


def serving(published, **changed):
    """Stands for the network: the two lists, all others are not there."""
    content = {**published, **changed}

    def get(url, largest=None, seconds=None):
        if url == LOTL:
            return content["lotl"]
        if "PL_TSL" in url or "nccert" in url:
            return content["PL"]
        raise Refused("status 404")

    return get


@pytest.fixture(scope="module")
def kept(tmp_path_factory, published):
    lists = Lists(tmp_path_factory.mktemp("lists"))
    problems = lists.refresh(serving(published), NOW)
    return lists, problems


def polish_issuer(lists):
    plain = next(one for one in lists.services("PL") if one["certificates"] and not one["stamps"])
    return x509.Certificate.load(b64decode(plain["certificates"][0]))


def test_lists_are_fetched_verified_and_kept(kept):
    lists, problems = kept
    assert problems["PL"] == ""
    assert problems["DE"] == "status 404"
    assert lists.available
    again = Lists(lists.folder)
    issuer = polish_issuer(again)
    assert again.knows([name_key(issuer.subject)])
    registry = again.registry([name_key(issuer.subject)])
    assert list(registry.known_certificate_authorities)


def test_qualifications_of_services_survive_being_kept(kept):
    from pyhanko.sign.validation.qualified.eutl_parse import read_qualified_service_definitions

    lists, _problems = kept
    original = list(read_qualified_service_definitions((FILES / "PL.xml").read_text("utf-8")))
    plain = lists.services("PL")
    assert len(plain) == len(original)
    assert any(one["qualifications"] for one in plain)
    keys = {key for one in plain for key in one["subjects"]}
    registry = lists.registry(keys)
    for authority in registry.known_certificate_authorities:
        made = {
            (one.base_info.valid_from, one.qualifications)
            for one in registry.applicable_service_definitions(authority, None)
        }
        theirs = {
            (one.base_info.valid_from, one.qualifications)
            for one in original
            if authority.certificate.dump()
            in {cert.dump() for cert in one.base_info.provider_certs}
        }
        assert made == theirs


def test_list_changed_on_the_way_is_not_believed_and_the_good_one_stays(kept, published):
    lists, _problems = kept
    changed = published["PL"].replace(b"granted", b"withdrawn", 1)
    problems = Lists(lists.folder).refresh(serving(published, PL=changed), NOW)
    assert problems["PL"] == "signature"
    assert Lists(lists.folder).services("PL")


def test_list_signed_by_somebody_else_is_not_believed(kept, published):
    lists, _problems = kept
    problems = Lists(lists.folder).refresh(serving(published, PL=published["lotl"]), NOW)
    assert problems["PL"] == "signer"


def test_list_of_lists_changed_or_of_unknown_signers_is_not_believed(tmp_path, published):
    changed = published["lotl"].replace(b"nccert.pl", b"nccert.ru", 1)
    lists = Lists(tmp_path)
    assert lists.refresh(serving(published, lotl=changed), NOW) == {"EU": "signature"}
    assert not lists.available
    with pytest.raises(NotGood, match="signer"):
        lists.keep_lotl(published["lotl"], NOW, signers=lotl_signers()[:0])


def test_without_a_network_the_last_good_lists_serve(kept):
    lists, _problems = kept

    def silent(url, **_more):
        raise Refused("name")

    again = Lists(lists.folder)
    problems = again.refresh(silent, NOW)
    assert problems["EU"] == "name"
    assert again.available
    assert again.state["PL"]["problem"] == "name"
    assert again.state["PL"]["fetched"]


def test_older_list_does_not_replace_a_newer_one(kept, published):
    lists, _problems = kept
    again = Lists(lists.folder)
    again.state["PL"]["issued"] = "2030-01-01T00:00:00+00:00"
    with pytest.raises(NotGood, match="older"):
        again.keep_list("PL", published["PL"], again.references()["PL"][1], NOW)


def test_lists_are_taken_from_files_where_there_is_no_network(tmp_path, capsys):
    assert main([str(tmp_path / "out"), *map(str, sorted(FILES.glob("*.xml")))]) == 0
    assert "PL.xml: ok" in capsys.readouterr().out
    assert Lists(tmp_path / "out").available


def test_folder_of_published_lists_is_read_as_it_is():
    assert open_lists(FILES).available
    assert open_lists(None) is None
