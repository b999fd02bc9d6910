"""Doing a transition: who may, in which state, with what data.

The rules are in the workflow definitions, the consequences in subscribers of the transition events.
Data of a transition (unit, handler, comment…) travel as its keyword arguments, so that the general
`@workflow` endpoint and our own ones do the same.
"""

from AccessControl import getSecurityManager
from dataclasses import dataclass
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import Forbidden
from eurzad.core.errors import Missing
from eurzad.core.office import acting_for
from eurzad.records.rights import current_user
from plone import api
from typing import Any


TITLES = {
    "registered": _("item_registered", default="Registered"),
    "assigned": _("item_assigned", default="Assigned"),
    "settled": _("item_settled", default="Settled"),
    "annulled": _("item_annulled", default="Annulled"),
    "draft": _("case_draft", default="Draft case"),
    "open": _("case_open", default="Open"),
    "closed": _("case_closed", default="Closed"),
    "group": _("case_group", default="Separated group of cases"),
    "filed": _("case_filed", default="Closed without a mark"),
    "dissolved": _("case_dissolved", default="Dissolved into another case"),
    "joined": _("case_joined", default="Joined to another case"),
    "letter/draft": _("letter_draft", default="Draft"),
    "awaiting_approval": _("letter_awaiting_approval", default="Awaiting approval"),
    "approved": _("letter_approved", default="Approved"),
    "signed": _("letter_signed", default="Signed"),
    "dispatched": _("letter_dispatched", default="Dispatched"),
    "to_send": _("outgoing_to_send", default="To be sent"),
    "under_way": _("outgoing_under_way", default="Being delivered"),
    "sent": _("outgoing_sent", default="Sent"),
    "informed": _("outgoing_informed", default="Notice sent"),
    "served": _("outgoing_served", default="Served"),
    "returned": _("outgoing_returned", default="Came back"),
    "failed": _("outgoing_failed", default="Not delivered"),
    "appeal_open": _("appeal_open", default="To be passed on"),
    "appeal_drafted": _("appeal_drafted", default="The letter that passes it on is being prepared"),
    "sent_again": _("outgoing_sent_again", default="Sent again"),
}

ACTIONS = {
    "assign": _("do_assign", default="Assign"),
    "open": _("do_open", default="Open the case"),
    "close": _("do_close", default="Close the case"),
    "reopen": _("do_reopen", default="Reopen the case"),
    "file": _("do_file", default="Close without a mark"),
    "take_up": _("do_take_up", default="Take up again"),
    "submit": _("do_submit", default="Submit for approval"),
    "withdraw": _("do_withdraw", default="Take back"),
    "endorse": _("do_endorse", default="Approve and pass on"),
    "approve": _("do_approve", default="Approve"),
    "return": _("do_return", default="Return with remarks"),
    "refuse_signature": _("do_refuse_signature", default="Refuse to sign"),
    "sign_on_paper": _("do_sign_on_paper", default="Record the signature on paper"),
    "dispatch": _("do_dispatch", default="Dispatch"),
}


@dataclass(frozen=True)
class Action:
    """A transition that whoever asks may do now. `title` is a message."""

    id: str
    title: str


def state_title(portal_type: str, state: str) -> str:
    """Return the name of a workflow state, as a message."""
    if portal_type == "Letter" and state == "draft":
        return TITLES["letter/draft"]
    return TITLES.get(state, state)


def perform(obj: Any, action: str, **data: Any) -> None:
    """Do a transition in the name of whoever is logged in.

    Raises Missing for an unknown transition, Conflict when the state does not have it, Forbidden
    when the person may not do it, and whatever the subscribers object to. Nothing is done then.
    The data say in `acting_for` whom a substitute acts for, as their rights were before.
    """
    workflow = _workflow(obj)
    if action not in workflow.transitions.objectIds():
        raise Missing(_("There is no such step."))
    if action not in _state(workflow, obj).transitions:
        raise Conflict(_("This cannot be done in the present state."))
    if not _may(workflow, action, obj):
        raise Forbidden(_("You may not do this."))
    data["acting_for"] = _acting_for(workflow, action, obj)
    api.portal.get_tool("portal_workflow").doActionFor(obj, action, **data)


def _acting_for(workflow: Any, action: str, obj: Any) -> str:
    guard = workflow.transitions[action].guard
    for permission in guard.permissions if guard is not None else ():
        return acting_for(current_user(), obj, permission) or ""
    return ""


def actions(obj: Any) -> list[Action]:
    """Return what whoever is logged in may do with a record now, in the order of the workflow."""
    workflow = _workflow(obj)
    possible = _state(workflow, obj).transitions
    return [Action(id, ACTIONS[id]) for id in possible if id in ACTIONS and _may(workflow, id, obj)]


def _workflow(obj: Any) -> Any:
    return api.portal.get_tool("portal_workflow").getWorkflowsFor(obj)[0]


def _state(workflow: Any, obj: Any) -> Any:
    return workflow._getWorkflowStateOf(obj)


def _may(workflow: Any, action: str, obj: Any) -> bool:
    guard = workflow.transitions[action].guard
    return guard is None or bool(guard.check(getSecurityManager(), workflow, obj))
