"""``POST /@account/<act>``: registration and password reset, without log in."""

from ...accounts import registration
from ...accounts import throttle
from ...accounts.passwords import weakness
from ...validation.values import EMAIL
from ...validation.values import MAX_EMAIL
from ...validation.values import UNWRITABLE
from collections.abc import Callable
from eurzad.core import _
from eurzad.core.errors import FieldError
from eurzad.core.errors import Invalid
from eurzad.core.errors import invalid
from eurzad.core.errors import not_yours
from eurzad.core.errors import Problem
from eurzad.core.errors import TooManyRequests
from eurzad.core.errors import WRONG_FIELDS
from eurzad.core.services.base import WithPath
from eurzad.core.services.base import WritingService
from typing import Any


MAX_NAME = 120
WRONG_ADDRESS = _("Enter an e-mail address in the form name@example.pl.")
SAME_ANSWER = _("If the address is right, we have sent a message to it.")


class AccountPost(WithPath, WritingService):
    """Each act takes a JSON object; none tells whether an address is known."""

    max_body = 8 * 1024

    def change(self) -> dict[str, Any]:
        acts: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
            "registration": self.register,
            "confirmation": self.confirm,
            "password-reset-request": self.ask_to_reset,
            "password-reset": self.reset,
        }
        act = acts.get(self.path[0]) if len(self.path) == 1 else None
        if act is None:
            raise not_yours()
        return act(self.body())

    def register(self, data: dict[str, Any]) -> dict[str, Any]:
        """Send the link that confirms the address."""
        errors = self._registration_errors(data)
        if errors:
            raise Invalid(WRONG_FIELDS, errors)
        address = data["email"].strip()
        self._bound(throttle.REGISTRATIONS_PER_ADDRESS, throttle.REGISTRATIONS_PER_CLIENT, address)
        name = " ".join(data["fullname"].split())
        registration.ask_to_register(self.context, name, address, data["password"])
        return self._accepted()

    def confirm(self, data: dict[str, Any]) -> dict[str, Any]:
        """Make the account."""
        try:
            return {"login": registration.confirm(self.context, self._link_token(data))}
        except registration.VoidLink as error:
            raise VoidLink from error

    def ask_to_reset(self, data: dict[str, Any]) -> dict[str, Any]:
        """Send the link that changes the password."""
        if not _is_address(data.get("email")):
            raise invalid("email", WRONG_ADDRESS)
        address = data["email"].strip()
        self._bound(throttle.RESETS_PER_ADDRESS, throttle.RESETS_PER_CLIENT, address)
        registration.ask_to_reset(self.context, address)
        return self._accepted()

    def reset(self, data: dict[str, Any]) -> dict[str, Any]:
        """Change the password."""
        token = self._link_token(data)
        try:
            address = registration.person_of_reset(self.context, token)
            problem = weakness(data.get("password"), address)
            if problem:
                raise invalid("password", problem)
            registration.reset(self.context, token, data["password"])
        except registration.VoidLink as error:
            raise VoidLink from error
        return {"login": address}

    def _registration_errors(self, data: dict[str, Any]) -> list[FieldError]:
        name, address = data.get("fullname"), data.get("email")
        found = []
        if not _is_line(name, MAX_NAME):
            found.append(FieldError("fullname", _("Enter your name and surname.")))
        if not _is_address(address):
            found.append(FieldError("email", WRONG_ADDRESS))
        personal = [text for text in (name, address) if isinstance(text, str)]
        problem = weakness(data.get("password"), *personal)
        if problem:
            found.append(FieldError("password", problem))
        if data.get("accept_terms") is not True:
            message = _("Accept the terms of the portal to have an account.")
            found.append(FieldError("accept_terms", message))
        return found

    def _bound(
        self, per_address: throttle.Throttle, per_client: throttle.Throttle, address: str
    ) -> None:
        if not throttle.allow(per_address, per_client, address, self.request):
            raise TooManyRequests(_("Too many attempts. Try again in an hour."))

    def _link_token(self, data: dict[str, Any]) -> str:
        token = data.get("token")
        if not isinstance(token, str) or not token or len(token) > 100:
            raise VoidLink
        return token

    def _accepted(self) -> dict[str, Any]:
        self.request.response.setStatus(202)
        return {"message": self.translated(SAME_ANSWER)}


class VoidLink(Problem):
    """The same for a used, an old and a forged link: 400."""

    type = "VoidLink"

    def __init__(self) -> None:
        super().__init__(_("This link is not valid any more. Ask for a new one."))


def _is_line(value: Any, top: int) -> bool:
    return (
        isinstance(value, str)
        and bool(value.strip())
        and len(value) <= top
        and not UNWRITABLE.search(value)
        and "\n" not in value
    )


def _is_address(value: Any) -> bool:
    return _is_line(value, MAX_EMAIL) and EMAIL.fullmatch(value.strip()) is not None
