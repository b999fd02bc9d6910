"""GET <case>/@file-package"""

from eurzad.records.appeals.package import file_package
from eurzad.records.services.pdf import FileService


class FilePackageGet(FileService):
    """The file of a case as one ZIP with its index, for the appeal body."""

    def file(self) -> tuple[str, str, bytes]:
        mark = self.context.mark.replace(".", "-") or "akta"
        name = mark.encode("ascii", "ignore").decode() or "akta"
        return f"{name}.zip", "application/zip", file_package(self.context)
