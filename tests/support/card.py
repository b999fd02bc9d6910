"""A clerk's card (SoftHSM) and the agent that signs with it, listening where the desk looks."""

from collections.abc import Iterator
from contextlib import contextmanager
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization import NoEncryption
from cryptography.hazmat.primitives.serialization import PrivateFormat
from cryptography.x509.oid import NameOID
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from eurzad.agent.agent import Agent
from eurzad.agent.installer import pairing
from eurzad.agent.settings import Settings
from eurzad.agent.transports.loopback import Loopback
from eurzad.agent.transports.loopback import PORT
from eurzad.agent.windows.scripted import ScriptedWindow
from pathlib import Path
from support.token import MODULES
from support.token import PIN
from threading import Thread
import os
import pkcs11
import subprocess


LABEL = "karta"


def make_card(folder: Path, name: str) -> Settings:
    """Make a card with a person's certificate (P-256); return the settings of an agent for it.

    The module reads `SOFTHSM2_CONF` when it is first loaded: one folder of cards a process.
    """
    tokens = folder / "tokens"
    tokens.mkdir(parents=True)
    conf = folder / "softhsm2.conf"
    conf.write_text(f"directories.tokendir = {tokens}\nobjectstore.backend = file\n")
    os.environ["SOFTHSM2_CONF"] = str(conf)
    private, certificate = _certificate(name)
    pem = folder / "key.pem"
    pem.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    _util("--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", PIN)
    _util("--import", pem, "--token", LABEL, "--label", LABEL, "--id", "01", "--pin", PIN)
    pem.unlink()
    module = next(path for path in MODULES if Path(path).exists())
    _put_certificate(module, certificate)
    return Settings(module=module, token=LABEL)


@contextmanager
def listening_agent(
    folder: Path, portal: str, name: str, pins: tuple[str, ...] = (PIN,), port: int = PORT
) -> Iterator[ScriptedWindow]:
    """Pair an agent with an office and let it listen; give its window, which types the PINs."""
    settings = make_card(folder / "card", name).paired_with(pairing.ask(portal))
    window = ScriptedWindow(pins)
    server = Loopback(Agent(settings, folder / "agent", lambda: window), port)
    threads = [Thread(target=run, daemon=True) for run in (server.serve_forever, server.work)]
    for one in threads:
        one.start()
    try:
        yield window
    finally:
        server.stop()


def _certificate(name: str) -> tuple[ec.EllipticCurvePrivateKey, x509.Certificate]:
    private = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    begun = datetime.now(UTC) - timedelta(days=1)
    usage = dict.fromkeys(
        (
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begun)
        .not_valid_after(begun + timedelta(days=365))
        .add_extension(
            x509.KeyUsage(digital_signature=True, content_commitment=True, **usage), critical=True
        )
        .sign(private, hashes.SHA256())
    )
    return private, certificate


def _put_certificate(module: str, certificate: x509.Certificate) -> None:
    token = pkcs11.lib(module).get_token(token_label=LABEL)
    with token.open(rw=True, user_pin=PIN) as session:
        session.create_object(
            {
                pkcs11.Attribute.CLASS: pkcs11.ObjectClass.CERTIFICATE,
                pkcs11.Attribute.CERTIFICATE_TYPE: pkcs11.CertificateType.X_509,
                pkcs11.Attribute.TOKEN: True,
                pkcs11.Attribute.LABEL: LABEL,
                pkcs11.Attribute.ID: b"\x01",
                pkcs11.Attribute.SUBJECT: certificate.subject.public_bytes(),
                pkcs11.Attribute.ISSUER: certificate.issuer.public_bytes(),
                pkcs11.Attribute.VALUE: certificate.public_bytes(Encoding.DER),
            }
        )


def _util(*arguments: object) -> None:
    subprocess.run(
        ["softhsm2-util", *map(str, arguments)],
        check=True,
        capture_output=True,
        env=dict(os.environ),
    )
