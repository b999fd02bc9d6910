"""apply brings in what changed in the files and leaves what people edited in the site."""

from .conftest import change
from .conftest import COMMUNE
from .conftest import in_site
from eurzad.core.clock import today
from eurzad.core.office import unit_by_symbol
from eurzad.core.store import store
from eurzad.platform.office import apply
from eurzad.platform.office import diff
from eurzad.platform.office import OfficeNotFound
from eurzad.platform.profile import ProfileError
from eurzad.platform.sync import Verdict
from eurzad.records.fileplan import plan_for
from eurzad.records.fileplan.versions import go_by_office
from eurzad.records.store import records_store
from eurzad.records.templates import get_template
from plone import api
import pytest


CARD = "/uslugi/usuniecie-drzew"


def verdicts(found):
    return {one.key: one.verdict for one in found}


def test_a_changed_value_comes_in(app, commune, profile):
    change(profile / "services/usuniecie-drzew.yaml", "fee: bez opłaty skarbowej", "fee: 5 zł")
    assert verdicts(diff(app, profile)) == {f"{CARD}#fee": Verdict.CHANGE}
    apply(app, profile)
    with in_site(commune):
        card = commune["uslugi"]["usuniecie-drzew"]
        assert card.fee == "5 zł"
        brains = commune.portal_catalog.unrestrictedSearchResults(UID=card.UID())
        assert brains[0].service_fee == "5 zł"
    assert diff(app, profile) == []


def test_a_value_edited_in_the_site_is_kept_and_told(app, commune, profile):
    card = commune["uslugi"]["usuniecie-drzew"]
    card.fee = "7 zł"
    change(profile / "services/usuniecie-drzew.yaml", "fee: bez opłaty skarbowej", "fee: 5 zł")
    change(
        profile / "services/usuniecie-drzew.yaml", "estimated_minutes: 15", "estimated_minutes: 20"
    )
    found = verdicts(apply(app, profile))
    assert found[f"{CARD}#fee"] is Verdict.EDITED
    assert found[f"{CARD}#estimated_minutes"] is Verdict.CHANGE
    assert (card.fee, card.estimated_minutes) == ("7 zł", 20)


def test_an_edit_in_the_site_alone_is_told_and_kept(app, commune, profile):
    commune["kontakt"].title = "Gdzie jesteśmy"
    assert verdicts(apply(app, profile)) == {"/kontakt#title": Verdict.EDITED}
    assert commune["kontakt"].title == "Gdzie jesteśmy"


def test_an_edit_that_says_the_same_is_no_difference(app, commune, profile):
    commune["kontakt"].title = "Gdzie jesteśmy"
    change(profile / "pages/kontakt.yaml", "title: Kontakt", "title: Gdzie jesteśmy")
    assert apply(app, profile) == []
    change(profile / "pages/kontakt.yaml", "title: Gdzie jesteśmy", "title: Kontakt")
    assert verdicts(apply(app, profile)) == {"/kontakt#title": Verdict.CHANGE}
    assert commune["kontakt"].title == "Kontakt"


def test_a_removed_page_stays_removed(app, commune, profile):
    with api.env.adopt_roles(["Manager"]):
        commune.manage_delObjects(["regulamin"])
    assert verdicts(apply(app, profile)) == {"/regulamin": Verdict.REMOVED}
    assert "regulamin" not in commune.objectIds()


def test_what_left_the_profile_is_kept_and_told(app, commune, profile):
    (profile / "news/konsultacje-planu.yaml").unlink()
    found = apply(app, profile)
    assert {one.verdict for one in found} == {Verdict.GONE}
    assert "konsultacje-planu" in commune["aktualnosci"].objectIds()


def test_a_new_unit_and_service_come_in(app, commune, profile):
    change(
        profile / "office.yaml",
        "      - symbol: USC",
        "      - {symbol: ZK, title: Zarządzanie kryzysowe}\n      - symbol: USC",
    )
    text = (profile / "services/usuniecie-drzew.yaml").read_text(encoding="utf-8")
    new = text.replace("title: Zezwolenie", "title: Drugie zezwolenie", 1).split("\nform:")[0]
    (profile / "services/drugie.yaml").write_text(new + "\n", encoding="utf-8")
    found = verdicts(apply(app, profile))
    assert found["/urzad/bm/zk"] is Verdict.ADD
    assert found["/uslugi/drugie"] is Verdict.ADD
    with in_site(commune):
        assert unit_by_symbol("ZK").title == "Zarządzanie kryzysowe"
        assert api.content.get_state(commune["uslugi"]["drugie"]) == "published"


def test_a_changed_form_becomes_a_new_version(app, commune, profile):
    form = commune["uslugi"]["pismo-ogolne"]["wniosek"]
    before = form.definition.version
    change(profile / "forms/pismo-ogolne.xml", "Czego dotyczy pismo", "Temat")
    apply(app, profile)
    with in_site(commune):
        assert form.definition.version != before


def test_a_changed_letter_comes_in(app, commune, profile):
    change(profile / "letters/pismo-odpowiedz.yaml", "title: Odpowiedź", "title: Odpowiedź urzędu")
    apply(app, profile)
    with in_site(commune):
        assert get_template(commune, "pismo-odpowiedz").title == "Odpowiedź urzędu"


def test_the_file_plan_is_only_added_to(app, commune, profile):
    plan = profile / "file-plan.csv"
    change(plan, "6131;Usuwanie drzew i krzewów", "6131;Wycinki")
    plan.write_text(plan.read_text() + "6132;Pomniki przyrody;A;;check\n")
    assert verdicts(apply(app, profile)) == {
        "file-plan/6131": Verdict.FIXED,
        "file-plan/6132": Verdict.ADD,
    }
    with in_site(commune):
        known = plan_for(commune, today().year)
        assert known.get("6131").title == "Usuwanie drzew i krzewów"
        assert known.get("6132").retention == "A"


def test_a_broken_file_changes_nothing(app, commune, profile):
    change(profile / "services/usuniecie-drzew.yaml", "fee: bez opłaty skarbowej", "fee: 5 zł")
    change(profile / "services/usuniecie-drzew.yaml", "unit: WOŚ", "unit: BRAK")
    with pytest.raises(ProfileError, match="there is no unit BRAK"):
        apply(app, profile)
    assert commune["uslugi"]["usuniecie-drzew"].fee == "bez opłaty skarbowej"


def test_a_broken_form_is_named(app, commune, profile):
    change(profile / "forms/pismo-ogolne.xml", "zope.schema.TextLine", "zope.schema.Password")
    with pytest.raises(ProfileError, match=r"pismo-ogolne\.xml"):
        apply(app, profile)


def test_an_office_that_is_not_there_is_told(app, profile):
    with pytest.raises(OfficeNotFound):
        diff(app, profile.rename(profile.with_name("nie-ma")))


def test_a_person_added_later_comes_in(app, commune, profile):
    change(
        profile / "office.yaml",
        "  - id: redaktor",
        "  - {id: nowy, fullname: Nowy Referent, email: nowy@example.org,\n"
        "     functions: [handler of SO]}\n"
        "  - id: redaktor",
    )
    apply(app, profile)
    with in_site(commune):
        assert api.user.get("nowy").getProperty("fullname") == "Nowy Referent"
    assert commune.getId() == COMMUNE


# What the services of the unit need, and no more.
OWN = """symbol;title;category
7;Infrastruktura;
70;Gospodarka komunalna;
702;Utrzymanie;
7021;Oświetlenie;B5
72;Drogi;
723;Pas drogowy;
7230;Zajęcia;B5
"""
SYMBOLS = ["7", "70", "702", "7021", "72", "723", "7230"]


def test_the_plan_of_a_unit_comes_in_and_is_only_added_to(app, commune, profile):
    year = today().year
    own = profile / "file-plan-IR.csv"
    own.write_text(OWN)
    assert verdicts(diff(app, profile)) == {
        f"file-plan-IR/{symbol}": Verdict.ADD for symbol in SYMBOLS
    }
    apply(app, profile)
    with in_site(commune):
        assert [one.symbol for one in plan_for(commune, year, "IR")] == SYMBOLS
        assert plan_for(commune, year).get("7230").title != "Zajęcia"
        told = records_store(commune).plan_imports[-1]
        assert (told["unit"], told["kind"], told["classes"]) == ("IR", "whole", len(SYMBOLS))

    own.write_text(OWN.replace("Zajęcia", "Zajęcia dróg") + "7231;Zjazdy;A\n")
    assert verdicts(apply(app, profile)) == {
        "file-plan-IR/7230": Verdict.FIXED,
        "file-plan-IR/7231": Verdict.ADD,
    }
    with in_site(commune):
        plan = plan_for(commune, year, "IR")
        assert (plan.get("7230").title, plan.get("7231").title) == ("Zajęcia", "Zjazdy")


def test_exceptions_of_a_unit_leave_it_the_plan_of_the_office(app, commune, profile):
    (profile / "file-plan-exceptions-IR.csv").write_text(
        "symbol;title;category;way\n7230;Zajęcia;B5;papier\n"
    )
    apply(app, profile)
    with in_site(commune):
        plan = plan_for(commune, today().year, "IR")
        assert (plan.get("7230").title, plan.get("7230").way) == ("Zajęcia", "paper")
        assert len(plan) == len(plan_for(commune, today().year))


def test_what_was_decided_on_screen_about_a_units_plan_stays(app, commune, profile):
    go_by_office(commune, today().year, "IR")
    (profile / "file-plan-IR.csv").write_text(OWN)

    assert verdicts(apply(app, profile)) == {"file-plan-IR": Verdict.EDITED}
    with in_site(commune):
        assert len(plan_for(commune, today().year, "IR")) == len(plan_for(commune, today().year))


def test_a_plan_that_lacks_a_class_with_cases_is_refused_by_its_line(app, commune, profile):
    store(commune).counters.next(f"case/IR/7231/{today().year}")
    plan = profile / "file-plan.csv"
    plan.write_text(plan.read_text() + "7231;Zjazdy;A;;check\n")
    apply(app, profile)
    (profile / "file-plan-IR.csv").write_text(OWN)

    with pytest.raises(ProfileError) as caught:
        apply(app, profile)
    assert "file-plan-IR.csv, line 1: symbol: The class 7231 holds cases" in str(caught.value)
