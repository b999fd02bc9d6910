"""The designer's side as recorded requests and answers, which are part of the documentation."""

from .http import anonymous
from .models import build
from .test_designer import designer  # noqa: F401
from .test_designer import FORM
from .test_designer import XML
from eurzad.core.examples import Recorder
from pathlib import Path
from plone import api
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "designer"
SMALL = {
    "declaration": "Oświadczam, że podane dane są zgodne z prawdą.",
    "pages": [
        {
            "id": "wypis",
            "title": "Wypis",
            "fields": [
                {"name": "who", "type": "person", "title": "Wnioskodawca", "party": "applicant"},
                {"name": "pages", "type": "integer", "title": "Liczba stron", "min": 1},
                {
                    "name": "fee",
                    "type": "money",
                    "title": "Opłata",
                    "calculate": {"if": [{"<=": [{"var": "pages"}, 5]}, 30, 50]},
                },
            ],
        }
    ],
}
UNFINISHED = {
    "pages": [
        {
            "id": "start",
            "fields": [{"name": "kind", "type": "choice", "title": "Rodzaj", "choices": []}],
        }
    ]
}
WRONG = {"pages": [{"id": "start", "fields": [{"name": "pages", "type": "number"}]}]}


def test_the_road_of_a_form_is_as_recorded(site, live_form, designer):  # noqa: F811
    people = {None: anonymous(site), "editor": designer}
    small = build.model(build.field("zope.schema.TextLine"))
    with_password = build.model(build.field("zope.schema.Password"))
    with api.env.adopt_roles(["Manager"]):
        live_form.fields_model = small

    def send(who, method, path, **kwargs):
        return people[who](method, path, **kwargs)

    transaction.commit()
    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    ask("stranger", None, "GET", f"{FORM}/@form-definition")
    version = ask("definition", "editor", "GET", f"{FORM}/@form-definition")["version"]
    ask("check", "editor", "POST", f"{FORM}/@form-check", {"definition": SMALL})
    ask("check-model", "editor", "POST", f"{FORM}/@form-check", {"model": with_password})
    save = {"definition": WRONG, "version": version}
    ask("save-wrong", "editor", "PUT", f"{FORM}/@form-definition", save)
    save = {"definition": UNFINISHED, "version": version}
    version = ask("save-unfinished", "editor", "PUT", f"{FORM}/@form-definition", save)["version"]
    ask("publish-unfinished", "editor", "POST", f"{FORM}/@form-versions", {})
    save = {"definition": SMALL, "version": version}
    ask("save", "editor", "PUT", f"{FORM}/@form-definition", save)
    ask("save-late", "editor", "PUT", f"{FORM}/@form-definition", save)
    ask("publish", "editor", "POST", f"{FORM}/@form-versions", {"note": "Opłata liczy się sama."})
    ask("publish-again", "editor", "POST", f"{FORM}/@form-versions", {})
    ask("versions", "editor", "GET", f"{FORM}/@form-versions")
    ask("version", "editor", "GET", f"{FORM}/@form-versions/2")
    ask("file", "editor", "GET", f"{FORM}/@form-file/2")
    ask("import", "editor", "POST", f"{FORM}/@form-file", file=(small.encode(), XML))
    ask("form", None, "GET", f"{FORM}/@form")
    ask("schemas", None, "GET", f"{FORM}/@form-schema")
    ask("schema-json", None, "GET", f"{FORM}/@form-schema/2.json")
    ask("schema-xsd", None, "GET", f"{FORM}/@form-schema/2.xsd")
    ask("schema-missing", None, "GET", f"{FORM}/@form-schema/9.xsd")
    ask.check()
