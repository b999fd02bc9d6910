"""Registration of an application: out of the spool, into the incoming register and a draft case."""

from ..content import OfficeForm
from ..content import service_of
from ..joint.desk import forget_joint
from ..model.read import read_definition
from ..numbers.outcomes import count_filed
from ..representation.parties import add_representative
from ..representation.parties import represented
from ..services.form.get import declaration_of
from ..storage import forms_store
from .account import account_of
from .account import with_account
from .application import Application
from .jobs import DOCUMENTS_JOB
from .notice import send_notice
from .party import party_of
from .party import title_of
from .reading import shown_answers
from datetime import datetime
from eurzad.core import _
from eurzad.core.files import files
from eurzad.core.interfaces import IRegistrar
from eurzad.core.interfaces import IService
from eurzad.core.log import case_log
from eurzad.core.outbox import enqueue
from eurzad.core.spool import Refused
from eurzad.core.spool import SpoolRecord
from eurzad.records.cases.parties import put_parties
from eurzad.records.incoming import register_incoming
from eurzad.records.store import find
from plone import api
from typing import Any
from zope.i18n import translate
from zope.interface import implementer


PORTAL_TYPE = "Application"
NAMELESS = _("Application")
WITHOUT_NAME = _("report without a name")
DELIVERY_WAY = "portal"


@implementer(IRegistrar)
class ApplicationRegistrar:
    """Makes an `Application` of a record of the kind ``application``."""

    failed = _("An application was not registered")

    def register(self, site: Any, record: SpoolRecord, filed_at: datetime) -> str:
        payload, filer = record.payload, record.owner or ""
        counter = payload.get("counter") or {}
        owner = "" if counter else with_account(filer)
        store = forms_store(site)
        source = store.models.get(payload["version"])
        if source is None:
            raise Refused(_("The form by which this was filed is not known in this office."))
        definition = read_definition(source)
        answers = payload["answers"]
        service = _service(payload["form"])
        service_title = service.title if service else translate(NAMELESS, target_language="pl")
        account = counter or account_of(owner)
        party = party_of(definition, answers, account, owner)
        principal = represented(answers)
        sender = principal["name"] if principal else party.name
        sender = sender or translate(WITHOUT_NAME, target_language="pl")
        application = register_incoming(
            site,
            PORTAL_TYPE,
            title=title_of(definition, answers, service_title),
            sender=sender,
            filed_at=filed_at,
            service=service,
            actor=filer if counter else owner,
            address=principal["address"] if principal else party.address,
            **({} if principal else party.place),
            document_kind="application",
            format="electronic",
            email=party.email,
            user_id=owner,
            attachments_count=len(record.files),
            delivery_way=counter.get("way", DELIVERY_WAY),
            token=record.token,
            form_uid=payload["form"],
            form_version=payload["version"],
            service_title=service_title,
        )
        application.filed_at = filed_at
        application.keep(
            {
                "answers": answers,
                "shown": shown_answers(definition, answers, payload["files"]),
                "declaration": declaration_of(definition, "pl"),
                "files": payload["files"],
                "identifier": [party.identifier_type, party.identifier or sender],
                "first_name": party.first_name,
                "last_name": party.last_name,
                "signatories": payload.get("signatories", []),
                "counter": counter,
                "signature": payload.get("signature", {}),
            }
        )
        add_signatories(application, owner)
        add_representative(application, party.name, party.address, party.email)
        for file in record.files:
            files(application).add(
                file.filename, file.content_type, file.data, file.kind, file.title
            )
        draft = store.drafts.get(record.token)
        count_filed(site, payload["form"], payload["version"], draft)
        if draft is not None:
            del store.drafts[record.token]
        forget_joint(site, record.token)
        enqueue(site, DOCUMENTS_JOB, {"uid": application.UID()})
        if counter:
            store.owned.remove(filer, record.token)
            return application.UID()
        if not owner:
            if not party.name:
                put_parties(find(application.case_uid), ())
            return application.UID()
        store.owned.add(owner, record.token)
        send_notice(site, application, account.get("email", ""))
        return application.UID()


def add_signatories(application: Application, owner: str) -> None:
    """Make those who signed with the owner parties of the case, each with their account."""
    others = [one for one in application.content["signatories"] if one["user_id"] != owner]
    if not others:
        return
    case = find(application.case_uid)
    made = [
        {
            "id": f"p{number}",
            "name": one["name"],
            "email": one["email"],
            "user_id": with_account(one["user_id"]),
            "valid_from": case.filed.isoformat(),
        }
        for number, one in enumerate(others, start=len(case.parties) + 1)
    ]
    put_parties(case, (*case.parties, *made))
    for one in made:
        details = {"party": one["id"], "title": one["name"]}
        case_log(case).append("party_added", one["user_id"], details=details)


def _service(form_uid: str) -> IService | None:
    [brain] = api.content.find(UID=form_uid, unrestricted=True) or [None]
    form = brain._unrestrictedGetObject() if brain else None
    return service_of(form) if isinstance(form, OfficeForm) else None
