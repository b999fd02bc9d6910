"""A signer as it runs with the rest: a process of its own."""

from .softhsm import MODULE
from .softhsm import PIN
from eurzad.signing.settings import load
from eurzad.signing.signer.client import SignerTrouble
from eurzad.signing.signer.client import status
import json
import os
import signal
import subprocess
import sys
import time


class SignerProcess:
    """Started and killed by a test; `settings` is what the others read."""

    def __init__(self, folder, keys=(), environment=None, **more):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.environment = environment or {}
        self.conf = folder / "signing.json"
        told = {
            "socket": str(folder / "s.sock"),
            "folder": str(folder / "own"),
            "keys": list(keys),
            **more,
        }
        self.conf.write_text(json.dumps(told))
        self.settings = load(self.conf)
        self.process = None

    @property
    def log(self):
        path = self.folder / "log"
        return path.read_text() if path.exists() else ""

    def start(self):
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "eurzad.signing.signer", "--conf", str(self.conf)],
                env={**os.environ, **self.environment},
                stdout=log,
                stderr=log,
            )
        wait_for(self.answers, "signer")
        return self

    def answers(self):
        try:
            return status(self.settings)
        except SignerTrouble:
            assert self.process is None or self.process.poll() is None, self.log
            return None

    def kill(self):
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=20)

    def state(self, key):
        return next(one for one in status(self.settings)["keys"] if one["id"] == key)


def wait_for(condition, what, seconds=40):
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


def pin_file(folder, pin=PIN, mode=0o600):
    path = folder / "pin"
    path.write_text(f"{pin}\n")
    path.chmod(mode)
    return path


def token_key(name, pin, **more):
    """Return the settings of a key on the token of the tests."""
    return {
        "id": name,
        "kind": "pkcs11",
        "module": MODULE,
        "token": name,
        "office": "gmina",
        "pin": pin,
        **more,
    }
