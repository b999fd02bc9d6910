"""Asking the REST API from within: what the demonstration's people do, they do as at the desk."""

from AccessControl import getSecurityManager
from AccessControl.ZopeSecurityPolicy import getRoles
from eurzad.core.interfaces import IOutboxJob
from eurzad.core.office import acting_as
from eurzad.core.spool import lookup
from eurzad.core.spool import register_records
from eurzad.core.store import store
from eurzad.core.worker import speak
from eurzad.records.incoming.paper import deposit_entry
from eurzad.records.store import find
from io import BytesIO
from plone import api
from plone.rest.interfaces import IAPIRequest
from Testing.makerequest import makerequest
from typing import Any
from urllib.parse import parse_qsl
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.event import notify
from zope.globalrequest import getRequest
from zope.globalrequest import setRequest
from zope.interface import alsoProvides
from zope.traversing.interfaces import BeforeTraverseEvent
import json


Told = dict[str, Any]

# What of the outbox belongs to the story; the rest waits for the worker.
JOBS = ("letter-pdf", "deliver", "finality-pdf")


class Refused(Exception):
    """The office refused what the demonstration tells: the story is at fault."""


def ask(who: str, method: str, address: str, data: Told | None = None) -> Told:
    """Send a request as somebody of the office, within this transaction. Return the answer.

    `address` is that of the API below the site: `records/cases/2026/1/@open`. Permissions and
    checks are those of the endpoint. Raises Refused.
    """
    site = api.portal.get()
    path, _mark, query = address.partition("?")
    place, _at, rest = path.partition("@")
    name, *more = rest.split("/")
    before = getRequest()
    request = _request(site, method, query, data)
    setRequest(request)
    try:
        with acting_as(who):
            context = site.unrestrictedTraverse(place.strip("/")) if place else site
            service = getMultiAdapter(
                (context, request), name=f"{method}_application_json_{'@' * bool(rest)}{name}"
            )
            for step in more:
                service = service.publishTraverse(request, step)
            roles = getRoles(None, None, service, None)
            if not getSecurityManager().getUser().allowed(service, roles):
                raise Refused(f"{who} may not: {method} {address}")
            return _answer(service, f"{who}: {method} {address}")
    finally:
        setRequest(before)


def _request(site: Any, method: str, query: str, data: Told | None) -> Any:
    body = json.dumps(data or {}).encode()
    environ = {"REQUEST_METHOD": method, "CONTENT_LENGTH": str(len(body))}
    request = makerequest(site.__parent__.aq_base, BytesIO(), environ).REQUEST
    request.stdin = BytesIO(body)
    request.set("BODYFILE", request.stdin)
    request.form.update(parse_qsl(query))
    request._auth = "in the office itself"
    request._rest_cors_preflight = False
    alsoProvides(request, IAPIRequest)
    notify(BeforeTraverseEvent(site, request))
    speak(request, "pl")
    return request


def _answer(service: Any, what: str) -> Told:
    text = service.render()
    answer = json.loads(text) if text else {}
    if service.request.response.getStatus() >= 400:
        raise Refused(f"{what}: {answer['error']}")
    return answer


def enter_mail(who: str, data: Told) -> Any:
    """Enter mail on paper as the registry does, and give it its number at once."""
    site = api.portal.get()
    with acting_as(who):
        token = deposit_entry(site, data)
    return register(token)


def register(token: str) -> Any:
    """Give what was filed its number at once, as the worker does. Return the incoming item."""
    site = api.portal.get()
    register_records(site, [token])
    return find(lookup(site, token).reference or "")


def do_jobs() -> None:
    """Do what the worker would have done since: documents and dispatches."""
    site = api.portal.get()
    outbox = store(site).outbox
    for entry in [one for one in outbox.waiting() if one.job in JOBS]:
        job = getUtility(IOutboxJob, name=entry.job)
        job.complete(site, entry, job.perform(job.prepare(site, entry), entry))
        outbox.remove(entry)


def forget_mail() -> None:
    """Take the mail of days past out of the outbox."""
    outbox = store(api.portal.get()).outbox
    for entry in [one for one in outbox.waiting() if one.job == "mail"]:
        outbox.remove(entry)
