"""Remedies against decisions and orders: the party's term, and what the office does by when.

`tax` is True in proceedings under the Tax Ordinance. Nothing here depends on a case.
"""

from eurzad.core.deadlines.regimes import LegalTerm
from eurzad.core.deadlines.rules import Term


REMEDIES = (
    "appeal",
    "complaint",
    "reconsideration",
    "objection",
    "court",
    "no_complaint",
    "none",
)
TO_COURT = ("court", "objection")


def term_to_use(remedy: str, tax: bool = False) -> LegalTerm | None:
    """Return the term in which a party may use a remedy, from service; None where there is none.

    Appeal: art. 129 § 2 KPA, art. 223 § 2 point 1 OP. Complaint against an order: art. 141 § 2 KPA,
    art. 236 § 2 point 1 OP. Request to reconsider: as an appeal (art. 127 § 3 KPA, art. 221 OP).
    Complaint to the administrative court: art. 53 § 1 PPSA. Objection to the court against a
    decision that only sets aside and sends back (art. 138 § 2 KPA): art. 64c § 1 PPSA.
    """
    terms = {
        "appeal": LegalTerm(Term("day", 14), "art. 223 § 2 OP" if tax else "art. 129 § 2 KPA"),
        "complaint": LegalTerm(Term("day", 7), "art. 236 § 2 OP" if tax else "art. 141 § 2 KPA"),
        "reconsideration": LegalTerm(
            Term("day", 14),
            "art. 221 i art. 223 § 2 OP" if tax else "art. 127 § 3 i art. 129 § 2 KPA",
        ),
        "objection": LegalTerm(Term("day", 14), "art. 64c § 1 PPSA"),
        "court": LegalTerm(Term("day", 30), "art. 53 § 1 PPSA"),
    }
    return terms.get(remedy)


def term_to_answer(remedy: str, tax: bool = False) -> LegalTerm | None:
    """Return the term in which the office does its part, from the day on which it got the remedy.

    An appeal, and a complaint against an order, goes to the body above with the file: art. 133 and
    144 KPA, art. 227 § 1 and 239 OP. A request to reconsider stays with the office, which decides
    as on an appeal: art. 35 § 3 KPA, art. 139 § 3 OP. To the court the file goes with an answer:
    art. 54 § 2 PPSA; with an objection in 14 days: art. 64c § 4 PPSA.
    """
    terms = {
        "appeal": LegalTerm(
            Term("day", 14 if tax else 7), "art. 227 § 1 OP" if tax else "art. 133 KPA"
        ),
        "complaint": LegalTerm(
            Term("day", 14 if tax else 7),
            "art. 227 § 1 w zw. z art. 239 OP" if tax else "art. 133 w zw. z art. 144 KPA",
        ),
        "reconsideration": LegalTerm(
            Term("month", 2 if tax else 1), "art. 139 § 3 OP" if tax else "art. 35 § 3 KPA"
        ),
        "objection": LegalTerm(Term("day", 14), "art. 64c § 4 PPSA"),
        "court": LegalTerm(Term("day", 30), "art. 54 § 2 PPSA"),
    }
    return terms.get(remedy)


def may_be_waived(remedy: str, tax: bool = False) -> bool:
    """Tell whether a party may waive a remedy while its term runs.

    The appeal: art. 127a § 1 KPA. The same goes for a request to reconsider (art. 127 § 3 KPA) and
    for a complaint against an order (art. 144 KPA), to which the rules of the appeal apply. The Tax
    Ordinance knows no waiver, and neither do the proceedings before courts.
    """
    return remedy in ("appeal", "complaint", "reconsideration") and not tax


def is_final_at_once(remedy: str) -> bool:
    """Tell whether a decision with this remedy is final (ostateczna) from its service on.

    Final is a decision against which neither an appeal nor a request to reconsider lies: art. 16
    § 1 KPA, art. 128 OP. A court reviews final decisions only (art. 52 § 1 PPSA).
    """
    return remedy in ("court", "objection", "no_complaint", "none")


def hands_over(remedy: str) -> bool:
    """Tell whether the office hands a remedy on: a request to reconsider it decides itself."""
    return remedy in ("appeal", "complaint", "court", "objection")
