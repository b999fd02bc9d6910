"""The keys of the signer: opened when they are needed, opened anew when their token came back."""

from asn1crypto import x509
from collections.abc import Callable
from datetime import datetime
from datetime import UTC
from eurzad.signing.keys.base import Key
from eurzad.signing.keys.base import KeyTrouble
from eurzad.signing.keys.pins import PinGuard
from eurzad.signing.keys.pins import read_pin
from eurzad.signing.keys.registry import plugin_for
from eurzad.signing.settings import KeySettings
from eurzad.signing.settings import Settings
from typing import Any
from typing import TypeVar
import logging


logger = logging.getLogger("eurzad.signer")
Result = TypeVar("Result")

# How many keys of the demo are kept open.
MOST_DEMO_KEYS = 50


class Keyring:
    """Used by one thread, the one that signs; `status` may be read by any."""

    def __init__(
        self, settings: Settings, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.settings = settings
        self.now = now
        self.guard = PinGuard(settings.folder / "pins")
        self.typed: dict[str, str] = {}
        self._open: dict[str, Key] = {}
        self._trouble: dict[str, KeyTrouble] = {}
        self._signed: dict[str, tuple[int, datetime]] = {}

    def use(self, wanted: KeySettings, work: Callable[[Key], Result]) -> Result:
        """Do work with a key. Raises KeyTrouble.

        A key whose token was lost is opened anew and the work tried once more: the token may have
        been pulled out and put back since.
        """
        try:
            result = self._use(wanted, work)
        except KeyTrouble as trouble:
            if trouble.code != "token_lost":
                self._note(wanted, trouble)
                raise
            self._lose(wanted)
            try:
                result = self._use(wanted, work)
            except KeyTrouble as again:
                self._note(wanted, again)
                raise
        self._trouble.pop(wanted.id, None)
        count, _when = self._signed.get(wanted.id, (0, None))
        self._signed[wanted.id] = (count + 1, self.now())
        return result

    def _use(self, wanted: KeySettings, work: Callable[[Key], Result]) -> Result:
        key = self._opened(wanted)
        if key.certificate.not_valid_after < self.now():
            raise KeyTrouble("expired")
        return work(key)

    def _opened(self, wanted: KeySettings) -> Key:
        key = self._open.get(wanted.id)
        if key is None:
            key = self._open[wanted.id] = self._open_key(wanted)
            self._trouble.pop(wanted.id, None)
            self._close_old_demo_keys()
            logger.info("key %s is open", wanted.id)
        return key

    def _open_key(self, wanted: KeySettings) -> Key:
        plugin = plugin_for(wanted.kind)
        options = plugin.check(wanted.options)
        pin = read_pin(wanted.pin, self.typed.get(wanted.id))
        try:
            return plugin.open(options, pin, self.settings.folder, self.guard)
        except KeyTrouble as trouble:
            if trouble.code not in ("no_token", "token_lost"):
                raise
        # some modules notice a token that was put in only when they begin anew
        self._lose(wanted)
        return plugin.open(options, pin, self.settings.folder, self.guard)

    def _lose(self, wanted: KeySettings) -> None:
        """Close a key, and all that its module holds; let the module begin anew."""
        same = [
            id
            for id in self._open
            if id == wanted.id or self._module_of(id) == wanted.options.get("module", id)
        ]
        for id in same:
            self._open.pop(id).close()
        plugin = plugin_for(wanted.kind)
        plugin.forget(plugin.check(wanted.options))

    def _module_of(self, id: str) -> Any:
        known = self.settings.key(id)
        return known.options.get("module") if known is not None else None

    def _close_old_demo_keys(self) -> None:
        while len(self._open) > MOST_DEMO_KEYS + len(self.settings.keys):
            oldest = next(id for id in self._open if self.settings.key(id) is None)
            self._open.pop(oldest).close()

    def _note(self, wanted: KeySettings, trouble: KeyTrouble) -> None:
        before = self._trouble.get(wanted.id)
        self._trouble[wanted.id] = trouble
        if before is None or before.code != trouble.code:
            logger.warning("key %s: %s", wanted.id, trouble.code)

    def tend(self) -> None:
        """Look after the configured keys: open those that are not, find out which are gone."""
        for wanted in self.settings.keys:
            try:
                self._opened(wanted).is_there()
            except KeyTrouble as trouble:
                if trouble.code == "token_lost":
                    self._try_again(wanted)
                else:
                    self._note(wanted, trouble)

    def _try_again(self, wanted: KeySettings) -> None:
        try:
            self._lose(wanted)
            self._opened(wanted).is_there()
        except KeyTrouble as trouble:
            self._note(wanted, trouble)

    def take_pin(self, id: str, pin: str) -> None:
        """Keep a PIN that a person typed, in memory only. Raises KeyError for an unknown key."""
        if self.settings.key(id) is None:
            raise KeyError(id)
        self.typed[id] = pin

    def unlock(self) -> int:
        """Let PINs be tried again: a person says that they are right now."""
        return self.guard.clear()

    def status(self) -> list[dict[str, Any]]:
        """Return what there is to say of every configured key."""
        return [self._status(one) for one in self.settings.keys]

    def _status(self, wanted: KeySettings) -> dict[str, Any]:
        key, trouble = self._open.get(wanted.id), self._trouble.get(wanted.id)
        count, when = self._signed.get(wanted.id, (0, None))
        if trouble is None and key is None:
            trouble = KeyTrouble("not_opened")
        return {
            "id": wanted.id,
            "kind": wanted.kind,
            "office": wanted.office,
            "use": wanted.use,
            "person": wanted.person,
            "level": wanted.level,
            "trouble": trouble.code if trouble is not None else "",
            "detail": trouble.detail if trouble is not None else "",
            "signed": count,
            "last_signed": when.isoformat() if when is not None else None,
            "certificate": self.certificate_of(key) if key is not None else None,
        }

    def certificate_of(self, key: Key) -> dict[str, Any]:
        """Return what there is to say of the certificate of a key."""
        return self.told_of(key.certificate)

    def told_of(self, certificate: x509.Certificate) -> dict[str, Any]:
        """Return what there is to say of a certificate. Days left are whole ones."""
        until = certificate.not_valid_after
        return {
            "subject": certificate.subject.human_friendly,
            "issuer": certificate.issuer.human_friendly,
            "serial": str(certificate.serial_number),
            "valid_until": until.isoformat(),
            "days_left": (until - self.now()).days,
        }

    def close(self) -> None:
        for key in self._open.values():
            key.close()
        self._open.clear()
