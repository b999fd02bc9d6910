"""What a letter needs before it may be approved."""

from dataclasses import dataclass
from eurzad.core import _
from typing import Any
import re


@dataclass(frozen=True)
class Element:
    """An element that a letter must have. `field` is where it is written; `title` is a message.

    The law lets some elements be left out: those do not hold a letter up.
    """

    id: str
    title: str
    field: str
    required: bool = True


# Templates leave what only a person can know in square brackets.
TO_FILL_IN = re.compile(r"\[[^\]\n]+\]")
TEXTS = ("legal_basis", "operative_part", "reasons", "instruction")
BLANK = _("Places in square brackets to be filled in")

DECISION = (
    Element("addressees", _("Party or parties"), "addressees"),
    Element("legal_basis", _("Legal basis"), "legal_basis"),
    Element("operative_part", _("Operative part"), "operative_part"),
    Element("reasons", _("Reasons of fact and law"), "reasons", required=False),
    Element("instruction", _("Instruction on the remedy"), "instruction"),
)
CALL = (
    Element("addressees", _("Addressee"), "addressees"),
    Element("legal_basis", _("Legal basis"), "legal_basis", required=False),
    Element("operative_part", _("What is to be completed, and by when"), "operative_part"),
    Element("instruction", _("What follows when it is not completed"), "instruction"),
)
OTHER = (
    Element("addressees", _("Addressee"), "addressees"),
    Element("operative_part", _("Text"), "operative_part"),
)
ELEMENTS = {"decision": DECISION, "order": DECISION, "call": CALL}


def missing_elements(letter: Any) -> list[Element]:
    """Return what a letter lacks.

    A decision and an order: art. 107 § 1 and art. 124 KPA. The authority, the date and the
    signature with name and position come with the approval. Reasons may be left out of a
    decision that grants all that the party asked for (art. 107 § 4 KPA), so their lack is told, and
    stops nobody. A call to complete says what follows when it is not heeded (art. 64 § 2 KPA, art.
    169 § 1 of the Tax Ordinance).
    """
    elements = ELEMENTS.get(letter.kind, OTHER)
    missing = [element for element in elements if not getattr(letter, element.field)]
    return missing + [
        Element(f"blank-{name}", BLANK, name, required=False)
        for name in TEXTS
        if TO_FILL_IN.search(getattr(letter, name))
    ]
