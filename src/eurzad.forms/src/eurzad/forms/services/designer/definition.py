"""``GET`` and ``PUT <form>/@form-definition``: the working copy as JSON."""

from ...model.read import version_of
from .base import LARGEST_BODY
from .base import save
from .base import working_copy
from .base import written
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WritingService
from typing import Any


class EditedByAnother(Conflict):
    """Somebody saved the form in the meantime: 409."""

    type = "EditedByAnother"


class DefinitionGet(JsonService):
    """The form as it is being edited."""

    def reply(self) -> dict[str, Any]:
        return working_copy(self.context, self.request)


class DefinitionPut(WritingService):
    """Saves the working copy, unless somebody else did since it was read."""

    max_body = LARGEST_BODY

    def change(self) -> dict[str, Any]:
        data = self.body()
        if data.get("version") != version_of(self.context.fields_model):
            raise EditedByAnother(
                _("Somebody changed this form in the meantime. Load it again before you save.")
            )
        save(self.context, written(data.get("definition")))
        return working_copy(self.context, self.request)
