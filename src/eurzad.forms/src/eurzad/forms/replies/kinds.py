"""The kinds of letters that a party files in its case."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind. `title` is how the registers call it, `statement` what it declares; both in Polish.

    `document_kind` is that of the incoming register. `of_letter` tells whether it is about a letter
    of the office; `needs` is what the person has to give: "text", "text_or_file" or nothing.
    """

    id: str
    title: str
    statement: str = ""
    document_kind: str = "letter"
    of_letter: bool = False
    needs: str = ""
    confirmed: bool = False


KINDS = {
    kind.id: kind
    for kind in (
        Kind("answer", "Odpowiedź na pismo: {letter}", of_letter=True, needs="text_or_file"),
        Kind(
            "withdrawal",
            "Wycofanie wniosku",
            "Wycofuję wniosek i proszę o umorzenie postępowania.",
            confirmed=True,
        ),
        Kind(
            "appeal",
            "Odwołanie od: {letter}",
            "Wnoszę odwołanie od pisma: {letter}, {date}, znak {mark}.",
            document_kind="appeal",
            of_letter=True,
            needs="text",
        ),
        Kind(
            "complaint",
            "Zażalenie na: {letter}",
            "Wnoszę zażalenie na pismo: {letter}, {date}, znak {mark}.",
            document_kind="appeal",
            of_letter=True,
            needs="text",
        ),
        Kind(
            "reconsideration",
            "Wniosek o ponowne rozpatrzenie sprawy: {letter}",
            "Wnoszę o ponowne rozpatrzenie sprawy: {letter}, {date}, znak {mark}.",
            document_kind="appeal",
            of_letter=True,
            needs="text",
        ),
        Kind(
            "waiver",
            "Zrzeczenie się prawa do zaskarżenia: {letter}",
            "Zrzekam się prawa do wniesienia {remedy}: {letter}, {date}, znak {mark}.",
            of_letter=True,
            confirmed=True,
        ),
        Kind(
            "file_access",
            "Wniosek o udostępnienie akt sprawy",
            "Proszę o umożliwienie wglądu w akta sprawy ({basis}).",
            document_kind="application",
        ),
        Kind(
            "reminder",
            "Ponaglenie",
            "Wnoszę ponaglenie: sprawy nie załatwiono w terminie ({basis}).",
            document_kind="appeal",
            needs="text",
        ),
        Kind("letter", "Pismo w sprawie", needs="text"),
    )
}
REMEDIES = ("appeal", "complaint", "reconsideration")
# What is waived, in the genitive.
WAIVED = {
    "appeal": "odwołania od decyzji",
    "complaint": "zażalenia na postanowienie",
    "reconsideration": "wniosku o ponowne rozpatrzenie sprawy",
}
