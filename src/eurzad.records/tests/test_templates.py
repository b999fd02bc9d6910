"""Templates of letters and rules of approval, as they are looked after on screen."""

from .client import Client
from .office import make_open
from .office import ROLES
from eurzad.records.templates import get_template
from eurzad.records.templates import set_template
from eurzad.records.templates import templates_for
import pytest


GOOD = {"id": "odpowiedz", "title": "Odpowiedź", "kind": "letter", "operative_part": "Dzień dobry."}
CLERKS = (
    "kancelaria",
    "archiwista",
    "kontroler",
    "referent",
    "inspektor",
    "naczelnik",
    "referent-fn",
    "naczelnik-fn",
)
OFFICE = ("administratorka", "zarzadca")


@pytest.fixture
def admin(functional_portal):
    return Client(functional_portal, "administratorka")


@pytest.mark.parametrize("role", ROLES)
def test_heads_look_after_templates_of_their_unit_administrators_after_all(functional_portal, role):
    client = Client(functional_portal, role)
    refused = 401 if role is None else 403
    sees = role in (*CLERKS, *OFFICE)
    rules = {"rules": [{"steps": ["head"]}]}

    assert client.get("@letter-templates?all=1").status_code == (200 if sees else refused)
    assert client.get("@letter-templates/decision").status_code == (200 if sees else refused)
    assert client.get("@approval-rules").status_code == (200 if sees else refused)
    answer = client.post("@letter-templates", GOOD)
    assert answer.status_code == (201 if role in OFFICE else refused)
    answer = client.post("@letter-templates", {**GOOD, "id": "woski", "units": ["WOŚ"]})
    assert answer.status_code == (201 if role in (*OFFICE, "naczelnik") else refused)
    answer = client.patch("@letter-templates/decision", {"note": "x", "version": 1})
    assert answer.status_code == (200 if role in OFFICE else refused)
    answer = client.post("@letter-template-preview", {"title": "x", "kind": "letter"})
    assert answer.status_code == (200 if sees else refused)
    answer = client("PUT", "@approval-rules", json=rules)
    assert answer.status_code == (200 if role in OFFICE else refused)


def test_every_fault_is_told_with_its_line_and_nothing_is_made(functional_portal, admin):
    body = {**GOOD, "operative_part": "a\n{nope}\n{?party}", "reasons": "{/mark}", "kind": "poem"}

    error = admin.post("@letter-templates", body).json()["error"]

    told = {(one["field"], one["message"]) for one in error["fields"]}
    assert ("operative_part", "Wiersz 2: nie ma pola {nope}.") in told
    assert ("operative_part", "Wiersz 3: warunek {?party} nie ma końca.") in told
    assert ("reasons", "Wiersz 1: {/mark} nie kończy żadnego warunku.") in told
    assert "kind" in {field for field, _message in told}
    assert get_template(functional_portal, "odpowiedz") is None


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({**GOOD, "id": "Zły Id"}, "id"),
        ({**GOOD, "id": 5}, "id"),
        ({**GOOD, "id": "decision"}, "id"),
        ({**GOOD, "units": ["XX"]}, "units"),
        ({**GOOD, "units": "WOŚ"}, "units"),
        ({**GOOD, "services": [1]}, "services"),
        ({**GOOD, "active": "yes"}, "active"),
        ({**GOOD, "remedy": "court"}, "remedy"),
        ({**GOOD, "act": "dance"}, "act"),
        ({**GOOD, "script": "x"}, "script"),
        ({"id": "x", "yaml": ""}, "yaml"),
        ({"id": "x", "yaml": "title: [\n"}, "yaml"),
        ({"id": "x", "yaml": "- a"}, "yaml"),
        ({"id": "x", "yaml": "x" * 300_001}, "yaml"),
        ({"id": "x", "yaml": "!!python/object/apply:os.system ['true']"}, "yaml"),
    ],
)
def test_a_wrong_template_is_refused_with_the_field(functional_portal, admin, body, field):
    answer = admin.post("@letter-templates", body)

    assert answer.status_code == 400
    assert field in [one["field"] for one in answer.json()["error"]["fields"]]


def test_versions_are_kept_and_nobody_overwrites_anothers_change(functional_portal, admin):
    admin.post("@letter-templates", GOOD)
    first = admin.patch("@letter-templates/odpowiedz", {"title": "Nowy", "version": 1})
    assert first.json()["version"] == 2

    late = admin.patch("@letter-templates/odpowiedz", {"title": "Inny", "version": 1})

    assert late.status_code == 409
    versions = admin.get("@letter-templates/odpowiedz/versions").json()["items"]
    assert [one["data"]["title"] for one in versions] == ["Odpowiedź", "Nowy"]
    assert admin.patch("@letter-templates/nie-ma", {"version": 1}).status_code == 404


def test_what_is_exported_can_be_imported(functional_portal, admin):
    text = "Pierwszy\nwiersz\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nKoniec {party}."
    admin.post("@letter-templates", {**GOOD, "operative_part": text, "units": ["WOŚ"]})
    exported = admin.get("@letter-templates/odpowiedz/yaml").json()["yaml"]
    assert "operative_part: |" in exported

    answer = admin.post("@letter-templates", {"id": "kopia", "yaml": exported})

    assert answer.status_code == 201
    assert get_template(functional_portal, "kopia").operative_part == text
    again = {"id": "kopia", "yaml": exported}
    assert admin.post("@letter-templates", again).status_code == 400
    assert admin.post("@letter-templates", {**again, "replace": True}).status_code == 200


def test_a_template_out_of_use_begins_no_letter(functional_portal, admin):
    case = make_open(functional_portal)
    admin.patch("@letter-templates/decision", {"active": False, "version": 1})

    handler = Client(functional_portal, "referent")
    assert handler.get("@letter-templates").json() == []
    answer = handler.post(f"{case.absolute_url()}/@letters", {"template": "decision"})
    assert answer.status_code == 400


def test_templates_of_other_units_are_not_offered(portal):
    for unit in ("WOŚ", "FN"):
        data = {**GOOD, "title": unit, "units": [unit]}
        del data["id"]
        set_template(portal, unit[:2].lower().replace("ś", "s"), data)

    offered = [one.title for one in templates_for(portal, "", "WOŚ")]
    assert offered == ["WOŚ", "Decyzja: {case_title}"]


def test_the_preview_shows_a_sample_or_a_case_that_one_may_see(functional_portal, admin):
    case = make_open(functional_portal)
    body = {"title": "x", "kind": "decision", "operative_part": "{party} {nope}"}
    assert admin.post("@letter-template-preview", body).status_code == 400
    body["operative_part"] = "Dla {party}: {representative}"
    assert admin.post("@letter-template-preview", body).content.startswith(b"%PDF")
    body["case"] = case.absolute_url()
    for user, status in (("referent", 200), ("referent-fn", 404)):
        answer = Client(functional_portal, user).post("@letter-template-preview", body)
        assert answer.status_code == status
    for other in ("records/cases/2020/1", "../..", functional_portal.absolute_url()):
        answer = admin.post("@letter-template-preview", {**body, "case": other})
        assert answer.status_code == 404


def test_rules_name_the_wrong_place(functional_portal, admin):
    answer = admin("PUT", "@approval-rules", json={"rules": [{"steps": ["boss"]}]})

    assert answer.status_code == 400
    assert answer.json()["error"]["fields"][0]["field"] == "rules.0.steps"
    good = {"rules": [{"steps": ["head", "head of FN"], "kinds": ["decision"]}]}
    assert admin("PUT", "@approval-rules", json=good).status_code == 200
    assert admin.get("@approval-rules").json()["rules"][0]["steps"] == ["head", "head of FN"]
