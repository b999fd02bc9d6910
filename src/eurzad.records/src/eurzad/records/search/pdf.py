"""Reads the text layer of a PDF, in a process of its own: a broken or hostile file ends only that.

python -m eurzad.records.search.pdf FILE
"""

import pypdfium2
import resource
import sys


PAGES = 500
LONGEST = 200_000
MEMORY = 1 << 30
SECONDS = 30


def text_of(path: str) -> str:
    """Return the text of the first pages. Raises pypdfium2.PdfiumError when it is no PDF."""
    parts: list[str] = []
    length = 0
    pdf = pypdfium2.PdfDocument(path)
    for number in range(min(len(pdf), PAGES)):
        text = pdf[number].get_textpage().get_text_bounded()
        parts.append(text)
        length += len(text)
        if length >= LONGEST:
            break
    return "\n".join(parts)[:LONGEST]


def main() -> int:
    """Write the text to standard output; 1 when there is none to be read."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    try:
        text = text_of(sys.argv[1])
    except pypdfium2.PdfiumError:
        return 1
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
