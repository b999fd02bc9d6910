"""Markup that an office puts between the fields, cleaned."""

from lxml_html_clean import Cleaner


_CLEANER = Cleaner(
    allow_tags=("p", "ul", "ol", "li", "strong", "em", "a", "br", "h3", "h4", "div"),
    remove_unknown_tags=False,
    safe_attrs_only=True,
    safe_attrs=frozenset({"href"}),
)


def clean_html(raw: str) -> str:
    """Paragraphs, lists, emphasis and links; nothing that runs."""
    if not raw.strip():
        return ""
    return _CLEANER.clean_html(f"<div>{raw}</div>").removeprefix("<div>").removesuffix("</div>")
