"""An application as a general letter by the template of the central repository."""

from eurzad.forms.applications.crd import general_letter
from eurzad.forms.applications.crd import paragraphs
from eurzad.forms.applications.crd import PREFIXES
from lxml import etree


ANSWERS = [
    {"name": "matter", "type": "text", "label": "Czego dotyczy", "text": "Lampa & słup"},
    {
        "name": "content",
        "type": "textarea",
        "label": "Treść",
        "text": "Nie świeci.\nOd maja.",
    },
    {"name": "documents", "type": "files", "label": "Dokumenty", "text": "zdjecie.png"},
    {"name": "phone", "type": "text", "label": "Telefon", "text": ""},
]
DATA = {
    "title": "Pismo ogólne: Lampa & słup",
    "service": "Pismo ogólne",
    "filed": "2026-11-24T09:05:00+01:00",
    "office": {
        "office_name": "Urząd Gminy Przykładowo",
        "address": {"street": "ul. Długa 1", "postal_code": "44-230", "city": "Przykładowo"},
    },
    "applicant": {
        "name": "Mieszkanka Przykładowa",
        "first_name": "Mieszkanka",
        "last_name": "Przykładowa",
        "email": "mieszkanka@example.org",
        "place": {"street": "ul. Parkowa 2", "postal_code": "44-230", "town": "Przykładowo"},
    },
    "answers": ANSWERS,
    "declaration": "Oświadczam, że podane dane są zgodne z prawdą.",
    "files": [{"filename": "zdjecie.png", "content_type": "image/png", "sha256": "a" * 64}],
}


def found(data, path):
    return etree.fromstring(general_letter(data)).xpath(path, namespaces=PREFIXES)


def test_the_letter_has_sender_addressee_and_text_where_the_template_wants_them():
    assert found(DATA, "string(/wnio:Dokument/wnio:TrescDokumentu/wnio:Tytul)") == DATA["title"]
    office = "/wnio:Dokument/wnio:DaneDokumentu/str:Adresaci/meta:Podmiot/inst:Instytucja"
    assert found(DATA, f"string({office}/inst:NazwaInstytucji)") == "Urząd Gminy Przykładowo"
    sender = "/wnio:Dokument/wnio:DaneDokumentu/str:Nadawcy/meta:Podmiot/oso:Osoba"
    assert found(DATA, f"string({sender}/oso:Nazwisko)") == "Przykładowa"
    assert found(DATA, f"string({sender}/adr:Adres/adr:Miejscowosc)") == "Przykładowo"
    assert found(DATA, f"string({sender}/adr:Kontakt/adr:Email)") == "mieszkanka@example.org"
    created = "/wnio:Dokument/wnio:DaneDokumentu/meta:Data[@typDaty='stworzony']/meta:Czas"
    assert found(DATA, f"string({created})") == "2026-11-24"
    kind = "/wnio:Dokument/wnio:TrescDokumentu/wnio:RodzajWnioskuRozszerzony"
    assert found(DATA, f"string({kind}/@jakiInny)") == "Pismo ogólne"


def test_a_long_answer_stands_alone_and_a_short_one_after_its_question():
    assert paragraphs(ANSWERS) == ["Czego dotyczy: Lampa & słup", "Nie świeci.\nOd maja."]


def test_an_attachment_is_named_with_its_digest():
    [one] = found(DATA, "//str:Zalacznik")
    assert one.get("nazwaPliku") == "zdjecie.png"
    assert one.findtext(f"{{{PREFIXES['str']}}}DaneZalacznika") == f"urn:sha256:{'a' * 64}"


def test_a_company_writes_as_an_institution():
    applicant = {**DATA["applicant"], "name": "Firma sp. z o.o.", "first_name": "", "place": {}}
    data = {**DATA, "applicant": applicant, "files": [], "declaration": ""}
    sender = "//str:Nadawcy/meta:Podmiot/inst:Instytucja"
    assert found(data, f"string({sender}/inst:NazwaInstytucji)") == "Firma sp. z o.o."
    assert found(data, "count(//str:Nadawcy//adr:Adres)") == 0
    assert found(data, "count(//str:Zalaczniki | //wnio:Oswiadczenia)") == 0
