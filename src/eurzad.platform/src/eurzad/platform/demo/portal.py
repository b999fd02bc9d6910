"""What residents do in the portal: drafts that come to nothing, an application, mail that fails."""

from collections.abc import Iterator
from datetime import date
from eurzad.core.interfaces import IService
from eurzad.forms.accounts.people import user_id_of
from eurzad.forms.content import OfficeForm
from eurzad.forms.counter.filing import forms_of_office
from eurzad.forms.drafts.desk import new_token
from eurzad.platform.demo.asking import ask
from eurzad.platform.demo.asking import register
from eurzad.platform.demo.cast import Cast
from eurzad.platform.demo.cast import Desk
from eurzad.records.store import find
from eurzad.records.tree import relative_path
from plone import api


GENERAL_LETTER = "pismo-ogolne"
# So many drafts of one form, then of the next, and so on from the start.
DRAFTS = (3, 1, 4, 2)


def left_unfinished(cast: Cast) -> Iterator[date]:
    """Applications that were begun and left, each at another step, some after an answer that did
    not fit: the numbers of services tell of them.
    """
    resident = resident_of(cast, "hesitant")
    forms = sorted((form for form, _service in forms_of_office()), key=relative_path)
    for number, form in enumerate(forms):
        yield cast.ago(max(40 - number, 1))
        for turn in range(DRAFTS[number % len(DRAFTS)]):
            _begun_and_left(resident, form, number + turn)


def _begun_and_left(resident: str, form: OfficeForm, turn: int) -> None:
    steps = form.definition.steps
    step = steps[turn % len(steps)]
    stumbled = list(step.fields[:1]) if turn % 3 else []
    begun = {"answers": {}, "step": step.id, "refused": stumbled}
    draft = ask(resident, "POST", f"{relative_path(form)}/@drafts", begun)["id"]
    ask(resident, "DELETE", f"@drafts/{draft}")


def unreachable(cast: Cast) -> Iterator[date]:
    """Today somebody filed a letter whose mailbox takes no mail: the office's e-mails to them fail.

    Their mail is real: the worker hands it to the mail server, which refuses the address.
    """
    yield cast.ago(0)
    resident, desk = resident_of(cast, "unreachable"), cast.desk("information")
    form, service = _form_of(GENERAL_LETTER)
    token = new_token()
    filed = {"token": token, "version": form.definition.version, "answers": _letter(cast)}
    ask(resident, "POST", f"{relative_path(form)}/@submit", filed)
    case = _opened(cast, desk, service, token)
    question = {"account": resident, "text": cast.text("question")}
    ask(desk.handler, "POST", f"{case}/@messages", question)


def _letter(cast: Cast) -> dict[str, str]:
    """The answers to the general letter."""
    return {
        "applicant_kind": "person",
        "first_name": "Nadawczyni",
        "last_name": "Przykładowa",
        "street": "ul. Przykładowa 11",
        "postal_code": "44-230",
        "city": "Czerwionka-Leszczyny",
        "email": cast.person("unreachable"),
        "capacity": "self",
        "letter_kind": "request",
        "matter": cast.text("request"),
        "content": cast.text("request-words"),
        "reply_by": "account",
    }


def _opened(cast: Cast, desk: Desk, service: IService, token: str) -> str:
    """Let what was filed get its number and its case. Return the address of the case."""
    item = register(token)
    place = {"unit": desk.unit, "handler": desk.handler}
    ask(cast.person("registry"), "POST", f"{relative_path(item)}/@assign", place)
    case = relative_path(find(item.case_uid))
    ask(desk.handler, "POST", f"{case}/@open", {"file_plan_class": service.file_plan_class})
    return case


def _form_of(service: str) -> tuple[OfficeForm, IService]:
    return next(found for found in forms_of_office() if found[1].id == service)


def resident_of(cast: Cast, part: str) -> str:
    """Return the user id of the resident who plays a part: the story knows them by e-mail."""
    found = user_id_of(api.portal.get(), cast.person(part))
    if found is None:
        raise LookupError(part)
    return found
