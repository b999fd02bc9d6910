"""GET /@postal-log?day=2026-11-27&mail_kind=registered&format=pdf"""

from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.documents import Document
from eurzad.core.documents import PDF
from eurzad.core.errors import invalid
from eurzad.core.services.base import JsonService
from eurzad.records import values
from eurzad.records.delivery.mail import KINDS
from eurzad.records.delivery.postal_log import log_csv
from eurzad.records.delivery.postal_log import log_pdf
from eurzad.records.delivery.postal_log import log_rows


FORMATS = ("pdf", "csv")


class PostalLogGet(JsonService):
    """The postal log book of a day, of all mail or of one kind."""

    def reply(self) -> Document:
        day = values.past_day({"day": self.word("day")}, "day") or today()
        kind, format = self.word("mail_kind"), self.word("format", "pdf")
        if kind not in ("", *KINDS):
            raise invalid("mail_kind", _("Choose one of the values."))
        if format not in FORMATS:
            raise invalid("format", _("Choose one of the values."))
        rows = log_rows(day, kind)
        name = f"ksiazka-nadawcza-{day.isoformat()}"
        if format == "csv":
            return Document(f"{name}.csv", "text/csv; charset=utf-8", log_csv(rows))
        return Document(f"{name}.pdf", PDF, log_pdf(rows, day, kind))
