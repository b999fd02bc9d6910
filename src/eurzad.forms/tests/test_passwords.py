"""Which passwords are taken."""

from eurzad.forms.accounts.hashing import hashed
from eurzad.forms.accounts.hashing import ScryptScheme
from eurzad.forms.accounts.passwords import weakness
import pytest


@pytest.mark.parametrize(
    "password",
    ["Debowa-13-aleja", "kocyk w kratkę 7", "żółty słoń pływa", "tRz;83k)Qp1"],
)
def test_good_password_is_taken(password):
    assert weakness(password, "Osoba Testowa", "osoba@example.org") is None


@pytest.mark.parametrize(
    "password",
    [
        "",
        "krótkie",
        "x" * 201,
        "aaaaaaaaaaaa",
        "1234567890",
        "0987654321",
        "qwertyuiop",
        "qwertyuiop123",
        "Haslo12345",
        "HASŁO!!!!!",
        "P@ssw0rd123",
        "zaq1@WSX1234" * 20,
        "Czerwionka2026",
        "Testowa-2026-x",
        "osobax-osoba-1",
        "{SSHA}zgQ1bqJbFhyNm3xL",
        "{SCRYPT}abcdefghij$klm",
        "abc\x00defghijk",
        None,
        5,
    ],
    ids=str,
)
def test_weak_password_is_refused(password):
    assert weakness(password, "Osoba Testowa", "osobax@example.org")


def test_hash_is_salted_and_checks():
    first, second = hashed("Debowa-13-aleja"), hashed("Debowa-13-aleja")
    assert first != second
    assert first.startswith("{SCRYPT}")
    scheme = ScryptScheme()
    assert scheme.validate(first.removeprefix("{SCRYPT}").encode(), "Debowa-13-aleja")
    assert not scheme.validate(first.removeprefix("{SCRYPT}").encode(), "Debowa-13-alejb")
    assert not scheme.validate(b"nonsense", "Debowa-13-aleja")
