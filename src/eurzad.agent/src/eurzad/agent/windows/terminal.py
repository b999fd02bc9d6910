"""The window where there is no screen: the terminal in which the agent runs."""

from eurzad.agent import words
from eurzad.agent.windows.base import Question
from getpass import getpass
import sys


class TerminalWindow:
    """Asks in the terminal; the PIN is not shown. Only for `serve`: a browser has no terminal."""

    def ask(self, question: Question) -> str | None:
        print("\n".join(lines(question)), file=sys.stderr)
        try:
            return getpass(f"{words.PIN} (pusty: {words.REFUSE.lower()}): ") or None
        except (EOFError, KeyboardInterrupt):
            return None

    def progress(self, done: int, total: int) -> None:
        print(f"{words.SIGNING} {done}/{total}", file=sys.stderr)

    def close(self) -> None:
        print(file=sys.stderr)


def lines(question: Question) -> list[str]:
    """Return all that a person has to know before they give the PIN."""
    return [
        words.TITLE,
        f"{words.OFFICE}: {question.office} ({question.origin})",
        f"{words.SIGNS}: {question.person}",
        f"{words.CERTIFICATE}: {question.certificate}",
        *(
            f"  {number}. {one.title}, {one.mark}, {one.filename}, {words.COLUMNS[3]}: {one.pages}"
            for number, one in enumerate(question.documents, 1)
        ),
        *warnings(question),
    ]


def warnings(question: Question) -> list[str]:
    """Return what there is to be careful about."""
    found = []
    if question.left_out:
        found.append(words.left_out(question.left_out))
    if question.wrong:
        found.append(words.WRONG)
    if question.tries == 1:
        found.append(words.LAST_TRY)
    elif question.low:
        found.append(words.WRONG_BEFORE)
    return found
