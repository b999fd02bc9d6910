"""Debian's chromium, driven by Playwright, with axe and a measure of what a page weighs."""

from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from playwright.sync_api import Browser
from playwright.sync_api import Page
from playwright.sync_api import sync_playwright
import os


TOOLS = Path(__file__).parents[1] / "tools" / "node_modules"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
#: No outside requests: the browser's own background traffic is off.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


@contextmanager
def chromium():
    """A running browser; contexts made of it are separate people."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def new_page(browser: Browser, viewport=DESKTOP, **options) -> Page:
    """A page in a context (cookies, storage) of its own, in Polish, Warsaw time."""
    context = browser.new_context(
        viewport=viewport, locale="pl-PL", timezone_id="Europe/Warsaw", **options
    )
    context.set_default_timeout(20_000)
    return context.new_page()


def axe_violations(page: Page) -> list[str]:
    """WCAG 2.1 A and AA rules that the page breaks, as `rule: selector` lines."""
    page.evaluate((TOOLS / "axe-core" / "axe.min.js").read_text())
    result = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", WCAG
    )
    return [
        f"{violation['id']}: {' '.join(node['target'][:1])} – {node['failureSummary']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


class Weight:
    """Counts the bytes that travel while a page loads, by kind of resource."""

    def __init__(self, page: Page):
        self.bytes: Counter[str] = Counter()
        self.urls: list[str] = []
        self._kinds: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        session.on("Network.responseReceived", self._received)
        session.on("Network.loadingFinished", self._finished)

    def _received(self, event) -> None:
        self._kinds[event["requestId"]] = event["type"]
        self.urls.append(event["response"]["url"])

    def _finished(self, event) -> None:
        self.bytes[self._kinds.get(event["requestId"], "Other")] += event["encodedDataLength"]

    def kilobytes(self, *kinds: str) -> float:
        """Kilobytes of these kinds, or of all when none is named."""
        return sum(n for kind, n in self.bytes.items() if not kinds or kind in kinds) / 1000


LAYOUT_SHIFT = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})"""
