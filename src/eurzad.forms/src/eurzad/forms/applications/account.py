"""What of a person's account an application needs."""

from plone import api


NAMES = ("fullname", "email", "address", "phone")


def with_account(user_id: str) -> str:
    """The id of somebody who has an account; nobody's when it was closed since."""
    return user_id if user_id and api.user.get(userid=user_id) is not None else ""


def account_of(user_id: str) -> dict[str, str]:
    """Name, e-mail, address and telephone of the account; empty when it is gone."""
    member = api.user.get(userid=user_id) if user_id else None
    if member is None:
        return {}
    return {name: member.getProperty(name, "") or "" for name in NAMES}
