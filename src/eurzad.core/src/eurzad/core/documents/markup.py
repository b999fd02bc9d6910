"""The markup of letters: a small part of Markdown, read into data that a template prints.

    paragraphs apart by a blank line; a line break inside one stays a line break
    **bold**   *italic*   \\* is an asterisk
    ## heading   ### heading below it
    - item     1. item     1) item     a) item     two spaces before a mark: an item within the item
    | column | column |  with a line |---|---:| below it, then a line for each row
    ---        a new page

Nothing else means anything: no HTML, no links, no images. What is read is a tree of dicts and
texts, and no text of it is ever compiled.
"""

from dataclasses import dataclass
from dataclasses import field
from typing import Any
import re


Block = dict[str, Any]
Run = dict[str, Any]

TOKEN = re.compile(r"\\[\\*|#.)\-]|\*\*|\*|[^\\*]+|\\")
HEADING = re.compile(r"(#{1,3}) +(\S.*)")
ITEM = re.compile(r"( *)([-•]|\d{1,3}[.)]|[a-z]\)) +(\S.*)")
PAGE_BREAK = re.compile(r"-{3,}")
RULE = re.compile(r"\|?(\s*:?-+:?\s*\|)+\s*(:?-+:?\s*)?")
CELL_END = re.compile(r"(?<!\\)\|")
BEGINS_A_BLOCK = re.compile(r"(#{1,3} |[-•] |-{3,}$|\d{1,3}[.)] |[a-z]\) )")
COLUMNS = 12
DEPTH = 3
NARROWEST, WIDEST = 6, 40


def parse(text: str) -> list[Block]:
    """Return the blocks of a text: paragraph, heading, list, table, page-break.

    Every text is one of the markup: what cannot be read as anything else is a paragraph.
    """
    reader = _Reader()
    lines = text.replace("\r\n", "\n").split("\n")
    at = 0
    while at < len(lines):
        at += reader.table(lines[at:]) or reader.line(lines[at].replace("\t", "  ").rstrip())
    reader.end()
    return [_done_list(one) if one["type"] == "list" else one for one in reader.blocks]


def runs(text: str) -> list[Run]:
    """Return the pieces of a paragraph: each a `text`, which may be `bold` and `italic`."""
    pieces = TOKEN.findall(text)
    marks = {at for mark in ("**", "*") for at in _pairs(pieces, mark)}
    found: list[Run] = []
    style = {"bold": False, "italic": False}
    for at, piece in enumerate(pieces):
        if at in marks:
            style["bold" if piece == "**" else "italic"] ^= True
            continue
        if len(piece) == 2 and piece[0] == "\\":
            piece = piece[1]
        now = {name: True for name, on in style.items() if on}
        if found and {**found[-1], "text": ""} == {"text": "", **now}:
            found[-1]["text"] += piece
        else:
            found.append({"text": piece, **now})
    return found


def escape(text: str) -> str:
    """Return a text that the markup reads as these very characters: for what is filled in.

    Lines are kept; each is safe at the beginning of a line and within a table.
    """
    return "\n".join(map(_escape_line, text.split("\n")))


def _escape_line(line: str) -> str:
    line = re.sub(r"([\\*|])", r"\\\1", line.strip())
    found = BEGINS_A_BLOCK.match(line)
    if found is None:
        return line
    # the mark's last sign, or the first one of a row of them, is what makes it a mark
    at = 0 if line[0] in "#-•" else len(found[1]) - 2
    return f"{line[:at]}\\{line[at:]}" if line[at] != "•" else f"\u2022\u00a0{line[2:]}"


def _pairs(pieces: list[str], mark: str) -> set[int]:
    """Return where a mark opens and closes; a mark beside a blank cannot do so on that side."""
    found: set[int] = set()
    open_at = None
    for at, piece in enumerate(pieces):
        if piece != mark:
            continue
        before = pieces[at - 1][-1:] if at else " "
        after = pieces[at + 1][:1] if at + 1 < len(pieces) else " "
        if open_at is not None and not before.isspace() and at > open_at + 1:
            found |= {open_at, at}
            open_at = None
        elif not after.isspace():
            open_at = at
    return found


@dataclass
class _Item:
    """An item of a list that is being read."""

    lines: list[str]
    lists: list[Block] = field(default_factory=list)

    def done(self) -> dict[str, Any]:
        return {"text": runs("\n".join(self.lines)), "lists": list(map(_done_list, self.lists))}


def _done_list(block: Block) -> Block:
    return {**block, "items": [item.done() for item in block["items"]]}


@dataclass
class _Reader:
    """Reads line by line what belongs together."""

    blocks: list[Block] = field(default_factory=list)
    paragraph: list[str] = field(default_factory=list)
    open_lists: list[tuple[int, Block]] = field(default_factory=list)
    level: int = 0
    after_blank: bool = False

    def line(self, line: str) -> int:
        if not line.strip():
            self.end_paragraph()
            self.after_blank = True
        elif PAGE_BREAK.fullmatch(line.strip()):
            self.end()
            self.blocks.append({"type": "page-break"})
        elif heading := HEADING.fullmatch(line):
            self.heading(len(heading[1]), heading[2])
        elif item := ITEM.fullmatch(line):
            self.item(len(item[1]), item[2], item[3])
        else:
            self.words(line)
        self.after_blank = not line.strip()
        return 1

    def words(self, line: str) -> None:
        if self.open_lists and not self.after_blank and line.startswith("  "):
            self.open_lists[-1][1]["items"][-1].lines.append(line.strip())
            return
        self.end_lists()
        self.paragraph.append(line.strip())

    def heading(self, level: int, words: str) -> None:
        """A heading is at most one level below the one before: readers by ear rely on it."""
        self.end()
        level = max(1, level - 1)
        self.level = min(level, self.level + 1)
        self.blocks.append({"type": "heading", "level": self.level, "text": runs(words)})

    def item(self, indent: int, mark: str, words: str) -> None:
        self.end_paragraph()
        while self.open_lists and self.open_lists[-1][0] > indent:
            self.open_lists.pop()
        if self.open_lists and (self.open_lists[-1][0] == indent or len(self.open_lists) == DEPTH):
            anew = self.after_blank and mark[:-1] == "1"
            if self.open_lists[-1][1]["mark"] == _mark(mark) and not anew:
                self.open_lists[-1][1]["items"].append(_Item([words]))
                return
            self.open_lists.pop()
        self.new_list(indent, mark, words)

    def new_list(self, indent: int, mark: str, words: str) -> None:
        block = {"type": "list", "mark": _mark(mark), "start": _start(mark)}
        block["items"] = [_Item([words])]
        place = self.open_lists[-1][1]["items"][-1].lists if self.open_lists else self.blocks
        place.append(block)
        self.open_lists.append((indent, block))

    def table(self, lines: list[str]) -> int:
        """Read a table; return how many lines it has, 0 when there is none."""
        head = lines[0].strip()
        if not head.startswith("|") or len(lines) < 2 or not RULE.fullmatch(lines[1].strip()):
            return 0
        columns = len(_cells(head))
        if columns > COLUMNS:
            return 0
        rows = [head]
        for line in lines[2:]:
            if not line.strip().startswith("|"):
                break
            rows.append(line.strip())
        self.end()
        self.blocks.append(_table(columns, rows, _cells(lines[1])))
        return len(rows) + 1

    def end_paragraph(self) -> None:
        if self.paragraph:
            self.blocks.append({"type": "paragraph", "text": runs("\n".join(self.paragraph))})
            self.paragraph = []

    def end_lists(self) -> None:
        self.open_lists = []

    def end(self) -> None:
        self.end_paragraph()
        self.end_lists()


def _mark(mark: str) -> str:
    if mark in "-•":
        return "-"
    return "a)" if mark[0].isalpha() else f"1{mark[-1]}"


def _start(mark: str) -> int:
    if mark in "-•":
        return 1
    return ord(mark[0]) - ord("a") + 1 if mark[0].isalpha() else int(mark[:-1])


def _cells(line: str) -> list[str]:
    line = line.strip().removeprefix("|")
    cells = [cell.strip() for cell in CELL_END.split(line)]
    return cells[:-1] if cells[-1] == "" else cells


def _table(columns: int, rows: list[str], rule: list[str]) -> Block:
    cells = [_fitting(_cells(row), columns) for row in rows]
    widths = [max(len(row[at]) for row in cells) for at in range(columns)]
    return {
        "type": "table",
        "align": [_align(one) for one in _fitting(rule, columns)],
        "widths": [min(max(width, NARROWEST), WIDEST) for width in widths],
        "header": list(map(runs, cells[0])),
        "rows": [list(map(runs, row)) for row in cells[1:]],
    }


def _fitting(cells: list[str], columns: int) -> list[str]:
    """Return as many cells as there are columns; what is too much goes into the last one."""
    if len(cells) > columns:
        cells = [*cells[: columns - 1], " ".join(cells[columns - 1 :])]
    return cells + [""] * (columns - len(cells))


def _align(rule: str) -> str:
    if rule.endswith(":"):
        return "center" if rule.startswith(":") else "right"
    return "left"
