"""The printed application that a person signed at the counter, scanned by the clerk."""

from ..applications.application import Application
from eurzad.core.files import FileRecord
from eurzad.core.files import files
from eurzad.core.log import case_log
from eurzad.records.status import case_of


KIND = "signed-scan"
MOST = 5


def signed_scans(application: Application) -> list[FileRecord]:
    """The scans of the signed paper, in the order in which they were added."""
    return files(application).of_kind(KIND)


def keep_signed_scan(application: Application, data: bytes, clerk: str) -> FileRecord:
    """Keep a PDF as the signed application; the log of the case tells who added it."""
    number = application.register_number
    name = f"podpisany-{number.replace('/', '-')}.pdf"
    record = files(application).add(name, "application/pdf", data, KIND, f"Podpisany {number}")
    details = {"register_number": number, "file": record.id, "sha256": record.sha256}
    case_log(case_of(application)).append("scan_attached", clerk, details=details)
    return record
