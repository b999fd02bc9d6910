"""The instruction on the remedy: who can be appealed to, until when, by which road."""

from eurzad.records.letters.office import authority
from eurzad.records.letters.office import office_setting
from typing import Any


ADMINISTRATIVE = ("KPA", "PB", "")
TAX = ("OP",)

WAIVER = (
    "W trakcie biegu terminu do wniesienia odwołania strona może zrzec się prawa do jego "
    "wniesienia wobec organu, który wydał decyzję (art. 127a § 1 KPA). Z dniem doręczenia organowi "
    "oświadczenia o zrzeczeniu się prawa do wniesienia odwołania przez ostatnią ze stron "
    "postępowania decyzja staje się ostateczna i prawomocna (art. 127a § 2 KPA)."
)


def instruction_for(case: Any, kind: str) -> str:
    """Return the instruction for a letter of this kind in this case, in Polish.

    A decision under the Code: appeal within 14 days through the deciding authority (art. 127 § 1,
    art. 129 § 1 and 2 KPA) and the right to waive it (art. 127a KPA). Under the Tax Ordinance:
    art. 220 § 1, art. 223 § 1 and § 2 point 1. Elsewhere what the service card says.
    """
    if kind == "decision" and case.regime in ADMINISTRATIVE:
        basis = "art. 127 § 1 i 2 oraz art. 129 § 1 i 2 KPA"
        return f"{_appeal(basis)}\n\n{WAIVER}"
    if kind == "decision" and case.regime in TAX:
        return _appeal("art. 220 § 1 i art. 223 § 1 i § 2 pkt 1 Ordynacji podatkowej")
    if kind == "decision":
        return case.appeal or ""
    return ""


def _appeal(basis: str) -> str:
    body = office_setting("appeal_body") or "Samorządowego Kolegium Odwoławczego"
    through = office_setting("authority_genitive") or authority()
    return (
        f"Od niniejszej decyzji służy stronie odwołanie do {body} za pośrednictwem organu, który "
        f"wydał decyzję ({through}), w terminie 14 dni od dnia jej doręczenia ({basis})."
    )
