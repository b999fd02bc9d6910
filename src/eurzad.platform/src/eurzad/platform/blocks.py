"""Text of a profile as Volto blocks, which editors then edit in Volto.

The markup is a small part of Markdown: paragraphs apart by a blank line, ``## heading``,
``### heading``, ``- item``, ``1. item``, ``**strong**`` and ``[text](address)``.
"""

from typing import Any
from uuid import NAMESPACE_URL
from uuid import uuid5
import re


INLINE = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\[(?P<text>[^\]]+)\]\((?P<url>[^)\s]+)\)")


def text_blocks(seed: str, body: str) -> dict[str, Any]:
    """Fields `blocks` and `blocks_layout` of a page with this body. `seed` makes the ids."""
    return _layout(seed, [{"@type": "title"}, *(_slate(part) for part in _parts(body))])


def html_blocks(seed: str, html: str) -> dict[str, Any]:
    """Fields `blocks` and `blocks_layout` of a page that is one piece of HTML."""
    return _layout(seed, [{"@type": "title"}, {"@type": "html", "html": html}])


def _layout(seed: str, blocks: list[dict[str, Any]]) -> dict[str, Any]:
    ids = [str(uuid5(NAMESPACE_URL, f"{seed}/{number}")) for number in range(len(blocks))]
    return {"blocks": dict(zip(ids, blocks, strict=True)), "blocks_layout": {"items": ids}}


def _parts(body: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", body.strip()) if part.strip()]


def _slate(part: str) -> dict[str, Any]:
    node = _node(part)
    return {"@type": "slate", "value": [node], "plaintext": _plain(node)}


def _node(part: str) -> dict[str, Any]:
    heading = re.fullmatch(r"(#{2,3}) (.+)", part)
    if heading:
        return {"type": f"h{len(heading[1])}", "children": _inline(heading[2])}
    lines = _joined(part)
    for pattern, kind in ((r"- ", "ul"), (r"\d+\. ", "ol")):
        if all(re.match(pattern, line) for line in lines):
            items = [re.sub(f"^{pattern}", "", line) for line in lines]
            children = [{"type": "li", "children": _inline(item)} for item in items]
            return {"type": kind, "children": children}
    return {"type": "p", "children": _inline(" ".join(lines))}


def _joined(part: str) -> list[str]:
    """Lines of a part; an indented line goes on with the one before it."""
    lines: list[str] = []
    for line in part.splitlines():
        if lines and line.startswith(" "):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line.strip())
    return lines


def _inline(text: str) -> list[dict[str, Any]]:
    nodes: list[dict[str, Any]] = []
    end = 0
    for match in INLINE.finditer(text):
        nodes.append({"text": text[end : match.start()]})
        if match["strong"]:
            nodes.append({"type": "strong", "children": [{"text": match["strong"]}]})
        else:
            link = {"type": "link", "data": {"url": match["url"]}}
            nodes.append({**link, "children": [{"text": match["text"]}]})
        end = match.end()
    nodes.append({"text": text[end:]})
    return nodes


def _plain(node: dict[str, Any]) -> str:
    if "text" in node:
        return str(node["text"])
    separator = "\n" if node["type"] in ("ul", "ol") else ""
    return separator.join(_plain(child) for child in node["children"])
