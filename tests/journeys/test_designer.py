"""An editor designs a form from nothing; a resident files it on a phone and answers a call.

The form has two pages, a condition, a fee that is reckoned and a table with rows. The resident
uses the keyboard alone, and what a screen reader reads is compared with the accessibility tree.
After each step the page keeps to WCAG 2.1 A and AA, and a picture of it is left.
"""

from playwright.sync_api import expect
from support.browser import PHONE
from support.load import Request
from support.load import send
import pytest
import re


TITLE = "Stoisko na targu"
CARD = {
    "@type": "ServiceCard",
    "title": TITLE,
    "description": "Zgoda na stoisko na targu przy ul. Parkowej.",
    "service_category": "Środowisko",
    "fee": "30 zł za stół",
    "regime": "KPA",
    "settlement": "decision",
    "unit_symbol": "WOŚ",
    "file_plan_class": "6131",
}
PER_TABLE = "30"
NUMBER = re.compile(r"RPW/\d+/20\d\d")


@pytest.fixture(scope="module")
def market(commune):
    """What earlier steps leave for later ones: a published service card without a form."""
    editor = commune.platform.person(commune.office, "editor")
    zope, headers = commune.platform.zope(commune.office), commune.platform.headers(editor)
    card = send(Request("POST", f"{zope}/uslugi", CARD, headers)).json
    path = f"/uslugi/{card['id']}"
    published = send(Request("POST", f"{zope}{path}/@workflow/publish", {}, headers))
    assert published.status == 200
    return {"card": path}


def add_field(page, kind, title):
    """Add a field to the page of the form that was added last."""
    page.get_by_role("button", name="Dodaj pole").last.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Pytanie lub nazwa pola").fill(title)
    dialog.get_by_label(kind, exact=True).check()
    dialog.get_by_role("button", name="Dodaj pole").click()
    expect(dialog).to_have_count(0)


def name_page(page, title):
    page.get_by_role("button", name="Dodaj stronę").click()
    page.get_by_label("Tytuł strony").fill(title)


def open_rules(page):
    rules = page.locator("details").filter(has_text="Warunki i obliczenia")
    if rules.get_attribute("open") is None:
        rules.locator("summary").click()
    return rules


def test_the_editor_builds_a_form_from_nothing(commune, pictures, market):
    page = commune.logged_in("editor")
    page.goto("/formularze")
    page.get_by_role("button", name="Nowy formularz").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Usługa").select_option(label=TITLE)
    dialog.get_by_label("Tytuł formularza").fill("Wniosek o stoisko na targu")
    pictures.step(page, "new-form")
    dialog.get_by_role("button", name="Utwórz formularz").click()
    expect(page.get_by_text("Formularz jest pusty.")).to_be_visible()
    market["designer"] = page.url.partition("?")[0]

    name_page(page, "Twoje stoisko")
    add_field(page, "krótki tekst", "Co chcesz sprzedawać")
    add_field(page, "tak lub nie", "Czy potrzebujesz prądu")
    add_field(page, "liczba całkowita", "Moc urządzeń w kW")
    rules = open_rules(page)
    shown = rules.get_by_role("group", name="Kiedy pole się pokazuje")
    shown.get_by_role("button", name="Dodaj warunek").click()
    shown.get_by_label("Pole", exact=True).select_option(label="Czy potrzebujesz prądu")
    shown.get_by_label("Porównanie").select_option(label="zaznaczone lub „tak”")
    pictures.step(page, "condition")

    name_page(page, "Stoły i opłata")
    add_field(page, "tabela z wierszami", "Stoły")
    page.get_by_role("button", name="Dodaj kolumnę").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Pytanie lub nazwa pola").fill("Co będzie na stole")
    dialog.get_by_label("krótki tekst", exact=True).check()
    dialog.get_by_role("button", name="Dodaj pole").click()
    add_field(page, "kwota w złotych", "Opłata targowa")
    rules = open_rules(page)
    rules.get_by_role("button", name="Dodaj składnik").click()
    rules.get_by_label("Kwota lub liczba").fill(PER_TABLE)
    rules.get_by_label("Liczone").select_option(label="za każdy wiersz tabeli")
    rules.get_by_label("Czego").select_option(label="Stoły")
    pictures.step(page, "calculation")
    expect(page.get_by_text("Wszystkie zmiany są zapisane.")).to_be_visible()
    page.context.close()


def test_the_editor_publishes_it(commune, pictures, market):
    page = commune.logged_in("editor")
    page.goto(market["designer"])
    page.get_by_role("button", name="Opublikuj").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Co się zmieniło").fill("Pierwsza wersja")
    pictures.step(page, "publish")
    dialog.get_by_role("button", name="Opublikuj").click()
    expect(page.get_by_text("Mieszkańcy mają wersję 1, taką jak tutaj.")).to_be_visible()
    page.context.close()


def tab_to(page, locator, most=40):
    """Go on by Tab until the element has the focus, as somebody without a mouse does."""
    for _ in range(most):
        if locator.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached by {most} Tabs: {locator}")


def write_into(page, label, text):
    tab_to(page, page.get_by_label(label))
    page.keyboard.type(text)


def press(page, name, key="Enter"):
    tab_to(page, page.get_by_role("button", name=name).last)
    page.keyboard.press(key)


def test_a_resident_files_it_by_keyboard_on_a_phone(commune, pictures, market):
    page = commune.logged_in("resident", PHONE)
    page.goto(market["card"])
    link = page.get_by_role("link", name="Złóż wniosek").first
    tab_to(page, link)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Twoje stoisko")).to_be_visible()
    expect(page.get_by_label("Moc urządzeń w kW")).to_have_count(0)
    write_into(page, "Co chcesz sprzedawać", "miód i świece")
    tab_to(page, page.get_by_label("Tak", exact=True))
    page.keyboard.press("Space")
    pictures.step(page, "condition-met")
    expect(page.locator("main")).to_match_aria_snapshot(
        """
        - heading "Twoje stoisko" [level=1]
        - textbox /Co chcesz sprzedawać/: miód i świece
        - group /Czy potrzebujesz prądu/:
          - radio "Tak" [checked]
          - radio "Nie"
        - textbox /Moc urządzeń w kW/
        - button "Dalej"
        """
    )
    write_into(page, "Moc urządzeń w kW", "2")
    press(page, "Dalej")

    expect(page.get_by_role("heading", level=1, name="Stoły i opłata")).to_be_focused()
    for number, what in ((1, "miód"), (2, "świece")):
        row = page.get_by_role("group", name=f"Pozycja {number}")
        if not row.is_visible():
            press(page, "Dodaj pozycję")
        tab_to(page, row.get_by_label("Co będzie na stole"))
        page.keyboard.type(what)
    expect(page.get_by_text("60,00 zł")).to_be_visible()
    pictures.step(page, "fee")
    page.reload()
    second = page.get_by_role("group", name="Pozycja 2")
    expect(second.get_by_label("Co będzie na stole")).to_have_value("świece")
    press(page, "Dalej")
    expect(page.get_by_role("heading", level=1, name="Sprawdź i wyślij")).to_be_visible()
    pictures.step(page, "review")
    press(page, "Potwierdź i wyślij wniosek")
    expect(page.get_by_role("heading", name="Wniosek przyjęty")).to_be_visible()
    number = page.get_by_text(NUMBER).first
    expect(number).to_be_visible(timeout=30_000)
    market["number"] = NUMBER.search(number.inner_text())[0]
    page.context.close()
