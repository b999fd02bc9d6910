"""``@@my-case-package/<case>/<name>``: the person's case as a ZIP, by a plain link."""

from ...applications.mine import find_mine
from ...mycase.package import case_package
from ..my_applications.file import MyApplicationFile
from eurzad.core.errors import Problem
from eurzad.core.services.base import answer_for
from eurzad.core.services.base import compact
from typing import Any
from typing import BinaryIO
from zExceptions import NotFound
from zope.interface import implementer
from ZPublisher.Iterators import IUnboundStreamIterator


CHUNK = 1 << 16


@implementer(IUnboundStreamIterator)
class Pieces:
    """An open file, piece by piece; closed when it is through."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source

    def __iter__(self) -> "Pieces":
        return self

    def __next__(self) -> bytes:
        piece = self._source.read(CHUNK)
        if not piece:
            self._source.close()
            raise StopIteration
        return piece


class MyCasePackage(MyApplicationFile):
    """Sends the package; 404 for whoever has no part in the case."""

    def __call__(self) -> Any:
        if len(self.path) not in {1, 2} or self.request.method != "GET":
            raise NotFound
        mine = find_mine(self.context, self._user_id(), self.path[0])
        if mine is None or mine.case is None:
            raise NotFound
        response = self.request.response
        try:
            package = case_package(self.context, mine)
        except Problem as problem:
            content = answer_for(problem, self.request)
            response.setHeader("Content-Type", "application/json")
            return compact(content)
        return send_package(package, "sprawa.zip", response)


def send_package(package: BinaryIO, name: str, response: Any) -> Pieces:
    """Send a ZIP that is meant for one person, and closed when it is through."""
    size = package.seek(0, 2)
    package.seek(0)
    response.setHeader("Content-Type", "application/zip")
    response.setHeader("Content-Length", str(size))
    response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
    response.setHeader("X-Content-Type-Options", "nosniff")
    response.setHeader("Cache-Control", "private, no-store")
    response.setHeader("Referrer-Policy", "no-referrer")
    return Pieces(package)
