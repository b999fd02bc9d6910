"""A window without a person: for tests, which say beforehand what they would type."""

from collections.abc import Iterable
from eurzad.agent.windows.base import Question


class ScriptedWindow:
    """Answers each question with the next of `answers` (None: not signed); keeps what was shown."""

    def __init__(self, answers: Iterable[str | None] = ()) -> None:
        self.answers = list(answers)
        self.shown: list[Question] = []
        self.steps: list[tuple[int, int]] = []
        self.closed = 0

    def ask(self, question: Question) -> str | None:
        self.shown.append(question)
        return self.answers.pop(0) if self.answers else None

    def progress(self, done: int, total: int) -> None:
        self.steps.append((done, total))

    def close(self) -> None:
        self.closed += 1
