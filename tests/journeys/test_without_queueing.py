"""What saves a resident the way to the office, or the wait in it.

A visit is booked and called off; two owners sign one application, each at home; the registry files
for somebody at the counter; a broken lamp is reported without an account. axe after each screen.
"""

from eurzad.forms.anonymous.ticket import FASTEST
from io import BytesIO
from PIL import Image
from playwright.sync_api import expect
from support.browser import DESKTOP
from support.browser import PHONE
import pikepdf
import pytest
import re


NUMBER = re.compile(r"RPW/\d+/20\d\d")
INVITATION = re.compile(r"http\S+/wspolny-wniosek#\S+")
OWNER = {
    "person-first_name": "Mieszkaniec",
    "person-last_name": "Demo",
    "person-pesel": "44051401458",
    "address-house": "1",
    "address-postal_code": "44-230",
    "address-city": "Czerwionka-Leszczyny",
}
PLOT = {
    "precinct": "Leszczyny",
    "plot": "123/4",
    "register": "GL1Y/00012345/6",
    "area": "1200",
}


def fill(page, answers):
    for name, answer in answers.items():
        page.locator(f"#pole-{name}").fill(answer)


def go_on(page):
    """Go to the next step, once its heading is there."""
    before = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name="Dalej", exact=True).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(before)


def pdf() -> bytes:
    """A page as a scanner makes it."""
    made = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(made)
    return made.getvalue()


def photo() -> bytes:
    made = BytesIO()
    Image.new("RGB", (4000, 3000), "#556").save(made, "JPEG")
    return made.getvalue()


@pytest.fixture(scope="module")
def visit():
    """What booking leaves for the clerk: the number, the day, and the address of the visit."""
    return {}


def test_a_visit_is_booked_without_an_account(commune, pictures, visit):
    page = commune.visitor(PHONE)
    page.goto("/umow-wizyte")
    page.get_by_role("link", name="Podatki i opłaty lokalne").click()
    page.get_by_role("radiogroup", name="Godzina").or_(
        page.get_by_role("group", name="Godzina")
    ).get_by_role("radio").first.check()
    page.get_by_role("button", name="Umów wizytę").click()
    expect(page.get_by_role("alert").first).to_contain_text("Popraw")
    pictures.step(page, "visit-errors")
    visit["day"] = page.locator("[name=day]:checked").get_attribute("value")
    page.get_by_label("Imię i nazwisko").fill("Osoba Umówiona")
    page.get_by_label("Telefon").fill("600 000 000")
    page.get_by_role("button", name="Umów wizytę").click()
    expect(page.get_by_role("heading", name="Wizyta umówiona")).to_be_visible()
    visit["number"] = page.get_by_text(re.compile(r"^[A-Z0-9]{6}$")).first.inner_text()
    link = page.get_by_role("link", name="Zmień lub odwołaj wizytę")
    visit["address"] = link.get_attribute("href")
    pictures.step(page, "visit-booked")
    page.context.close()


def test_the_office_calls_the_visit_off_and_says_why(commune, pictures, visit):
    page = commune.logged_in_as("referent-podatki")
    page.goto(f"/biurko/wizyty?dzien={visit['day']}")
    row = page.get_by_role("row").filter(has_text=visit["number"])
    expect(row).to_be_visible()
    pictures.step(page, "visits-of-the-day")
    page.set_viewport_size(DESKTOP)
    row.get_by_role("button", name="Więcej").click()
    page.get_by_role("menuitem", name="Odwołaj wizytę").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Odwołaj wizytę").click()
    expect(dialog.get_by_text("Wypełnij to pole.").first).to_be_visible()
    dialog.get_by_role("textbox").fill("Tego dnia urząd jest zamknięty.")
    dialog.get_by_role("button", name="Odwołaj wizytę").click()
    expect(page.get_by_text("Odwołano wizytę.")).to_be_visible()
    page.context.close()

    page = commune.visitor(PHONE)
    page.goto(visit["address"])
    expect(page.get_by_text("Tego dnia urząd jest zamknięty.")).to_be_visible()
    pictures.step(page, "visit-called-off")
    page.context.close()


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    """A PDF to attach."""
    path = tmp_path_factory.mktemp("plan") / "mapa.pdf"
    path.write_bytes(pdf())
    return path


def test_two_owners_sign_one_application(commune, pictures, plan):
    owner = commune.logged_in("resident", PHONE)
    owner.goto("/uslugi/podzial-nieruchomosci/wniosek")
    owner.get_by_label("Osoba fizyczna").check()
    fill(owner, OWNER)
    owner.get_by_label("W swoim imieniu").check()
    go_on(owner)
    fill(owner, PLOT)
    owner.get_by_role("button", name="Dodaj pozycję").click()
    fill(owner, {"co_owners-0-name": "Sąsiad Demo", "co_owners-0-address": "ul. Parkowa 3"})
    go_on(owner)
    owner.get_by_label("Wstępny projekt do opinii").check()
    fill(owner, {"purpose": "Sprzedaż", "parcels-0-area": "600", "parcels-1-area": "600"})
    for row in range(2):
        owner.locator(f"#pole-parcels-{row}-access").select_option("public")
    go_on(owner)
    for field in ("register_extract", "draft"):
        owner.locator(f"#pole-{field}").set_input_files(plan)
        expect(owner.get_by_text("Dodany,")).to_have_count(1 if field == "register_extract" else 2)
    go_on(owner)
    owner.get_by_role("button", name="Zaproś je do podpisania").click()
    fill(owner, {"name": "Sąsiad Demo", "email": "sasiad@example.org"})
    owner.get_by_role("button", name="Wyślij zaproszenie").click()
    expect(owner.get_by_text("Wysłano zaproszenie: Sąsiad Demo.")).to_be_visible()
    pictures.step(owner, "invited")
    owner.get_by_role("button", name="Podpisuję").click()
    expect(owner.get_by_text("Twój podpis jest złożony.")).to_be_visible()
    owner.context.close()

    neighbour = commune.logged_in_as("sasiad@example.org", PHONE)
    mail = commune.platform.last_mail("sasiad@example.org", "/wspolny-wniosek#")
    neighbour.goto(INVITATION.search(mail).group())
    expect(neighbour.get_by_text("Brakuje tylko Twojego podpisu.")).to_be_visible()
    pictures.step(neighbour, "last-signature")
    neighbour.get_by_role("button", name="Podpisuję i składam").click()
    expect(neighbour.get_by_role("heading", name="Wniosek został złożony")).to_be_visible()
    neighbour.context.close()


def test_the_registry_files_for_who_has_no_e_mail(commune, pictures):
    page = commune.logged_in_as("kancelaria")
    page.goto("/biurko/okienko")
    page.get_by_role("link", name="Pismo ogólne do urzędu").click()
    expect(page.get_by_text("za osobę, która przyszła do urzędu")).to_be_visible()
    page.get_by_label("Osoba fizyczna").check()
    answers = {
        "first_name": "Osoba",
        "last_name": "Przy Okienku",
        "street": "Parkowa 1",
        "postal_code": "44-230",
        "city": "Czerwionka-Leszczyny",
    }
    fill(page, answers)
    page.get_by_label("W swoim imieniu").check()
    pictures.step(page, "at-the-counter")
    go_on(page)
    page.get_by_label("Wniosek lub prośba").check()
    fill(page, {"matter": "Naprawa chodnika", "content": "Proszę o naprawę chodnika."})
    go_on(page)
    go_on(page)
    page.get_by_label("Odbiorę w urzędzie").check()
    go_on(page)
    page.get_by_label("ustnie do protokołu").check()
    pictures.step(page, "counter-review")
    page.get_by_role("button", name=re.compile("^Potwierdź")).click()
    expect(page.get_by_text(NUMBER).first).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Wniosek do podpisu")).to_be_visible()
    page.get_by_label("Skan podpisanego wniosku").set_input_files(
        {"name": "skan.pdf", "mimeType": "application/pdf", "buffer": pdf()}
    )
    expect(page.get_by_role("button", name=re.compile("^Podpisany RPW"))).to_be_visible()
    pictures.step(page, "counter-papers")
    page.context.close()


def test_nothing_is_lost_when_the_connection_or_the_session_is(commune, pictures):
    page = commune.logged_in("resident", PHONE)
    page.goto("/uslugi/zaswiadczenie-o-zameldowaniu/wniosek")
    fill(page, {"person-first_name": "Zofia"})
    expect(page.get_by_text("Zapisano o")).to_be_visible()

    page.context.set_offline(True)
    fill(page, {"person-last_name": "Bez Sieci"})
    expect(page.get_by_text("Nie udało się zapisać")).to_be_visible()
    pictures.step(page, "offline")
    with page.expect_response(lambda answer: "/@drafts/" in answer.url):
        page.context.set_offline(False)
    expect(page.get_by_text("Zapisano o")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Nazwisko", exact=True)).to_have_value("Bez Sieci")

    page.context.clear_cookies()
    fill(page, {"person-first_name": "Anna"})
    expect(page.get_by_text("Sesja wygasła")).to_be_visible()
    pictures.step(page, "session-over")
    person = commune.platform.person(commune.office, "resident")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Zaloguj się w nowej karcie").click()
    commune.log_in_on(opened.value, person)
    opened.value.close()
    page.get_by_role("button", name="Zapisz teraz").click()
    expect(page.get_by_text("Zapisano o")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Imię", exact=True)).to_have_value("Anna")
    page.context.close()


def test_a_broken_lamp_is_reported_without_an_account(commune, pictures):
    page = commune.visitor(PHONE)
    page.goto("/uslugi/zgloszenie-usterki/wniosek")
    page.get_by_role("button", name="Wypełnij bez logowania").click()
    page.get_by_label("Zgaszona lub uszkodzona latarnia").check()
    page.get_by_role("textbox", name="Opis").fill("Latarnia nie świeci od tygodnia.")
    go_on(page)
    fill(page, {"place": "ul. Parkowa, obok przystanku"})
    page.get_by_label("Zdjęcia").set_input_files(
        {"name": "latarnia.jpg", "mimeType": "image/jpeg", "buffer": photo()}
    )
    expect(page.get_by_role("button", name="Usuń latarnia.jpg")).to_be_visible()
    pictures.step(page, "report-picture")
    go_on(page)
    # whoever sends sooner is taken for a robot
    page.wait_for_timeout((FASTEST + 1) * 1000)
    page.get_by_role("button", name="Wyślij zgłoszenie").click()
    expect(page.get_by_text(NUMBER).first).to_be_visible(timeout=60_000)
    address = page.url
    pictures.step(page, "report")
    page.context.close()

    page = commune.visitor(PHONE)
    page.goto(address)
    expect(page.get_by_text(NUMBER).first).to_be_visible()
    page.goto("/zgloszenie#" + "a" * 43)
    expect(page.get_by_text(NUMBER)).to_have_count(0)
    page.context.close()


def test_a_resident_takes_their_data_along_and_deletes_the_account(county, pictures):
    login = "sasiad@example.org"
    page = county.logged_in_as(login, PHONE)
    page.goto("/konto")
    page.get_by_role("link", name="Usuń konto").click()
    expect(page.get_by_role("heading", name="Co zostanie i dlaczego")).to_be_visible()
    data = page.get_by_role("link", name="Pobierz moje dane").get_attribute("href")
    kind = "async href => (await fetch(href)).headers.get('Content-Type')"
    assert page.evaluate(kind, data) == "application/zip"
    page.get_by_role("button", name="Usuń konto").click()
    expect(page.get_by_role("alert").first).to_contain_text("Popraw")
    pictures.step(page, "leaving")
    person = county.platform.person_by_login(county.office, login)
    page.get_by_label("Hasło do konta").fill(person.password)
    page.get_by_label("Chcę usunąć konto").check()
    page.get_by_role("button", name="Usuń konto").click()
    expect(page.get_by_role("heading", name="Konto usunięte")).to_be_visible()
    pictures.step(page, "gone")

    page.goto("/konto/logowanie")
    page.get_by_label("E-mail", exact=True).fill(login)
    page.get_by_label("Hasło", exact=True).fill(person.password)
    page.get_by_role("button", name="Zaloguj się").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    assert "/konto/logowanie" in page.url
    page.context.close()
