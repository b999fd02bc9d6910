"""The plan of an office: by year and unit, and what of it may still be changed."""

from .client import Client
from .office import make_assigned
from .office import make_open
from base64 import b64encode
from eurzad.core.clock import today
from eurzad.core.testing import make_unit
from eurzad.records.fileplan import FilePlan
from eurzad.records.fileplan import import_csv
from eurzad.records.fileplan import plan_for
import pytest


HEAD = "symbol;title;category;note\n"
YEAR = today().year
USED = HEAD + "6;Ś;;\n61;O;;\n613;P;;\n6131;Zezwolenia na usunięcie drzew i krzewów;B5;\n"


def sent(text, **fields):
    return {"year": YEAR, "content": b64encode(text.encode()).decode(), **fields}


def test_a_file_with_errors_imports_nothing(portal):
    before = list(plan_for(portal, YEAR))

    report = import_csv(portal, YEAR, HEAD + "1;Jeden;;\n1;Jeden;;\n")

    assert not report.ok
    assert list(plan_for(portal, YEAR)) == before


def test_a_dry_run_imports_nothing(portal):
    before = list(plan_for(portal, YEAR))

    report = import_csv(portal, YEAR, USED, dry_run=True)

    assert report.ok
    assert report.imported == 0
    assert list(plan_for(portal, YEAR)) == before


def test_the_plan_of_a_year_is_the_last_one_before_it(portal):
    import_csv(portal, 2030, HEAD + "1;Trzydzieści;;\n11;Pod;A;\n")
    import_csv(portal, 2032, "symbol,title\n1,Trzydzieści dwa\n")

    assert [plan_for(portal, year).get("1").title for year in (2030, 2031, 2032, 2040)] == [
        "Trzydzieści",
        "Trzydzieści",
        "Trzydzieści dwa",
        "Trzydzieści dwa",
    ]
    assert isinstance(plan_for(portal, 1999), FilePlan)
    assert len(plan_for(portal, 1999)) == 0


def test_a_class_with_cases_of_this_year_keeps_title_and_category(portal):
    make_open(portal)

    report = import_csv(portal, YEAR, USED.replace("B5", "B10"))
    assert [(one.line, one.field, one.code) for one in report.errors] == [
        (5, "category", "used_class")
    ]
    report = import_csv(portal, YEAR, HEAD + "1;Jeden;;\n")
    assert [one.code for one in report.errors] == ["used_class"]
    assert import_csv(portal, YEAR, USED).ok
    assert import_csv(portal, YEAR + 1, HEAD + "1;Jeden;;\n").ok
    assert plan_for(portal, YEAR).get("6131")


def test_the_plan_of_a_past_year_with_cases_is_never_changed(portal, monkeypatch):
    make_open(portal)
    monkeypatch.setattr(
        "eurzad.records.fileplan.versions.today", lambda: today().replace(year=YEAR + 1)
    )

    report = import_csv(portal, YEAR, USED)

    assert [one.code for one in report.errors] == ["past_year"]


def test_a_unit_has_a_plan_of_its_own(portal):
    import_csv(portal, YEAR, HEAD + "9;Inne;;\n91;Własne;A;\n", unit="FN")

    assert plan_for(portal, YEAR, "FN").get("6131") is None
    assert plan_for(portal, YEAR, "WOŚ").get("6131")


def test_a_unit_has_exceptions_and_so_have_the_units_in_it(portal):
    make_unit(portal, "FN-P", parent=portal["urzad"]["fn"])
    text = HEAD + "3121;Zaświadczenia o dochodach;B5;\n"
    assert [one.code for one in import_csv(portal, YEAR, text, unit="FN").errors] == [
        "missing_parent"
    ]
    report = import_csv(
        portal, YEAR, HEAD + "312;Zaświadczenia;;\n3121;O;B5;\n", unit="FN", kind="exceptions"
    )

    assert report.ok
    for unit in ("FN", "FN-P"):
        assert plan_for(portal, YEAR, unit).get("3121")
        assert plan_for(portal, YEAR, unit).get("6131")
    assert plan_for(portal, YEAR, "WOŚ").get("3121") is None


def test_a_unit_goes_back_to_the_plan_of_the_office(functional_portal):
    portal = functional_portal
    import_csv(portal, YEAR, HEAD + "9;Inne;;\n", unit="FN")
    admin = Client(portal, "administratorka")

    answer = admin.post("@file-plan-import", {"year": YEAR + 1, "unit": "FN", "kind": "office"})

    assert answer.json()["ok"]
    assert plan_for(portal, YEAR + 1, "FN").get("6131")
    assert plan_for(portal, YEAR, "FN").get("6131") is None


def test_no_case_is_opened_in_a_class_out_of_use(functional_portal):
    portal = functional_portal
    case = make_assigned(portal)
    text = "symbol;title;category;excluded\n6;Ś;;\n61;Ochrona;;tak\n613;P;;\n6131;Drzewa;B5;\n"
    assert import_csv(portal, YEAR, text).ok
    handler = Client(portal, "referent")

    answer = handler.post(f"{case.absolute_url()}/@open", {"file_plan_class": "6131"})

    assert answer.status_code == 400
    [error] = answer.json()["error"]["fields"]
    assert error["field"] == "file_plan_class"
    [found] = handler.get("@file-plan?query=drzewa").json()["items"]
    assert found["in_use"] is False


def test_the_class_of_a_case_is_told_by_the_plan_of_its_year(functional_portal, monkeypatch):
    case = make_open(functional_portal)
    import_csv(functional_portal, YEAR + 1, HEAD + "6;Ś;;\n61;O;;\n613;P;;\n6131;Inaczej;A;\n")
    case.started = case.started.replace(year=YEAR + 1)
    handler = Client(functional_portal, "referent")

    assert handler.get(case.absolute_url()).json()["file_plan_class"]["title"] == "Inaczej"


def test_an_administrator_tries_a_plan_and_imports_it(functional_portal):
    admin = Client(functional_portal, "administratorka")

    tried = admin.post("@file-plan-import", sent(USED + "6;Znów;;\n", dry_run=True)).json()
    assert not tried["ok"]
    assert [(one["line"], one["field"]) for one in tried["problems"]] == [(6, "symbol")]
    assert "wystąpił już w wierszu 2" in tried["problems"][0]["message"]
    refused = admin.post("@file-plan-import", sent(USED + "6;Znów;;\n"))
    assert refused.status_code == 400
    assert refused.json()["error"]["fields"][0]["field"] == "content.6.symbol"
    done = admin.post("@file-plan-import", sent(USED, year=YEAR + 1)).json()
    assert (done["ok"], done["imported"]) == (True, 4)
    versions = admin.get("@file-plan-versions").json()
    assert [(one["year"], one["in_force"], one["prepared"]) for one in versions["items"]] == [
        (YEAR, True, False),
        (YEAR + 1, False, True),
    ]
    assert versions["imports"][0]["actor"] == "administratorka"
    changes = admin.get("@file-plan-changes").json()["items"]
    assert {"symbol": "3", "kind": "removed"}.items() <= changes[0].items()


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "content"),
        ({"content": 5}, "content"),
        ({"content": "to nie jest base64!"}, "content"),
        (sent(USED, year=1066), "year"),
        (sent(USED, year="2026"), "year"),
        (sent(USED, unit="XYZ"), "unit"),
        (sent(USED, kind="exceptions"), "kind"),
        (sent(USED, unit="FN", kind="żadne"), "kind"),
        (sent(USED, dry_run="tak"), "dry_run"),
        (sent(USED, incomplete=1), "incomplete"),
        (sent(USED, colour="red"), "colour"),
    ],
)
def test_bad_input_names_the_field(functional_portal, body, field):
    answer = Client(functional_portal, "administratorka").post("@file-plan-import", body)

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == field


def test_the_plan_is_handed_out_as_csv(functional_portal):
    answer = Client(functional_portal, "referent").get("@file-plan-csv")

    assert answer.headers["Content-Type"].startswith("text/csv")
    assert f"wykaz-akt-{YEAR}.csv" in answer.headers["Content-Disposition"]
    assert answer.content.startswith(b"\xef\xbb\xbfsymbol;title;category")
    assert "6132;Pomniki przyrody;A" in answer.content.decode()


def test_the_whole_tree_is_told_at_once(functional_portal):
    told = Client(functional_portal, "referent").get("@file-plan?all=1").json()

    assert told["items_total"] == len(told["items"]) == len(plan_for(functional_portal, YEAR))
