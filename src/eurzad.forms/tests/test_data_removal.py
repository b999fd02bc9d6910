"""How long residents' data are kept: drafts, accounts of ended cases, the protocol."""

from .answers import RIGHT
from .http import anonymous
from .office import clerk
from .office import make_office
from .office import open_case
from .office import registered_item
from .office import sent_letter
from .test_submission import register
from datetime import timedelta
from eurzad.core.clock import today
from eurzad.core.examples import Recorder
from eurzad.core.log import case_log
from eurzad.core.office.acting import acting_as
from eurzad.core.office.acting import SYSTEM
from eurzad.core.store import store
from eurzad.core.testing import logged_in
from eurzad.forms.drafts.sweep import SweepDrafts
from eurzad.forms.model.describe import definition_json
from eurzad.forms.model.read import read_definition
from eurzad.forms.model.write import write_model
from eurzad.forms.model.write import WrongDefinition
from eurzad.forms.removal.daily import RemoveData
from eurzad.forms.storage import forms_store
from eurzad.forms.versions import publish_form
from eurzad.records.archive.destruction import destroy_record
from eurzad.records.workflow import perform
from pathlib import Path
from plone import api
import pytest
import re
import secrets
import transaction


EXAMPLES = Path(__file__).parents[3] / "docs" / "reference" / "examples" / "data-removal"
DAY = re.compile(r"\b20\d\d-\d\d-\d\d\b(?!T)")
FORM = "/drzewa/wniosek"
ADDRESS = "/@data-removal"


def with_days(model):
    return model.replace(
        "<schema", '<schema eurzad:draftDays="10" eurzad:keepDays="60"', 1
    ).replace(
        "<title>Rysunek lub mapa z zaznaczonymi drzewami</title>",
        "<title>Rysunek</title><required>False</required>",
    )


@pytest.fixture
def keeping(site, live_form, model):
    """The form whose drafts live ten days and whose cases are untied after sixty."""
    with api.env.adopt_roles(["Manager"]):
        live_form.fields_model = with_days(model)
    publish_form(live_form)
    transaction.commit()
    return live_form


@pytest.fixture
def case(site, keeping, anna):
    """A case with a letter that Anna has in her account."""
    make_office(site)
    token = secrets.token_urlsafe(32)
    body = {"token": token, "answers": RIGHT, "version": keeping.definition.version}
    assert anna.post(f"{FORM}/@submit", body).status_code == 202
    register(site)
    transaction.commit()
    case = open_case(site, registered_item(site, token))
    sent_letter(site, case, "decision")
    return case


def close(site, case):
    with logged_in(site, "referent"):
        perform(case, "close", outcome="Załatwiono", confirmed=True)
    transaction.commit()


def run(site, day):
    with acting_as(SYSTEM):
        RemoveData().run(site, day)
    transaction.commit()


def test_the_days_are_read_written_and_bounded(model):
    definition = read_definition(with_days(model))
    assert (definition.draft_days, definition.keep_days) == (10, 60)
    told = definition_json(definition)
    again = read_definition(write_model(told))
    assert (again.draft_days, again.keep_days) == (10, 60)
    assert "draft_days" not in definition_json(read_definition(model))
    for name, wrong in (("keep_days", 29), ("draft_days", 0), ("draft_days", True)):
        with pytest.raises(WrongDefinition):
            write_model({**told, name: wrong})


def test_the_days_survive_the_classic_editor(form, http_request, model):
    from collective.easyform.browser.fields import EasyFormFieldsView
    from plone.schemaeditor.utils import SchemaModifiedEvent
    from zope.event import notify

    with api.env.adopt_roles(["Manager"]):
        form.fields_model = with_days(model)
    notify(SchemaModifiedEvent(EasyFormFieldsView(form, http_request).__of__(form)))
    assert form.working.definition.keep_days == 60


def test_drafts_live_as_long_as_the_form_says(site, keeping, anna):
    anna.post(f"{FORM}/@drafts", {"answers": {"city": "Rybnik"}})
    (draft,) = forms_store(site).drafts.values()
    assert (draft.expires - draft.saved).days == 10
    draft.saved -= timedelta(days=11)
    SweepDrafts().complete(site, None, None)
    assert len(forms_store(site).drafts) == 0
    (removal,) = forms_store(site).removals.values()
    assert (removal.drafts, removal.cases) == (1, ())


def test_after_its_days_an_ended_case_is_untied_from_accounts_but_kept(site, case, anna):
    close(site, case)
    run(site, today() + timedelta(days=59))
    assert anna.get("/@my-applications").json()["items_total"] == 1

    run(site, today() + timedelta(days=60))
    assert anna.get("/@my-applications").json()["items_total"] == 0
    item = next(one for one in store(site).tokens.values())
    assert item.owner is None
    (party,) = case.parties
    assert (party["user_id"], party["email"]) == ("", "")
    assert party["name"]
    application = api.portal.get()["records"]["incoming"][str(today().year)]["1"]
    assert application.answers
    assert (application.user_id, application.email) == ("", "")
    assert [one.act for one in case_log(case).entries()][-1] == "account_untied"


def test_a_case_that_goes_on_again_is_left_alone(site, case, anna):
    close(site, case)
    with logged_in(site, "referent"):
        perform(case, "reopen", comment="Wznowienie")
    transaction.commit()
    run(site, today() + timedelta(days=61))
    assert anna.get("/@my-applications").json()["items_total"] == 1
    assert len(forms_store(site).removals) == 0


def test_with_destroyed_files_the_tie_goes_too(site, case):
    close(site, case)
    with api.env.adopt_roles(["Manager"]):
        destroy_record(api.portal.get()["records"]["incoming"][str(today().year)]["1"])
    assert (today().isoformat(), case.UID()) in forms_store(site).to_release


def test_the_list_and_the_protocol_name_no_person(site, case, anna):
    close(site, case)
    administrator = clerk(site, "kancelaria")
    assert administrator.get(ADDRESS).json()["cases"] == []
    waiting = forms_store(site).to_release
    waiting.clear()
    waiting[today().isoformat(), case.UID()] = True
    transaction.commit()

    shown = administrator.get(ADDRESS)
    row = {"day": today().isoformat(), "mark": case.mark, "service": case.service_title}
    assert shown.json()["cases"] == [row]
    run(site, today())
    told = administrator.get(ADDRESS)
    assert told.json()["cases"] == []
    (protocol,) = told.json()["protocol"]
    assert protocol["cases"] == [{"service": case.service_title, "count": 1}]
    assert protocol["addresses"] > 0
    for answer in (shown, told):
        assert "anna" not in answer.text.lower()


def test_only_administrators_and_auditors_see_it(site, case, anna):
    assert anonymous(site).get(ADDRESS).status_code == 401
    assert anna.get(ADDRESS).status_code == 403
    assert clerk(site, "referent").get(ADDRESS).status_code == 403
    assert clerk(site, "kancelaria").get(ADDRESS).status_code == 200


class DatedRecorder(Recorder):
    """The days move with today: the examples show one day for all."""

    def text(self, *request):
        return DAY.sub("2026-11-24", super().text(*request))


def test_the_removal_of_data_is_as_recorded(site, case):
    def send(who, method, path, **kwargs):
        return clerk(site, who)(method, f"/{path}", **kwargs)

    ask = DatedRecorder(EXAMPLES, site.absolute_url(), send)
    close(site, case)
    run(site, today() + timedelta(days=60))
    forms_store(site).to_release[today().isoformat(), case.UID()] = True
    transaction.commit()
    ask("data-removal", "kancelaria", "GET", "@data-removal")
    ask("not-yours", "referent", "GET", "@data-removal")

    ask.check()
