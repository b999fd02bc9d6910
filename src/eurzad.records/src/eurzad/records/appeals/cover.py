"""The letter with which a remedy goes to the body above or to the court: its words."""

from dataclasses import dataclass
from datetime import date
from eurzad.core.deadlines.remedies import term_to_answer
from eurzad.core.deadlines.remedies import TO_COURT
from eurzad.records.delivery.finality import is_tax
from eurzad.records.letters.office import office_setting
from eurzad.records.letters.placeholders import polish_date
from eurzad.records.letters.remedy import BUILDING
from typing import Any


@dataclass(frozen=True)
class Words:
    """A remedy in a sentence: its name in three cases, its pronoun, what it is against."""

    name: str
    genitive: str
    which: str
    accusative: str
    against: str
    arrived: str = "wpłynęło"


WORDS = {
    "appeal": Words("odwołanie", "odwołania", "które", "odwołanie", "od decyzji"),
    "complaint": Words("zażalenie", "zażalenia", "które", "zażalenie", "na postanowienie"),
    "objection": Words("sprzeciw", "sprzeciwu", "który", "sprzeciw", "od decyzji", "wpłynął"),
    "court": Words("skarga", "skargi", "którą", "skargę", "na rozstrzygnięcie", "wpłynęła"),
}


def cover_title(appeal: dict[str, Any]) -> str:
    """Return the title of the letter."""
    return f"Przekazanie {WORDS[appeal['remedy']].genitive} wraz z aktami sprawy"


def cover_attachments(appeal: dict[str, Any], item: Any) -> tuple[str, ...]:
    """Return what the letter brings: the remedy, the file, to a court also the answer."""
    found = [f"{WORDS[appeal['remedy']].name} ({item.register_number})"]
    if appeal["remedy"] == "court":
        found.append("odpowiedź na skargę")
    return (*found, "akta sprawy wraz ze spisem")


def cover_text(case: Any, appeal: dict[str, Any], decision: Any, item: Any, position: str) -> str:
    """Return the text of the letter; `position` is what the office says to the remedy."""
    word = WORDS[appeal["remedy"]]
    posted = polish_date(date.fromisoformat(appeal["posted"]))
    received = polish_date(date.fromisoformat(appeal["received"]))
    text = (
        f"Na podstawie {basis_of(case, appeal)} przekazuję {word.accusative}, {word.which} wniosła "
        f"strona: {appeal['party']}, {word.against} „{decision.title}” z dnia "
        f"{polish_date(decision.date)}, znak sprawy {case.mark}, wraz z aktami sprawy.\n\n"
        f"{word.accusative.capitalize()} nadano dnia {posted}, a do urzędu {word.arrived} "
        f"dnia {received} (numer {item.register_number})."
    )
    return f"{text}\n\nStanowisko organu: {position}" if position else text


def basis_of(case: Any, appeal: dict[str, Any]) -> str:
    """Return the provision by which the remedy is handed on, as a letter cites it."""
    legal = term_to_answer(appeal["remedy"], is_tax(case.regime))
    return legal.source.replace(" OP", " Ordynacji podatkowej") if legal is not None else ""


def body_for(case: Any, remedy: str) -> dict[str, str]:
    """Return to whom a remedy in a case is handed on, as far as the office says: name, address.

    To the court: art. 54 § 1 and art. 64c § 3 PPSA. To the body that the service names, where it
    names one; in building matters of a county to the voivode: art. 82 par. 3 of the building law.
    Otherwise to the appeal body of the office.
    """
    body = "appeal_body"
    if remedy in TO_COURT:
        body = "administrative_court"
    elif case.appeal_body_name:
        return {"name": case.appeal_body_name, "address": case.appeal_body_address}
    elif case.regime.startswith(BUILDING):
        body = "building_appeal_body"
    return {part: office_setting(f"{body}_{part}") for part in ("name", "address")}
