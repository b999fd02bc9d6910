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
MARK = re.compile(r"WOŚ\.6131\.\d+\.20\d\d")


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


def fill_row(page, number, what):
    row = page.get_by_role("group", name=f"Pozycja {number}")
    tab_to(page, row.get_by_label("Co będzie na stole"))
    page.keyboard.type(what)


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
        - heading "Krok 1 z 3 Twoje stoisko" [level=1]
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
    fill_row(page, 1, "miód")
    press(page, re.compile("Dodaj .*pozycję"))
    with page.expect_response(lambda answer: "/@drafts/" in answer.url):
        fill_row(page, 2, "świece")
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


def hand_in(page):
    """Hand the open draft over for approval."""
    expect(page.get_by_text("Zapisano o")).to_be_visible()
    page.get_by_role("button", name="Przekaż do akceptacji").click()
    page.get_by_role("dialog").get_by_role("button", name="Przekaż do akceptacji").click()
    expect(page.get_by_text("Przekazano do akceptacji.")).to_be_visible()


def approve_and_dispatch(commune, letter):
    """The head approves a letter, its handler sends it."""
    page = commune.logged_in_as("naczelnik-srodowisko")
    page.goto(letter)
    page.get_by_role("button", name="Akceptuj", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Akceptuj", exact=True).click()
    expect(page.get_by_text("Zaakceptowano:")).to_be_visible()
    page.context.close()

    page = commune.logged_in_as("referent-srodowisko")
    page.goto(letter)
    send_it = page.get_by_role("button", name="Wyślij", exact=True)
    expect(send_it).to_be_enabled(timeout=30_000)
    send_it.click()
    page.get_by_role("dialog").get_by_role("button", name="Wyślij do 1 adresata").click()
    expect(page.get_by_text("Wysłano:")).to_be_visible()
    page.context.close()


def assign(commune, number):
    """The registry gives the application to the unit's clerk."""
    page = commune.logged_in("registry")
    page.goto("/biurko/rejestr")
    page.get_by_role("row").filter(has_text=number).get_by_role("link").first.click()
    page.get_by_role("button", name="Przydziel", exact=True).first.click()
    dialog = page.get_by_role("dialog")
    handler = commune.platform.person_by_login(commune.office, "referent-srodowisko")
    dialog.get_by_label("Komórka").select_option(value="WOŚ")
    dialog.get_by_label("Kto prowadzi").select_option(label=handler.fullname)
    dialog.get_by_role("button", name="Przydziel").click()
    expect(page.get_by_text(f"Przydzielono: {handler.fullname}.")).to_be_visible()
    page.context.close()


def test_the_clerk_calls_for_what_is_missing(commune, pictures, market):
    assign(commune, market["number"])
    page = commune.logged_in_as("referent-srodowisko")
    page.goto("/biurko")
    page.get_by_role("row").filter(has_text=market["number"]).get_by_role("link").first.click()
    expect(page.get_by_text("miód i świece").first).to_be_visible()
    page.get_by_role("button", name="Załóż sprawę").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_label("Jak sprawa jest załatwiana")).to_be_visible()
    pictures.step(page, "open-case")
    dialog.get_by_role("button", name="Nadaj znak sprawy").click()
    expect(page.get_by_role("article").get_by_text(MARK).first).to_be_visible()
    market["case"] = page.url.partition("?")[0]

    page.get_by_role("tab", name="Termin").click()
    page.get_by_role("button", name="Przygotuj pismo procesowe").click()
    dialog = page.get_by_role("dialog")
    call = "Wezwanie do usunięcia braków (art. 64 § 2)"
    dialog.get_by_label("Pismo", exact=True).select_option(label=call)
    pictures.step(page, "call")
    dialog.get_by_role("button", name="Zacznij pisać").click()
    page.get_by_label("Treść pisma", exact=True).fill(
        "Wzywam do podania, w jakie dni stoisko ma stać. Termin: 7 dni od dnia doręczenia."
    )
    hand_in(page)
    letter = page.url.partition("?")[0]
    page.context.close()
    approve_and_dispatch(commune, letter)


def test_the_resident_answers_the_call_by_keyboard(commune, pictures, market):
    page = commune.logged_in("resident", PHONE)
    page.goto("/moje-sprawy")
    tab_to(page, page.get_by_role("link").filter(has_text=TITLE).first, most=80)
    page.keyboard.press("Enter")
    now = page.get_by_role("region", name="Co się teraz dzieje")
    expect(now).to_contain_text("Wezwanie")
    pictures.step(page, "called")
    # the days to answer begin when the letter is read
    letters = page.get_by_role("region", name="Pisma z urzędu")
    address = letters.get_by_role("link").first.get_attribute("href")
    assert page.evaluate("async href => (await fetch(href)).status", address) == 200
    page.reload()
    tab_to(page, now.get_by_role("link").first, most=80)
    page.keyboard.press("Enter")
    expect(page.get_by_label("Treść pisma")).to_be_visible()
    write_into(page, "Treść pisma", "W każdą sobotę od kwietnia do października.")
    pictures.step(page, "answer")
    press(page, "Wyślij do urzędu")
    expect(page.get_by_role("heading", name="Pismo złożone")).to_be_visible()
    pictures.step(page, "answered")
    page.context.close()


def test_the_clerk_decides_and_the_resident_reads_it(commune, pictures, market):
    page = commune.logged_in_as("referent-srodowisko")
    page.goto(market["case"])
    page.get_by_role("button", name="Napisz pismo").first.click()
    dialog = page.get_by_role("dialog")
    kind_of_its_name = re.compile("^Decyzja ?Decyzja$")
    dialog.locator("label").filter(has_text=kind_of_its_name).click()
    dialog.get_by_role("button", name="Zacznij pisać").click()
    page.get_by_label("Rozstrzygnięcie", exact=True).fill("Burmistrz zezwala na stoisko z miodem.")
    page.get_by_label("Uzasadnienie", exact=True).fill("Wniosek jest kompletny, miejsce wolne.")
    hand_in(page)
    letter = page.url.partition("?")[0]
    page.context.close()
    approve_and_dispatch(commune, letter)

    page = commune.logged_in("resident", PHONE)
    page.goto("/moje-sprawy")
    page.get_by_role("link").filter(has_text=TITLE).first.click()
    letters = page.get_by_role("region", name="Pisma z urzędu")
    expect(letters).to_contain_text("Decyzja")
    expect(letters.get_by_text("Jeszcze nie przeczytano")).to_have_count(1)
    pictures.step(page, "decided")
    page.context.close()
