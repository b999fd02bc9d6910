"""The schema of a version of a form, and the typed answers in an application's document."""

from .http import anonymous
from .test_agreement import form_of
from .test_agreement import SETTINGS
from .test_agreement import TYPED
from .test_definitions import EVERYTHING
from .test_designer import designer  # noqa: F401
from .test_designer import edited
from .test_designer import with_a_new_field
from eurzad.forms.model.definition import FormDefinition
from eurzad.forms.model.xsd import form_part
from eurzad.forms.model.xsd import namespace_of
from eurzad.forms.model.xsd import xsd_of
from eurzad.forms.validation import AttachedFile
from eurzad.forms.validation import validate
from eurzad.forms.validation.typed import strip
from hypothesis import given
from hypothesis import settings
from importlib.resources import files as resources
from lxml import etree
from typing import Any
import jsonschema
import pytest


FORM = "/drzewa/wniosek"
FILE = {"id": "f1", "filename": "mapa żółta.pdf", "sha256": "a" * 64}
ANSWERS: dict[str, Any] = {
    "kind": "person",
    "who": {"first_name": "Anna", "last_name": "Żak", "phone": "600100200"},
    "home": {"house": "1", "postal_code": "44230", "city": "Rybnik"},
    "place": {"latitude": 50.148652, "longitude": 18.679481},
    "phones": ["600100200", "600 100 201"],
    "line": "wiersz & <znak>",
    "ascii": "line\nline",
    "reasons": ["ć", "ż"],
    "map": ["f1"],
    "trees": [{"girth": 3}, {"girth": 4}],
    "agreed": True,
    "yes": False,
    "day": "2026-11-27",
    "moment": "2026-11-27T12:30",
    "hour": "08:15",
    "rating": {"q1": "tak", "q2": "nie"},
    "a_email": "a@example.pl",
    "a_url": "https://example.pl/a?b=c&d",
    "a_phone": "600100200",
    "a_pesel": "44051401359",
    "a_nip": "5260001246",
    "a_regon": "123456785",
    "a_krs": "0000123456",
    "a_postal_code": "44-230",
    "a_iban": "61109010140000071219812874",
    "a_plot": "1234/5",
}


def document(definition: FormDefinition, answers: dict[str, Any]) -> etree._Element:
    return etree.fromstring(form_part(definition, answers, [FILE]))


def schema(definition: FormDefinition) -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring(xsd_of(definition)))


def test_answers_to_every_type_of_field_fit_the_schema_typed():
    definition, _form = form_of(EVERYTHING)
    clean, errors = validate(definition, ANSWERS, [AttachedFile("f1", "map")])
    assert errors == []
    assert clean["fee"] == 14
    part = document(definition, clean)
    schema(definition).assertValid(part)
    space = {"f": namespace_of(definition.version)}
    assert part.findtext("f:fee", namespaces=space) == "14"
    assert part.findtext("f:moment", namespaces=space) == "2026-11-27T12:30:00"
    assert part.findtext("f:who/f:last_name", namespaces=space) == "Żak"
    assert part.find("f:map/f:file", namespaces=space).get("sha256") == FILE["sha256"]
    assert [one.text for one in part.findall("f:reasons/f:item", space)] == ["ż", "ć"]


WRONG = {
    "day": "27.11.2026",
    "fee": "a lot",
    "kind": "king",
    "agreed": False,
    "a_pesel": "123",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_does_not_fit_the_schema(name):
    definition, _form = form_of(EVERYTHING)
    clean, _errors = validate(definition, ANSWERS, [AttachedFile("f1", "map")])
    assert not schema(definition).validate(document(definition, {**clean, name: WRONG[name]}))


@pytest.mark.parametrize("kind", sorted(TYPED))
def test_every_value_that_is_taken_fits_both_schemas(kind):
    field = {"name": "f", "type": kind, "title": "F", "required": False}
    definition, form = form_of({"pages": [{"id": "start", "fields": [field]}]})
    xsd = schema(definition)
    checker = jsonschema.Draft202012Validator(form["schema"])

    @given(TYPED[kind])
    @settings(max_examples=40, **SETTINGS)
    def check(value):
        clean, errors = validate(definition, {"f": value})
        if errors:
            return
        assert clean or not strip(str(value))
        xsd.assertValid(document(definition, clean))
        checker.validate(clean)

    check()


def test_schemas_are_at_addresses_that_stay(site, live_form, designer):  # noqa: F811
    edited(designer, with_a_new_field)
    designer.post(f"{FORM}/@form-versions", {})
    visitor = anonymous(site)
    items = visitor.get(f"{FORM}/@form-schema").json()["items"]
    assert [one["number"] for one in items] == [2, 1]
    first = visitor.get(items[1]["xsd"])
    assert first.headers["Content-Type"].startswith("application/xml")
    assert "immutable" in first.headers["Cache-Control"]
    assert b'name="extra"' not in first.content
    assert b'name="extra"' in visitor.get(items[0]["xsd"]).content
    etree.XMLSchema(etree.fromstring(first.content))
    digest = items[1]["version"].removeprefix("sha256:")
    assert visitor.get(f"/@form-schema/{digest}.xsd").content == first.content
    assert "plot" in visitor.get(items[1]["json"]).json()["properties"]


@pytest.mark.parametrize(
    "path",
    ["3.xsd", "1.xml", "1", "x.xsd", "1.xsd/more", "../1.xsd"],
)
def test_a_schema_that_is_not_there(site, live_form, path):
    assert anonymous(site).get(f"{FORM}/@form-schema/{path}").status_code == 404


@pytest.mark.parametrize("path", ["", "/x.xsd", "/sha256:x.xsd", "/application-2.xsd", "/a/b"])
def test_a_schema_of_the_office_that_is_not_there(site, live_form, path):
    assert anonymous(site).get(f"/@form-schema{path}").status_code == 404


def test_the_general_schema_and_its_rendering_are_served(site, live_form):
    xsd = anonymous(site).get("/@form-schema/application-1.xsd")
    etree.XMLSchema(etree.fromstring(xsd.content))
    xslt = anonymous(site).get("/@form-schema/application-1.xslt")
    assert xslt.headers["Content-Type"].startswith("application/xslt+xml")
    etree.XSLT(etree.fromstring(xslt.content))


def test_the_rendering_is_readable(site):
    from eurzad.forms.applications.xml import application_xml

    answer = {"name": "a", "type": "text", "label": "Pytanie", "value": "Odpowiedź"}
    row = {"name": "b", "type": "boolean", "label": "Czy", "value": True}
    data = {
        "office": {"office_name": "Urząd"},
        "token": "T" * 43,
        "service": "Usługa",
        "service_id": "u",
        "regime": "KPA",
        "form_version": "",
        "filed": "2026-11-27T10:00:00+01:00",
        "registered": "2026-11-27T10:00:01+01:00",
        "register_number": "RPW/1/2026",
        "user_id": "anna",
        "applicant": {"name": "Anna <Żak>", "address": "", "email": ""},
        "answers": [
            answer,
            {"name": "g", "type": "group", "label": "Tabela", "rows": [[row]]},
            {"name": "p", "type": "person", "label": "Osoba", "parts": [answer]},
        ],
        "declaration": "Oświadczam.",
        "files": [],
    }
    folder = resources("eurzad.forms.applications") / "schema"
    document = etree.fromstring(application_xml(data))
    general = etree.XMLSchema(etree.fromstring((folder / "application-1.xsd").read_bytes()))
    general.assertValid(document)
    transform = etree.XSLT(etree.fromstring((folder / "application-1.xslt").read_bytes()))
    html = str(transform(document))
    for text in ("Odpowiedź", "Czy: tak", "Anna &lt;Żak&gt;", "RPW/1/2026", "Oświadczam."):
        assert text in html
