"""Profiles are refused with the name of the file, the key and the line."""

from .conftest import change
from .conftest import COMMUNE
from .conftest import COUNTY
from .conftest import PROFILES
from eurzad.platform.profile import load_profile
from eurzad.platform.profile import ProfileError
import pytest


BROKEN = [
    (
        "office.yaml",
        'teryt: "2412013"',
        "teryt: 24",
        "office.yaml, line 16: teryt: must be a text: write",
    ),
    ("office.yaml", "kind: commune", "kind: gmina", "kind: must be one of commune, county"),
    ("office.yaml", "street: ul. Parkowa 9", "ulica: x", "address.ulica: is not a known key"),
    ("office.yaml", "postal_code: 44-230", "postal_code: 44 230", "address.postal_code: must look"),
    ("office.yaml", "symbol: OR-K", "symbol: or-k", "units[0].units[0].units[0].symbol: must look"),
    ("office.yaml", "symbol: USC", "symbol: SO", "units: two units have the symbol SO"),
    (
        "office.yaml",
        "[handler of WOŚ]",
        "[handler of XX]",
        "people[4].functions: there is no unit XX",
    ),
    ("office.yaml", "[handler of WOŚ]", "[boss of WOŚ]", "people[4].functions[0]: must look like"),
    ("office.yaml", "id: redaktor", "id: kancelaria", "people: two people have the id kancelaria"),
    ("office.yaml", "kind: commune", "kind: commune\nkind: county", "kind: is given twice"),
    ("office.yaml", "pages: [kontakt,", "pages: [nie-ma,", "pages/nie-ma.yaml: cannot be read"),
    ("office.yaml", "kind: commune", "kind: [", "is not YAML"),
    (
        "office.yaml",
        "steps: [head, head of BM]",
        "steps: [boss]",
        "approvals[0].steps[0]: must look like",
    ),
    (
        "office.yaml",
        "steps: [head, head of BM]",
        "steps: [head of XX]",
        "approvals[0]: there is no unit XX",
    ),
    (
        "office.yaml",
        "steps: [head, head of BM]",
        "steps: [person nikt]",
        "approvals[0]: there is no person nikt",
    ),
    ("letters/pismo-odpowiedz.yaml", "kind: letter", "kind: letter\nact: dance", "act: must"),
    (
        "file-plan.csv",
        "6131;",
        "61x1;",
        "file-plan.csv, line 82: symbol: A symbol has one to four digits.",
    ),
    (
        "file-plan.csv",
        "symbol;title",
        "kolor;title",
        "file-plan.csv, line 1: symbol: The first line lacks the column symbol.",
    ),
    ("services/usuniecie-drzew.yaml", "unit: WOŚ", "unit: WX", "unit: there is no unit WX"),
    (
        "services/usuniecie-drzew.yaml",
        '"6131"',
        '"9999"',
        "there is no class 9999 in file-plan.csv",
    ),
    ("services/usuniecie-drzew.yaml", "regime: KPA", "regime: kpa", "regime: must be one of KPA"),
    (
        "services/usuniecie-drzew.yaml",
        "count: 1,",
        "count: 0,",
        "term.count: must be a whole number",
    ),
    (
        "services/usuniecie-drzew.yaml",
        "checked_on: 2026-11-24",
        "checked_on: dziś",
        "checked_on: must",
    ),
    ("services/usuniecie-drzew.yaml", "subject: Ś", "subject: X", "is not among subjects"),
    ("letters/pismo-odpowiedz.yaml", "{filed}", "{kiedy}", "there is no placeholder {kiedy}"),
    ("letters/decyzja-usuniecie-drzew.yaml", "[usuniecie-drzew]", "[nie-ma]", "no service nie-ma"),
    ("news/konsultacje-planu.yaml", "date: 2026-11-09", "date: 9.11", "date: must be a date"),
    ("pages/bip.yaml", "body: |", "text: |", "text: is not a known key"),
    ("appointments/podatki.yaml", "unit: FN-P", "unit: WX", "unit: there is no unit WX"),
    ("appointments/podatki.yaml", "[zaswiadczenie", "[nie-ma, zaswiadczenie", "no service nie-ma"),
    ("appointments/podatki.yaml", '"8:00"', "8:00", "hours.0: Give a time such as 8:30."),
]


@pytest.mark.parametrize("office", [COMMUNE, COUNTY])
def test_the_profiles_are_whole(office):
    assert load_profile(PROFILES / office).id == office


@pytest.mark.parametrize(
    ("file", "old", "new", "message"), BROKEN, ids=lambda value: str(value)[:40]
)
def test_a_mistake_is_named(profile, file, old, new, message):
    change(profile / file, old, new)
    with pytest.raises(ProfileError) as refused:
        load_profile(profile)
    assert message in str(refused.value)
    assert file.rpartition("/")[2] in str(refused.value) or "nie-ma" in message


def test_a_form_without_a_service_is_refused(profile):
    (profile / "services" / "usuniecie-drzew.yaml").unlink()
    with pytest.raises(ProfileError, match=r"no service|there is no service"):
        load_profile(profile)


def test_a_missing_form_is_refused(profile):
    (profile / "forms" / "usuniecie-drzew.xml").unlink()
    with pytest.raises(ProfileError, match=r"forms/usuniecie-drzew.xml is missing"):
        load_profile(profile)


def test_a_large_file_is_refused(profile):
    (profile / "office.yaml").write_text("# " + "x" * 600_000)
    with pytest.raises(ProfileError, match="larger than"):
        load_profile(profile)


def test_a_file_that_is_not_text_is_refused(profile):
    (profile / "services" / "usuniecie-drzew.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProfileError, match="is not UTF-8"):
        load_profile(profile)


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ProfileError, match="no such profile folder"):
        load_profile(tmp_path / "nowhere")


PLAN = "symbol;title;category\n6;Środowisko;\n61;Przyroda;\n613;Drzewa;\n6131;Wycinki;B5\n"


def test_a_unit_may_have_a_plan_of_its_own_or_exceptions(profile):
    (profile / "file-plan-WOŚ.csv").write_text(PLAN)
    (profile / "file-plan-exceptions-SO.csv").write_text("symbol;title;category\n0001;Próba;B5\n")

    read = load_profile(profile)

    assert read.file_classes("WOŚ") == {"6", "61", "613", "6131"}
    assert "0001" in read.file_classes("SO")
    assert read.file_classes("SO") > read.file_classes("")


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("file-plan-WX.csv", PLAN, "file-plan-WX.csv: there is no unit WX"),
        ("file-plan-woś.csv", PLAN, "file-plan-woś.csv: the plan of a unit is called"),
        ("file-plan-exceptions-WOŚ.csv", PLAN, "the unit WOŚ has another plan in the profile"),
        (
            "file-plan-WOŚ.csv",
            PLAN.replace("6131", "61x1"),
            "file-plan-WOŚ.csv, line 5: symbol: A symbol has one to four digits.",
        ),
        (
            "file-plan-WOŚ.csv",
            PLAN.replace("6131", "6132"),
            "file_plan_class: there is no class 6131 in file-plan-WOŚ.csv",
        ),
    ],
)
def test_a_wrong_plan_of_a_unit_is_named(profile, name, text, message):
    (profile / "file-plan-WOŚ.csv").write_text(PLAN)
    (profile / name).write_text(text)

    with pytest.raises(ProfileError, match="file-plan") as caught:
        load_profile(profile)
    assert message in str(caught.value)
