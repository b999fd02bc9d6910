"""``PATCH /@drafts/<id>``: save the answers."""

from ...limits import DRAFT_DAYS
from ...numbers.outcomes import further
from .base import answers_of
from .base import DraftPath
from .base import form_of
from .base import refused_of
from .base import step_of
from .base import take_back_signatures
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import invalid
from eurzad.core.services.base import WritingService
from typing import Any


class DraftUpdate(DraftPath, WritingService):
    """Replaces the answers; unfinished ones are welcome. `version` is that of the form they were
    given to, by default the published one. `step` is the furthest step the person came to,
    `refused` the fields whose answers did not fit.
    """

    def change(self) -> dict[str, Any]:
        draft = self.draft()
        data = self.body()
        answers = answers_of(data)
        form = form_of(draft)
        version = data.get("version", form.published_versions[-1]["version"])
        if version not in {kept["version"] for kept in form.published_versions}:
            raise invalid("version", _("There is no such version of this form."))
        step = step_of(data, form.definition)
        refused = refused_of(data, form.definition)
        draft.save(answers, version)
        draft.note_refused(refused)
        draft.step = further(form.definition, draft.step, step)
        take_back_signatures(self.context, draft, form)
        draft.days = form.definition.draft_days or DRAFT_DAYS
        return {"saved": iso(draft.saved)}
