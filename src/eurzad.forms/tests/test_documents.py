"""Documents of a registered application."""

from .answers import RIGHT
from datetime import datetime
from datetime import UTC
from eurzad.core.files import files
from eurzad.core.outbox import Entry
from eurzad.core.spool import deposit
from eurzad.core.spool import SpoolFile
from eurzad.core.spool import SpoolRecord
from eurzad.core.store import store
from eurzad.core.testing import make_resident
from eurzad.core.testing import register_spool
from eurzad.forms.applications import documents
from eurzad.forms.applications.jobs import ApplicationDocuments
from eurzad.forms.applications.receipt import NAMESPACE
from eurzad.forms.model.xsd import namespace_of
from eurzad.forms.model.xsd import xsd_of
from eurzad.forms.validation import validate
from eurzad.records.store import find
from hashlib import sha256
from importlib.resources import files as resources
from lxml import etree
import pytest


TOKEN = "T" * 43
ATTACHMENT = {
    "id": "f1",
    "field": "map",
    "filename": "mapa żółta.pdf",
    "content_type": "application/pdf",
    "size": 4,
    "sha256": sha256(b"%PDF").hexdigest(),
}


@pytest.fixture
def application(portal, form):
    make_resident("anna")
    clean, errors = validate(form.definition, {**RIGHT, "paid": 1234.5, "until": "2026-12-31"})
    assert [error.field for error in errors] == ["map"]
    clean["map"] = ["f1"]
    payload = {
        "form": form.UID(),
        "version": form.definition.version,
        "answers": clean,
        "files": [ATTACHMENT],
    }
    file = SpoolFile(ATTACHMENT["filename"], "application/pdf", b"%PDF")
    deposit(portal, SpoolRecord(TOKEN, "application", payload, [file], "anna"))
    register_spool(portal)
    return find(store(portal).tokens[TOKEN].uid)


@pytest.fixture
def made(portal, application):
    job = ApplicationDocuments()
    entry = Entry("e", "application-documents", {"uid": application.UID()}, datetime.now(UTC), 0)
    for _attempt in range(2):
        job.complete(portal, entry, job.perform(job.prepare(portal, entry), entry))
    return {record.kind: record for record in files(application).values()}


def test_documents_are_made_once_by_a_job_that_runs_twice(application, made):
    assert len(list(files(application).values())) == 5
    assert set(made) == {
        "attachment",
        "application-xml",
        "application-pdf",
        "receipt-xml",
        "receipt-pdf",
    }


def test_application_document_fits_its_schema(made):
    schema_file = resources("eurzad.forms.applications") / "schema" / "application-1.xsd"
    schema = etree.XMLSchema(etree.fromstring(schema_file.read_bytes()))
    document = etree.fromstring(made["application-xml"].data)
    schema.assertValid(document)
    text = made["application-xml"].data.decode()
    assert ATTACHMENT["sha256"] in text
    assert "dąb szypułkowy" in text
    assert 'key="dead"' in text


def test_typed_answers_fit_the_schema_of_their_version(made, application, form):
    document = etree.fromstring(made["application-xml"].data)
    [part] = document.find("{urn:eurzad:application:1}data")
    etree.XMLSchema(etree.fromstring(xsd_of(form.definition))).assertValid(part)
    space = namespace_of(application.form_version)
    assert part.findtext(f"{{{space}}}paid") == "1234.5"


def test_receipt_has_the_official_elements_and_says_that_it_is_unsealed(made, application):
    root = etree.fromstring(made["receipt-xml"].data)
    assert root.tag == f"{{{NAMESPACE}}}Dokument"
    [upp] = root
    names = [etree.QName(element).localname for element in upp]
    assert names[:7] == [
        "IdentyfikatorPoswiadczenia",
        "Adresat",
        "Nadawca",
        "DataDoreczenia",
        "DataWytworzeniaPoswiadczenia",
        "IdentyfikatorDokumentu",
        "InformacjaUzupelniajaca",
    ]
    assert upp.findtext(f"{{{NAMESPACE}}}IdentyfikatorDokumentu") == application.register_number
    assert documents.UNSEALED in made["receipt-xml"].data.decode()
    assert made["application-xml"].sha256 in made["receipt-xml"].data.decode()


def test_pdfs_are_pdfs(made):
    assert made["application-pdf"].data.startswith(b"%PDF-")
    assert made["receipt-pdf"].data.startswith(b"%PDF-")
    assert made["application-pdf"].size > 5000


def test_sealer_seals_the_receipt(portal, application):
    class Sealer:
        def seal_xml(self, site, xml):
            return xml + b"<!-- sealed -->"

        def seal_pdf(self, site, pdf):
            return pdf + b"sealed"

    data = documents.document_data(portal, application)
    made = {one.kind: one.data for one in documents.make_documents(data, Sealer(), portal)}
    assert b"sealed" in made["receipt-xml"]
    assert documents.UNSEALED.encode() not in made["receipt-xml"]


def test_answers_are_shown_in_polish(application):
    shown = {answer["label"]: answer["value"] for answer in application.answers}
    assert shown["Planowany termin usunięcia"] == "31.12.2026"
    assert shown["Wpłacona opłata"] == "1\u00a0234,50\u00a0zł"
    assert shown["Powód"] == "Zagraża ludziom lub mieniu, Jest obumarłe"
    assert shown["Mam zgodę właściciela nieruchomości"] == "tak"
    assert shown["Drzewa do usunięcia"] == "Gatunek: dąb szypułkowy; Obwód pnia w cm: 120"
    assert shown["Rysunek lub mapa z zaznaczonymi drzewami"] == "mapa żółta.pdf"


def test_mail_holds_the_number_and_nothing_personal(portal, application):
    [mail] = [entry for entry in store(portal).outbox.due(float("inf"), 10) if entry.job == "mail"]
    assert application.register_number in mail.payload["subject"]
    assert f"/moje-sprawy/{TOKEN}" in mail.payload["text"]
    assert "Testowa" not in mail.payload["text"]
    assert "1234/5" not in mail.payload["text"]


def test_application_is_never_changed(application):
    with pytest.raises(ValueError, match="never changed"):
        application.keep({})
