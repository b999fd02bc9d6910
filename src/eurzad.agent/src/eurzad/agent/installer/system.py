"""Putting the manifests where the browsers of a system look, and taking them away again."""

from collections.abc import Iterable
from eurzad.agent.installer.manifests import Browser
from eurzad.agent.installer.manifests import manifest
from eurzad.agent.installer.manifests import NAME
from pathlib import Path
from typing import Protocol
import shlex
import subprocess
import sys


class System(Protocol):
    """What installing needs of a system."""

    def install(self, browsers: Iterable[Browser], more_ids: tuple[str, ...]) -> list[Path]:
        """Write program and manifests; return what was written."""

    def uninstall(self, browsers: Iterable[Browser]) -> list[str]:
        """Take them away; return what was there."""


class Linux:
    """Manifests are files in a folder of each browser. `place` is the agent's own folder."""

    def __init__(self, place: Path, home: Path, python: str = sys.executable) -> None:
        self.place = place
        self.home = home
        self.python = python

    @property
    def program(self) -> Path:
        return self.place / "agent"

    def install(self, browsers: Iterable[Browser], more_ids: tuple[str, ...]) -> list[Path]:
        self.place.mkdir(parents=True, exist_ok=True, mode=0o700)
        command = f'exec {shlex.quote(self.python)} -m eurzad.agent host "$@"'
        self.program.write_text(f"#!/bin/sh\n{command}\n", encoding="utf-8")
        self.program.chmod(0o700)
        written = [self.program]
        for browser in browsers:
            path = self.manifest(browser)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(manifest(browser, self.program, more_ids), encoding="utf-8")
            written.append(path)
        return written

    def uninstall(self, browsers: Iterable[Browser]) -> list[str]:
        paths = [self.program, *(self.manifest(one) for one in browsers)]
        found = [one for one in paths if one.exists()]
        for one in found:
            one.unlink()
        return [str(one) for one in found]

    def manifest(self, browser: Browser) -> Path:
        return self.home / browser.folder / f"{NAME}.json"


class Registry(Protocol):
    """The user's part of the Windows registry (HKEY_CURRENT_USER)."""

    def set(self, key: str, value: str) -> None:
        """Set the default value of a key, which is made when it is not there."""

    def delete(self, key: str) -> bool:
        """Take a key away; tell whether it was there."""


class Windows:
    """Manifests lie in the agent's folder, and the registry says where."""

    def __init__(self, place: Path, registry: Registry, python: str = sys.executable) -> None:
        self.place = place
        self.registry = registry
        self.python = python

    @property
    def program(self) -> Path:
        return self.place / "agent.bat"

    def install(self, browsers: Iterable[Browser], more_ids: tuple[str, ...]) -> list[Path]:
        self.place.mkdir(parents=True, exist_ok=True)
        command = subprocess.list2cmdline([self.python])
        text = f"@echo off\r\n{command} -m eurzad.agent host %*\r\n"
        self.program.write_bytes(text.encode("utf-8"))
        written = [self.program]
        for browser in browsers:
            path = self.manifest(browser)
            path.write_text(manifest(browser, self.program, more_ids), encoding="utf-8")
            self.registry.set(rf"{browser.registry}\{NAME}", str(path))
            written.append(path)
        return written

    def uninstall(self, browsers: Iterable[Browser]) -> list[str]:
        found = []
        for browser in browsers:
            key = rf"{browser.registry}\{NAME}"
            if self.registry.delete(key):
                found.append(key)
        paths = [self.program, *(self.manifest(one) for one in browsers)]
        for path in [one for one in paths if one.exists()]:
            path.unlink()
            found.append(str(path))
        return found

    def manifest(self, browser: Browser) -> Path:
        return self.place / f"{NAME}.{browser.name}.json"


class UserRegistry:
    """The registry itself."""

    def set(self, key: str, value: str) -> None:
        import winreg

        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:  # type: ignore[attr-defined]
            winreg.SetValueEx(opened, "", 0, winreg.REG_SZ, value)  # type: ignore[attr-defined]

    def delete(self, key: str) -> bool:
        import winreg

        try:
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)  # type: ignore[attr-defined]
        except FileNotFoundError:
            return False
        return True


def this_system(place: Path) -> System:
    """Return the system that the agent runs on."""
    if sys.platform == "win32":
        return Windows(place, UserRegistry())
    return Linux(place, Path.home())
