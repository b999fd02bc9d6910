"""GET <case>/@file-package"""

from eurzad.core.documents import Document
from eurzad.core.services.base import JsonService
from eurzad.records.appeals.package import file_package


class FilePackageGet(JsonService):
    """The file of a case as one ZIP with its index, for the appeal body."""

    def reply(self) -> Document:
        mark = self.context.mark.replace(".", "-") or "akta"
        name = mark.encode("ascii", "ignore").decode() or "akta"
        return Document(f"{name}.zip", "application/zip", file_package(self.context))
