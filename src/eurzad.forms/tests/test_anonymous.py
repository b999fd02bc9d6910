"""Filing without an account: what is checked, what the register tells, how to follow it."""

from .answers import RIGHT
from .http import anonymous
from .office import make_office
from .office import registered_item
from .test_submission import register
from .test_submission import waiting
from eurzad.core.examples import Recorder
from eurzad.forms.accounts import throttle
from eurzad.forms.anonymous.ticket import check_ticket
from eurzad.forms.anonymous.ticket import LONGEST
from eurzad.forms.anonymous.ticket import ticket_for
from eurzad.forms.anonymous.ticket import TicketProblem
from eurzad.forms.model.describe import definition_json
from eurzad.forms.model.read import read_definition
from eurzad.forms.model.read import read_model
from eurzad.forms.model.write import write_model
from eurzad.forms.versions import publish_form
from eurzad.records.status import case_of
from pathlib import Path
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


@pytest.fixture
def report(site, live_form):
    """A form that anybody may file, in a published card."""
    make_office(site)
    with api.env.adopt_roles(["Manager"]):
        live_form.fields_model = REPORT
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


def test_other_forms_are_not_filed_without_an_account(site, live_form):
    visitor = anonymous(site)
    for answer in (
        visitor.get(f"{FORM}/@anonymous"),
        visitor.post(f"{FORM}/@anonymous", body(live_form, answers=RIGHT)),
    ):
        assert answer.status_code in {401, 404}
    assert waiting(site) == 0


def test_the_setting_is_kept_and_excludes_files_and_signatures():
    definition = read_definition(REPORT)
    assert definition.filing.anonymous
    assert read_definition(write_model(definition_json(definition))).filing.anonymous
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
    send(None, "POST", "drzewa/wniosek/@anonymous", json=filed)
    register(site)
    transaction.commit()
    ask("state", None, "POST", "@anonymous-status", {"token": filed["token"]})
    ask("not-known", None, "POST", "@anonymous-status", {"token": "A" * 43})

    ask.check()
