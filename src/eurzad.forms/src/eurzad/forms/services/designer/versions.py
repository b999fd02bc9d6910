"""``GET`` and ``POST <form>/@form-versions``: what was published, and publishing."""

from ...model.describe import definition_json
from ...model.reasons import ModelRefused
from ...versions import changes_between
from ...versions import FormVersion
from ...versions import publish_form
from ...versions import show
from ...versions import Unchanged
from ...versions import version_numbered
from ...versions import versions_of
from ..drafts.base import current_user_id
from .base import as_errors
from .base import numbered
from .base import preview
from .base import UNFINISHED
from eurzad.core import _
from eurzad.core.errors import Conflict
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.services.base import JsonService
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from typing import Any


MAX_NOTE = 500


class NothingNew(Conflict):
    """The working copy is what is published: 409."""

    type = "Unchanged"


class VersionsGet(WithPath, JsonService):
    """All versions, the newest first; or one of them, with what changed."""

    def reply(self) -> dict[str, Any]:
        form = self.context
        if self.path:
            if len(self.path) != 1:
                raise not_yours()
            return self._one(numbered(form, self.path[0]))
        items = [self._listed(one) for one in reversed(versions_of(form))]
        return {
            "@id": f"{form.absolute_url()}/@form-versions",
            "items": items,
            "items_total": len(items),
        }

    def _listed(self, version: FormVersion) -> dict[str, Any]:
        url = f"{self.context.absolute_url()}/@form-versions/{version.number}"
        return {"@id": url, **version.as_json()}

    def _one(self, version: FormVersion) -> dict[str, Any]:
        before = version_numbered(self.context, version.number - 1)
        changes = changes_between(before.definition, version.definition) if before else []
        return {
            **self._listed(version),
            "definition": definition_json(version.definition),
            "form": preview(version.definition, self.request),
            "changes": [change.as_json() for change in changes],
        }


class Publish(WritingService):
    """Publishes the working copy; the first time, the form is shown to residents too.

    `shown` is false where whoever asked may not decide on that: then it waits for who may.
    """

    def change(self) -> dict[str, Any]:
        note = self.body().get("note", "")
        if not isinstance(note, str) or len(note) > MAX_NOTE:
            raise invalid("note", _("This must be text."))
        try:
            version = publish_form(self.context, current_user_id(), note.strip())
        except ModelRefused as refused:
            raise Invalid(UNFINISHED, as_errors(refused.reasons)) from refused
        except Unchanged as unchanged:
            raise NothingNew(_("This is what is published already.")) from unchanged
        self.request.response.setStatus(201)
        return {**version.as_json(), "shown": show(self.context)}
