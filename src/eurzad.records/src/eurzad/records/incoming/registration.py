"""Registration: a number, a row in the register, a draft case, an entry in the log."""

from datetime import date
from datetime import datetime
from eurzad.core.clock import local_date
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.interfaces import IService
from eurzad.core.log import case_log
from eurzad.core.office.units import current_symbol
from eurzad.core.store import store
from eurzad.records.cases.paperstore import put_into_store
from eurzad.records.content.base import add
from eurzad.records.desk.entries import index_work
from eurzad.records.incoming.rows import row_of
from eurzad.records.registers.kinds import INCOMING
from eurzad.records.registers.kinds import next_number
from eurzad.records.registers.suggestions import remember_item
from eurzad.records.store import records_store
from eurzad.records.store import remember_place
from eurzad.records.tree import new_record
from eurzad.records.tree import year_folder
from eurzad.records.years.beginning import this_year
from typing import Any


def register_incoming(
    site: Any,
    portal_type: str = "IncomingItem",
    *,
    title: str,
    sender: str,
    filed_at: datetime | None = None,
    filed_on: date | None = None,
    service: IService | None = None,
    actor: str = "",
    **fields: Any,
) -> Any:
    """Register what came: give it the next number, found its draft case, and return the item.

    `filed_at` is the time of filing (aware; default: now); the terms run from its date in Poland,
    or from `filed_on`. `service` is what the application was filed under, if anything. `actor` is
    the user who registers; without one it is the sender. `fields` are further fields of the type;
    the case takes `address`, `email` and `user_id` of the sender from them. Runs within the
    caller's transaction.
    """
    filed_on = filed_on or local_date(filed_at or now())
    fields.setdefault("received", filed_on)
    item = _add_item(site, portal_type, title=title, sender=sender, **fields)
    case = found_case(site, item, filed_on, service)
    item.case_uid = case.UID()
    year, ordinal = item.year, item.ordinal
    records_store(site).register("incoming", year).add(ordinal, row_of(item))
    remember_item(site, item)
    put_into_store(item)
    log = case_log(case)
    log.append(
        "registered", actor or item.user_id, details={"register_number": item.register_number}
    )
    index_work(item)
    index_work(case)
    return item


def _add_item(site: Any, portal_type: str, **fields: Any) -> Any:
    year = this_year(site)
    ordinal, number = next_number(site, INCOMING, year)
    item = new_record(
        portal_type,
        str(ordinal),
        year=year,
        ordinal=ordinal,
        register_number=number,
        registered=now(),
        **fields,
    )
    item = add(year_folder(site, "incoming", year), item)
    remember_place(site, item)
    return item


def found_case(site: Any, item: Any, filed: date, service: IService | None) -> Any:
    """Make the draft case of an item. The service's rules are copied: it may change later."""
    year = today().year
    number = store(site).counters.next(f"draft-case/{year}")
    case = new_record(
        "Case",
        str(number),
        title=item.title,
        filed=filed,
        incoming_uids=(item.UID(),),
        parties=(party_of(item),),
        **service_fields(service),
    )
    case = add(year_folder(site, "cases", year), case)
    remember_place(site, case)
    return case


def party_of(item: Any) -> dict[str, str]:
    """Return the sender of an item as a party of its case."""
    return {
        "name": item.sender,
        "address": item.address or "",
        "email": item.email or "",
        "user_id": item.user_id or "",
    }


def service_fields(service: IService | None) -> dict[str, Any]:
    """Return what a case keeps of the service it was filed under."""
    if service is None:
        return {"regime": "KPA"}
    fields = {
        "service_id": service.id,
        "service_title": service.title,
        "service_uid": service.uid,
        "regime": service.regime or "KPA",
        "settlement": service.settlement or "",
        "appeal": service.appeal or "",
        "appeal_body": service.appeal_body or "",
        "appeal_body_name": service.appeal_body_name or "",
        "appeal_body_address": service.appeal_body_address or "",
        "suggested_class": service.file_plan_class or "",
        "suggested_unit": current_symbol(service.unit_symbol or ""),
    }
    if service.term is not None:
        fields |= {"term_unit": service.term.unit, "term_count": service.term.count}
    return fields
