"""Whoever changes a log in the database is found out: by its chain, or by the daily anchor."""

from .client import Client
from .office import make_open
from contextlib import redirect_stdout
from datetime import date
from eurzad.core.anchors.making import make_anchor
from eurzad.core.interfaces import ISealer
from eurzad.core.log import canonical
from eurzad.core.log import digest
from eurzad.core.log import genesis
from eurzad.core.log import kept_log
from eurzad.core.outbox import run_due
from eurzad.core.store import store
from eurzad.records.store import records_store
from eurzad.records.verify import verify
from plone import api
from zope.annotation.interfaces import IAnnotations
from zope.component import getGlobalSiteManager
from zope.interface import implementer
import io
import json
import pytest
import transaction


MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)


@pytest.fixture
def anchors(tmp_path, monkeypatch):
    """The folder for anchors, outside the database."""
    monkeypatch.setenv("EURZAD_ANCHORS", str(tmp_path))
    return tmp_path


@pytest.fixture
def case(functional_portal):
    return make_open(functional_portal)


def checked(site, folder=None):
    """Run the command on an office. Return exit code, findings, summary."""
    out = io.StringIO()
    with redirect_stdout(out):
        code = verify(site, folder)
    *findings, summary = map(json.loads, out.getvalue().splitlines())
    return code, findings, summary


def anchor(site, day):
    make_anchor(site, day)
    transaction.commit()
    run_due(site)


def whats(findings):
    return [problem["what"] for found in findings for problem in found["problems"]]


def rewrite(log, change):
    """Rewrite a whole chain with `change` made to each entry, consistently, as a forger would."""
    previous = genesis(log.subject)
    for ordinal, text in list(log._texts.items()):
        fields = {**json.loads(text), "previous_hash": previous}
        change(fields)
        log._texts[ordinal] = canonical(fields)
        previous = digest(log._texts[ordinal])
    log._head = previous
    transaction.commit()


def blame_another(fields):
    fields["actor"] = "inspektor"


def test_an_untouched_office_is_found_in_order(functional_portal, case, anchors):
    anchor(functional_portal, MONDAY)

    code, findings, summary = checked(functional_portal, anchors / "plone")

    assert (code, findings) == (0, [])
    assert summary["ok"]
    assert summary["logs"] == 1
    assert summary["entries"] == len(kept_log(case))
    assert summary["last_anchor"] == "2026-11-23"


def test_one_changed_entry_is_found_and_named(functional_portal, case):
    log = kept_log(case)
    log._texts[2] = log._texts[2].replace("referent", "inspektor")
    transaction.commit()

    code, [found], summary = checked(functional_portal)

    assert code == 1
    assert found["mark"] == case.mark
    assert found["problems"] == [
        {"ordinal": 3, "what": "the entry does not follow the one before it"}
    ]
    assert summary["faulty"] == 1


@pytest.mark.parametrize("text", ["", "[]", "7", "{}", "null", '{"ordinal": 2}'])
def test_an_entry_made_unreadable_is_found(functional_portal, case, text):
    kept_log(case)._texts[2] = text
    transaction.commit()

    code, [found], _summary = checked(functional_portal)

    assert code == 1
    assert {"ordinal": 2, "what": "the entry cannot be read"} in found["problems"]


def test_a_chain_rewritten_as_a_whole_passes_by_itself(functional_portal, case):
    rewrite(kept_log(case), blame_another)

    assert checked(functional_portal)[0] == 0


def test_a_chain_rewritten_as_a_whole_is_found_by_the_anchor(functional_portal, case, anchors):
    anchor(functional_portal, MONDAY)
    rewrite(kept_log(case), blame_another)

    code, findings, _summary = checked(functional_portal, anchors / "plone")

    assert code == 1
    assert whats(findings) == ["the log is not the one that was anchored"]


def test_a_chain_and_the_anchor_rewritten_together_are_found_by_the_file(
    functional_portal, case, anchors
):
    anchor(functional_portal, MONDAY)
    log = kept_log(case)
    rewrite(log, blame_another)
    forge_anchor(functional_portal, case, log)

    assert checked(functional_portal)[0] == 0
    code, findings, _summary = checked(functional_portal, anchors / "plone")

    assert code == 1
    assert whats(findings) == [
        "the anchor in the database is not the one in the file",
        "the log is not the one that was anchored",
    ]


def forge_anchor(site, case, log):
    """Make the anchor anew from the rewritten log."""
    here = store(site).anchors
    here.by_day.clear()
    here.changed[case.UID()] = (len(log), log._head)
    make_anchor(site, MONDAY)
    here.by_day["2026-11-23"].written = True
    transaction.commit()


def test_a_later_anchor_still_proves_what_an_earlier_one_did(functional_portal, case, anchors):
    anchor(functional_portal, MONDAY)
    kept_log(case).append("closed", "referent")
    anchor(functional_portal, TUESDAY)

    assert checked(functional_portal, anchors / "plone")[0] == 0
    rewrite(kept_log(case), blame_another)
    assert checked(functional_portal, anchors / "plone")[0] == 1


def test_an_entry_added_after_the_anchor_is_in_order(functional_portal, case, anchors):
    anchor(functional_portal, MONDAY)
    kept_log(case).append("closed", "referent")
    transaction.commit()

    assert checked(functional_portal, anchors / "plone")[0] == 0


def test_a_log_that_vanished_is_found(functional_portal, case, anchors):
    anchor(functional_portal, MONDAY)
    del records_store(functional_portal).paths[case.UID()]
    transaction.commit()

    code, findings, summary = checked(functional_portal, anchors / "plone")

    assert code == 1
    assert findings[0]["uid"] == case.UID()
    assert summary["missing"] == 1


def test_a_case_whose_log_was_removed_is_found_without_any_anchor(functional_portal, case):
    del IAnnotations(case)["eurzad.core.log"]
    transaction.commit()

    code, findings, _summary = checked(functional_portal)

    assert code == 1
    assert whats(findings) == ["the case has no log"]


def test_an_anchor_changed_in_its_file_is_found(functional_portal, case, anchors):
    anchor(functional_portal, MONDAY)
    file = anchors / "plone" / "2026-11-23.jsonl"
    file.chmod(0o600)
    file.write_bytes(file.read_bytes()[:-3])

    code, findings, _summary = checked(functional_portal, anchors / "plone")

    assert code == 1
    assert findings[0] == {
        "office": "plone",
        "anchor": "2026-11-23",
        "problems": [{"what": "the claims in the file are not those of the anchor"}],
    }


def test_a_missing_file_is_found(functional_portal, case, anchors):
    anchor(functional_portal, MONDAY)
    (anchors / "plone" / "2026-11-23.jsonl").unlink()

    assert whats(checked(functional_portal, anchors / "plone")[1]) == [
        "the file of the anchor is missing"
    ]


def test_a_day_has_one_anchor_and_only_what_changed_is_in_it(functional_portal, case, anchors):
    make_anchor(functional_portal, MONDAY)
    assert make_anchor(functional_portal, MONDAY) is None
    second = make_anchor(functional_portal, TUESDAY)

    assert store(functional_portal).anchors.by_day["2026-11-23"].told["claims"] == 1
    assert second.told["claims"] == 0
    assert second.told["previous"] == store(functional_portal).anchors.by_day["2026-11-23"].hash


def test_the_file_of_an_unsealed_anchor_says_so(functional_portal, case, anchors):
    anchor(functional_portal, MONDAY)
    file = anchors / "plone" / "2026-11-23.jsonl"
    statement, seal, *claims = file.read_text().splitlines()

    assert json.loads(statement)["day"] == "2026-11-23"
    assert json.loads(seal) == {"seal": None}
    assert [json.loads(line)[0] for line in claims] == [case.UID()]
    assert file.stat().st_mode & 0o222 == 0


def test_with_a_sealer_the_anchor_is_sealed(functional_portal, case, anchors):
    @implementer(ISealer)
    class Sealer:
        title = "Seal"

        def is_configured(self, site):
            return True

        def seal_xml(self, site, xml):
            return xml.replace(b"</", b"<sealed/></", 1)

    sealer = Sealer()
    getGlobalSiteManager().registerUtility(sealer, ISealer)
    try:
        anchor(functional_portal, MONDAY)
    finally:
        getGlobalSiteManager().unregisterUtility(sealer, ISealer)

    lines = (anchors / "plone" / "2026-11-23.jsonl").read_text().splitlines()
    assert "<sealed/>" in json.loads(lines[1])["seal"]
    assert store(functional_portal).anchors.last.seal is not None


def test_the_anchor_is_mailed_to_whoever_is_named(functional_portal, case, anchors):
    api.portal.set_registry_record("eurzad.core.anchors_to", "admin@example.org")
    anchor(functional_portal, MONDAY)

    [entry] = [one for one in store(functional_portal).outbox.waiting() if one.job == "mail"]
    assert entry.payload["to"] == "admin@example.org"
    assert entry.payload["subject"].startswith("Kotwica dzienników spraw")


def test_the_screen_tells_what_is_wrong_with_a_log(functional_portal, case, anchors):
    anchor(functional_portal, MONDAY)
    log = kept_log(case)
    log._texts[2] = "to nie jest wpis"
    handler = Client(functional_portal, "referent")

    answer = handler.get(f"{case.absolute_url()}/@log?verify=1").json()

    assert not answer["verified"]
    assert answer["verification"]["anchor"] == {
        "day": "2026-11-23",
        "entries": len(log),
        "sealed": False,
        "written": True,
    }
    assert answer["verification"]["problems"][0] == {
        "ordinal": 2,
        "what": "unreadable",
        "message": "Wpisu nie da się odczytać.",
    }


def test_the_screen_tells_that_a_log_is_in_order(functional_portal, case):
    handler = Client(functional_portal, "referent")

    answer = handler.get(f"{case.absolute_url()}/@log?verify=1").json()

    assert answer["verified"]
    assert answer["verification"] == {"problems": [], "anchor": None}
