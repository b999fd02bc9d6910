"""A day in the office: registry, head on a phone, handler, substitute, auditor, archivist.

After each step the page keeps to WCAG 2.1 A and AA, and a picture of it is left.
"""

from datetime import date
from datetime import timedelta
from io import BytesIO
from playwright.sync_api import expect
from support.browser import DESKTOP
from support.browser import PHONE
import pytest
import re
import tarfile
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
    dialog.get_by_role("combobox", name="Klasa JRWA").fill("6131")
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


def do_in_dialog(page, action, done, **fields):
    """Fill the fields of the open dialog, do it, and wait until the desk says so."""
    dialog = page.get_by_role("dialog")
    for label, value in fields.items():
        dialog.get_by_label(label.replace("_", " ")).fill(value)
    dialog.get_by_role("button", name=action, exact=True).click()
    expect(page.get_by_text(done).first).to_be_visible()
    expect(dialog).to_have_count(0)


def test_the_head_returns_a_decision_with_remarks(commune, pictures, day):
    page = commune.logged_in_as("naczelnik-srodowisko")
    page.goto("/biurko?zakres=akceptacja")
    pictures.step(page, "to-approve")
    page.get_by_role("row").filter(has_text="Wspólnota").get_by_role("link").first.click()
    expect(page.get_by_role("button", name="Akceptuj", exact=True)).to_be_visible()
    day["letter"] = page.url.partition("?")[0]
    pictures.step(page, "letter-to-approve")
    page.get_by_role("button", name="Zwróć z uwagami").click()
    page.get_by_role("dialog").get_by_label("Uwagi", exact=True).fill("Proszę podać obwód pni.")
    pictures.step(page, "letter-return")
    do_in_dialog(page, "Zwróć z uwagami", "Zwrócono:")
    page.context.close()


def test_the_handler_mends_it_and_the_head_approves(commune, pictures, day):
    page = commune.logged_in_as("referent-srodowisko")
    page.goto(day["letter"])
    expect(page.get_by_text("Proszę podać obwód pni.").first).to_be_visible()
    pictures.step(page, "letter-returned")
    page.get_by_role("button", name="Przekaż do akceptacji").click()
    do_in_dialog(page, "Przekaż do akceptacji", "Przekazano do akceptacji.")
    page.context.close()

    page = commune.logged_in_as("naczelnik-srodowisko")
    page.goto(day["letter"])
    page.get_by_role("button", name="Akceptuj", exact=True).click()
    do_in_dialog(page, "Akceptuj", "Zaakceptowano:")
    page.goto("/biurko/liczby")
    expect(page.get_by_role("heading", level=1, name="Liczby")).to_be_visible()
    expect(page.get_by_text("Sprawy w toku").first).to_be_visible()
    pictures.step(page, "numbers-of-a-head")
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
    for name in ("Przydziel komu innemu", "Napisz pismo", "Zakończ sprawę", "Dodaj stronę"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    for address, heading in AUDITED.items():
        page.goto(address)
        expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
        expect(page.locator(".desk-skeleton")).to_have_count(0)
        pictures.step(page, f"audit-{address.rpartition('/')[2].partition('?')[0]}")
    page.goto("/biurko/archiwum?czesc=brakowanie")
    expect(page.get_by_role("button", name="Zaproponuj do brakowania")).to_have_count(0)
    page.context.close()


AUDITED = {
    "/biurko/rejestr": "Rejestr przesyłek",
    "/biurko/rejestr/wychodzace": "Rejestr",
    "/biurko/rejestry-urzedu/skargi-wnioski": "Rejestr skarg i wniosków",
    "/biurko/archiwum?czesc=zasob": "Archiwum",
    "/biurko/liczby": "Liczby",
}


def test_the_unit_hands_cases_over_to_the_archive(commune, pictures, day):
    page = commune.logged_in_as("referent-srodowisko")
    page.goto("/biurko/archiwum?czesc=przekazanie")
    page.get_by_role("button", name="Wybierz wszystkie").click()
    pictures.step(page, "archive-due")
    page.get_by_role("button", name="Przekaż do archiwum").click()
    do_in_dialog(page, "Przekaż do archiwum", "Spis przekazano.")
    expect(page.get_by_role("heading", level=1)).to_contain_text("jeszcze bez numeru")
    day["list"] = page.url.partition("?")[0]
    page.context.close()


def test_the_archivist_takes_them_over(commune, pictures, day):
    page = commune.logged_in("archivist")
    page.goto("/biurko/archiwum")
    expect(page.get_by_role("heading", level=1, name="Archiwum")).to_be_visible()
    for name in ("Spisy zdawczo-odbiorcze", "Zasób", "Wypożyczenia", "Brakowanie"):
        page.get_by_role("tab", name=name).click()
        expect(page.locator(".desk-skeleton")).to_have_count(0)
        pictures.step(page, f"archive-{name.lower()}")
    page.goto(day["list"])
    page.get_by_role("button", name="Przejmij").click()
    do_in_dialog(page, "Przejmij", "Spis przejęto.")
    pictures.step(page, "archive-list")
    with page.expect_download() as kept:
        page.get_by_role("button", name="Paczka archiwalna").click()
    with tarfile.open(fileobj=BytesIO(kept.value.path().read_bytes())) as package:
        names = package.getnames()
    assert any(name.endswith(".xml") for name in names)
    assert any(name.endswith(".pdf") for name in names)
    page.goto(day["case"])
    expect(page.get_by_text("lipy")).to_have_count(0)
    page.context.close()


def test_the_archivist_lends_a_case_and_gets_it_back(commune, pictures, day):
    page = commune.logged_in("archivist")
    page.goto("/biurko/archiwum?czesc=wypozyczenia")
    row = page.get_by_role("row").filter(has_text="prośba")
    mark = MARK.search(row.inner_text())[0]
    row.get_by_role("button", name="Wypożycz").click()
    do_in_dialog(page, "Wypożycz", f"Wypożyczono: {mark}.")

    borrower = commune.logged_in_as("referent-srodowisko")
    borrower.goto("/biurko/archiwum?czesc=wypozyczenia")
    borrower.get_by_role("link", name=mark).click()
    expect(borrower.get_by_role("article").get_by_text(mark).first).to_be_visible()
    pictures.step(borrower, "archive-borrowed")
    borrowed = borrower.url

    lent = page.get_by_role("row").filter(has_text=mark)
    lent.get_by_role("button", name="Zwrócono").click()
    do_in_dialog(page, "Zwrócono", f"Zwrócono do archiwum: {mark}.")
    borrower.goto(borrowed)
    expect(borrower.get_by_role("article")).to_have_count(0)
    pictures.step(borrower, "archive-given-back")
    page.context.close()
    borrower.context.close()


def test_two_persons_dispose_of_what_is_past_its_term(commune, pictures, day):
    page = commune.logged_in("archivist")
    page.goto("/biurko/archiwum?czesc=brakowanie")
    page.get_by_role("button", name="Wybierz wszystkie").click()
    page.get_by_role("button", name="Zaproponuj do brakowania").click()
    do_in_dialog(page, "Zaproponuj do brakowania", "Sporządzono spis do brakowania.")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Spis do brakowania nr")
    page.get_by_role("button", name="Wpisz zgodę").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Skan zgody (PDF)").set_input_files(
        {"name": "zgoda.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 zgoda"}
    )
    dialog.get_by_label("Data pisma").fill(f"{date.today():%d.%m.%Y}")
    dialog.get_by_label("Kto wyraził zgodę").fill("Archiwum Państwowe w Katowicach")
    dialog.get_by_label("Numer pisma").fill("AP.421.7")
    pictures.step(page, "disposal-consent")
    do_in_dialog(page, "Wpisz zgodę", "Wpisano zgodę")
    expect(page.get_by_role("button", name="Zniszcz dokumentację")).to_have_count(0)
    pictures.step(page, "disposal-consented")
    disposal = page.url
    page.context.close()

    page = commune.logged_in_as("kierownik-kancelarii")
    page.goto(disposal)
    page.get_by_role("button", name="Zniszcz dokumentację").click()
    page.get_by_role("dialog").get_by_label("Wiem, że tego nie da się cofnąć").check()
    pictures.step(page, "disposal-confirm")
    do_in_dialog(page, "Zniszcz dokumentację", "Dokumentacja została zniszczona.")
    pictures.step(page, "disposal-done")
    page.context.close()


def test_the_desk_of_a_substitute_says_for_whom(commune, pictures):
    page = commune.logged_in_as("kierownik-kancelarii", DESKTOP)
    page.goto("/biurko")
    place = page.get_by_role("region", name="Zastępujesz")
    expect(place).to_be_visible()
    place.get_by_role("combobox").select_option(index=1)
    page.get_by_role("link", name="Moja komórka").click()
    expect(page.get_by_role("row").filter(has_text="zaświadczenie").first).to_be_visible()
    pictures.step(page, "desk-in-place-of")
    page.context.close()
