"""What can be wrong with a signature, in words for people."""

from eurzad.core import _
from eurzad.signing.signer.client import SignerTrouble


TROUBLES = {
    "signer_away": _("The signer does not run."),
    "busy": _("The signer has too much to do; it goes on by itself."),
    "not_opened": _("The key has not been opened yet."),
    "no_module": _("The driver of the token (PKCS#11 module) is not installed."),
    "no_token": _("The token is not there: put it in."),
    "token_lost": _("The token was pulled out."),
    "no_key": _("There is no such key on the token."),
    "no_certificate": _("The token holds no certificate for the key."),
    "no_file": _("A file that the settings name is not there."),
    "pin_missing": _("The PIN has not been given."),
    "pin_file_open_to_others": _("The file with the PIN can be read by others."),
    "pin_wrong": _("The PIN is wrong. It is not tried again until an administrator says so."),
    "pin_locked": _("The PIN is locked."),
    "pin_held": _("The PIN is not tried until an administrator says that it is right."),
    "bad_file": _("A file that the settings name cannot be used."),
    "mismatch": _("The certificate does not belong to the key."),
    "expired": _("The certificate has expired."),
    "no_time_stamp": _("No authority gives a time stamp now."),
    "no_proofs": _("What proves the certificate valid cannot be fetched now."),
    "bad_document": _("The document cannot be signed: the file is damaged."),
}
UNEXPECTED = _("The signature could not be made.")


def trouble_words(code: str) -> str:
    """Return a trouble as a message."""
    return TROUBLES.get(code, UNEXPECTED)


def words_of(trouble: SignerTrouble) -> str:
    """Return what the signer could not do, as a message."""
    return trouble_words(trouble.code)
