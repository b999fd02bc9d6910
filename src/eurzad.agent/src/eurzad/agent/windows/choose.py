"""Which window there can be."""

from eurzad.agent.errors import Refused
from eurzad.agent.windows.base import Window
import os
import sys


def window(kind: str = "") -> Window:
    """Return a window: the one asked for, or the screen's where there is one, else the terminal's.

    Raises Refused (no_window) where a person cannot be asked at all.
    """
    if kind in ("", "tk") and has_screen():
        from eurzad.agent.windows.tk import TkWindow

        return TkWindow()
    if kind in ("", "terminal") and sys.stdin is not None and sys.stdin.isatty():
        from eurzad.agent.windows.terminal import TerminalWindow

        return TerminalWindow()
    raise Refused("no_window")


def has_screen() -> bool:
    """Tell whether a window can be opened: Python may come without tkinter, too."""
    if sys.platform not in ("win32", "darwin") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return False
    try:
        import tkinter  # noqa: F401
    except ImportError:
        return False
    return True
