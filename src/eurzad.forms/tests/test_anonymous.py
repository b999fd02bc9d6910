"""Filing without an account: what is checked, what the register tells, how to follow it."""

from .answers import RIGHT
from .http import anonymous
from .office import make_office
from .office import registered_item
from .test_submission import register
from .test_submission import waiting
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.core.examples import Recorder
from eurzad.core.files import files
from eurzad.forms.accounts import throttle
from eurzad.forms.anonymous.picture import redrawn
from eurzad.forms.anonymous.ticket import check_ticket
from eurzad.forms.anonymous.ticket import LONGEST
from eurzad.forms.anonymous.ticket import ticket_for
from eurzad.forms.anonymous.ticket import TicketProblem
from eurzad.forms.drafts.content import WrongFile
from eurzad.forms.drafts.desk import sweep_expired
from eurzad.forms.model.describe import definition_json
from eurzad.forms.model.read import read_definition
from eurzad.forms.model.read import read_model
from eurzad.forms.model.write import write_model
from eurzad.forms.storage import forms_store
from eurzad.forms.versions import publish_form
from eurzad.records.status import case_of
from io import BytesIO
from pathlib import Path
from PIL import Image
from plone import api
from time import time
import pytest
import secrets
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "anonymous"
FORM = "/drzewa/wniosek"
REPORT = """<model xmlns="http://namespaces.plone.org/supermodel/schema"
  xmlns:eurzad="urn:eurzad:forms:1"><schema eurzad:anonymous="yes">
<field name="place" type="zope.schema.TextLine"><title>Miejsce</title></field>
</schema></model>"""
FILES = """<field name="photo" type="eurzad.forms.fields.Attachments"><title>Foto</title></field>"""
PHOTO = """<field name="photo" type="eurzad.forms.fields.Attachments"><title>Foto</title>
<required>False</required><max_files>2</max_files>
<accept><element>image/jpeg</element><element>image/png</element></accept></field>"""


@pytest.fixture
def report(site, live_form):
    """A form that anybody may file, in a published card."""
    make_office(site)
    with api.env.adopt_roles(["Manager"]):
        live_form.fields_model = REPORT.replace("</schema>", f"{PHOTO}</schema>")
        for one in (live_form.__parent__, live_form):
            one.manage_permission("View", ["Anonymous"], acquire=True)
            one.manage_permission("Access contents information", ["Anonymous"], acquire=True)
    publish_form(live_form)
    transaction.commit()
    for one in throttle.ALL:
        one.clear()
    return live_form


def body(form, **more):
    return {
        "token": secrets.token_urlsafe(32),
        "answers": {"place": "Bełk, przy moście"},
        "version": form.definition.version,
        "ticket": ticket_for(form, time() - 60),
        **more,
    }


def test_a_report_needs_no_account_and_makes_nobody_a_party(site, report):
    visitor = anonymous(site)
    assert visitor.get(f"{FORM}/@form").json()["filing"]["anonymous"] is True
    given = body(report)
    assert visitor.post(f"{FORM}/@anonymous", given).status_code == 202
    assert visitor.post(f"{FORM}/@anonymous", given).status_code == 202
    assert waiting(site) == 1
    register(site)
    transaction.commit()

    item = registered_item(site, given["token"])
    assert (item.sender, item.user_id) == ("zgłoszenie bez podania nazwiska", "")
    assert case_of(item).parties == ()


def test_its_state_is_followed_by_the_token_alone(site, report):
    visitor, given = anonymous(site), body(report)
    visitor.post(f"{FORM}/@anonymous", given)
    ask = {"token": given["token"]}
    assert visitor.post("/@anonymous-status", ask).json()["status"]["id"] == "received"
    register(site)
    transaction.commit()
    told = visitor.post("/@anonymous-status", ask)
    assert told.json()["register_number"]
    assert told.json()["status"]["id"] == "registered"
    assert "Bełk" not in told.text
    for wrong in ("x", "A" * 43):
        assert visitor.post("/@anonymous-status", {"token": wrong}).status_code == 404


def test_what_belongs_to_an_account_is_not_told_by_its_token(site, report, anna):
    token = secrets.token_urlsafe(32)
    given = body(report, token=token)
    assert anna.post(f"{FORM}/@submit", given).status_code == 202
    assert anonymous(site).post("/@anonymous-status", {"token": token}).status_code == 404
    assert anonymous(site).post(f"{FORM}/@anonymous", given).status_code == 404


def test_machines_are_kept_out(site, report):
    visitor = anonymous(site)
    for wrong in ({"website": "http://spam.example"}, {"ticket": ""}, {"ticket": "1.x"}):
        assert visitor.post(f"{FORM}/@anonymous", body(report, **wrong)).status_code in {400, 409}
    assert waiting(site) == 0
    quick = body(report, ticket=ticket_for(report))
    assert visitor.post(f"{FORM}/@anonymous", quick).json()["error"]["type"] == "TicketProblem"
    assert visitor.post(f"{FORM}/@anonymous", body(report, answers={})).status_code == 400
    assert waiting(site) == 0


def test_too_many_in_an_hour_are_refused(site, report, monkeypatch):
    monkeypatch.setattr(throttle.REPORTS_PER_FORM, "limit", 1)
    visitor = anonymous(site)
    assert visitor.post(f"{FORM}/@anonymous", body(report)).status_code == 202
    assert visitor.post(f"{FORM}/@anonymous", body(report)).status_code == 429
    assert waiting(site) == 1


def test_a_ticket_is_one_of_this_form_and_not_for_ever(site, report):
    check_ticket(report, ticket_for(report, 1000), now=1010)
    for ticket, now in (
        (ticket_for(report, 1000), 1001),
        (ticket_for(report, 1000), 1001 + LONGEST),
        (ticket_for(report, 1000).replace("1000.", "1005."), 1010),
        ("", 1010),
    ):
        with pytest.raises(TicketProblem):
            check_ticket(report, ticket, now=now)


def camera_picture() -> bytes:
    """A picture as a telephone takes it: lying, with the place and the device."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Aparat prywatny", 6
    exif.get_ifd(0x8825)[2] = (50.0, 9.0, 1.0)
    taken = BytesIO()
    Image.new("RGB", (4000, 3000), "#4a6").save(taken, "JPEG", exif=exif)
    return taken.getvalue()


def sending(form, token, name="zdjecie.jpg", **headers):
    """The headers that go with a picture."""
    return {
        "Content-Type": "image/jpeg",
        "X-File-Name": name,
        "X-Report-Token": token,
        "X-Report-Ticket": ticket_for(form),
        **headers,
    }


def add(visitor, form, token, data=None, field="photo", **headers):
    return visitor(
        "POST",
        f"{FORM}/@anonymous-files/{field}",
        data=camera_picture() if data is None else data,
        headers=sending(form, token, **headers),
    )


def test_a_picture_is_registered_with_the_report_without_what_the_camera_wrote(site, report):
    visitor, given = anonymous(site), body(report)
    told = add(visitor, report, given["token"])
    assert told.status_code == 201
    mine = {"X-Report-Token": given["token"]}
    kept = visitor.get(f"{FORM}/@anonymous-files", headers=mine).json()["attachments"]
    assert [file["id"] for file in kept] == [told.json()["id"]]
    given["answers"]["photo"] = [told.json()["id"]]
    assert visitor.post(f"{FORM}/@anonymous", given).status_code == 202
    register(site)
    transaction.commit()

    item = registered_item(site, given["token"])
    [picture] = [file for file in files(item).values() if file.kind == "attachment"]
    with Image.open(BytesIO(picture.data)) as seen:
        assert seen.size == (1920, 2560)
        assert not seen.getexif()
    assert b"Aparat" not in picture.data
    assert forms_store(site).drafts.get(given["token"]) is None


def test_pictures_of_a_report_are_found_by_its_token_alone_and_go_after_a_day(site, report, anna):
    visitor, token = anonymous(site), secrets.token_urlsafe(32)
    file = add(visitor, report, token).json()["id"]
    other = {"X-Report-Token": secrets.token_urlsafe(32)}
    for who in (visitor, anna):
        assert who.get(f"{FORM}/@anonymous-files", headers=other).status_code == 404
        assert who.delete(f"{FORM}/@anonymous-files/{file}", headers=other).status_code == 404
        assert who.get(f"/@drafts/{token}").status_code in {401, 404}
    sweep_expired(site, datetime.now(UTC) + timedelta(hours=23))
    assert forms_store(site).drafts.get(token) is not None
    sweep_expired(site, datetime.now(UTC) + timedelta(hours=25))
    assert forms_store(site).drafts.get(token) is None


def test_a_picture_can_be_taken_back_and_a_sent_report_gets_no_more(site, report, anna):
    visitor, given = anonymous(site), body(report)
    mine = {"X-Report-Token": given["token"]}
    file = add(visitor, report, given["token"]).json()["id"]
    assert visitor.delete(f"{FORM}/@anonymous-files/{file}", headers=mine).status_code == 204
    assert visitor.post(f"{FORM}/@anonymous", given).status_code == 202
    assert add(visitor, report, given["token"]).status_code == 404
    draft = anna.post(f"{FORM}/@drafts", {"answers": {}}).json()["id"]
    assert add(visitor, report, draft).status_code == 404
    assert visitor.get(f"{FORM}/@anonymous-files", headers=mine).status_code == 404


def test_what_is_no_picture_is_refused(site, report, monkeypatch):
    visitor, token = anonymous(site), secrets.token_urlsafe(32)
    undeclared = {"Content-Type": "application/octet-stream"}
    for data, name, status in (
        (b"", "a.jpg", 415),
        (b"%PDF-1.7", "a.pdf", 415),
        (b"\xff\xd8\xff not really", "a.jpg", 415),
        (camera_picture(), "a.png", 415),
        (b"\xff\xd8\xff" + bytes(10 * 1024 * 1024), "a.jpg", 413),
    ):
        sent = {"name": name, **undeclared}
        assert add(visitor, report, token, data, **sent).status_code == status, (name, data[:9])
    assert add(visitor, report, token, field="place").status_code == 404
    assert add(visitor, report, "short").status_code == 404
    late = ticket_for(report, time() - LONGEST - 1)
    assert add(visitor, report, token, **{"X-Report-Ticket": late}).status_code == 409
    assert forms_store(site).drafts.get(token) is None
    monkeypatch.setattr(throttle.PICTURES_PER_FORM, "limit", 0)
    assert add(visitor, report, token).status_code == 429


def test_a_picture_that_unpacks_to_too_much_is_not_unpacked():
    bomb = BytesIO()
    Image.new("1", (40_000, 40_000)).save(bomb, "PNG")
    with pytest.raises(WrongFile, match="too large"):
        redrawn(bomb, "image/png")


def test_other_forms_are_not_filed_without_an_account(site, live_form):
    visitor = anonymous(site)
    for answer in (
        visitor.get(f"{FORM}/@anonymous"),
        visitor.post(f"{FORM}/@anonymous", body(live_form, answers=RIGHT)),
    ):
        assert answer.status_code in {401, 404}
    assert waiting(site) == 0


def test_the_setting_is_kept_and_excludes_signatures_and_files_but_pictures():
    definition = read_definition(REPORT)
    assert definition.filing.anonymous
    assert read_definition(write_model(definition_json(definition))).filing.anonymous
    assert not read_model(REPORT.replace("</schema>", f"{PHOTO}</schema>")).reasons
    for wrong in (
        REPORT.replace("</schema>", f"{FILES}</schema>"),
        REPORT.replace('anonymous="yes"', 'anonymous="yes" eurzad:signatories="required"'),
    ):
        assert len(read_model(wrong).reasons) == 1


def test_filing_without_an_account_is_as_recorded(site, report):
    def send(who, method, path, **kwargs):
        return anonymous(site)(method, f"/{path}", **kwargs)

    ask = Recorder(EXAMPLES, site.absolute_url(), send)
    given = body(report, ticket="1795766400.0")
    ask("ticket-wrong", None, "POST", "drzewa/wniosek/@anonymous", given)
    filed = body(report)
    picture = (camera_picture(), sending(report, filed["token"]))
    told = ask("picture", None, "POST", "drzewa/wniosek/@anonymous-files/photo", file=picture)
    mine = (b"", {"X-Report-Token": filed["token"]})
    ask("pictures", None, "GET", "drzewa/wniosek/@anonymous-files", file=mine)
    filed["answers"]["photo"] = [told["id"]]
    ask("filed", None, "POST", "drzewa/wniosek/@anonymous", filed)
    register(site)
    transaction.commit()
    ask("state", None, "POST", "@anonymous-status", {"token": filed["token"]})
    ask("not-known", None, "POST", "@anonymous-status", {"token": "A" * 43})

    ask.check()
