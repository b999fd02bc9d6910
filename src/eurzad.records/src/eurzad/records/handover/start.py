"""Handing over: a letter to the competent office and to the parties, which carries the files."""

from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import invalid
from eurzad.core.log import case_log
from eurzad.records import values
from eurzad.records.cases.parties import recipients
from eurzad.records.handover.offices import office_with
from eurzad.records.letters.drafting import addressee_of
from eurzad.records.letters.made import make_letter
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.rights import current_user
from eurzad.records.store import find
from eurzad.records.tree import state_of
from plone import api
from typing import Any


TITLE = "Przekazanie podania według właściwości"
REASONS = 10_000


def hand_over(case: Any, data: dict[str, Any]) -> Any:
    """Draft the letter that passes a matter on and tells the parties. Raises Invalid, Conflict.

    The office that is not competent passes the application on without delay and notifies whoever
    filed it, with reasons (art. 65 § 1 KPA, art. 170 § 1 OP). Works with a mark and without one.
    The dispatch of the letter hands the files over.
    """
    values.only(data, ("office", "reasons"))
    check_case(case)
    office = office_with(api.portal.get(), values.line(data, "office", 100, required=True))
    if office is None:
        raise invalid("office", _("There is no such office on this platform."))
    reasons = values.text(data, "reasons", REASONS, required=True)
    competent = {"name": office.title, "channel": "office", "office": office.getId()}
    letter = make_letter(
        case,
        kind="notice",
        title=TITLE,
        legal_basis=f"Na podstawie {basis(case)}",
        operative_part=text(case, office.title),
        reasons=reasons,
        addressees=(competent, *map(addressee_of, recipients(case))),
        attachments=tuple(attachments(case)),
    )
    case_log(case).append(
        "hand_over_drafted",
        current_user(),
        details={"letter": letter.id, "office": office.getId()},
    )
    return letter


def check_case(case: Any) -> None:
    """Raise Conflict when a case cannot be handed over now."""
    if state_of(case) not in ("draft", "open"):
        raise Conflict(_("This cannot be done in the present state."))
    if not case.unit:
        raise Conflict(_("Assign the case to a unit first: its head approves the letter."))
    if not items_of(case):
        raise Conflict(_("Nothing came in this case that could be handed over."))
    if any(is_hand_over(letter) and letter.dispatched is None for letter in case.objectValues()):
        raise Conflict(_("The letter that hands this over is being prepared already."))


def may_hand_over(case: Any) -> bool:
    """Tell whether a case can be handed over now, as far as its state says."""
    try:
        check_case(case)
    except Conflict:
        return False
    return True


def is_hand_over(letter: Any) -> bool:
    """Tell whether a letter goes to another office of the platform."""
    return any(one["channel"] == "office" for one in letter.addressees)


def items_of(case: Any) -> list[Any]:
    """Return what came in a case, the first item first."""
    return [item for item in map(find, case.incoming_uids) if item is not None]


def basis(case: Any) -> str:
    """Return the rule by which a matter is passed on."""
    return (
        "art. 170 § 1 Ordynacji podatkowej" if case.regime.startswith("OP") else "art. 65 § 1 KPA"
    )


def text(case: Any, office: str) -> str:
    """Return what the letter says; filing and register number of the first item are told."""
    item = items_of(case)[0]
    return (
        f"przekazuję zgodnie z właściwością do: {office} podanie „{item.title}”, "
        f"które wpłynęło do tutejszego urzędu dnia {polish_date(case.filed)} "
        f"(numer {item.register_number}).\n\n"
        "Podanie wniesione do organu niewłaściwego przed upływem przepisanego terminu uważa się "
        "za wniesione z zachowaniem terminu."
    )


def attachments(case: Any) -> list[str]:
    """Return what is handed over, as the letter lists it."""
    return [f"{item.title} ({item.register_number})" for item in items_of(case)]
