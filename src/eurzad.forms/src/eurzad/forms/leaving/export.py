"""What the portal keeps of a person, as one ZIP: a file that people and machines can read.

Sources: GDPR, art. 15 (access) and 20 (portability). The documents of a case are not in it: each
case has a package of its own.
"""

from ..accounts.confirmed import confirmed_at_office
from ..accounts.people import login_day
from ..applications.account import account_of
from ..applications.mine import Mine
from ..applications.mine import service_title
from ..applications.mine import told_of
from ..applications.reading import shown_answers
from ..appointments.cases import visits_of_account
from ..appointments.known import appointments_of
from ..appointments.storage import Appointment
from ..appointments.storage import BOOKED
from ..appointments.storage import CAME
from ..appointments.storage import CANCELLED
from ..appointments.storage import MISSED
from ..appointments.storage import SERVED
from ..drafts.desk import drafts_of
from ..drafts.draft import Draft
from ..joint.desk import drafts_to_sign
from ..model.read import read_definition
from ..notices.kinds import NOTICES
from ..notices.preferences import switched_off
from ..replies.desk import replies_of
from ..replies.desk import sent_by
from ..storage import forms_store
from .summary import cases_of
from collections.abc import Iterator
from eurzad.core.clock import iso
from eurzad.core.clock import now
from eurzad.core.clock import today
from eurzad.core.files import safe_filename
from eurzad.records.letters.office import letterhead
from eurzad.records.messages.thread import OFFICE
from eurzad.records.messages.thread import thread
from eurzad.records.status import leading
from eurzad.records.status import public_status
from tempfile import TemporaryFile
from typing import Any
from typing import BinaryIO
from zipfile import ZIP_STORED
from zipfile import ZipFile
from zope.i18n import translate
import json


# Files of drafts beyond this are named, but left out.
LARGEST = 200 * 1024 * 1024
NAME = "moje-dane.json"
FOLDER = "robocze"
STATES = {
    BOOKED: "umówiona",
    CAME: "odbyta",
    SERVED: "odbyta",
    MISSED: "nieodbyta",
    CANCELLED: "odwołana",
}

Told = dict[str, Any]


def my_data(site: Any, user_id: str) -> BinaryIO:
    """Return the ZIP, open at its beginning; its file has no name and goes when it is closed."""
    target: BinaryIO = TemporaryFile()  # noqa: SIM115 closed by whoever sends it
    with ZipFile(target, "w", ZIP_STORED) as archive:
        packed = dict(pack_files(archive, (*drafts_of(site, user_id), *replies_of(site, user_id))))
        told = told_data(site, user_id, packed)
        archive.writestr(NAME, json.dumps(told, ensure_ascii=False, indent=2))
    target.seek(0)
    return target


def pack_files(archive: ZipFile, drafts: tuple[Draft, ...]) -> Iterator[tuple[str, str]]:
    """Put the files of drafts into the archive; give the id of each with its place there."""
    room = LARGEST
    files = (file for draft in drafts for file in draft.files if not file.withheld)
    for number, file in enumerate(files, start=1):
        room -= file.size
        if room >= 0:
            name = f"{FOLDER}/{number:03}-{safe_filename(file.filename)}"
            archive.writestr(name, file.data)
            yield file.id, name


def told_data(site: Any, user_id: str, packed: dict[str, str]) -> Told:
    """Return everything in words; `packed` says where files are in the package."""
    visits = visits_of_account(site, user_id)
    return {
        "administrator danych": letterhead()["office_name"],
        "sporządzono": iso(now()),
        "konto": account_told(site, user_id),
        "powiadomienia": notices_told(site, user_id),
        "sprawy": [case_told(site, one) for one in cases_of(site, user_id)],
        "wnioski robocze": [draft_told(site, one, packed) for one in drafts_of(site, user_id)],
        "pisma robocze": [
            {
                "treść": one.text,
                "zapisano": iso(one.saved),
                "pliki": files_told(one, packed),
            }
            for one in replies_of(site, user_id)
        ],
        "cudze wnioski do podpisu": [
            {"usługa": service_title(draft.form_uid), "kto prosi": joint.signatories[0].name}
            for joint, draft in drafts_to_sign(site, user_id)
        ],
        "wizyty": [visit_told(site, one) for one in visits],
    }


def account_told(site: Any, user_id: str) -> Told:
    """The profile, with what was noted of the person."""
    account = account_of(user_id)
    confirmed = confirmed_at_office(site, user_id)
    last = login_day(site, user_id)
    return {
        "identyfikator": user_id,
        "imię i nazwisko": account.get("fullname", ""),
        "e-mail": account.get("email", ""),
        "telefon": account.get("phone", ""),
        "adres do korespondencji": account.get("address", ""),
        "ostatnie logowanie": last.isoformat() if last else None,
        "tożsamość potwierdzona w urzędzie": confirmed.at if confirmed else None,
    }


def notices_told(site: Any, user_id: str) -> Told:
    """Which e-mails the person wants."""
    off = switched_off(site, user_id)
    return {
        translate(one.title, target_language="pl"): id not in off for id, one in NOTICES.items()
    }


def case_told(site: Any, mine: Mine) -> Told:
    """A case as its party sees it; documents are in the package of the case."""
    told = told_of(site, mine)
    case, item = mine.case, mine.application
    messages = thread(leading(case), mine.owner) if case is not None else []
    return {
        "tytuł": told.title,
        "usługa": told.service,
        "złożono": iso(mine.submitted_at),
        "numer w rejestrze": item.register_number if item and not mine.shared else None,
        "znak sprawy": (case.mark or None) if case is not None else None,
        "stan": public_status(case, item, today())["title"],
        "odpowiedzi": [
            {"pytanie": one["label"], "odpowiedź": one["value"]} for one in told.answers
        ],
        "pisma z urzędu": [
            {
                "tytuł": letter.title,
                "doręczono na konto": iso(letter.delivered),
                "otwarto": mine.read_at(letter),
            }
            for letter in mine.letters
        ],
        "Twoje pisma": [
            {"tytuł": one.title, "złożono": iso(one.filed_at)} for one in sent_by(site, mine)
        ],
        "wiadomości": [
            {
                "kto": "urząd" if one["sender"] == OFFICE else "Ty",
                "kiedy": one["time"],
                "treść": one["text"],
                "przeczytano": one["read"] or None,
            }
            for one in messages
        ],
    }


def draft_told(site: Any, draft: Draft, packed: dict[str, str]) -> Told:
    """A draft, with the questions of the form that it was begun with."""
    source = forms_store(site).models.get(draft.version)
    files = [file.as_json() for file in draft.files]
    shown = shown_answers(read_definition(source), draft.answers, files) if source else []
    return {
        "usługa": service_title(draft.form_uid),
        "zapisano": iso(draft.saved),
        "odpowiedzi": [{"pytanie": one["label"], "odpowiedź": one["text"]} for one in shown],
        "pliki": files_told(draft, packed),
    }


def files_told(draft: Draft, packed: dict[str, str]) -> list[Told]:
    """The files of a draft; `w paczce` is null for one that is too large or not yet scanned."""
    return [
        {"nazwa": one.filename, "bajtów": one.size, "w paczce": packed.get(one.id)}
        for one in draft.files
    ]


def visit_told(site: Any, visit: Appointment) -> Told:
    """A visit at the office."""
    book = appointments_of(site).books.get(visit.schedule)
    return {
        "numer": visit.number,
        "dzień": visit.day,
        "godzina": visit.start,
        "gdzie": book.definition["title"] if book is not None else "",
        "stan": STATES[visit.state],
        "podane dane": [visit.name, visit.email, visit.phone, visit.remarks],
    }
