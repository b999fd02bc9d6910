"""A report in a few words for the clerk: one word for the badge, and a sentence or two."""

from eurzad.signing.validation.result import qualified_of
from eurzad.signing.validation.result import trust_of


WORDS = {
    "trusted": ("Podpis ważny", "Valid signature"),
    "qualified": ("Podpis kwalifikowany", "Qualified signature"),
    "expired": ("Niezmieniony, certyfikat wygasł", "Unchanged, certificate expired"),
    "revoked": ("Niezmieniony, certyfikat unieważniony", "Unchanged, certificate revoked"),
    "untrusted": ("Niezmieniony, podpisujący nieznany", "Unchanged, signer unknown"),
    "unknown": ("Niezmieniony, zaufanie niesprawdzone", "Unchanged, trust not checked"),
    "altered": ("Zmieniony po podpisaniu", "Changed after signing"),
    "unsigned": ("Bez podpisu", "Not signed"),
    "unreadable": ("Nie da się sprawdzić", "Cannot be checked"),
}
SENTENCES = {
    "altered": (
        "Pliku nie należy uznawać za podpisany: jego treść lub podpis zmieniono.",
        "The file must not be taken as signed: its content or a signature was changed.",
    ),
    "unsigned": (
        "W pliku nie ma podpisu elektronicznego.",
        "There is no electronic signature in the file.",
    ),
    "unreadable": (
        "Nie wiadomo, czy plik jest taki, jak podpisano.",
        "Whether the file is as it was signed is not known.",
    ),
    "intact": (
        "Plik jest taki, jak go podpisano.",
        "The file is as it was signed.",
    ),
}


def state_of(report):
    """The key of the badge: the verdict when it is not intact, else qualified or the trust."""
    if report.verdict != "intact":
        return report.verdict
    trust = trust_of(report) or "unknown"
    return "qualified" if trust == "trusted" and qualified_of(report) else trust


def summary(report, language="pl"):
    """{"state", "word", "sentence"} of a report."""
    state, which = state_of(report), 0 if language == "pl" else 1
    return {
        "state": state,
        "word": WORDS[state][which],
        "sentence": SENTENCES[report.verdict][which],
    }
