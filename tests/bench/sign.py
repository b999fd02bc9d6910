"""`make bench NAME=sign`: letters signed through the tray, beside bare pyHanko in a loop.

A hundred approved letters are signed through the tray with a key on a token (SoftHSM, RSA-2048):
from the request that has them all signed until the tray is empty, with Zope, worker, signer and
database as they run. The yardstick signs the same PDFs with a stamp, in a loop of one process with
one open session, and does nothing else. The last line is one JSON object.
"""

from argparse import ArgumentParser
from io import BytesIO
from pathlib import Path
from support.instance import COMMUNE
from support.instance import free_ports
from support.instance import Platform
from support.instance import platform
from support.instance import settings
from support.instance import wait_for
from support.load import Request
from support.load import send
from support.token import PIN
from support.token import Token
import json
import os
import subprocess
import sys
import tempfile
import time


SIGNATORY = "burmistrz"
MOST = 100
POLL, LONGEST = 1.0, 600


def make_letters(running: Platform, count: int) -> None:
    """Have letters wait for the signature, their PDFs made."""
    subprocess.run(
        [
            *(sys.executable, "-m", "bench.sign_letters"),
            *("--conf", str(running.instance.etc / "zope.conf"), "--site", COMMUNE),
            *("--count", str(count), "--signatory", SIGNATORY),
        ],
        check=True,
    )


class Tray:
    """The signing tray of the signatory."""

    def __init__(self, running: Platform):
        self.address = f"{running.zope(COMMUNE)}/@signing-tray"
        self.headers = running.headers(running.person_by_login(COMMUNE, SIGNATORY))

    def items(self) -> list[dict]:
        request = Request("GET", f"{self.address}?b_size={2 * MOST}", headers=self.headers)
        answer = send(request)
        if answer.status != 200:
            raise SystemExit(f"the tray answers {answer.status}")
        return answer.json["items"]

    def total(self) -> int:
        """How many wait: a page of one is cheap to ask for while they are signed."""
        request = Request("GET", f"{self.address}?b_size=1", headers=self.headers)
        return send(request).json["items_total"]

    def do(self, act: str, addresses: list[str]) -> None:
        body = {"act": act, "items": addresses}
        answer = send(Request("POST", self.address, body, headers=self.headers))
        if answer.status != 200 or answer.json["done"] != len(addresses):
            raise SystemExit(f"{act}: {answer.status} {answer.json}")


def sign_through_tray(tray: Tray, addresses: list[str]) -> float:
    """Return the seconds until all are signed. The demo's own letters stay in the tray."""
    others = tray.total() - len(addresses)
    tray.do("accept", addresses)
    begun = time.monotonic()
    tray.do("sign", addresses)
    # asked as seldom as the page asks: the question costs what signing could use
    while tray.total() != others:
        if time.monotonic() - begun > LONGEST:
            raise SystemExit("the letters are not signed")
        time.sleep(POLL)
    return time.monotonic() - begun


def pdfs_of(running: Platform, items: list[dict], headers: dict[str, str]) -> list[bytes]:
    """Return the letters before they are signed."""
    return [send(Request("GET", item["pdf"]["download"], headers=headers)).body for item in items]


def sign_bare(pdfs: list[bytes], token: Token) -> float:
    """Return the seconds that pyHanko takes for the PDFs with one open session."""
    os.environ |= token.environment
    from pyhanko.keys import load_cert_from_pemder
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.fields import SigFieldSpec
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.pkcs11 import PKCS11Signer
    from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata
    from pyhanko.sign.signers.pdf_signer import PdfSigner
    from pyhanko.stamp import TextStampStyle
    import pkcs11

    certificate = load_cert_from_pemder(str(token.certificate))
    session = pkcs11.lib(token.key["module"]).get_token(token_label="klucz").open(user_pin=PIN)
    signer = PKCS11Signer(session, key_label="klucz", signing_cert=certificate)
    style = TextStampStyle(stamp_text="Podpisano elektronicznie\n%(signer)s\n%(ts)s")

    def sign(pdf: bytes) -> None:
        PdfSigner(
            PdfSignatureMetadata(field_name="Podpis", subfilter=SigSeedSubFilter.PADES),
            signer=signer,
            stamp_style=style,
            new_field_spec=SigFieldSpec("Podpis", box=(330, 42, 545, 104)),
        ).sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf), strict=False))

    sign(pdfs[0])
    begun = time.monotonic()
    for pdf in pdfs:
        sign(pdf)
    return time.monotonic() - begun


def memory_kb(pid: int) -> int:
    """Resident memory of a process."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise SystemExit(f"process {pid} is gone")


def signer_memory(running: Platform, pdf: bytes, count: int) -> list[int]:
    """Return the memory of the signer (kB) after the first, and every further tenth of `count`."""
    os.environ["EURZAD_SIGNING"] = str(running.instance.signing)
    from eurzad.signing.settings import settings as signing_settings
    from eurzad.signing.signer.client import made

    told = {"do": "pdf", "office": COMMUNE, "person": SIGNATORY}
    found = []
    for number in range(count):
        made(signing_settings(), told, pdf)
        if number % max(1, count // 10) == 0:
            found.append(memory_kb(running.pid("signer")))
    return found


def measure(running: Platform, token: Token, count: int, memory: int) -> dict[str, object]:
    tray = Tray(running)
    before = {item["UID"] for item in tray.items()}
    supervisor = running.running.supervisor
    supervisor.stop("worker-1")
    make_letters(running, count)
    supervisor.start("worker-1")

    def made() -> list[dict]:
        return [one for one in tray.items() if one["pdf"] and one["UID"] not in before]

    wait_for(lambda: len(made()) == count, "the PDFs are made", 600)
    items = made()
    pdfs = pdfs_of(running, items, tray.headers)
    addresses = [item["@id"] for item in items]
    ours = sign_through_tray(tray, addresses)
    bare = sign_bare(pdfs, token)
    told = {
        "letters": count,
        "ours_per_s": round(count / ours, 2),
        "bare_per_s": round(count / bare, 2),
        "ratio": round(bare / ours, 2),
    }
    if memory:
        told["signer_kb"] = signer_memory(running, pdfs[0], memory)
    return told


def main() -> None:
    options = ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--memory", type=int, default=1000, help="signatures, 0: not measured")
    chosen = options.parse_args()
    if not 0 < chosen.count <= MOST:
        raise SystemExit(f"from 1 to {MOST} letters")
    with tempfile.TemporaryDirectory(prefix="eurzad-sign-") as name:
        folder = Path(name)
        token = Token(
            folder / "token", "Burmistrz Demo", office=COMMUNE, use="person", person=SIGNATORY
        )
        data = settings(
            free_ports(8),
            (COMMUNE,),
            signing_keys=[token.key],
            environment=token.environment,
        )
        with platform(folder, portals=False, data=data) as running:
            told = measure(running, token, chosen.count, chosen.memory)
    print(json.dumps(told))


if __name__ == "__main__":
    main()
