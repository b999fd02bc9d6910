"""Cases on their way through the archive: what tests of the archive begin with."""

from .office import make_dispatched
from eurzad.core.clock import today
from eurzad.core.testing import logged_in
from eurzad.records.archive.closed import forget_closed
from eurzad.records.archive.closed import remember_closed
from eurzad.records.archive.disposal import propose
from eurzad.records.archive.disposal import set_consent
from eurzad.records.archive.transfer import accept_list
from eurzad.records.archive.transfer import submit_list
from eurzad.records.workflow import perform
import base64


SCAN = {"filename": "zgoda.pdf", "data": base64.b64encode(b"%PDF-1.7 zgoda").decode()}
CONSENT = {
    "number": "AP.421.1.2026",
    "date": "2026-01-02",
    "authority": "Archiwum Państwowe w Katowicach",
    "scan": SCAN,
}


def years_ago(years):
    return today().replace(year=today().year - years, month=3, day=1)


def backdate(case, years):
    """Let a closed case have been closed years ago."""
    forget_closed(case)
    case.closed = years_ago(years)
    case.started = case.filed = years_ago(years)
    remember_closed(case)


def make_closed(portal, years=0):
    """Return a case closed this many years ago, with a letter that left the office."""
    case = make_dispatched(portal).__parent__
    with logged_in(portal, "referent"):
        perform(case, "close", outcome_kind="granted", confirmed=True)
    if years:
        backdate(case, years)
    return case


def make_due(portal):
    """Return a closed case that is due for the archive."""
    return make_closed(portal, years=4)


def hand_over(portal, *cases, kind="B"):
    """Return the list by which the unit hands cases over."""
    with logged_in(portal, "referent"):
        uids = [case.UID() for case in cases]
        return submit_list(portal, {"unit": "WOŚ", "kind": kind, "cases": uids})


def make_archived(portal, years=4):
    """Return a case that the archive has taken over."""
    case = make_closed(portal, years)
    made = hand_over(portal, case)
    with logged_in(portal, "archiwista"):
        accept_list(portal, made, {})
    return case


def make_past_term(portal):
    """Return a case in the archive whose term (B5) is past."""
    return make_archived(portal, years=8)


def make_consented(portal):
    """Return a list of disposal to which the state archive has agreed."""
    case = make_past_term(portal)
    with logged_in(portal, "archiwista"):
        made = propose(portal, {"cases": [case.UID()]})
        set_consent(made, CONSENT)
    return made
