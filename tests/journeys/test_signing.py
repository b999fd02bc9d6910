"""Three decisions: one is refused, two are signed with the head's own card, one is verified.

The agent at the head's computer listens where the desk looks for it; its window types the PIN.
"""

from playwright.sync_api import expect
from support.browser import DESKTOP
from support.browser import PHONE
from support.card import listening_agent
from support.decisions import decisions_to_approve
from support.decisions import Desk
from support.decisions import HANDLER
import pytest
import re


HEAD = "naczelnik-srodowisko"


@pytest.fixture(scope="module")
def decisions(commune):
    """Decisions of one resident that wait for the head's approval."""
    return decisions_to_approve(commune.platform, commune.office, 3)


@pytest.fixture(scope="module")
def agent(commune, tmp_path_factory):
    """The agent with the head's card; what its window showed."""
    head = commune.platform.person_by_login(commune.office, HEAD)
    folder = tmp_path_factory.mktemp("card")
    with listening_agent(folder, commune.portal, head.fullname) as window:
        yield window


def test_the_head_approves_three_decisions(commune, decisions):
    page = commune.logged_in_as(HEAD)
    for one in decisions:
        page.goto("/biurko?zakres=akceptacja")
        page.get_by_role("row").filter(has_text=one["mark"]).get_by_role("link").first.click()
        page.get_by_role("button", name="Akceptuj", exact=True).click()
        dialog = page.get_by_role("dialog")
        dialog.get_by_role("button", name="Akceptuj", exact=True).click()
        expect(page.get_by_text("Zaakceptowano:")).to_be_visible()
    page.context.close()


def open_in_tray(page, mark):
    """Open a letter in the tray, once its PDF is there."""
    row = page.get_by_role("navigation", name="Pisma do podpisu").get_by_role("link")
    row.filter(has_text=mark).click()
    expect(page.get_by_role("article").get_by_text(mark)).to_be_visible()
    expect(page.get_by_text("Plik PDF tego pisma jeszcze powstaje.")).to_have_count(0)


def test_the_head_refuses_one_and_signs_two_with_a_card(commune, pictures, decisions, agent):
    refused, *wanted = (one["mark"] for one in decisions)
    page = commune.logged_in_as(HEAD, DESKTOP)
    page.goto("/biurko/do-podpisu")
    open_in_tray(page, refused)
    page.get_by_role("button", name="Odmów podpisu").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox").fill("Proszę podać, kiedy drzewo się przewróciło.")
    dialog.get_by_role("button", name="Odmów podpisu").click()
    expect(dialog).to_have_count(0)
    for mark in wanted:
        open_in_tray(page, mark)
        page.get_by_role("button", name="Zatwierdź do podpisu").click()
        row = page.get_by_role("navigation", name="Pisma do podpisu").get_by_role("link")
        expect(row.filter(has_text=mark)).to_contain_text("Zatwierdzone do podpisu")
    pictures.step(page, "tray")

    page.get_by_role("button", name=re.compile("Podpisz 2 zatwierdzone kartą")).click()
    dialog = page.get_by_role("dialog")
    pictures.step(page, "sign-with-a-card")
    dialog.get_by_role("button", name="Podpisz kartą").click()
    expect(dialog.get_by_text("Czy to Twoja karta?")).to_be_visible(timeout=30_000)
    pictures.step(page, "is-this-your-card")
    dialog.get_by_role("button", name="Tak, to moja karta").click()
    expect(page.get_by_text("Podpisano 2 pisma")).to_be_visible(timeout=60_000)
    pictures.step(page, "signed-with-a-card")
    page.context.close()

    [question] = agent.shown
    assert {one.mark for one in question.documents} == set(wanted)
    assert question.origin == commune.portal


def test_the_handler_dispatches_what_was_signed(commune, decisions):
    person = commune.platform.person_by_login(commune.office, HANDLER)
    handler = Desk(commune.platform, person)
    refused, *wanted = (handler("GET", one["letter"]) for one in decisions)
    assert refused["review_state"] == "draft"
    assert [one["review_state"] for one in wanted] == ["signed", "signed"]

    handler("POST", f"{wanted[0]['@id']}/@workflow/dispatch", {})


def downloaded(page, address):
    """The bytes that the person's browser gets at an address."""
    return bytes(
        page.evaluate(
            "async address => [...new Uint8Array(await (await fetch(address)).arrayBuffer())]",
            address,
        )
    )


def test_the_resident_verifies_the_decision(commune, pictures, decisions, tmp_path):
    mark, application = decisions[1]["mark"], decisions[1]["application"]
    page = commune.logged_in("resident", PHONE)
    page.goto(f"/moje-sprawy/{application}")
    letters = page.get_by_role("region", name="Pisma z urzędu")
    address = letters.get_by_role("link").first.get_attribute("href")
    decision = tmp_path / "decyzja.pdf"
    decision.write_bytes(downloaded(page, address))
    assert decision.read_bytes().startswith(b"%PDF-")
    page.context.close()

    page = commune.visitor(PHONE)
    page.goto("/zweryfikuj-dokument")
    verify(page, decision)
    expect(page.get_by_text("To dokument naszego urzędu, niezmieniony.")).to_be_visible()
    expect(page.get_by_text(f"Znak sprawy: {mark}.")).to_be_visible()
    expect(page.get_by_text("Plik jest taki, jak go podpisano").first).to_be_visible()
    expect(page.get_by_text("Naczelnik Ochrony Środowiska").first).to_be_visible()
    pictures.step(page, "verified")

    changed = bytearray(decision.read_bytes())
    changed[len(changed) // 4] ^= 1
    decision.write_bytes(changed)
    verify(page, decision)
    expect(page.get_by_text("Uwaga: plik zmieniono po podpisaniu")).to_be_visible()
    expect(page.get_by_text("To dokument naszego urzędu")).to_have_count(0)
    page.context.close()


def verify(page, path):
    """Have the public page check a file; one is examined at a time."""
    page.get_by_label("Plik do sprawdzenia").set_input_files(path)
    page.get_by_role("button", name="Sprawdź plik").click()
    expect(page.get_by_role("button", name="Sprawdzamy…")).to_have_count(0, timeout=60_000)
    expect(page.get_by_text("Wynik: decyzja.pdf")).to_be_visible(timeout=60_000)
