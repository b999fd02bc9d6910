"""GET <record>/@signatures"""

from eurzad.core.files import files
from eurzad.core.services.base import JsonService
from eurzad.signing.checking.job import unexamined
from eurzad.signing.checking.job import Validator
from typing import Any


class SignaturesGet(JsonService):
    """What validation found about the files of a record, and which are still to be examined."""

    def reply(self) -> dict[str, Any]:
        validator = Validator()
        found = []
        for file in files(self.context).values():
            told = validator.told(self.context, file.id)
            if told is not None:
                found.append({"id": file.id, "filename": file.filename, **told})
        return {
            "@id": f"{self.context.absolute_url()}/@signatures",
            "items": found,
            "waiting": [file.id for file in unexamined(self.context)],
        }
