"""Asking the running site over HTTP as one person."""

from typing import Any
import requests
import transaction


class Client:
    """Somebody at a browser; None is nobody."""

    def __init__(self, site: Any, user_id: str | None, language: str = "pl") -> None:
        self.url = site.absolute_url()
        self.session = requests.Session()
        self.session.headers.update({"Accept": "application/json", "Accept-Language": language})
        if user_id:
            token = site.acl_users.jwt_auth.create_token(user_id)
            self.session.headers["Authorization"] = f"Bearer {token}"

    def __call__(self, method: str, path: str, **kwargs: Any) -> requests.Response:
        """Send a request; the test sees what it changed."""
        transaction.commit()
        url = path if path.startswith("http") else f"{self.url}/{path}"
        answer = self.session.request(method, url, timeout=30, allow_redirects=False, **kwargs)
        transaction.begin()
        return answer

    def get(self, path: str, **kwargs: Any) -> requests.Response:
        return self("GET", path, **kwargs)

    def post(self, path: str, json: Any = None) -> requests.Response:
        return self("POST", path, json={} if json is None else json)

    def patch(self, path: str, json: Any = None) -> requests.Response:
        return self("PATCH", path, json={} if json is None else json)
