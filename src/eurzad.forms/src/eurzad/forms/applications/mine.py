"""A person's applications: those that wait for a number, and those that have one."""

from ..content import OfficeForm
from ..content import service_of
from ..model.read import read_definition
from ..storage import forms_store
from .application import Application
from .party import title_of
from .reading import shown_answers
from .submission import KIND
from dataclasses import dataclass
from datetime import datetime
from datetime import time
from eurzad.core.clock import iso
from eurzad.core.clock import WARSAW
from eurzad.core.log import case_log
from eurzad.core.spool import lookup
from eurzad.core.spool import SpoolStatus
from eurzad.core.store import store
from eurzad.records.cases.parties import has_account_in
from eurzad.records.delivery.reading import confirm_receipt
from eurzad.records.interfaces import ICase
from eurzad.records.status import case_of
from eurzad.records.status import delivered_letters
from eurzad.records.store import find
from eurzad.records.store import records_store
from plone import api
from typing import Any


@dataclass(frozen=True)
class Mine:
    """One application of a person. `application` and `case` are None until it is registered.

    `case` is None, too, when it is not, or no longer, theirs: the application was added to the
    file of another, or the person's part in it has ended.
    `shared` is a case in which the person is a party or representative without having filed it:
    its `token` is the UID of the case, and what others filed is not shown.
    """

    token: str
    owner: str
    submitted_at: datetime
    application: Any = None
    case: Any = None
    shared: bool = False

    @property
    def letters(self) -> list[Any]:
        """Letters of the office that reached this person."""
        return delivered_letters(self.case, self.owner) if self.case is not None else []

    def read_at(self, letter: Any) -> str | None:
        """When the person first read the letter, as text; None when they have not."""
        for entry in case_log(self.case).entries():
            if (
                entry.act == "read"
                and entry.actor == self.owner
                and entry.details.get("letter") == letter.UID()
            ):
                return iso(entry.time)
        return None

    def dispatches(self, letter: Any) -> list[Any]:
        """The dispatches of a letter to this person's account."""
        found = filter(None, map(find, letter.outgoing_uids))
        return [one for one in found if one.user_id == self.owner]

    def note_reading(self, letter: Any) -> None:
        """Write into the log, once, that the person read the letter: that confirms its receipt."""
        if self.read_at(letter) is None:
            details = {"letter": letter.UID(), "title": letter.title}
            case_log(self.case).append("read", self.owner, details=details)
            confirm_receipt(letter, self.owner)


def find_mine(site: Any, owner: str | None, token: str) -> Mine | None:
    """The person's application with this token; None for another person's and for none."""
    shared = shared_case(token, owner)
    if shared is not None:
        return shared
    status = lookup(site, token)
    if not owner or status.state is None or status.owner != owner or status.submitted_at is None:
        return None
    if not is_application(site, token, status):
        return None
    application = find(status.reference) if status.reference else None
    case = case_of(application) if application is not None else None
    if case is not None and not has_account_in(case, owner):
        case = None
    return Mine(token, owner, status.submitted_at, application, case)


def is_application(site: Any, token: str, status: SpoolStatus) -> bool:
    """Tell whether what was filed under a token is an application, no letter to a case."""
    if status.reference:
        found = find(status.reference)
        return isinstance(found, Application) and not found.letter_kind
    spool = store(site).spool
    refused = spool.refused.get(token)
    record = spool.waiting.get(token) or (refused and refused.record)
    return record is not None and record.kind == KIND


def shared_case(uid: str, owner: str | None) -> Mine | None:
    """The case with this UID, when the person is a party or representative in it now."""
    case = find(uid)
    if not owner or not ICase.providedBy(case) or not has_account_in(case, owner):
        return None
    items = (find(one) for one in case.incoming_uids)
    first = next(items, None)
    if isinstance(first, Application) and signed_by(first, owner):
        return Mine(uid, owner, first.filed_at, first, case)
    filed_at = datetime.combine(case.filed, time(12), WARSAW)
    return Mine(uid, owner, filed_at, first or case, case, shared=True)


def signed_by(application: Application, user_id: str) -> bool:
    """Tell whether the person filed the application together with its sender."""
    signatories = application.content.get("signatories", ())
    return any(one["user_id"] == user_id for one in signatories)


def shared_in_order(site: Any, owner: str) -> list[str]:
    """UIDs of the cases in which the person is a party and that they did not file themselves."""
    uids = records_store(site).accounts.get(owner, ())
    own = {
        application.case_uid
        for token in forms_store(site).owned.tokens(owner)
        if (application := find(lookup(site, token).reference or "")) is not None
    }
    shared = [one for uid in uids if uid not in own and (one := shared_case(uid, owner))]
    return [one.token for one in sorted(shared, key=lambda one: one.submitted_at, reverse=True)]


def mine_in_order(site: Any, owner: str) -> list[str]:
    """Tokens of the person's applications, the one filed last first. No application is loaded."""
    filed = []
    for token in forms_store(site).owned.tokens(owner):
        status = lookup(site, token)
        if status.owner == owner and status.submitted_at is not None:
            filed.append((status.submitted_at, token))
    return [token for _moment, token in sorted(filed, reverse=True)]


@dataclass(frozen=True)
class Told:
    """Title, service and answers of an application, registered or not."""

    title: str
    service: str
    answers: list[dict[str, str]]


def told_of(site: Any, mine: Mine) -> Told:
    """What the application says, from the register or from the spool."""
    if mine.shared:
        return Told(mine.case.title, mine.case.service_title, [])
    if mine.application is not None:
        application = mine.application
        return Told(application.title, application.service_title, application.answers)
    spool = store(site).spool
    record = spool.waiting.get(mine.token)
    if record is None and mine.token in spool.refused:
        record = spool.refused[mine.token].record
    source = forms_store(site).models.get(record.payload["version"]) if record else None
    if source is None:
        return Told("", "", [])
    definition = read_definition(source)
    payload = record.payload
    service = service_title(payload["form"])
    shown = shown_answers(definition, payload["answers"], payload["files"])
    return Told(
        title_of(definition, payload["answers"], service),
        service,
        [{"label": one["label"], "value": one["text"]} for one in shown],
    )


def service_title(form_uid: str) -> str:
    """Title of the service that the form belongs to."""
    [brain] = api.content.find(UID=form_uid, unrestricted=True) or [None]
    form = brain._unrestrictedGetObject() if brain else None
    service = service_of(form) if isinstance(form, OfficeForm) else None
    return service.title if service is not None else ""
