"""A day in the office: registry, head on a phone, handler, substitute, auditor, archivist.

After each step the page keeps to WCAG 2.1 A and AA, and a picture of it is left.
"""

from datetime import date
from datetime import timedelta
from playwright.sync_api import expect
from support.browser import DESKTOP
from support.browser import PHONE
import pytest
import re
import time


NUMBER = re.compile(r"RPW/\d+/20\d\d")
MARK = re.compile(r"WOŚ\.6131\.\d+\.20\d\d")
# A practised typist: 100 words a minute are 500 keys, one in 120 ms.
KEY_MS = 120
MINUTE_HALVED = 30


class Typist:
    """Somebody who has put the mouse away."""

    def __init__(self, page):
        self.page = page

    def write(self, text):
        self.page.keyboard.type(text, delay=KEY_MS)

    def on(self, times=1):
        for _ in range(times):
            self.page.keyboard.press("Tab", delay=KEY_MS)

    def press(self, key):
        self.page.keyboard.press(key, delay=KEY_MS)


@pytest.fixture(scope="module")
def day():
    """What earlier steps leave for later ones."""
    return {}


def last_number(page):
    shown = page.get_by_role("region", name="Ostatnio wpisana").get_by_text(NUMBER).first
    expect(shown).to_be_visible(timeout=20_000)
    return NUMBER.search(shown.inner_text())[0]


def test_the_registry_enters_paper_mail_by_keyboard_in_half_a_minute(commune, pictures, day):
    page = commune.logged_in("registry")
    page.goto("/biurko/rejestr/nowa")
    expect(page.get_by_label("Nadawca", exact=True)).to_be_focused()
    hands = Typist(page)
    begun = time.monotonic()
    hands.write("Spółdzielnia Przykład")
    hands.on()
    hands.write("ul. Parkowa 2")
    hands.on()
    hands.write("44-230")
    hands.on()
    hands.write("Czerwionka-Leszczyny")
    hands.on(3)
    hands.write("Wniosek o wycinkę lipy")
    hands.on()
    hands.write("SP/12/2026")
    hands.press("Control+Enter")
    day["number"] = last_number(page)
    assert time.monotonic() - begun < MINUTE_HALVED
    expect(page.get_by_label("Nadawca", exact=True)).to_be_focused()
    pictures.step(page, "paper-mail")

    hands.write("spoldz")
    expect(page.get_by_role("option", name="Spółdzielnia Przykład")).to_be_visible()
    hands.press("ArrowDown")
    hands.press("Enter")
    expect(page.get_by_label("Miejscowość")).to_have_value("Czerwionka-Leszczyny")
    page.get_by_label("Znak nadawcy").fill("SP/12/2026")
    expect(page.get_by_text("To pismo może już być w rejestrze.")).to_be_visible()
    pictures.step(page, "paper-mail-duplicate")
    page.context.close()


def test_the_registry_hands_it_to_a_unit(commune, pictures, day):
    page = commune.logged_in("registry")
    page.goto("/biurko/rejestr")
    page.get_by_role("row").filter(has_text=day["number"]).get_by_role("link").first.click()
    page.get_by_role("button", name="Przydziel", exact=True).first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Komórka").first.select_option(value="WOŚ")
    dialog.get_by_label("Dyspozycja").fill("Proszę przydzielić.")
    dialog.get_by_role("button", name="Przydziel", exact=True).click()
    expect(page.get_by_text("Przydzielono: WOŚ.")).to_be_visible()
    page.context.close()


def test_the_head_assigns_it_on_a_phone(commune, pictures, day):
    page = commune.logged_in_as("naczelnik-srodowisko", PHONE)
    page.goto("/biurko?zakres=dekretacja")
    page.get_by_role("row").filter(has_text=day["number"]).get_by_role("link").first.click()
    page.get_by_role("button", name="Przydziel komu innemu").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Kto prowadzi").select_option(label="Referent Ochrony Środowiska")
    dialog.get_by_role("button", name="za tydzień").click()
    pictures.step(page, "assign-on-a-phone")
    dialog.get_by_role("button", name="Przydziel", exact=True).click()
    expect(page.get_by_text("Przydzielono: Referent Ochrony Środowiska.")).to_be_visible()
    page.context.close()


def test_the_handler_opens_the_case_and_sees_its_clock(commune, pictures, day):
    page = commune.logged_in_as("referent-srodowisko")
    page.goto("/biurko")
    page.get_by_role("row").filter(has_text=day["number"]).get_by_role("link").first.click()
    page.get_by_role("button", name="Załóż sprawę").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("combobox").fill("6131")
    page.get_by_role("option").filter(has_text="6131").first.click()
    dialog.get_by_role("button", name="Nadaj znak sprawy").click()
    mark = page.get_by_role("article").get_by_text(MARK).first
    expect(mark).to_be_visible()
    day["mark"] = MARK.search(mark.inner_text())[0]
    day["case"] = page.url.partition("?")[0]
    page.get_by_role("tab", name="Termin").click()
    expect(page.get_by_text(re.compile("(pozostał|został)")).first).to_be_visible()
    pictures.step(page, "clock")
    for name in ("Strony", "Powiązania", "Notatki", "Dekretacja"):
        page.get_by_role("tab", name=name).click()
        pictures.step(page, f"case-{name.lower()}")
    page.context.close()


def test_the_head_leaves_and_names_a_substitute(commune, pictures, day):
    page = commune.logged_in_as("naczelnik-srodowisko")
    page.goto("/biurko/zastepstwa")
    page.get_by_role("button", name="Ustanów zastępstwo").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Komórka osoby zastępującej").select_option(value="PP")
    person = "Naczelnik Planowania Przestrzennego"
    dialog.get_by_label("Osoba zastępująca").select_option(label=person)
    last = date.today() + timedelta(days=14)
    dialog.get_by_label("Do dnia włącznie").fill(f"{last:%d.%m.%Y}")
    pictures.step(page, "substitution")
    dialog.get_by_role("button", name="Ustanów", exact=True).click()
    expect(page.get_by_text("Ustanowiono zastępstwo.")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="obowiązuje")).to_be_visible()
    pictures.step(page, "substitutions")
    page.context.close()


def test_the_substitute_acts_for_the_head(commune, pictures, day):
    page = commune.logged_in_as("naczelnik-planowanie")
    page.goto("/biurko")
    place = page.get_by_role("region", name="Zastępujesz")
    expect(place).to_be_visible()
    place.get_by_role("combobox").select_option(index=1)
    page.goto(day["case"])
    page.get_by_role("button", name="Przydziel komu innemu").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Kto prowadzi").select_option(value="naczelnik-srodowisko")
    dialog.get_by_role("button", name="Przydziel", exact=True).click()
    expect(page.get_by_text("Przydzielono:")).to_be_visible()
    page.goto(f"{day['case']}?czesc=dziennik")
    expect(page.get_by_text("w zastępstwie").first).to_be_visible()
    pictures.step(page, "log-of-a-substitute")
    page.context.close()


def test_the_auditor_reads_everything_and_changes_nothing(commune, pictures, day):
    page = commune.logged_in("auditor")
    page.goto("/biurko/szukaj?szukaj=lipy")
    expect(page.get_by_role("link", name="Wniosek o wycinkę lipy").first).to_be_visible(
        timeout=30_000
    )
    pictures.step(page, "search")
    page.goto(f"{day['case']}?czesc=dziennik")
    expect(page.get_by_text(day["mark"]).first).to_be_visible()
    for name in ("Przydziel komu innemu", "Napisz pismo", "Zakończ sprawę"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    page.goto("/biurko/liczby")
    expect(page.get_by_role("heading", level=1, name="Liczby")).to_be_visible()
    pictures.step(page, "numbers")
    page.context.close()


def test_the_archivist_finds_case_lists_and_the_archive(commune, pictures, day):
    page = commune.logged_in("archivist", DESKTOP)
    page.goto("/biurko/archiwum")
    expect(page.get_by_role("heading", level=1, name="Archiwum")).to_be_visible()
    for name in ("Spisy zdawczo-odbiorcze", "Zasób", "Wypożyczenia", "Brakowanie"):
        page.get_by_role("tab", name=name).click()
        pictures.step(page, f"archive-{name.lower()}")
    page.goto(day["case"])
    expect(page.get_by_text("lipy")).to_have_count(0)
    page.context.close()
