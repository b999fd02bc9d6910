"""Several persons file one application: invited, read, signed by each, filed by the last."""

from . import files
from .answers import RIGHT
from .answers import with_
from .http import anonymous
from .http import person
from .http import resident
from .office import make_office
from .office import registered_item
from .test_drafts import attach
from .test_drafts import FORM
from eurzad.core.files import files as files_of
from eurzad.core.outbox import run_due
from eurzad.core.store import store
from eurzad.core.testing import register_spool
from eurzad.forms.storage import forms_store
from eurzad.forms.versions import publish_form
from eurzad.records.store import find
from plone import api
import pytest
import re
import transaction


JAN = {"name": "Jan Współmałżonek", "email": "jan@example.org"}
EWA = {"name": "Ewa Córka", "email": "ewa@example.org"}


def settle(form, model, **settings):
    """Publish the form with these settings of the whole form."""
    given = " ".join(f'eurzad:{name}="{value}"' for name, value in settings.items())
    with api.env.adopt_roles(["Manager"]):
        form.fields_model = re.sub(r"<schema(?=[\s>])", f"<schema {given}", model, count=1)
    publish_form(form)
    transaction.commit()


@pytest.fixture
def joint_form(live_form, model):
    """The example form, which several persons may file, with a map that is not required."""
    optional = model.replace(
        "<title>Rysunek lub mapa z zaznaczonymi drzewami</title>",
        "<title>Rysunek</title><required>False</required>",
    )
    settle(live_form, optional, signatories="required")
    return live_form


@pytest.fixture
def draft(anna, joint_form):
    return anna.post(f"{FORM}/@drafts", {"answers": RIGHT}).json()["id"]


def mails(site):
    transaction.begin()
    return [entry.payload for entry in store(site).outbox.waiting() if entry.job == "mail"]


def link(site, email):
    """The token of the last invitation sent to this address."""
    found = [
        match[1]
        for mail in sorted(
            (e for e in store(site).outbox.waiting() if e.job == "mail"), key=lambda e: e.created
        )
        if mail.payload["to"] == email
        and (match := re.search(r"/wspolny-wniosek#(\S+)", mail.payload["text"]))
    ]
    return found[-1]


def invited(site, anna, draft, whom=JAN):
    answer = anna.post(f"/@joint/{draft}/invite", whom)
    assert answer.status_code == 200, answer.text
    transaction.begin()
    return link(site, whom["email"])


def sign(client, draft):
    digest = client.get(f"/@joint/{draft}").json()["digest"]
    return client.post(f"/@joint/{draft}/sign", {"digest": digest})


def states(client, draft):
    told = client.get(f"/@joint/{draft}").json()["signatories"]
    return [one["state"] for one in told]


def test_it_is_filed_once_by_the_last_signature_and_is_the_case_of_both(
    site, anna, jan, draft, joint_form
):
    make_office(site)
    token = invited(site, anna, draft)
    body = {"token": draft, "version": joint_form.definition.version, "answers": RIGHT}
    assert anna.post(f"{FORM}/@submit", body).json()["error"]["type"] == "NeedsSignatures"
    assert jan.get(f"/@joint/{draft}").status_code == 404
    assert jan.post("/@joint/accept", {"token": token}).json() == {"id": draft}
    assert jan.get("/@joint").json()["items"][0]["from"] == "Anna"

    read = jan.get(f"/@joint/{draft}").json()
    assert {"label": "Miejscowość", "value": RIGHT["city"]} in [
        {"label": one["label"], "value": one["value"]} for one in read["answers"]
    ]
    assert "email" not in read["signatories"][0]
    assert sign(jan, draft).json()["signatories"][1]["state"] == "signed"
    assert len(store(site).spool.waiting) == 0
    filed = sign(anna, draft).json()
    assert filed == {"filed": True, "token": draft, "owner": True}

    transaction.begin()
    register_spool(site)
    transaction.commit()
    item = registered_item(site, draft)
    case = find(item.case_uid)
    assert [party["user_id"] for party in case.parties] == ["anna", "jan"]
    [shown] = jan.get("/@my-applications").json()["items"]
    assert shown["register_number"] == item.register_number
    whole = jan.get(f"/@my-applications/{shown['id']}").json()
    assert whole["answers"]
    assert whole["acting"][0]["role"] == "party"
    assert anna.get(f"/@my-applications/{draft}").status_code == 200
    assert draft not in forms_store(site).joint
    transaction.begin()
    while run_due(site, 20):
        pass
    [document] = [one for one in item_files(item) if one.kind == "application-xml"]
    assert JAN["name"].encode() in document.data


def item_files(item):
    return list(files_of(item).values())


def test_a_change_takes_signatures_back_and_tells_whose_they_were(site, anna, jan, draft):
    jan.post("/@joint/accept", {"token": invited(site, anna, draft)})
    before = jan.get(f"/@joint/{draft}").json()["digest"]
    sign(jan, draft)
    told = len(mails(site))
    assert anna.patch(f"/@drafts/{draft}", {"answers": RIGHT}).status_code == 200
    assert states(anna, draft) == ["joined", "signed"]

    anna.patch(f"/@drafts/{draft}", {"answers": with_(city="Żory")})

    assert states(anna, draft) == ["joined", "joined"]
    assert len(mails(site)) == told + 1
    answer = jan.post(f"/@joint/{draft}/sign", {"digest": before})
    assert (answer.status_code, answer.json()["error"]["type"]) == (409, "Changed")
    sign(jan, draft)
    attach(anna, {"id": draft}, files.PDF)
    assert states(anna, draft) == ["joined", "joined"]


def test_who_declines_says_why_and_only_the_owner_reads_it(site, anna, jan, draft):
    jan.post("/@joint/accept", {"token": invited(site, anna, draft)})
    assert jan.post(f"/@joint/{draft}/decline", {"reason": " "}).status_code == 400
    assert jan.post(f"/@joint/{draft}/decline", {"reason": "To nie moja działka."}).ok
    told = anna.get(f"/@joint/{draft}").json()["signatories"][1]
    assert (told["state"], told["reason"]) == ("declined", "To nie moja działka.")
    assert jan.get(f"/@joint/{draft}").status_code == 404
    assert jan.get("/@joint").json()["items"] == []
    assert sign(anna, draft).status_code == 409


def test_an_invitation_is_used_once_withdrawn_and_sent_again(site, anna, jan, draft):
    first = invited(site, anna, draft)
    [_owner, signatory] = anna.get(f"/@joint/{draft}").json()["signatories"]
    again = anna.post(f"/@joint/{draft}/again", {"signatory": signatory["id"]})
    assert again.status_code == 200
    transaction.begin()
    second = link(site, JAN["email"])
    assert second != first
    assert jan.post("/@joint/accept", {"token": first}).status_code == 404
    assert anna.post("/@joint/accept", {"token": second}).status_code == 409
    assert jan.post("/@joint/accept", {"token": second}).status_code == 200
    assert jan.post("/@joint/accept", {"token": second}).status_code == 404

    withdrawn = anna.post(f"/@joint/{draft}/withdraw", {"signatory": signatory["id"]})
    assert withdrawn.json()["signatories"][1]["state"] == "withdrawn"
    assert jan.get(f"/@joint/{draft}").status_code == 404


def test_where_the_form_says_so_they_sign_in_turn(site, anna, jan, draft, joint_form):
    plain = joint_form.fields_model.replace(' eurzad:signatories="required"', "")
    settle(joint_form, plain, signatories="optional", signingOrder="in-turn")
    ewa = resident(site, "ewa")
    for client, whom in ((jan, JAN), (ewa, EWA)):
        client.post("/@joint/accept", {"token": invited(site, anna, draft, whom)})
    assert sign(ewa, draft).status_code == 409
    assert sign(jan, draft).status_code == 409
    assert sign(anna, draft).status_code == 200
    assert jan.get(f"/@joint/{draft}").json()["may_sign"]
    assert not ewa.get(f"/@joint/{draft}").json()["may_sign"]
    assert sign(jan, draft).status_code == 200
    assert sign(ewa, draft).json()["filed"] is True


def test_bad_input_and_others_are_refused(site, anna, jan, draft):
    assert anonymous(site).get(f"/@joint/{draft}").status_code == 401
    assert person(site, "urzednik").get(f"/@joint/{draft}").status_code in {401, 403}
    wrong = anna.post(f"/@joint/{draft}/invite", {"name": "", "email": "x"}).json()["error"]
    assert [one["field"] for one in wrong["fields"]] == ["name", "email"]
    mine = {"name": "Ja", "email": "anna@example.org"}
    assert anna.post(f"/@joint/{draft}/invite", mine).status_code == 400
    for path in ("invite", "again", "withdraw", "sign", "decline", "x", "sign/x"):
        assert jan.post(f"/@joint/{draft}/{path}", {}).status_code == 404
    for token in ("", "x", None, 5, ["x"]):
        assert jan.post("/@joint/accept", {"token": token}).status_code == 404
    assert anna.post(f"/@joint/{draft}/withdraw", {"signatory": "s1"}).status_code == 404
    assert sign(anna, draft).status_code == 409
    anna.patch(f"/@drafts/{draft}", {"answers": with_(city="")})
    assert anna.post(f"/@joint/{draft}/invite", JAN).status_code == 400


def test_attachments_are_read_by_signatories_only(site, anna, jan, draft):
    added = attach(anna, {"id": draft}, files.PDF).json()
    anna.patch(f"/@drafts/{draft}", {"answers": with_(map=[added["id"]])})
    token = invited(site, anna, draft)
    path = f"/@@joint-file/{draft}/{added['id']}/mapa.pdf"
    assert jan.get(path).status_code == 404
    jan.post("/@joint/accept", {"token": token})
    assert jan.get(path).content == files.PDF
    assert anonymous(site).get(path).status_code == 404
