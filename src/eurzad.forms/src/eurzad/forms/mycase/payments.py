"""What is to be paid in a case: by the add-on that knows, else what is known of the service."""

from eurzad.core.interfaces import ICharges
from eurzad.core.interfaces import IService
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.office import office_setting
from eurzad.records.store import find
from plone import api
from typing import Any
from zope.component import getUtilitiesFor
import re


# A fee of nothing, or none in words, is none.
AMOUNT = re.compile("[1-9]")


def payments_json(site: Any, case: Any) -> dict[str, Any]:
    """Return what remains to be paid.

    With an add-on `charges` are its own; without one `fee` is the text of the service card, and
    `account`, `recipient` and `title` are for a transfer, as far as the office has set them.
    """
    for _name, charges in getUtilitiesFor(ICharges):
        if charges.is_configured(site):
            return {"add_on": True, "charges": charges.outstanding(site, case)}
    return {
        "add_on": False,
        "charges": [],
        "fee": fee_of(case),
        "recipient": letterhead()["office_name"],
        "account": office_setting("fee_account"),
        "title": transfer_title(case),
    }


def fee_of(case: Any) -> str:
    """Return the fee as the service card tells it, an empty text when there is none."""
    if not case.service_uid:
        return ""
    [brain] = api.content.find(UID=case.service_uid, unrestricted=True) or [None]
    service = IService(brain._unrestrictedGetObject(), None) if brain else None
    fee: str = (service.fee or "") if service is not None else ""
    return fee if AMOUNT.search(fee) else ""


def transfer_title(case: Any) -> str:
    """Return what a transfer is to say: the mark, or the number of the application before it."""
    item = find(case.incoming_uids[0]) if case.incoming_uids else None
    return case.mark or (item.register_number if item is not None else "")
