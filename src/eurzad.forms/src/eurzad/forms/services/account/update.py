"""``PATCH /@account``: name, telephone and address. The e-mail address is the log in."""

from ...model.definition import FormField
from ...validation.values import phone
from ...validation.values import text
from ...validation.values import Wrong
from ..drafts.base import current_user_id
from .get import account_json
from eurzad.core import _
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from plone import api
from typing import Any


LENGTHS = {"fullname": 120, "phone": 30, "address": 300}


class AccountUpdate(WithPath, WritingService):
    """Changes what was sent, or nothing."""

    def change(self) -> dict[str, Any]:
        if self.path:
            raise not_yours()
        data = self.body()
        errors: list[FieldError] = []
        clean = {}
        for name, value in data.items():
            try:
                clean[name] = self._clean(name, value)
            except Wrong as wrong:
                errors.append(FieldError(name[:100], wrong.message))
        if errors:
            raise Invalid(WRONG_FIELDS, errors)
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
