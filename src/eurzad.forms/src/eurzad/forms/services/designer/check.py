"""``POST <form>/@form-check``: would this be taken, and what would it look like?"""

from ...model.jsonschema import schema_of
from ...model.read import read_model
from .base import LARGEST_BODY
from .base import preview
from .base import reasons_json
from .base import written
from eurzad.core import _
from eurzad.core.errors import Problem
from eurzad.core.services.base import WritingService
from typing import Any
from zope.i18n import negotiate


class FormCheck(WritingService):
    """Checks a definition or a model. Nothing is written."""

    max_body = LARGEST_BODY

    def change(self) -> dict[str, Any]:
        data = self.body()
        source = data.get("model")
        if source is None:
            source = written(data.get("definition"))
        if not isinstance(source, str):
            raise Problem(_("Send the model as text."))
        reading = read_model(source)
        language = negotiate(self.request) or "pl"
        accepted = reading.definition is not None and not reading.reasons
        return {
            "verdict": "accepted" if accepted else "refused",
            "reasons": reasons_json(reading.reasons, self.request),
            "schema": schema_of(reading.definition, language) if accepted else None,
            "form": preview(reading.definition, self.request),
        }
