"""GET <case>/@archive-package"""

from eurzad.core.documents import Document
from eurzad.core.services.base import JsonService
from eurzad.records.archive.package.names import ascii_name
from eurzad.records.archive.package.writing import check_packable
from eurzad.records.services.package import package_of


class ArchivePackageGet(JsonService):
    """A closed case as an archive package: a tar file."""

    def reply(self) -> Document:
        check_packable([self.context])
        return package_of([self.context], f"{ascii_name(self.context.mark)}.tar")
