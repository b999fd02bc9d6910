"""``POST /@account-removal``: the person deletes the account, with the password typed again."""

from ...accounts.guard import count_failure
from ...accounts.guard import is_locked
from ...accounts.people import has_password
from ...accounts.people import login_name
from ...leaving.close import close_account
from ...removal.daily import note
from .get import resident_here
from eurzad.core import _
from eurzad.core.clock import today
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import TooManyRequests
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import WritingService
from eurzad.records import values
from typing import Any


FIELDS = ("password", "confirmed")
LONGEST_PASSWORD = 200


class AccountRemovalPost(WritingService):
    """Takes `password` and `confirmed`; what goes is gone at once, sessions too."""

    max_body = 8 * 1024

    def change(self) -> Any:
        user_id = resident_here()
        data = self.body()
        values.only(data, FIELDS)
        errors = [*self.password_errors(user_id, data), *confirmation_errors(data)]
        if errors:
            raise Invalid(WRONG_FIELDS, errors)
        close_account(self.context, user_id, "owner")
        note(self.context, today(), accounts=1)
        return self.reply_no_content()

    def password_errors(self, user_id: str, data: dict[str, Any]) -> list[FieldError]:
        """Check the password; wrong ones count as failed log ins do. Raises TooManyRequests."""
        password = data.get("password")
        if not isinstance(password, str) or not password or len(password) > LONGEST_PASSWORD:
            return [FieldError("password", _("Enter the password of your account."))]
        login = login_name(self.context, user_id)
        if is_locked(login, self.request):
            raise TooManyRequests(_("Too many attempts. Try again in a quarter of an hour."))
        if has_password(self.context, user_id, password):
            return []
        count_failure(login, self.request)
        return [FieldError("password", _("This is not the password of your account."))]


def confirmation_errors(data: dict[str, Any]) -> list[FieldError]:
    """The person has to say that they want this."""
    if data.get("confirmed") is True:
        return []
    return [FieldError("confirmed", _("Confirm that you want to delete the account."))]
