"""The whole road of one application, as the four people who walk it, each in an own browser.

After each step the page keeps to WCAG 2.1 A and AA, and a picture of it is left in the
test's folder at 390 and 1280 px.
"""

from playwright.sync_api import expect
from support.browser import PHONE
import pytest
import re


ONE_PIXEL_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
MARK = re.compile(r"WOŚ\.6131\.\d+\.20\d\d")
NUMBER = re.compile(r"RPW/\d+/20\d\d")


def fill_date(page, name, day, month, year):
    group = page.get_by_role("group", name=name)
    group.get_by_label("Dzień").fill(str(day))
    group.get_by_label("Miesiąc").fill(str(month))
    group.get_by_label("Rok").fill(str(year))


def fetched(page, address):
    """Status, type and first bytes of what the person gets at an address."""
    return page.evaluate(
        """async address => {
            const answer = await fetch(address);
            const text = await answer.text();
            return [answer.status, answer.headers.get('content-type'), text.slice(0, 5)];
        }""",
        address,
    )


def go_on(page, heading):
    page.get_by_role("button", name="Dalej").click()
    expect(page.get_by_role("heading", level=1, name=heading)).to_be_focused()


def fill_tree_application(page, pictures):
    """The form for removing trees, step by step, with a mistake on the way."""
    page.goto("/uslugi/usuniecie-drzew")
    pictures.step(page, "service-card")
    page.get_by_role("link", name="Złóż wniosek").first.click()
    expect(page.get_by_role("heading", level=1, name="Twoje dane")).to_be_visible()
    page.get_by_role("button", name="Dalej").click()
    summary = page.get_by_role("alert")
    expect(summary).to_be_focused()
    pictures.step(page, "form-errors")

    page.get_by_label("Osoba fizyczna").check()
    page.get_by_label("Imię", exact=True).fill("Mieszkaniec")
    page.get_by_label("Nazwisko", exact=True).fill("Demo")
    page.get_by_label("Ulica i numer").fill("ul. Parkowa 1")
    page.get_by_label("Kod pocztowy").fill("44-230")
    page.get_by_label("Miejscowość").fill("Czerwionka-Leszczyny")
    page.get_by_label("E-mail").fill("mieszkaniec@example.org")
    page.get_by_label("W swoim imieniu").check()
    go_on(page, "Nieruchomość")
    page.get_by_label("Obręb ewidencyjny").fill("Leszczyny")
    page.get_by_label("Numer działki").fill("1234/56")
    page.get_by_label("Przeznaczenie terenu").fill("zabudowa jednorodzinna")
    page.get_by_label("Własność", exact=True).check()
    page.get_by_role("group", name="rejestrze zabytków").get_by_label("Nie", exact=True).check()
    go_on(page, "Drzewa i krzewy")
    page.get_by_label("Drzewa", exact=True).check()
    row = page.get_by_role("group", name="Pozycja 1")
    if not row.is_visible():
        page.get_by_role("button", name="Dodaj pozycję").click()
    row.get_by_label("Gatunek").fill("lipa drobnolistna")
    row.get_by_label("Liczba pni").fill("1")
    row.get_by_label("Obwód pnia w cm").fill("84")
    pictures.step(page, "form-trees")
    go_on(page, "Powód i termin")
    page.get_by_label("Dlaczego chcesz usunąć").fill("Drzewo pochyla się nad domem.")
    fill_date(page, "Kiedy planujesz je usunąć", 1, 3, 2027)
    for question in ("działalnością gospodarczą", "nasadzenia zastępcze"):
        page.get_by_role("group", name=question).get_by_label("Nie", exact=True).check()
    go_on(page, "Załączniki")
    page.get_by_label("Rysunek lub mapa").set_input_files(
        {"name": "mapa.png", "mimeType": "image/png", "buffer": ONE_PIXEL_PNG}
    )
    expect(page.get_by_text("Dodany")).to_be_visible()
    pictures.step(page, "form-attachments")
    go_on(page, "Oświadczenia")
    page.get_by_label("Oświadczam, że mam podany tytuł").check()
    go_on(page, "Sprawdź i wyślij")


@pytest.fixture(scope="module")
def road(commune, pictures):
    """What earlier steps leave for later ones."""
    return {}


def test_a_resident_files_an_application_and_gets_a_number(commune, pictures, road):
    page = commune.logged_in("resident", PHONE)
    fill_tree_application(page, pictures)
    pictures.step(page, "review")
    expect(page.get_by_text("Oświadczam, że podane dane są zgodne z prawdą.")).to_be_visible()
    page.get_by_role("button", name="Potwierdź i wyślij wniosek").dblclick()
    expect(page.get_by_role("heading", name="Wniosek przyjęty")).to_be_visible()
    number = page.get_by_text(NUMBER).first
    expect(number).to_be_visible(timeout=30_000)
    road["number"] = NUMBER.search(number.inner_text())[0]
    pictures.step(page, "accepted")

    page.goto("/moje-sprawy")
    expect(page.get_by_text(road["number"])).to_have_count(1)
    pictures.step(page, "my-applications")
    page.context.close()


def test_the_registry_assigns_it_to_a_unit(commune, pictures, road):
    page = commune.logged_in("registry")
    page.goto("/biurko/rejestr")
    row = page.get_by_role("row").filter(has_text=road["number"])
    expect(row).to_be_visible()
    pictures.step(page, "register")
    row.get_by_role("link").first.click()
    expect(page.get_by_text("lipa drobnolistna")).to_be_visible()
    pictures.step(page, "incoming-item")
    page.get_by_role("button", name="Przydziel", exact=True).first.click()
    dialog = page.get_by_role("dialog")
    handler = commune.platform.person_by_login(commune.office, "referent-srodowisko")
    dialog.get_by_label("Komórka").select_option(value="WOŚ")
    dialog.get_by_label("Kto prowadzi").select_option(label=handler.fullname)
    dialog.get_by_label("Dyspozycja").fill("Proszę o oględziny.")
    pictures.step(page, "assign")
    dialog.get_by_role("button", name="Przydziel").click()
    expect(page.get_by_text(f"Przydzielono: {handler.fullname}.")).to_be_visible()
    page.context.close()


def test_the_handler_opens_the_case_and_drafts_a_decision(commune, pictures, road):
    page = commune.logged_in_as("referent-srodowisko")
    expect(page).to_have_url(re.compile("/biurko"))
    pictures.step(page, "my-work")
    page.get_by_role("row").filter(has_text=road["number"]).get_by_role("link").first.click()
    page.get_by_role("button", name="Załóż sprawę").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("WOŚ.6131.")).to_be_visible()
    pictures.step(page, "open-case")
    dialog.get_by_role("button", name="Nadaj znak sprawy").click()
    mark = page.get_by_role("article").get_by_text(MARK).first
    expect(mark).to_be_visible()
    road["mark"] = MARK.search(mark.inner_text())[0]
    road["case"] = page.url.partition("?")[0]
    pictures.step(page, "case")

    page.get_by_role("button", name="Napisz pismo").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_text("Zezwolenie", exact=False).first.click()
    dialog.get_by_role("button", name="Zacznij pisać").click()
    # a template leaves brackets where the handler decides: with them it can't be handed on
    expect(page.get_by_text("Pismu brakuje:")).to_be_visible()
    operative = page.get_by_label("Rozstrzygnięcie", exact=True)
    expect(operative).to_have_value(re.compile("zezwala stronie: Mieszkaniec Demo"))
    operative.fill(
        "Burmistrz zezwala na usunięcie jednej lipy drobnolistnej o obwodzie pnia 84 cm "
        "z działki 1234/56 w terminie do 31 marca 2027 r. Opłaty nie nalicza się."
    )
    page.get_by_label("Uzasadnienie", exact=True).fill(
        "Oględziny potwierdziły, że drzewo pochyla się nad domem i zagraża ludziom."
    )
    expect(page.get_by_text("Pismu brakuje:")).to_be_hidden()
    expect(page.get_by_text("Zapisano o")).to_be_visible()
    road["letter"] = page.url.partition("?")[0]
    pictures.step(page, "letter-draft")
    page.get_by_role("button", name="Przekaż do akceptacji").click()
    page.get_by_role("dialog").get_by_role("button", name="Przekaż do akceptacji").click()
    expect(page.get_by_text("Przekazano do akceptacji.")).to_be_visible()
    page.context.close()


def test_the_head_approves_the_decision(commune, pictures, road):
    page = commune.logged_in_as("naczelnik-srodowisko")
    page.get_by_role("link", name="Do akceptacji").first.click()
    page.get_by_role("row").filter(has_text=road["mark"]).get_by_role("link").first.click()
    expect(page.get_by_role("button", name="Akceptuj")).to_be_visible()
    pictures.step(page, "to-approve")
    page.get_by_role("button", name="Akceptuj").click()
    pictures.step(page, "approve")
    page.get_by_role("dialog").get_by_role("button", name="Akceptuj").click()
    expect(page.get_by_text("Zaakceptowano:")).to_be_visible()
    page.context.close()


def test_the_handler_dispatches_it(commune, pictures, road):
    page = commune.logged_in_as("referent-srodowisko")
    page.goto(road["letter"])
    send = page.get_by_role("button", name="Wyślij", exact=True)
    expect(send).to_be_enabled(timeout=30_000)
    send.click()
    pictures.step(page, "dispatch")
    page.get_by_role("dialog").get_by_role("button", name="Wyślij do 1 adresata").click()
    expect(page.get_by_text("Wysłano:")).to_be_visible()
    page.goto(road["case"])
    page.get_by_role("tab", name="Dziennik").click()
    expect(page.get_by_text("Dziennik nienaruszony.")).to_be_visible()
    pictures.step(page, "log")
    page.context.close()


def test_the_resident_reads_the_decision_and_its_history(commune, pictures, road):
    page = commune.logged_in("resident", PHONE)
    page.goto("/moje-sprawy")
    page.get_by_role("link").filter(has_text="Zezwolenie").first.click()
    expect(page.get_by_text(road["mark"]).first).to_be_visible()
    letters = page.get_by_role("region", name="Pisma z urzędu")
    expect(letters.get_by_text("Jeszcze nie przeczytano")).to_be_visible()
    pictures.step(page, "decision")
    address = letters.get_by_role("link").first.get_attribute("href")
    assert fetched(page, address) == [200, "application/pdf", "%PDF-"]
    page.reload()
    expect(letters.get_by_text("Jeszcze nie przeczytano")).to_have_count(0)
    expect(page.get_by_role("region", name="Przebieg sprawy")).to_contain_text("Założyliśmy sprawę")
    expect(page.get_by_text("Pismo odebrane")).to_be_visible()
    pictures.step(page, "decision-read")
    road["application"], road["file"] = page.url, address
    page.context.close()


def test_a_question_is_answered_and_both_see_that_it_was_read(commune, pictures, road):
    resident = commune.logged_in("resident", PHONE)
    resident.goto(road["application"])
    messages = resident.get_by_role("region", name="Wiadomości")
    messages.get_by_label("Twoja wiadomość").fill("Czy pień mogę usunąć sam?")
    messages.get_by_role("button", name="Wyślij wiadomość").click()
    expect(messages.get_by_text("Urząd jeszcze nie przeczytał")).to_be_visible()
    pictures.step(resident, "message")

    handler = commune.logged_in_as("referent-srodowisko")
    handler.get_by_role("link", name="Nieprzeczytane wiadomości").first.click()
    handler.get_by_role("row").filter(has_text=road["mark"]).get_by_role("link").first.click()
    handler.get_by_role("tab", name="Wiadomości").click()
    expect(handler.get_by_text("Czy pień mogę usunąć sam?")).to_be_visible()
    handler.get_by_label("Wiadomość do:").fill("Tak, po upływie terminu odwołania.")
    handler.get_by_role("button", name="Wyślij wiadomość").click()
    expect(handler.get_by_text("jeszcze nieprzeczytana")).to_be_visible()
    pictures.step(handler, "messages-at-the-desk")
    handler.context.close()

    resident.reload()
    expect(messages.get_by_text("Urząd przeczytał")).to_be_visible()
    expect(messages.get_by_text("po upływie terminu odwołania")).to_be_visible()
    package = resident.get_by_role("link", name="Pobierz całą sprawę").get_attribute("href")
    assert fetched(resident, package)[:2] == [200, "application/zip"]
    resident.context.close()


def test_a_visit_about_the_case_is_seen_by_both(commune, pictures, road):
    resident = commune.logged_in("resident", PHONE)
    resident.goto(road["application"])
    resident.get_by_role("link", name=re.compile("^Umów wizytę")).click()
    resident.get_by_role("link", name="Podatki i opłaty lokalne").click()
    expect(resident.get_by_text("Wizyta w sprawie:")).to_contain_text(road["mark"])
    resident.get_by_role("group", name="Godzina").get_by_role("radio").first.check()
    resident.get_by_role("button", name="Umów wizytę").click()
    expect(resident.get_by_role("heading", name="Wizyta umówiona")).to_be_visible()
    number = resident.get_by_text(re.compile(r"^[A-Z0-9]{6}$")).first.inner_text()
    resident.goto(road["application"])
    visits = resident.get_by_role("region", name=re.compile("^Umówione wizyty"))
    expect(visits).to_contain_text(number)
    pictures.step(resident, "visit-of-the-case")
    resident.context.close()

    handler = commune.logged_in_as("referent-srodowisko")
    handler.goto(road["case"])
    handler.get_by_role("tab", name="Wizyty").click()
    expect(handler.get_by_role("row").filter(has_text=number)).to_contain_text("umówiona")
    pictures.step(handler, "visits-of-the-case")
    handler.context.close()


def test_a_neighbour_sees_nothing_of_it(commune, road):
    page = commune.logged_in_as("sasiad@example.org")
    page.goto("/moje-sprawy")
    expect(page.get_by_text(road["number"])).to_have_count(0)
    assert fetched(page, road["file"])[0] == 404
    package = road["application"].replace("/moje-sprawy/", "/@@my-case-package/")
    assert fetched(page, package)[0] == 404
    assert page.goto(road["application"]).status == 404
    expect(page.get_by_text("Zezwolenie na usunięcie")).to_have_count(0)
    page.context.close()


def test_a_stranger_is_asked_to_log_in_first(commune, road):
    page = commune.visitor()
    page.goto(road["application"])
    expect(page.get_by_role("heading", level=1, name="Zaloguj się")).to_be_visible()
    assert fetched(page, road["file"])[0] in (401, 404)
    page.context.close()


def test_the_reading_part_needs_no_script(commune, pictures):
    page = commune.visitor(PHONE, java_script_enabled=False)
    page.goto("/")
    page.get_by_role("searchbox").fill("wycinka drzewa")
    page.get_by_role("button", name="Szukaj").click()
    page.get_by_role("link", name="Zezwolenie na usunięcie drzew lub krzewów").click()
    expect(page.get_by_role("heading", name="Co przygotować")).to_be_visible()
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("link", name="Kontakt").first.click()
    expect(page.get_by_role("heading", level=1, name="Kontakt")).to_be_visible()
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("link", name="Skip to content")).to_be_attached()
    page.goto("/uslugi/usuniecie-drzew/wniosek")
    page.get_by_role("link", name="Log in").click()
    # Playwright's words don't see into noscript, the eye does
    expect(page.locator("noscript .ez-notice")).to_be_visible()
    page.context.close()
