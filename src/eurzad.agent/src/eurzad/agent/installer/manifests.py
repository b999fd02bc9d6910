"""The manifests of native messaging: which program the browser starts, for which extension."""

from dataclasses import dataclass
from eurzad.agent.installer.extension import chrome_id
from eurzad.agent.installer.extension import FIREFOX_ID
from pathlib import Path
import json


NAME = "pl.eurzad.agent"
DESCRIPTION = "eUrząd: podpis kartą"


@dataclass(frozen=True)
class Browser:
    """Where a browser looks: a folder below the home folder (Linux), a key of the registry."""

    name: str
    folder: str
    registry: str
    firefox: bool = False


BROWSERS = (
    Browser(
        "chrome",
        ".config/google-chrome/NativeMessagingHosts",
        r"Software\Google\Chrome\NativeMessagingHosts",
    ),
    Browser(
        "chromium",
        ".config/chromium/NativeMessagingHosts",
        r"Software\Chromium\NativeMessagingHosts",
    ),
    Browser(
        "edge",
        ".config/microsoft-edge/NativeMessagingHosts",
        r"Software\Microsoft\Edge\NativeMessagingHosts",
    ),
    Browser(
        "firefox",
        ".mozilla/native-messaging-hosts",
        r"Software\Mozilla\NativeMessagingHosts",
        firefox=True,
    ),
)


def manifest(browser: Browser, program: Path, more_ids: tuple[str, ...] = ()) -> str:
    """Return a manifest. `more_ids` are those of the extension where the office packed it anew."""
    told: dict[str, object] = {
        "name": NAME,
        "description": DESCRIPTION,
        "path": str(program),
        "type": "stdio",
    }
    if browser.firefox:
        told["allowed_extensions"] = [FIREFOX_ID]
    else:
        ids = dict.fromkeys((chrome_id(), *more_ids))
        told["allowed_origins"] = [f"chrome-extension://{one}/" for one in ids]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
