"""GET <case>/@archive-package"""

from eurzad.core.errors import Problem
from eurzad.core.services.base import JsonService
from eurzad.records.archive.package.names import ascii_name
from eurzad.records.archive.package.writing import check_packable
from eurzad.records.services.package import send_package
from typing import Any


class ArchivePackageGet(JsonService):
    """A closed case as an archive package: a tar file."""

    def render(self) -> Any:
        self.check_permission()
        try:
            check_packable([self.context])
        except Problem:
            return super().render()
        return send_package(self, [self.context], f"{ascii_name(self.context.mark)}.tar")

    def reply(self) -> Any:
        check_packable([self.context])
