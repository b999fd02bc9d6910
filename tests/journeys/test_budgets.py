"""Reading costs no JavaScript: the bytes of the pages, against the budgets of the concept.

Budgets: docs/concepts/three-modes.md. Photographs don't count.
"""

from pathlib import Path
from support.browser import CHROMIUM
from support.browser import FLAGS
from support.browser import LAYOUT_SHIFT
from support.browser import new_page
from support.browser import PHONE
from support.browser import TOOLS
from support.browser import Weight
import json
import os
import pytest
import statistics
import subprocess
import sys


CARD = "/uslugi/usuniecie-drzew"
READING = ["/", "/uslugi", CARD, "/aktualnosci", "/kontakt", "/search?SearchableText=drzewo"]


def weigh(browser, url):
    page = new_page(browser, PHONE)
    try:
        weight = Weight(page)
        page.goto(url, wait_until="networkidle")
        return weight, page.evaluate(LAYOUT_SHIFT), page.content()
    finally:
        page.context.close()


@pytest.mark.parametrize("path", READING)
def test_a_reading_page_keeps_its_budget(browser, commune, path):
    weight, shift, html = weigh(browser, commune.portal + path)
    assert weight.kilobytes("Script") == 0, weight.urls
    assert "<script" not in html
    assert weight.kilobytes("Stylesheet") <= 20
    assert weight.kilobytes("Font") <= 45
    total = weight.kilobytes() - weight.kilobytes("Image")
    assert total <= 150, weight.bytes
    assert shift <= 0.05


@pytest.mark.parametrize("path", [*READING, f"{CARD}/wniosek"])
def test_a_page_asks_nobody_outside(browser, commune, path):
    weight, _shift, _html = weigh(browser, commune.portal + path)
    assert [url for url in weight.urls if not url.startswith((commune.portal, "data:"))] == []


def test_the_form_page_keeps_its_budget(browser, commune):
    weight, shift, _html = weigh(browser, commune.portal + CARD + "/wniosek")
    assert 0 < weight.kilobytes("Script") <= 90, weight.urls
    assert weight.kilobytes("Stylesheet") <= 28
    assert shift <= 0.05


def test_the_page_of_visits_keeps_the_budget_of_a_form(browser, commune):
    path = "/umow-wizyte?grafik=dowody-meldunek"
    weight, shift, _html = weigh(browser, commune.portal + path)
    assert 0 < weight.kilobytes("Script") <= 90, weight.urls
    assert weight.kilobytes("Stylesheet") <= 28
    assert shift <= 0.05


@pytest.mark.parametrize(
    "path", ["/moje-sprawy", "/konto/powiadomienia", "/konto/usun", "/wspolny-wniosek#x"]
)
def test_the_pages_of_cases_keep_the_budget_of_a_form(commune, path):
    page = commune.logged_in("resident", PHONE)
    try:
        weight = Weight(page)
        page.goto(commune.portal + path, wait_until="networkidle")
        assert 0 < weight.kilobytes("Script") <= 90, weight.urls
        assert weight.kilobytes("Stylesheet") <= 28
    finally:
        page.context.close()


@pytest.mark.parametrize("path", ["/", CARD])
def test_lighthouse_finds_the_page_fast_on_a_phone(commune, path, tmp_path):
    scores = [lighthouse(commune.portal + path, tmp_path / f"{n}.json") for n in range(3)]
    assert statistics.median(scores) >= 0.95, scores


def lighthouse(url, report):
    subprocess.run(
        [
            Path(sys.prefix) / "bin" / "node",
            TOOLS / "lighthouse/cli/index.js",
            url,
            "--quiet",
            "--only-categories=performance",
            "--output=json",
            f"--output-path={report}",
            f"--chrome-flags=--headless=new {' '.join(FLAGS)}",
        ],
        check=True,
        capture_output=True,
        timeout=180,
        env={**os.environ, "CHROME_PATH": CHROMIUM},
    )
    return json.loads(report.read_text())["categories"]["performance"]["score"]
