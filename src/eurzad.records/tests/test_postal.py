"""Envelopes, labels, the postal log book."""

from .client import Client
from .office import make_outgoing
from .office import make_posted
from eurzad.core.clock import today
from eurzad.records.cases.refresh import refresh
from eurzad.records.delivery.barcode import code128
from eurzad.records.delivery.labels import labels_pdf
from eurzad.records.delivery.labels import PAPERS
from eurzad.records.store import find
import csv
import pytest
import re
import transaction
import zxingcpp


def fields(answer):
    return [one["field"] for one in answer.json()["error"]["fields"]]


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_makes_a_document(portal, paper):
    outgoing = make_outgoing(portal)
    outgoing.address = "#panic(1) $x$\n*a* <b>\n44-230 Czerwionka-Leszczyny"

    pdf = labels_pdf([outgoing, outgoing], paper)

    assert pdf.startswith(b"%PDF-1.7")
    assert pages(pdf) == (2 if PAPERS[paper].places == 1 else 1)


def test_a_used_sheet_begins_at_a_later_place(portal):
    outgoing = make_outgoing(portal)

    assert pages(labels_pdf([outgoing, outgoing], "sheet-24", first=24)) == 2
    assert pages(labels_pdf([outgoing, outgoing], "sheet-24", first=23)) == 1


def test_the_bar_code_can_be_read():
    assert code128("RPWW/1234/2026").count("h1v50") > 10
    made = zxingcpp.create_barcode("RPWW/1234/2026", zxingcpp.BarcodeFormat.Code128)
    [read] = zxingcpp.read_barcodes(made.to_image(scale=3))
    assert read.text == "RPWW/1234/2026"


def test_the_registry_prints_labels_and_the_log_book(functional_portal):
    registry = Client(functional_portal, "kancelaria")
    outgoing = make_posted(functional_portal)
    outgoing.addressee = "=Formuła"
    outgoing.posting_number = "00759007731111111111"

    labels = registry.get(f"@labels?items={outgoing.UID()}&paper=dl")
    book = registry.get("@postal-log")
    table = registry.get(f"@postal-log?format=csv&day={today().isoformat()}")

    assert labels.content.startswith(b"%PDF-1.7")
    assert book.content.startswith(b"%PDF-1.7")
    head, row = csv.reader(table.content.decode("utf-8-sig").splitlines(), delimiter=";")
    assert head[:5] == [
        "Lp.",
        "Adresat",
        "Dokładne miejsce doręczenia",
        "Rodzaj przesyłki",
        "Numer nadawczy",
    ]
    assert row[:5] == [
        "1",
        "'=Formuła",
        "ul. Przykładowa 1, 44-230 Czerwionka-Leszczyny",
        "polecona za potwierdzeniem odbioru",
        "00759007731111111111",
    ]
    other = registry.get("@postal-log?format=csv&mail_kind=plain")
    assert len(other.content.decode("utf-8-sig").splitlines()) == 1


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("@labels", "items"),
        ("@labels?items=x", "items.0"),
        ("@labels?items=UID&paper=a0", "paper"),
        ("@labels?items=UID&first=x", "first"),
        ("@labels?items=UID&paper=sheet-24&first=25", "first"),
        ("@labels?items=UID&paper=c5&first=2", "first"),
        ("@postal-log?day=jutro", "day"),
        ("@postal-log?day=2999-01-01", "day"),
        ("@postal-log?mail_kind=fast", "mail_kind"),
        ("@postal-log?format=doc", "format"),
        ("@to-send?channel=pigeon", "channel"),
        ("@to-send?mail_kind=fast", "mail_kind"),
    ],
)
def test_a_wrong_question_names_its_field(functional_portal, path, field):
    outgoing = make_outgoing(functional_portal)
    registry = Client(functional_portal, "kancelaria")

    answer = registry.get(path.replace("UID", outgoing.UID()))

    assert (answer.status_code, fields(answer)) == (400, [field])


def test_the_registry_posts_a_letter_of_a_restricted_case_without_reading_its_subject(
    functional_portal,
):
    outgoing = make_outgoing(functional_portal)
    case = find(outgoing.case_uid)
    registry = Client(functional_portal, "kancelaria")
    [row] = registry.get("@to-send").json()["items"]
    assert (row["title"], row["restricted"]) == (outgoing.title, False)
    case.access = "restricted"
    refresh(case)
    transaction.commit()

    answer = registry.get("@to-send")

    [row] = answer.json()["items"]
    assert (row["title"], row["restricted"], row["files"]) == ("", True, [])
    assert row["addressee"] == outgoing.addressee
    assert case.title not in answer.text
