"""A token of software (SoftHSM) with one key, for tests and benchmarks of a whole platform."""

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization import NoEncryption
from cryptography.hazmat.primitives.serialization import PrivateFormat
from cryptography.x509.oid import NameOID
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
import os
import shutil
import subprocess


PIN, LABEL = "648219", "klucz"
MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")


class Token:
    """`key` and `environment` are what instance.yaml says of it."""

    def __init__(self, folder: Path, subject: str, **key: str):
        self.folder = folder
        self.tokens = folder / "tokens"
        self.tokens.mkdir(parents=True)
        (folder / "pin").write_text(PIN)
        (folder / "pin").chmod(0o600)
        conf = folder / "softhsm2.conf"
        conf.write_text(f"directories.tokendir = {self.tokens}\nobjectstore.backend = file\n")
        self.environment = {"SOFTHSM2_CONF": str(conf)}
        self.certificate = folder / "certificate.pem"
        self.key = {
            "id": "klucz",
            "kind": "pkcs11",
            "module": next(path for path in MODULES if Path(path).exists()),
            "token": LABEL,
            "certificate": str(self.certificate),
            "pin": f"file:{folder / 'pin'}",
            **key,
        }
        self._make(subject)

    def _make(self, subject: str) -> None:
        private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, subject)])
        begun = datetime.now(UTC) - timedelta(days=1)
        certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(private.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begun)
            .not_valid_after(begun + timedelta(days=365))
            .sign(private, hashes.SHA256())
        )
        self.certificate.write_bytes(certificate.public_bytes(Encoding.PEM))
        pem = self.folder / "key.pem"
        pem.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        self._util("--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", PIN)
        self._util(
            *("--import", str(pem), "--token", LABEL, "--label", LABEL, "--id", "01"),
            *("--pin", PIN),
        )
        pem.unlink()

    def _util(self, *arguments: str) -> None:
        environment = {**os.environ, **self.environment}
        subprocess.run(
            ["softhsm2-util", *arguments], check=True, capture_output=True, env=environment
        )

    def pull_out(self) -> None:
        """Take the token away, as if the stick were pulled."""
        shutil.move(self.tokens, self.folder / "pulled")
        self.tokens.mkdir()

    def put_back(self) -> None:
        shutil.rmtree(self.tokens)
        shutil.move(self.folder / "pulled", self.tokens)
