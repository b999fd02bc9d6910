from eurzad.core.log import case_log
from eurzad.records.incoming import register_incoming
from eurzad.records.store import find
from eurzad.records.store import records_store
from eurzad.records.tree import state_of


def test_what_comes_gets_the_next_number_a_row_and_a_draft_case(portal):
    items = [register_incoming(portal, title=f"Pismo {n}", sender="Anna Demo") for n in (1, 2)]

    year = items[0].year
    assert [item.register_number for item in items] == [f"RPW/1/{year}", f"RPW/2/{year}"]
    rows = records_store(portal).register("incoming", year).page().rows
    assert [row["title"] for row in rows] == ["Pismo 2", "Pismo 1"]
    case = find(items[0].case_uid)
    assert (state_of(case), case.mark, case.title) == ("draft", "", "Pismo 1")
    assert [entry.act for entry in case_log(case).entries()] == ["registered"]


def test_an_item_and_its_case_belong_to_nobody(portal):
    item = register_incoming(portal, title="Pismo", sender="Anna Demo")

    assert not item.__ac_local_roles__
    assert not find(item.case_uid).__ac_local_roles__
