"""One running platform and one browser for all journeys."""

from dataclasses import dataclass
from pathlib import Path
from playwright.sync_api import Browser
from playwright.sync_api import Page
from support import browser as browsers
from support.instance import COMMUNE
from support.instance import COUNTY
from support.instance import Person
from support.instance import Platform
from support.instance import platform
import os
import pytest


@pytest.fixture(scope="session")
def offices(tmp_path_factory):
    with platform(tmp_path_factory.mktemp("journeys")) as running:
        yield running


@pytest.fixture(scope="session")
def browser():
    with browsers.chromium() as running:
        yield running


@dataclass(frozen=True)
class OnScreen:
    """An office as its people see it: pages, and people logged in to them."""

    platform: Platform
    browser: Browser
    office: str

    @property
    def portal(self) -> str:
        return self.platform.portal(self.office)

    def visitor(self, viewport=browsers.DESKTOP, **options) -> Page:
        """Somebody who is not logged in, in a browser of their own."""
        return browsers.new_page(self.browser, viewport, base_url=self.portal, **options)

    def logged_in(self, role: str, viewport=browsers.DESKTOP, **options) -> Page:
        """The first person of this role, just logged in through the page for it."""
        person = self.platform.person(self.office, role)
        return self._log_in(person, viewport, **options)

    def logged_in_as(self, login: str, viewport=browsers.DESKTOP, **options) -> Page:
        person = self.platform.person_by_login(self.office, login)
        return self._log_in(person, viewport, **options)

    def _log_in(self, person: Person, viewport, **options) -> Page:
        page = self.visitor(viewport, **options)
        self.log_in_on(page, person)
        return page

    def log_in_on(self, page: Page, person: Person) -> None:
        """Log a person in on a page that is open already."""
        page.goto("/konto/logowanie")
        page.get_by_label("E-mail", exact=True).fill(person.login)
        page.get_by_label("Hasło", exact=True).fill(person.password)
        page.get_by_role("button", name="Zaloguj się").click()
        page.wait_for_url(lambda url: "/konto/logowanie" not in url)


@pytest.fixture(scope="session")
def commune(offices, browser) -> OnScreen:
    return OnScreen(offices, browser, COMMUNE)


@pytest.fixture(scope="session")
def county(offices, browser) -> OnScreen:
    return OnScreen(offices, browser, COUNTY)


class Pictures:
    """Keeps a picture of each step and checks what axe says about it."""

    def __init__(self, folder):
        self.folder = folder
        self.count = 0

    def step(self, page, name):
        self.count += 1
        for viewport in (browsers.PHONE, browsers.DESKTOP):
            page.set_viewport_size(viewport)
            page.screenshot(
                path=self.folder / f"{self.count:02d}-{name}-{viewport['width']}.png",
                full_page=True,
            )
        violations = browsers.axe_violations(page)
        assert violations == [], f"{name}: {violations}"


@pytest.fixture(scope="module")
def pictures(request, tmp_path_factory):
    """Pictures of a module; EURZAD_PICTURES names a folder to keep them in."""
    kept = os.environ.get("EURZAD_PICTURES")
    if not kept:
        return Pictures(tmp_path_factory.mktemp("pictures"))
    folder = Path(kept) / request.module.__name__.rpartition(".")[2]
    folder.mkdir(parents=True, exist_ok=True)
    return Pictures(folder)
