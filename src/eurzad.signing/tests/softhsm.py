"""A token of software (SoftHSM): the card, the stick or the HSM of the tests."""

from pathlib import Path
from pkcs11 import Attribute
from pkcs11 import CertificateType
from pkcs11 import ObjectClass
import os
import pkcs11
import shutil
import subprocess


PIN, SO_PIN = "648219", "87654321"
MODULE = next(
    (
        str(path)
        for folder in ("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm")
        if (path := Path(folder) / "libsofthsm2.so").exists()
    ),
    "",
)


class SoftHsm:
    """The tokens of one folder. They can be pulled out and put back."""

    def __init__(self, folder):
        self.folder = folder
        self.tokens = folder / "tokens"
        self.tokens.mkdir(parents=True)
        self.conf = folder / "softhsm2.conf"
        self.conf.write_text(
            f"directories.tokendir = {self.tokens}\nobjectstore.backend = file\nlog.level = ERROR\n"
        )
        os.environ["SOFTHSM2_CONF"] = str(self.conf)

    @property
    def environment(self):
        return {"SOFTHSM2_CONF": str(self.conf)}

    def run(self, *arguments):
        subprocess.run(
            ["softhsm2-util", *arguments],
            check=True,
            capture_output=True,
            env={**os.environ, **self.environment},
        )

    def make_token(self, label):
        self.run("--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", SO_PIN)

    def put_key(self, token, label, key_file, certificates, number=1):
        """Put a key with its certificate and those above it on a token."""
        id = f"{number:02d}"
        self.run(
            "--import", str(key_file), "--token", token, "--label", label, "--id", id, "--pin", PIN
        )
        module = pkcs11.lib(MODULE)
        module.reinitialize()
        with module.get_token(token_label=token).open(rw=True, user_pin=PIN) as session:
            for at, certificate in enumerate(certificates):
                session.create_object(
                    {
                        Attribute.CLASS: ObjectClass.CERTIFICATE,
                        Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                        Attribute.TOKEN: True,
                        Attribute.LABEL: f"{label}-{at}",
                        Attribute.ID: bytes.fromhex(id) if not at else bytes([200 + at]),
                        Attribute.SUBJECT: certificate.subject.dump(),
                        Attribute.ISSUER: certificate.issuer.dump(),
                        Attribute.VALUE: certificate.dump(),
                    }
                )

    def pull_out(self):
        """Take all tokens away, as if the stick were pulled."""
        shutil.move(self.tokens, self.folder / "pulled")
        self.tokens.mkdir()

    def put_back(self):
        shutil.rmtree(self.tokens)
        shutil.move(self.folder / "pulled", self.tokens)
