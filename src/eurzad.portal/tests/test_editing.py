"""What an editor reads while editing: Polish, also where Plone's own catalogs have gaps."""

from urllib.parse import quote
import pytest


TYPES = ["Document", "News Item", "File", "Image", "Link", "ServiceCard", "EasyForm"]
READ = ("title", "description")
#: The same word in both languages.
SHARED = {"Tag", "URL"}
#: Fields that no editor's form shows: Volto keeps the blocks in them.
UNSEEN = {"blocks", "blocks_layout"}


def texts(schema):
    """Titles and descriptions of the fields and fieldsets of a type, by where they stand."""
    for name, field in schema["properties"].items():
        for part in READ:
            if name not in UNSEEN and field.get(part):
                yield f"{name}.{part}", field[part]
    for fieldset in schema["fieldsets"]:
        yield f"fieldset {fieldset['id']}", fieldset["title"]


@pytest.mark.parametrize("name", TYPES)
def test_the_form_of_a_type_is_polish(client, name):
    path = f"/uslugi/@types/{quote(name)}"
    polish = dict(texts(client("redaktorka").get(path).json()))
    english = dict(texts(client("redaktorka", "en").get(path).json()))
    assert len(polish) > 10
    same = {where: text for where, text in polish.items() if english.get(where) == text}
    assert {where: text for where, text in same.items() if text not in SHARED} == {}


def test_the_form_of_a_person_is_polish(client):
    email = client("redaktorka").get("/@userschema").json()["properties"]["email"]
    assert email["description"].startswith("Na ten adres")


def test_english_stays_english_where_only_our_polish_is_known(client):
    schema = client("redaktorka", "en").get("/uslugi/@types/Document").json()
    titles = {one["id"]: one["title"] for one in schema["fieldsets"]}
    assert titles["layout"] == "Layout"
