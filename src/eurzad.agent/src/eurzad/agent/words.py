"""What the agent says to people. Whoever signs for a Polish office reads Polish."""

from eurzad.agent.errors import Refused


TITLE = "eUrząd – podpis kartą"
SIGNS = "Podpisuje"
OFFICE = "Urząd"
CERTIFICATE = "Certyfikat"
COLUMNS = ("Pismo", "Znak sprawy", "Plik", "Stron")
SHOW = "Pokaż dokument"
PIN = "PIN karty"
SIGN = "Podpisz"
REFUSE = "Nie podpisuj"
PIN_STAYS = "PIN zostaje na tym komputerze: zna go tylko karta."
LAST_TRY = "Została ostatnia próba. Po błędnym PIN-ie karta zostanie zablokowana."
WRONG_BEFORE = "Od ostatniego poprawnego PIN-u podano już błędny. Zostało niewiele prób."
WRONG = "PIN jest błędny."
SIGNING = "Podpisywanie…"

TROUBLES = {
    "altered": "plik jest inny niż ten, który wskazał urząd",
    "opaque": "nie widać, co byłoby podpisane",
    "not_set_up": "Nie wskazano sterownika karty: eurzad-agent setup --module ŚCIEŻKA",
    "no_module": "Nie ma sterownika karty (modułu PKCS#11) w podanym miejscu.",
    "no_card": "W czytniku nie ma karty.",
    "no_key": "Na karcie nie ma jednego certyfikatu do podpisu: wskaż token (setup --token).",
    "card_lost": "Karta nie odpowiada.",
    "pin_locked": "PIN jest zablokowany. Odblokuj go programem producenta karty.",
}


def documents(count: int) -> str:
    """Return "1 dokument", "2 dokumenty", "5 dokumentów"."""
    if count == 1:
        return "1 dokument"
    few = count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)
    return f"{count} {'dokumenty' if few else 'dokumentów'}"


def left_out(count: int) -> str:
    """Return how many documents are not offered for signature."""
    return f"Nie zostanie podpisane: {documents(count)} (nie widać, co byłoby podpisane)."


def trouble(refused: Refused) -> str:
    return TROUBLES.get(refused.code, refused.code)
