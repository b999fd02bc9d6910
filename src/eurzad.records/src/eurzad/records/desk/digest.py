"""The daily mail about deadlines: what falls due soon on one's own desk, and in units one heads.

It names marks and days only, never a person or a matter. Whoever wants none switches it off.
"""

from collections.abc import Iterable
from datetime import date
from eurzad.core import _
from eurzad.core.calendar import is_working_day
from eurzad.core.calendar import working_days_after
from eurzad.core.calendar import working_days_between
from eurzad.core.deadlines.words import plural_pl
from eurzad.core.interfaces import IDailyJob
from eurzad.core.mail import ADDRESS
from eurzad.core.mail import mail_is_configured
from eurzad.core.mail import send
from eurzad.core.office import all_units
from eurzad.core.office import people_of
from eurzad.records.desk.catalog import desk
from eurzad.records.desk.queues import Clerk
from eurzad.records.desk.queues import clerk
from eurzad.records.desk.soon import HEAD_DAYS
from eurzad.records.desk.soon import warning_days
from eurzad.records.letters.office import letterhead
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.store import has_records
from eurzad.records.store import records_store
from plone import api
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.component import getUtility
from zope.interface import implementer


MOST_ROWS = 50
WORKERS = ("handler", "head")
KINDS = ["case", "appeal"]

Row = dict[str, Any]


def wants_digest(site: Any, user_id: str) -> bool:
    """Tell whether a person gets the daily mail."""
    return user_id not in records_store(site).no_digest


def set_digest(site: Any, user_id: str, wanted: bool) -> None:
    """Switch the daily mail of a person on or off."""
    refused = records_store(site).no_digest
    if not wanted:
        refused.insert(user_id)
    elif user_id in refused:
        refused.remove(user_id)


@implementer(IDailyJob)
class DigestJob:
    """Sends the mails on working days, where the office can send any."""

    title = _("Mails about deadlines")

    def run(self, site: Any, day: date) -> None:
        if not has_records(site) or not is_working_day(day) or not mail_is_configured():
            return
        for user_id in staff():
            if wants_digest(site, user_id):
                send_digest(site, user_id, day)


def staff() -> list[str]:
    """Return whoever handles cases or heads a unit."""
    symbols = [unit.symbol for unit in all_units()]
    return sorted(
        {one["id"] for symbol in symbols for name in WORKERS for one in people_of(symbol, name)}
    )


def send_digest(site: Any, user_id: str, day: date) -> None:
    """Send one person what falls due, unless nothing does or they have no mail address."""
    user = api.user.get(userid=user_id)
    address = str(user.getProperty("email") or "") if user is not None else ""
    if not ADDRESS.fullmatch(address):
        return
    who = clerk(user_id)
    own = rows_due(site, who, {"handler": user_id}, day, warning_days())
    seen = {(row["path"], row["state"]) for row in own}
    led = rows_due(site, who, {"unit": who.led}, day, HEAD_DAYS) if who.led else []
    led = [row for row in led if (row["path"], row["state"]) not in seen]
    if own or led:
        send(site, address, subject(own, led, day), text(own, led, day))


def rows_due(site: Any, who: Clerk, query: Row, day: date, days: int) -> list[Row]:
    """Return the work past its deadline or due in so many working days; what stands still is not.

    Only what the person may see.
    """
    horizon = working_days_after(day, days).isoformat()
    found = desk(site).find(
        {
            "kind": KINDS,
            "deadline": {"query": horizon, "range": "max"},
            "rights": who.principals,
            **query,
        },
        size=10 * MOST_ROWS,
    )
    return [row for row in found.rows if row["deadline"] and not row.get("paused")]


def subject(own: list[Row], led: list[Row], day: date) -> str:
    """Return the subject: how many are due, and how many are late."""
    rows = [*own, *led]
    late = sum(row["deadline"] < day.isoformat() for row in rows)
    soon = len(rows) - late
    parts = []
    if soon:
        parts.append(f"{soon} {plural_pl(soon, 'zbliża się', 'zbliżają się', 'zbliża się')}")
    if late:
        parts.append(f"{late} {plural_pl(late, 'minął', 'minęły', 'minęło')}")
    return f"Terminy spraw: {', '.join(parts)}"


def text(own: list[Row], led: list[Row], day: date) -> str:
    """Return the mail: marks, days, nothing else."""
    parts = ["Dzień dobry,"]
    if own:
        parts.append("\n".join(["Na Twoim biurku:", *lines(own, day)]))
    if led:
        parts.append("\n".join(["W podległych komórkach:", *lines(led, day)]))
    parts.append(
        "Jeżeli terminu nie da się dotrzymać, trzeba zawiadomić strony, podać przyczyny i nowy "
        "termin (art. 36 KPA). Spraw, których termin jest wstrzymany, tu nie ma."
    )
    parts.append(
        f"Biurko: {desk_address()}\nTen list można wyłączyć na biurku, w pomocy (klawisz „?”)."
    )
    parts.append(letterhead()["office_name"])
    return "\n\n".join(parts) + "\n"


def lines(rows: Iterable[Row], day: date) -> list[str]:
    """Return a line for each piece of work, and how many more there are."""
    everything = list(rows)
    told = [f"- {name_of(row)}: {left(row['deadline'], day)}" for row in everything[:MOST_ROWS]]
    more = len(everything) - MOST_ROWS
    return [*told, f"- i jeszcze {more}"] if more > 0 else told


def name_of(row: Row) -> str:
    """Return the mark of a case, or the register number of what has none yet."""
    name = row["mark"] or row["register_number"] or "bez znaku"
    return f"{name} (odwołanie do przekazania)" if row["state"].startswith("appeal_") else name


def left(deadline: str, day: date) -> str:
    """Return how a deadline stands, in Polish words."""
    due = date.fromisoformat(deadline)
    if due < day:
        days = (day - due).days
        word = plural_pl(days, "dzień", "dni", "dni")
        return f"termin minął {polish_date(due)} ({days} {word} temu)"
    if due == day:
        return f"termin upływa dziś, {polish_date(due)}"
    days = working_days_between(day, due)
    word = plural_pl(days, "dzień roboczy", "dni robocze", "dni roboczych")
    verb = plural_pl(days, "został", "zostały", "zostało")
    return f"termin {polish_date(due)} ({verb} {days} {word})"


def desk_address() -> str:
    """Return the address of the desk as configured, never as a request claims."""
    configured = getUtility(IRegistry).get("volto.frontend_domain", None)
    return f"{(configured or api.portal.get().absolute_url()).rstrip('/')}/biurko"
