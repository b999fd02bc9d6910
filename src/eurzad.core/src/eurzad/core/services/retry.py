"""What the services that try something again have in common."""

from eurzad.core import _
from eurzad.core.errors import Missing
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from typing import Any


class Retry(WithPath, WritingService):
    """POST /@<service>/<id>/retry: 204, or 404 when there is nothing with this id."""

    missing = _("There is no such address.")

    def change(self) -> Any:
        if len(self.path) != 2 or self.path[1] != "retry":
            raise Missing(_("There is no such address."))
        try:
            self.retry(self.path[0])
        except KeyError as error:
            raise Missing(self.missing) from error
        return self.reply_no_content()

    def retry(self, id: str) -> None:
        """Try it again. Raises KeyError when there is nothing with this id."""
        raise NotImplementedError
