"""What of a person's account an application needs."""

from plone import api


NAMES = ("fullname", "email", "address", "phone")


def account_of(user_id: str) -> dict[str, str]:
    """Name, e-mail, address and telephone of the account; empty when it is gone."""
    member = api.user.get(userid=user_id) if user_id else None
    if member is None:
        return {}
    return {name: member.getProperty(name, "") or "" for name in NAMES}
