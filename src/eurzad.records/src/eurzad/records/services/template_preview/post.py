"""POST /@letter-template-preview"""

from eurzad.core import _
from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.documents import render_pdf
from eurzad.core.errors import Invalid
from eurzad.core.errors import Missing
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.interfaces import ICase
from eurzad.records.letters.document import TEMPLATE
from eurzad.records.letters.sample import sample_data
from eurzad.records.rights import allowed
from eurzad.records.templates import FIELDS
from eurzad.records.templates import LetterTemplate
from eurzad.records.templates import LISTS
from eurzad.records.templates import template_problems
from typing import Any
import re
import transaction


CASE = re.compile(r"records/cases/\d{4}/\d+$")


class TemplatePreviewPost(WritingService):
    """A template as the PDF it would make, in a sample case or in `case` (its address).

    Writes nothing.
    """

    def change(self) -> Document:
        sent = self.body()
        values.only(sent, ("id", "case", *FIELDS))
        case = self.case(values.line(sent, "case", 300))
        data = {name: value for name, value in sent.items() if name not in ("id", "case")}
        problems = template_problems("wzor", data)
        if problems:
            raise Invalid(WRONG_FIELDS, problems)
        lists = {name: tuple(data[name]) for name in LISTS if data.get(name)}
        template = LetterTemplate(id="wzor", **{**data, **lists})
        pdf = render_pdf(TEMPLATE, sample_data(template, case))
        transaction.doom()
        return Document("podglad.pdf", PDF, pdf)

    def case(self, address: str) -> Any | None:
        if not address:
            return None
        path = CASE.search(address)
        case = self.context.unrestrictedTraverse(path[0], None) if path else None
        if case is None or not ICase.providedBy(case) or not allowed("View", case):
            raise Missing(_("There is no such case."))
        return case
