"""The stamp duty on a power of attorney, as data with its source.

Source: ustawa z dnia 16 listopada 2006 r. o opłacie skarbowej, załącznik, część IV, and the
articles named. Unpaid duty never stops a case.
"""

from dataclasses import dataclass


AMOUNT = 17
OWED = "art. 1 ust. 1 pkt 2"


@dataclass(frozen=True)
class Duty:
    """What may become of the duty. `free` needs no payment; `words` are for register and clerk."""

    key: str
    title: str
    words: str
    source: str
    free: bool = False


DUTIES = (
    Duty(
        "family",
        "Nie płacę: reprezentuję męża, żonę, rodzica, dziadka, dziecko, wnuka albo rodzeństwo",
        "zwolnienie: małżonek, wstępny, zstępny albo rodzeństwo",
        "załącznik, część IV, kolumna 4, pkt 3",
        free=True,
    ),
    Duty(
        "support",
        "Nie płacę: osoba, którą reprezentuję, korzysta z pomocy społecznej z powodu ubóstwa",
        "zwolnienie: świadczenia pomocy społecznej z powodu ubóstwa",
        "załącznik, część IV, kolumna 4, pkt 4, i art. 7 pkt 5",
        free=True,
    ),
    Duty(
        "public",
        "Nie płacę: reprezentuję jednostkę budżetową, samorząd albo organizację pożytku "
        "publicznego",
        "zwolnienie: jednostka budżetowa, samorząd albo organizacja pożytku publicznego",
        "załącznik, część IV, kolumna 4, pkt 4, i art. 7 pkt 2-4",
        free=True,
    ),
    Duty(
        "matter",
        "Nie płacę: sprawa jest zwolniona, na przykład dotyczy świadczeń socjalnych, nauki albo "
        "zdrowia",
        "zwolnienie ze względu na rodzaj sprawy",
        "art. 2 ust. 1",
        free=True,
    ),
    Duty(
        "paid",
        f"Zapłacono {AMOUNT} zł, dołączę dowód",
        "dowód zapłaty w aktach",
        "art. 1 ust. 1 pkt 2",
    ),
    Duty("later", f"Zapłacę {AMOUNT} zł później", "do zapłaty", "art. 1 ust. 1 pkt 2"),
)
BY_KEY = {duty.key: duty for duty in DUTIES}


def duty_in_words(key: str) -> str:
    """What the file of the case says of the duty, with the source."""
    duty = BY_KEY[key]
    return f"Opłata skarbowa od pełnomocnictwa ({AMOUNT} zł): {duty.words} ({duty.source})."
