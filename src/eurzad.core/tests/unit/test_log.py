from eurzad.core.log import canonical
from eurzad.core.log import case_log
from eurzad.core.log import CaseLog
from eurzad.core.log import digest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from zope.annotation.attribute import AttributeAnnotations
from zope.annotation.interfaces import IAnnotations
from zope.annotation.interfaces import IAttributeAnnotatable
from zope.component import getGlobalSiteManager
from zope.interface import implementer
import json
import pytest


@pytest.fixture(autouse=True)
def people(monkeypatch):
    names = {"anna": ("Referent Demo", "referent, WOŚ")}
    monkeypatch.setattr("eurzad.core.log.name_and_position", lambda id: names.get(id, (id, "")))
    monkeypatch.setattr("eurzad.core.log.acting_for_on", lambda actor, obj, permission: None)
    return names


def _log_of(count: int) -> CaseLog:
    log = CaseLog("uid-1")
    for n in range(count):
        log.append("assigned", "anna", comment=f"uwaga {n}", details={"n": n})
    return log


def test_an_entry_holds_name_and_position_of_the_moment(people):
    log = CaseLog("uid-1")
    log.append("registered", "anna")
    people["anna"] = ("Ktoś Inny", "naczelnik")
    log.append("assigned", "anna", comment="Proszę o sprawdzenie", acting_for="ewa")
    first, second = log.entries()
    assert (first.actor, first.actor_name, first.actor_position) == (
        "anna",
        "Referent Demo",
        "referent, WOŚ",
    )
    assert (second.ordinal, second.actor_name, second.acting_for) == (2, "Ktoś Inny", "ewa")
    assert second.previous_hash == first.hash
    assert first.time.tzinfo is not None
    assert log.verify() == []


def test_an_unknown_act_is_not_accepted():
    with pytest.raises(ValueError):
        CaseLog("uid-1").append("deleted", "anna")


def test_details_that_are_not_json_are_not_accepted():
    log = CaseLog("uid-1")
    with pytest.raises(ValueError):
        log.append("assigned", "anna", details={"a": object()})
    assert len(log) == 0


def test_a_log_offers_nothing_to_change_or_remove_an_entry():
    public = {name for name in dir(CaseLog) if not name.startswith("_")}
    inherited = set(dir(CaseLog.__mro__[1]))
    assert public - inherited == {"append", "entries", "verify"}


def test_reading_a_log_writes_nothing_and_the_first_entry_keeps_it():
    @implementer(IAttributeAnnotatable)
    class Case:
        pass

    getGlobalSiteManager().registerAdapter(AttributeAnnotations)
    case = Case()
    assert list(case_log(case).entries()) == []
    assert not IAnnotations(case)
    log = case_log(case)
    log.append("opened", "anna")
    log.append("closed", "anna")
    assert [entry.act for entry in case_log(case).entries()] == ["opened", "closed"]


@settings(deadline=None)
@given(
    entry=st.integers(1, 5),
    field=st.sampled_from(
        ["ordinal", "time", "act", "actor", "actor_name", "comment", "details", "previous_hash"]
    ),
    value=st.one_of(st.text(), st.integers(), st.none(), st.dictionaries(st.text(), st.integers())),
)
def test_any_change_of_any_field_shows(entry, field, value):
    log = _log_of(5)
    fields = json.loads(log._texts[entry])
    if fields[field] == value:
        return
    fields[field] = value
    log._texts[entry] = canonical(fields)
    assert log.verify()


@settings(deadline=None)
@given(st.permutations([1, 2, 3, 4, 5]))
def test_any_other_order_shows(order):
    log = _log_of(5)
    texts = {n: log._texts[old] for n, old in enumerate(order, start=1)}
    log._texts.update(texts)
    assert bool(log.verify()) == (list(order) != [1, 2, 3, 4, 5])


@settings(deadline=None)
@given(st.sets(st.integers(1, 5), min_size=1))
def test_any_removal_shows(removed):
    log = _log_of(5)
    for n in removed:
        del log._texts[n]
    assert log.verify()


def test_an_entry_added_past_the_api_shows():
    log = _log_of(3)
    fields = {**json.loads(log._texts[3]), "ordinal": 4, "previous_hash": digest(log._texts[3])}
    log._texts[4] = canonical(fields)
    assert log.verify()


def test_the_log_of_another_case_in_its_place_shows():
    log, other = _log_of(2), CaseLog("uid-2")
    other.append("registered", "anna")
    log._texts, log._count, log._head = other._texts, other._count, other._head
    assert log.verify()


def test_a_log_that_cannot_be_read_shows():
    log = _log_of(2)
    log._texts[1] = "{"
    assert log.verify()
