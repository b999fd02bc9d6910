"""A plan as CSV that can be imported again."""

from eurzad.core.spreadsheet import csv_text
from eurzad.records.fileplan.plan import FilePlan
from eurzad.records.fileplan.plan import FilePlanClass
import csv
import io


HEAD = ("symbol", "title", "category", "note", "synonyms", "excluded", "valid_to", "way")


def write_csv(plan: FilePlan) -> bytes:
    """Return a plan as spreadsheets read it: UTF-8 with a byte order mark, separator `;`."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEAD)
    writer.writerows(_row(one) for one in plan)
    return b"\xef\xbb\xbf" + stream.getvalue().encode()


def _row(one: FilePlanClass) -> tuple[str, ...]:
    return (
        one.symbol,
        csv_text(one.title),
        one.retention,
        csv_text(one.note),
        csv_text(", ".join(one.synonyms)),
        "tak" if one.excluded else "",
        one.valid_to,
        {"": "", "ezd": "EZD", "paper": "papier"}[one.way],
    )
