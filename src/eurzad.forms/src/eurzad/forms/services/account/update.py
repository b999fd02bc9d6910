"""``PATCH /@account``: name, telephone and address. The e-mail address is the log in."""

from ...model.definition import FormField
from ...validation.values import phone
from ...validation.values import text
from ...validation.values import Wrong
from ..base import invalid
from ..base import not_found
from ..base import WithPath
from ..base import WritingService
from ..drafts.base import current_user_id
from .get import account_json
from eurzad.core import _
from plone import api
from typing import Any


LENGTHS = {"fullname": 120, "phone": 30, "address": 300}


class AccountUpdate(WithPath, WritingService):
    """Changes what was sent, or nothing."""

    def change(self) -> dict[str, Any]:
        if self.path:
            raise not_found()
        data = self.body()
        errors: list[dict[str, str]] = []
        clean = {}
        for name, value in data.items():
            try:
                clean[name] = self._clean(name, value)
            except Wrong as wrong:
                errors.append({"field": name[:100], "message": wrong.message})
        if errors:
            raise invalid(errors)
        user_id = current_user_id()
        with api.env.adopt_roles(["Manager"]):
            api.user.get(userid=user_id).setMemberProperties(clean)
        return account_json(user_id)

    def _clean(self, name: str, value: Any) -> str:
        if name not in LENGTHS:
            raise Wrong(_("This cannot be changed here."))
        if value == "" and name != "fullname":
            return ""
        field = FormField(name, "text", "", max_length=LENGTHS[name])
        if name == "phone":
            return phone(field, value)
        value = text(field, value).strip()
        if name == "fullname" and not value:
            raise Wrong(_("Fill in this field."))
        return value
