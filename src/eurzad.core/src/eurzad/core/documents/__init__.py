"""Documents of the office as PDF files, made by Typst from templates and data."""

from eurzad.core.documents.document import Document
from eurzad.core.documents.document import PDF
from eurzad.core.documents.render import DocumentError
from eurzad.core.documents.render import register_templates
from eurzad.core.documents.render import render_pdf
from eurzad.core.documents.render import render_with_places


__all__ = [
    "PDF",
    "Document",
    "DocumentError",
    "register_templates",
    "render_pdf",
    "render_with_places",
]
