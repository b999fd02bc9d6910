"""``GET /@joint`` and ``GET /@joint/<draft>``."""

from ...content import service_of
from ...drafts.draft import Draft
from ...joint.desk import drafts_to_sign
from ...joint.joint import Joint
from ..drafts.base import current_user_id
from ..drafts.base import form_of
from .base import joint_json
from .base import JointPath
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.core.services.base import JsonService
from typing import Any


class JointGet(JointPath, JsonService):
    """The applications of others that the person is asked to sign; or one with its signatories."""

    def reply(self) -> dict[str, Any]:
        if self.path:
            if len(self.path) > 1:
                raise not_yours()
            return joint_json(self.context, self.signing(), self.request)
        found = drafts_to_sign(self.context, current_user_id())
        items = [row for joint, draft in found if (row := self._row(joint, draft)) is not None]
        items.sort(key=lambda row: (row["state"] == "signed", row["service"]))
        return {
            "@id": f"{self.context.absolute_url()}/@joint",
            "items": items,
            "items_total": len(items),
        }

    def _row(self, joint: Joint, draft: Draft) -> dict[str, Any] | None:
        try:
            form = form_of(draft)
        except Problem:
            return None
        service = service_of(form)
        me = joint.by_user(current_user_id())
        return {
            "id": draft.token,
            "@id": f"{self.context.absolute_url()}/@joint/{draft.token}",
            "service": service.title if service is not None else form.title,
            "from": joint.signatories[0].name,
            "state": me.state if me is not None else "",
        }
