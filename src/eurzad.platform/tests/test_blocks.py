"""Text of a profile becomes blocks that Volto can edit."""

from eurzad.platform.blocks import html_blocks
from eurzad.platform.blocks import text_blocks


def nodes(body):
    fields = text_blocks("seed", body)
    blocks = [fields["blocks"][one] for one in fields["blocks_layout"]["items"]]
    assert blocks[0] == {"@type": "title"}
    return [block["value"][0] for block in blocks[1:]]


def test_paragraphs_join_their_lines():
    assert nodes("raz\ndwa\n\ntrzy") == [
        {"type": "p", "children": [{"text": "raz dwa"}]},
        {"type": "p", "children": [{"text": "trzy"}]},
    ]


def test_headings_and_lists():
    heading, items, steps = nodes("## Tytuł\n\n- raz\n- dwa\n  dalej\n\n1. jeden\n2. dwa")
    assert heading == {"type": "h2", "children": [{"text": "Tytuł"}]}
    assert items["type"] == "ul"
    assert items["children"][1] == {"type": "li", "children": [{"text": "dwa dalej"}]}
    assert steps["type"] == "ol"
    assert steps["children"][0] == {"type": "li", "children": [{"text": "jeden"}]}


def test_links_and_strong_text():
    (node,) = nodes("Zobacz [usługi](/uslugi) i **zapamiętaj**.")
    assert node["children"] == [
        {"text": "Zobacz "},
        {"type": "link", "data": {"url": "/uslugi"}, "children": [{"text": "usługi"}]},
        {"text": " i "},
        {"type": "strong", "children": [{"text": "zapamiętaj"}]},
        {"text": "."},
    ]


def test_the_same_text_gives_the_same_blocks():
    assert text_blocks("a", "raz") == text_blocks("a", "raz")
    assert text_blocks("a", "raz")["blocks"].keys() != text_blocks("b", "raz")["blocks"].keys()


def test_html_is_one_block():
    fields = html_blocks("a", "<p id='a11y-status'>x</p>")
    assert [block["@type"] for block in fields["blocks"].values()] == ["title", "html"]
