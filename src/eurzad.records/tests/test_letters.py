"""Templates and documents."""

from .office import make_draft_letter
from .office import make_open
from datetime import date
from eurzad.records.letters.document import document_data
from eurzad.records.letters.document import preview
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.placeholders import fill
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
    ],
)
def test_a_wrong_template_is_refused(portal, id, data):
    with pytest.raises(ValueError):
        set_template(portal, id, data)

    assert get_template(portal, "dobry") is None


def test_placeholders_bring_in_text_and_nothing_more(portal):
    case = make_open(portal)
    case.parties = ({**case.parties[0], "name": "{mark} #evil[x] $y$"},)

    assert fill("Dla {party}", case) == "Dla {mark} #evil[x] $y$"
    assert all(isinstance(value(case), str) for value in PLACEHOLDERS.values())


def test_lines_folded_by_hand_become_paragraphs():
    assert unfolded("a\nb\n\n- c\n  d\n- e\n\nf") == "a b\n\n- c d\n- e\n\nf"


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
        ("UDIP", "decision", "Odwołanie w 14 dni"),
        ("KPA", "letter", ""),
    ],
)
def test_the_remedy_follows_from_the_procedure(portal, regime, kind, expected):
    case = make_open(portal)
    case.regime, case.appeal = regime, "Odwołanie w 14 dni"

    text = instruction_for(case, kind)

    assert expected in text if expected else text == ""


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
