"""POST /@file-plan-import"""

from base64 import b64decode
from binascii import Error
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.office import unit_by_symbol
from eurzad.core.services.base import WritingService
from eurzad.records import values
from eurzad.records.fileplan.plan import AS_OFFICE
from eurzad.records.fileplan.plan import EXCEPTIONS
from eurzad.records.fileplan.plan import WHOLE
from eurzad.records.fileplan.reading import LARGEST
from eurzad.records.fileplan.reading import Report
from eurzad.records.fileplan.versions import go_by_office
from eurzad.records.fileplan.versions import import_csv
from eurzad.records.rights import current_user
from eurzad.records.serializers.fileplan import report_of
from eurzad.records.serializers.parts import told
from typing import Any


FIELDS = ("year", "unit", "kind", "incomplete", "dry_run", "content")
FIRST_YEAR = 1990
YEARS_AHEAD = 5


class FilePlanImportPost(WritingService):
    """Import the plan of a year from CSV, in base64; with `dry_run` only the report is made.

    A plan with errors is refused whole, naming lines and fields. `unit` and `kind` give a unit a
    plan of its own (`whole`), `exceptions` from the office's, or the `office`'s plan again.
    """

    max_body = LARGEST * 4 // 3 + 10_000

    def change(self) -> dict[str, Any]:
        data = self.body()
        values.only(data, FIELDS)
        year = self.year(data)
        unit = values.line(data, "unit", 25)
        if unit and unit_by_symbol(unit) is None:
            raise invalid("unit", _("There is no such unit."))
        kinds = (WHOLE, EXCEPTIONS, AS_OFFICE) if unit else (WHOLE,)
        kind = values.choice(data, "kind", kinds, WHOLE)
        if kind == AS_OFFICE:
            report = Report(problems=go_by_office(self.context, year, unit, current_user()))
            return self.answer(report, False)
        dry_run = flag(data, "dry_run")
        report = import_csv(
            self.context,
            year,
            content(data),
            unit,
            kind,
            incomplete=flag(data, "incomplete"),
            dry_run=dry_run,
            actor=current_user(),
        )
        return self.answer(report, dry_run)

    def year(self, data: dict[str, Any]) -> int:
        top = today().year + YEARS_AHEAD
        year = values.whole_number(data, "year", top, today().year)
        if year < FIRST_YEAR:
            message = _(
                "Give a year from ${first} to ${last}.", mapping={"first": FIRST_YEAR, "last": top}
            )
            raise invalid("year", message)
        return year

    def answer(self, report: Report, dry_run: bool) -> dict[str, Any]:
        if report.ok or dry_run:
            return report_of(report, self.request)
        raise Invalid(
            _("The file plan has errors. Nothing was imported."),
            [
                FieldError(f"content.{one.line}.{one.field}", told(one.message, self.request))
                for one in report.errors
            ],
        )


def content(data: dict[str, Any]) -> bytes:
    """Return the file that was sent. Raises Invalid."""
    text = data.get("content")
    if not isinstance(text, str) or not text:
        raise invalid("content", _("Choose a file."))
    try:
        return b64decode(text, validate=True)
    except (Error, ValueError) as problem:
        raise invalid("content", _("The file did not arrive whole.")) from problem


def flag(data: dict[str, Any], name: str) -> bool:
    """Return true or false, false when it is missing."""
    value = data.get(name, False)
    if not isinstance(value, bool):
        raise invalid(name, _("Choose one of the values."))
    return value
