"""Templates and documents."""

from .office import make_draft_letter
from .office import make_open
from datetime import date
from eurzad.records.letters.document import document_data
from eurzad.records.letters.document import preview
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.placeholders import faults
from eurzad.records.letters.placeholders import fill
from eurzad.records.letters.placeholders import fill_line
from eurzad.records.letters.placeholders import PLACEHOLDERS
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.letters.placeholders import unfolded
from eurzad.records.letters.remedy import instruction_for
from eurzad.records.templates import get_template
from eurzad.records.templates import set_template
from eurzad.records.templates import templates_for
from plone import api
from plone.formwidget.namedfile.converter import b64encode_file
import pytest


GOOD = {"title": "Pismo", "kind": "letter", "operative_part": "Dzień dobry, {party}."}


@pytest.mark.parametrize(
    ("id", "data"),
    [
        ("Zły Id", GOOD),
        ("dobry", {**GOOD, "kind": "poem"}),
        ("dobry", {**GOOD, "title": ""}),
        ("dobry", {**GOOD, "operative_part": "{party.__class__}"}),
        ("dobry", {**GOOD, "operative_part": "{0}"}),
        ("dobry", {**GOOD, "operative_part": "{}"}),
        ("dobry", {**GOOD, "operative_part": "{password}"}),
        ("dobry", {**GOOD, "reasons": 5}),
        ("dobry", {**GOOD, "reasons": "x" * 50_001}),
        ("dobry", {**GOOD, "script": "x"}),
        ("dobry", {**GOOD, "remedy": "court"}),
        ("dobry", {**GOOD, "remedy": 1}),
    ],
)
def test_a_wrong_template_is_refused(portal, id, data):
    with pytest.raises(ValueError):
        set_template(portal, id, data)

    assert get_template(portal, "dobry") is None


def test_placeholders_bring_in_text_and_nothing_more(portal):
    case = make_open(portal)
    case.parties = ({**case.parties[0], "name": "{mark} #evil[x] $y$ **z**"},)

    assert fill("Dla {party}", case) == r"Dla {mark} #evil[x] $y$ \*\*z\*\*"
    assert fill_line("Dla {party}", case) == "Dla {mark} #evil[x] $y$ **z**"
    assert all(isinstance(value(case), str) for value in PLACEHOLDERS.values())


def test_a_part_may_depend_on_a_field(portal):
    case = make_open(portal)
    template = "{?senders_mark}Znak {senders_mark}. {/senders_mark}{!deadline}x{/deadline}Koniec"

    assert fill(template, case) == "Koniec"


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        ("a\n{?party}b", 2, "?party"),
        ("{/party}", 1, "/party"),
        ("{?party}{?mark}{/mark}{/party}", 1, "?mark"),
        ("a\n\n{nope}", 3, "nope"),
        ("{?nope}{/nope}", 1, "?nope"),
    ],
)
def test_a_fault_of_a_template_has_its_line(text, line, name):
    assert (faults(text)[0].line, faults(text)[0].name) == (line, name)


def test_several_parties_are_a_list(portal):
    case = make_open(portal)
    one = case.parties[0]
    case.parties = ({**one, "name": "Anna"}, {**one, "name": "Jan | *x*", "address": "a\nb"})

    assert fill("{parties_list}", case).endswith("\n- Jan \\| \\*x\\*, a, b")


def test_lines_folded_by_hand_become_paragraphs():
    assert unfolded("a\nb\n\n- c\n  d\n- e\n\nf") == "a b\n\n- c d\n- e\n\nf"
    kept = "## H\n\n1. a\n2. b\n  a) c\n  - d\n\n| x |\n|---|\n| y |"
    assert unfolded(kept) == kept


def test_templates_of_a_service_come_first(portal):
    set_template(portal, "wszedzie", {**GOOD, "title": "A wszędzie"})
    set_template(portal, "tutaj", {**GOOD, "title": "Z tutaj", "services": ["drzewa"]})
    set_template(portal, "gdzie-indziej", {**GOOD, "services": ["podatki"]})

    assert [one.id for one in templates_for(portal, "drzewa")] == ["tutaj", "wszedzie", "decision"]


@pytest.mark.parametrize(
    ("regime", "kind", "expected"),
    [
        ("KPA", "decision", "art. 129 § 1 i 2 KPA"),
        ("PB", "decision", "art. 129 § 1 i 2 KPA"),
        ("OP", "decision", "Ordynacji podatkowej"),
        ("PB", "decision", "odwołanie do Wojewody za pośrednictwem"),
        ("PB-notification", "decision", "odwołanie do Wojewody za pośrednictwem"),
        ("UDIP", "decision", "Odwołanie w 14 dni"),
        ("KPA", "order", "w terminie 7 dni od dnia jego doręczenia (art. 141 § 1 i 2"),
        ("OP", "order", "art. 236 § 1 i § 2 pkt 1"),
        ("OP-certificate", "order", "art. 236 § 1 i § 2 pkt 1"),
        ("KPA", "letter", ""),
        ("KPA", "certificate", ""),
    ],
)
def test_the_remedy_follows_from_the_procedure(portal, regime, kind, expected):
    case = make_open(portal)
    case.regime, case.appeal = regime, "Odwołanie w 14 dni"

    text = instruction_for(case, kind)

    assert expected in text if expected else text == ""


def test_a_service_may_name_its_own_appeal_body(portal):
    case = make_open(portal)
    case.appeal_body = "Wojewody Śląskiego"

    assert "odwołanie do Wojewody Śląskiego za pośrednictwem" in instruction_for(case, "decision")
    assert "zażalenie do Wojewody Śląskiego" in instruction_for(case, "order")
    assert fill("{appeal_body}", case) == "Wojewody Śląskiego"


@pytest.mark.parametrize(
    ("kind", "remedy", "expected"),
    [
        ("order", "no_complaint", "art. 142 KPA"),
        ("decision", "court", "w terminie 30 dni od dnia doręczenia (art. 53 § 1"),
        ("decision", "reconsideration", "art. 127 § 3"),
        ("decision", "service", "Jak w karcie"),
        ("decision", "none", ""),
        ("decision", "complaint", "art. 129 § 1 i 2 KPA"),
        ("certificate", "court", ""),
    ],
)
def test_the_remedy_may_be_chosen_among_those_of_the_kind(portal, kind, remedy, expected):
    case = make_open(portal)
    case.regime, case.appeal = "KPA", "Jak w karcie"

    text = instruction_for(case, kind, remedy)

    assert expected in text if expected else text == ""


def test_a_refusal_of_information_names_its_own_act(portal):
    case = make_open(portal)
    case.regime, case.appeal = "UDIP", ""

    assert "art. 16 ust. 2 pkt 1" in instruction_for(case, "decision")


def test_dates_are_polish():
    assert polish_date(date(2026, 11, 4)) == "4 listopada 2026 r."
    assert polish_date(None) == ""


def test_a_document_says_that_no_signature_is_configured(portal):
    letter = make_draft_letter(portal)

    data = document_data(letter, draft=True)

    assert data["signature_configured"] is False
    assert (data["heading"], data["mark"]) == ("DECYZJA", letter.__parent__.mark)


@pytest.mark.parametrize("kind", ["decision", "order", "certificate", "call", "notice", "letter"])
def test_every_kind_of_letter_has_a_document(portal, kind):
    letter = make_draft_letter(portal)
    letter.kind = kind
    letter.operative_part = "#panic(1) $x$ *a* <b>\n\n- punkt\n- drugi\n\n\\n koniec @x"

    letter.reasons = "## W\n\n### N\n\n| a | b |\n|---|--:|\n| **1** | 2 |\n\n---\n\n1) *x*\n  a) y"

    assert preview(letter).startswith(b"%PDF-1.7")


def test_an_empty_letter_has_a_document_too(portal):
    letter = make_draft_letter(portal)
    for name in ("legal_basis", "operative_part", "reasons", "instruction"):
        setattr(letter, name, "")
    letter.addressees = ()

    assert preview(letter).startswith(b"%PDF-1.7")


def test_the_letterhead_shows_the_coat_of_arms(portal):
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>'
    api.portal.set_registry_record("plone.site_logo", b64encode_file("herb.svg", svg))

    assert letterhead()["arms_svg"] == svg.decode()
    assert preview(make_draft_letter(portal)).startswith(b"%PDF-1.7")
    api.portal.set_registry_record("plone.site_logo", b64encode_file("herb.exe", b"MZ"))
    assert "arms_svg" not in letterhead()
