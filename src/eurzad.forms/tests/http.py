"""A small client of the running test site."""

from plone import api
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from typing import Any
import requests
import transaction


PASSWORD = "Debowa-13-aleja"
JSON = {"Accept": "application/json", "Accept-Language": "pl"}


class Client:
    """Talks JSON to a site as one person."""

    def __init__(self, site_url: str, auth: tuple[str, str] | None = None) -> None:
        self.site_url = site_url
        self.session = requests.Session()
        self.session.headers.update(JSON)
        self.session.auth = auth

    def url(self, path: str) -> str:
        return path if path.startswith("http") else f"{self.site_url}{path}"

    def __call__(self, method: str, path: str, **kwargs: Any) -> requests.Response:
        transaction.begin()
        answer = self.session.request(method, self.url(path), timeout=30, **kwargs)
        transaction.begin()
        return answer

    def get(self, path: str, **kwargs: Any) -> requests.Response:
        return self("GET", path, **kwargs)

    def post(self, path: str, json: Any = None, **kwargs: Any) -> requests.Response:
        return self("POST", path, json=json, **kwargs)

    def patch(self, path: str, json: Any = None, **kwargs: Any) -> requests.Response:
        return self("PATCH", path, json=json, **kwargs)

    def delete(self, path: str, **kwargs: Any) -> requests.Response:
        return self("DELETE", path, **kwargs)


def anonymous(site) -> Client:
    """Someone who is not logged in."""
    return Client(site.absolute_url())


def manager(site) -> Client:
    """The administrator."""
    return Client(site.absolute_url(), (SITE_OWNER_NAME, SITE_OWNER_PASSWORD))


def person(site, name: str, *roles: str) -> Client:
    """A new user with the roles."""
    with api.env.adopt_roles(["Manager"]):
        api.user.create(
            email=f"{name}@example.org",
            username=name,
            password=PASSWORD,
            properties={"fullname": name.title()},
        )
        api.user.grant_roles(username=name, roles=["Member", *roles])
    transaction.commit()
    return Client(site.absolute_url(), (name, PASSWORD))


def resident(site, name: str) -> Client:
    """A new resident."""
    client = person(site, name)
    with api.env.adopt_roles(["Manager"]):
        api.group.add_user(groupname="residents", username=name)
    transaction.commit()
    return client
