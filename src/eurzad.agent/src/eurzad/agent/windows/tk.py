"""The window on the screen (tkinter)."""

from collections.abc import Callable
from eurzad.agent import words
from eurzad.agent.windows.base import Question
from eurzad.agent.windows.base import Shown
from eurzad.agent.windows.terminal import warnings
from pathlib import Path
from tempfile import TemporaryDirectory
from tkinter import ttk
from typing import Any
import os
import subprocess
import sys
import tkinter


WIDTHS = (340, 160, 240, 60)


class TkWindow:
    """A window in front of all others; Enter signs, Escape does not."""

    def __init__(self) -> None:
        self._root: tkinter.Tk | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._state: ttk.Label | None = None
        self._answer: str | None = None

    def ask(self, question: Question) -> str | None:
        self.close()
        self._answer = None
        self._folder = TemporaryDirectory(prefix="eurzad-")
        root = self._root = tkinter.Tk()
        root.title(words.TITLE)
        root.attributes("-topmost", True)
        self._fill(root, question)
        done = tkinter.BooleanVar(root)
        self._bind(root, done)
        root.lift()
        root.after(100, self._pin.focus_force)
        root.wait_variable(done)
        return self._answer

    def progress(self, done: int, total: int) -> None:
        if self._root is not None and self._state is not None:
            self._state.configure(text=f"{words.SIGNING} {done}/{total}")
            self._root.update()

    def close(self) -> None:
        if self._root is not None:
            self._root.destroy()
        if self._folder is not None:
            self._folder.cleanup()
        self._root = self._folder = self._state = None

    def _fill(self, root: tkinter.Tk, question: Question) -> None:
        frame = ttk.Frame(root, padding=16)
        frame.grid(sticky="nsew")
        root.columnconfigure(0, weight=1)
        root.rowconfigure(0, weight=1)
        frame.columnconfigure(0, weight=1)
        for line in (
            f"{words.OFFICE}: {question.office} ({question.origin})",
            f"{words.SIGNS}: {question.person}",
            f"{words.CERTIFICATE}: {question.certificate}",
        ):
            ttk.Label(frame, text=line, wraplength=740).grid(sticky="w", pady=1)
        self._list(frame, question)
        for line in warnings(question):
            ttk.Label(frame, text=line, foreground="#8a1c1c", wraplength=740).grid(sticky="w")
        self._foot(frame)

    def _list(self, frame: ttk.Frame, question: Question) -> None:
        rows = min(12, max(3, len(question.documents)))
        table = ttk.Treeview(frame, columns=words.COLUMNS, show="headings", height=rows)
        for name, width in zip(words.COLUMNS, WIDTHS, strict=True):
            table.heading(name, text=name)
            table.column(name, width=width)
        for number, one in enumerate(question.documents):
            table.insert(
                "", "end", str(number), values=(one.title, one.mark, one.filename, one.pages)
            )
        table.selection_set("0")
        table.grid(sticky="nsew", pady=8)
        show = self._showing(table, question)
        table.bind("<Double-1>", lambda _event: show())
        ttk.Button(frame, text=words.SHOW, command=show).grid(sticky="w")

    def _showing(self, table: Any, question: Question) -> Callable[[], None]:
        def show() -> None:
            for chosen in table.selection():
                self._open(int(chosen), question.documents[int(chosen)])

        return show

    def _open(self, number: int, shown: Shown) -> None:
        """Open what is to be signed with the program that this computer opens PDF files with."""
        assert self._folder is not None  # noqa: S101 a question is being asked
        path = Path(self._folder.name) / f"{number + 1}.pdf"
        path.write_bytes(shown.data)
        if sys.platform == "win32":
            os.startfile(path)  # type: ignore[attr-defined]  # noqa: S606 the person asked for it
        else:
            subprocess.Popen(["xdg-open", str(path)], stdin=subprocess.DEVNULL)

    def _foot(self, frame: ttk.Frame) -> None:
        foot = ttk.Frame(frame)
        foot.grid(sticky="ew", pady=(12, 0))
        ttk.Label(foot, text=words.PIN).grid(row=0, column=0, padx=(0, 8))
        self._pin = ttk.Entry(foot, show="•", width=16)
        self._pin.grid(row=0, column=1)
        self._sign = ttk.Button(foot, text=words.SIGN)
        self._sign.grid(row=0, column=2, padx=8)
        self._refuse = ttk.Button(foot, text=words.REFUSE)
        self._refuse.grid(row=0, column=3)
        self._state = ttk.Label(frame, text=words.PIN_STAYS)
        self._state.grid(sticky="w", pady=(8, 0))
        self._pin.focus_force()

    def _bind(self, root: tkinter.Tk, done: tkinter.BooleanVar) -> None:
        def sign() -> None:
            pin = self._pin.get()
            if pin:
                self._answer = pin
                self._pin.delete(0, "end")
                done.set(True)

        def refuse() -> None:
            done.set(True)

        self._sign.configure(command=sign)
        self._refuse.configure(command=refuse)
        root.bind("<Return>", lambda _event: sign())
        root.bind("<Escape>", lambda _event: refuse())
        root.protocol("WM_DELETE_WINDOW", refuse)
