"""What the draft endpoints share."""

from ...content import OfficeForm
from ...content import service_of
from ...drafts.desk import find_draft
from ...drafts.draft import Draft
from ...joint.desk import joint_of
from ...joint.desk import note_change
from ...limits import ANSWERS_BYTES
from ...model.definition import FormDefinition
from ...numbers.outcomes import REVIEW
from ...versions import changes_since
from ..form.service import service_summary
from AccessControl import getSecurityManager
from eurzad.core import _
from eurzad.core.clock import iso
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.core.services.base import too_large
from eurzad.core.services.base import WithPath
from plone import api
from typing import Any
import json


def current_user_id() -> str:
    """Id of the person who asks; no member data are looked up."""
    return getSecurityManager().getUser().getId() or ""


def form_of(draft: Draft) -> OfficeForm:
    """The form that the draft belongs to; 404 when it is gone or not to be seen."""
    form = api.content.get(UID=draft.form_uid)
    if not isinstance(form, OfficeForm) or not form.published_versions:
        raise not_yours()
    return form


def answers_of(data: dict[str, Any]) -> dict[str, Any]:
    """The answers in a body: an object, bounded."""
    answers = data.get("answers", {})
    if not isinstance(answers, dict):
        raise Problem(_("The answers are not a JSON object."))
    if len(json.dumps(answers)) > ANSWERS_BYTES:
        raise too_large()
    return answers


def step_of(data: dict[str, Any], definition: FormDefinition) -> str:
    """The furthest step that the person came to, empty when it is not told. Raises Invalid."""
    step = data.get("step", "")
    if not isinstance(step, str) or step not in {"", REVIEW, *(one.id for one in definition.steps)}:
        raise invalid("step", _("The form has no such step."))
    return step


def refused_of(data: dict[str, Any], definition: FormDefinition) -> list[str]:
    """The fields whose answers the person's browser refused. Raises Invalid for no list of names.

    Names that the published form does not have count for nothing: no other can get into a draft.
    """
    names = data.get("refused", [])
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        raise invalid("refused", _("This must be a list of fields."))
    return [name for name in names if name in definition.fields]


def draft_json(site: Any, draft: Draft, form: OfficeForm) -> dict[str, Any]:
    """A whole draft."""
    summary = draft_summary(site, draft, form)
    changes = changes_since(form, draft.version) if summary["outdated"] else []
    return {
        **summary,
        "changes": [change.as_json() for change in changes],
        "answers": draft.answers,
        "counter": not api.user.has_permission("eurzad: Submit application"),
        "attachments": [file.told() for file in draft.files],
    }


def draft_summary(site: Any, draft: Draft, form: OfficeForm) -> dict[str, Any]:
    """A draft in a list."""
    return {
        "id": draft.token,
        "@id": f"{site.absolute_url()}/@drafts/{draft.token}",
        "form": {"@id": form.absolute_url(), "title": form.title},
        "service": service_summary(form),
        "saved": iso(draft.saved),
        "expires": iso(draft.expires),
        "joint": joint_of(site, draft) is not None,
        "version": draft.version,
        "outdated": draft.version != form.published_versions[-1]["version"],
    }


def take_back_signatures(site: Any, draft: Draft, form: OfficeForm) -> None:
    """The draft is about to say something else: nobody has signed that."""
    service = service_of(form)
    note_change(site, draft, form.definition, service.title if service else form.title)


class DraftPath(WithPath):
    """Finds the draft that the address names."""

    def draft(self, length: int = 1) -> Draft:
        """The person's draft; 404 for anything else."""
        if len(self.path) != length:
            raise not_yours()
        draft = find_draft(self.context, current_user_id(), self.path[0])
        if draft is None:
            raise not_yours()
        return draft
