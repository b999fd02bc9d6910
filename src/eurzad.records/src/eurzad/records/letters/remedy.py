"""The instruction on the remedy: who can be appealed to, until when, by which road.

Which remedy a letter is open to follows from its procedure and kind; where the law leaves it to the
matter (an order may or may not be open to complaint), a template or the author chooses.
"""

from collections.abc import Callable
from eurzad.core import _
from eurzad.records.letters.office import authority
from eurzad.records.letters.office import office_setting
from typing import Any


BUILDING = "PB"
INFORMATION = "UDIP"
TAX = ("OP", "OP-certificate")

WAIVER = (
    "W trakcie biegu terminu do wniesienia odwołania strona może zrzec się prawa do jego "
    "wniesienia wobec organu, który wydał decyzję (art. 127a § 1 KPA). Z dniem doręczenia organowi "
    "oświadczenia o zrzeczeniu się prawa do wniesienia odwołania przez ostatnią ze stron "
    "postępowania decyzja staje się ostateczna i prawomocna (art. 127a § 2 KPA)."
)
WAIVER_OF_REQUEST = (
    "W trakcie biegu terminu do wniesienia wniosku o ponowne rozpatrzenie sprawy strona może "
    "zrzec się prawa do jego wniesienia (art. 127a w związku z art. 127 § 3 KPA). Z dniem "
    "doręczenia organowi oświadczenia o zrzeczeniu się tego prawa przez ostatnią ze stron "
    "postępowania decyzja staje się ostateczna i prawomocna."
)
WAIVER_OF_COMPLAINT = (
    "W trakcie biegu terminu do wniesienia zażalenia strona może zrzec się prawa do jego "
    "wniesienia wobec organu, który wydał postanowienie (art. 127a w związku z art. 144 KPA)."
)

# What a letter can be open to, by kind: the first is taken where nobody chose.
CHOICES = {
    "decision": ("appeal", "reconsideration", "court", "objection", "service", "none"),
    "order": ("complaint", "no_complaint", "court", "service", "none"),
    "certificate": ("none",),
    "call": ("none",),
    "notice": ("none", "service"),
    "letter": ("none", "service"),
}
# The remedy against a decision or order of which nothing else is known.
ORDINARY = {"decision": "appeal", "order": "complaint"}
TITLES = {
    "appeal": _("remedy_appeal", default="Appeal, 14 days"),
    "complaint": _("remedy_complaint", default="Complaint against an order, 7 days"),
    "no_complaint": _("remedy_no_complaint", default="An order not open to complaint"),
    "reconsideration": _("remedy_reconsideration", default="Request to reconsider, 14 days"),
    "court": _("remedy_court", default="Complaint to the administrative court, 30 days"),
    "objection": _("remedy_objection", default="Objection to the administrative court, 14 days"),
    "service": _("remedy_service", default="As the service card says"),
    "none": _("remedy_none", default="No instruction"),
}


def remedies_for(case: Any, kind: str) -> list[str]:
    """Return the remedies that a letter of this kind may be open to, the usual one first."""
    found = [id for id in CHOICES[kind] if id != "service" or case.appeal]
    if kind == "decision" and case.appeal and case.regime == INFORMATION:
        found.remove("service")
        found.insert(0, "service")
    return found


def remedy_of(letter: Any) -> str:
    """Return the remedy that a letter carries: the one chosen for it, else that of its kind.

    Where the text is that of the service card, it is the ordinary one: art. 127 § 1 and 141 § 1
    KPA, art. 220 § 1 and 236 § 1 OP. An order without any instruction is open to none (art. 142
    KPA); neither is any other letter.
    """
    kind = letter.kind
    if kind == "order" and not letter.instruction:
        return "no_complaint"
    if kind not in ORDINARY:
        return "none"
    chosen = letter.remedy if letter.remedy in CHOICES[kind] else ORDINARY[kind]
    return ORDINARY[kind] if chosen == "service" else chosen


def instruction_for(case: Any, kind: str, remedy: str = "") -> str:
    """Return the instruction for a letter of this kind in this case, in Polish.

    `remedy` is one of `remedies_for(case, kind)`, the usual one when it is none of them.
    """
    possible = remedies_for(case, kind)
    return TEXTS[remedy if remedy in possible else possible[0]](case)


def appeal(case: Any) -> str:
    """Appeal against a decision: to whom, through whom, by when, and how one gives it up.

    Under the Code art. 127 § 1 and 2, art. 129 § 1 and 2, art. 127a KPA. Under the Tax Ordinance
    art. 220 § 1, art. 222 and art. 223 § 1 and § 2 point 1. A refusal of public information: the
    Code, and the appeal is settled within 14 days (art. 16 par. 1 and 2 point 1 of the act of 6
    September 2001). In building matters the voivode stands above the starost (art. 82 par. 3 of
    the building law of 7 July 1994).
    """
    if case.regime in TAX:
        basis = "art. 220 § 1 i art. 223 § 1 i § 2 pkt 1 Ordynacji podatkowej"
        return f"{_road('decyzji', 'odwołanie', '14 dni', _body(case), basis)}\n\n{_charges()}"
    basis = "art. 127 § 1 i 2 oraz art. 129 § 1 i 2 KPA"
    if case.regime == INFORMATION:
        basis += (
            " w związku z art. 16 ust. 1 i 2 ustawy z dnia 6 września 2001 r. o dostępie do "
            "informacji publicznej"
        )
    text = _road("decyzji", "odwołanie", "14 dni", _body(case), basis)
    if case.regime == INFORMATION:
        text += " Odwołanie rozpatruje się w terminie 14 dni (art. 16 ust. 2 pkt 1 tej ustawy)."
    return f"{text}\n\n{WAIVER}"


def complaint(case: Any) -> str:
    """Complaint against an order, also one that refuses a certificate.

    Art. 141 § 1 and 2, art. 144, art. 219 KPA; art. 236 § 1 and § 2 point 1, art. 306c of the Tax
    Ordinance.
    """
    if case.regime in TAX:
        basis = "art. 236 § 1 i § 2 pkt 1 oraz art. 239 Ordynacji podatkowej"
        return _road("postanowienia", "zażalenie", "7 dni", _body(case), basis)
    basis = "art. 141 § 1 i 2 oraz art. 144 KPA"
    road = _road("postanowienia", "zażalenie", "7 dni", _body(case), basis)
    return f"{road}\n\n{WAIVER_OF_COMPLAINT}"


def no_complaint(case: Any) -> str:
    """An order that is contested together with the decision: art. 142 KPA, art. 237 OP."""
    basis = "art. 237 Ordynacji podatkowej" if case.regime in TAX else "art. 142 KPA"
    return (
        "Na niniejsze postanowienie nie służy zażalenie. Strona może je zaskarżyć tylko w "
        f"odwołaniu od decyzji ({basis})."
    )


def reconsideration(case: Any) -> str:
    """A decision of a body that has none above it: art. 127 § 3 and art. 129 § 2 KPA.

    Who does not want to ask goes to court at once: art. 52 § 3 of the act on proceedings before
    administrative courts of 30 August 2002.
    """
    who = office_setting("authority_genitive") or authority()
    return (
        f"Strona niezadowolona z niniejszej decyzji może zwrócić się do {who} z wnioskiem o "
        "ponowne rozpatrzenie sprawy w terminie 14 dni od dnia jej doręczenia (art. 127 § 3 i "
        "art. 129 § 2 KPA). Strona może też, nie korzystając z tego prawa, wnieść skargę do sądu "
        f"(art. 52 § 3 PPSA).\n\n{WAIVER_OF_REQUEST}\n\n{court(case)}"
    )


def court(case: Any) -> str:
    """Complaint to the administrative court: art. 53 § 1, art. 54 § 1 PPSA.

    Fee, exemption and legal aid are told by art. 107 § 1 point 9 KPA.
    """
    name = office_setting("administrative_court") or (
        "Wojewódzkiego Sądu Administracyjnego w [siedziba sądu]"
    )
    through = office_setting("authority_genitive") or authority()
    return (
        f"Na niniejsze rozstrzygnięcie służy skarga do {name} za pośrednictwem organu, który je "
        f"wydał ({through}), w terminie 30 dni od dnia doręczenia (art. 53 § 1 i art. 54 § 1 "
        "PPSA). Wpis od skargi wynosi [kwota] zł. Strona może ubiegać się o zwolnienie od kosztów "
        "albo o przyznanie prawa pomocy (art. 239 i art. 243 § 1 PPSA)."
    )


def objection(case: Any) -> str:
    """Objection to the court against a decision that only sets aside and sends back.

    Art. 64a, art. 64c § 1 and 4 PPSA; such a decision rests on art. 138 § 2 KPA.
    """
    name = office_setting("administrative_court") or (
        "Wojewódzkiego Sądu Administracyjnego w [siedziba sądu]"
    )
    through = office_setting("authority_genitive") or authority()
    return (
        f"Od niniejszej decyzji służy sprzeciw do {name} za pośrednictwem organu, który ją wydał "
        f"({through}), w terminie 14 dni od dnia jej doręczenia (art. 64a i art. 64c § 1 PPSA). "
        "Wpis od sprzeciwu wynosi [kwota] zł. Strona może ubiegać się o zwolnienie od kosztów albo "
        "o przyznanie prawa pomocy (art. 239 i art. 243 § 1 PPSA)."
    )


TEXTS: dict[str, Callable[[Any], str]] = {
    "appeal": appeal,
    "complaint": complaint,
    "no_complaint": no_complaint,
    "reconsideration": reconsideration,
    "court": court,
    "objection": objection,
    "service": lambda case: case.appeal,
    "none": lambda _case: "",
}


def _body(case: Any) -> str:
    if case.appeal_body:
        return str(case.appeal_body)
    if (case.regime or "").startswith(BUILDING):
        return office_setting("building_appeal_body") or "Wojewody"
    return office_setting("appeal_body") or "Samorządowego Kolegium Odwoławczego"


def _road(what: str, remedy: str, term: str, body: str, basis: str) -> str:
    through = office_setting("authority_genitive") or authority()
    pronoun = "jej" if what == "decyzji" else "jego"
    which = "wydał decyzję" if what == "decyzji" else "wydał postanowienie"
    beginning = "Od niniejszej decyzji" if what == "decyzji" else "Na niniejsze postanowienie"
    return (
        f"{beginning} służy stronie {remedy} do {body} za pośrednictwem organu, który "
        f"{which} ({through}), w terminie {term} od dnia {pronoun} doręczenia ({basis})."
    )


def _charges() -> str:
    return (
        "Odwołanie powinno zawierać zarzuty przeciw decyzji, określać istotę i zakres żądania "
        "oraz wskazywać dowody uzasadniające to żądanie (art. 222 Ordynacji podatkowej)."
    )


def appeal_body(case: Any) -> str:
    """Return who settles an appeal in this case, in the genitive."""
    return _body(case)
