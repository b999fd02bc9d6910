"""WSGI filter: refuses, before Zope sees it, what is not addressed to a site that we serve.

That is a request for a host of another, and a path with ``..``: Zope resolves it over the
whole path, so it would lead out of the site that a portal wrote before the visitor's path.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Iterable
from typing import Any
import json


Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]
MARK = "/VirtualHostBase/"


def requested_hosts(environ: Environ) -> list[str]:
    """The Host header, and the host a proxy writes into the path for Zope's virtual hosting."""
    hosts = [environ.get("HTTP_HOST", "")]
    path = environ.get("PATH_INFO", "")
    _, mark, rest = path.partition(MARK)
    while mark:
        parts = rest.split("/", 2)
        hosts.append(parts[1] if len(parts) > 1 else "")
        _, mark, rest = rest.partition(MARK)
    return hosts


def without_default_port(host: str) -> str:
    name, colon, port = host.lower().rpartition(":")
    return name if colon and port in ("80", "443") else host.lower()


def climbs(environ: Environ) -> bool:
    """Whether the path, which is decoded here, has a segment that leads up."""
    return ".." in environ.get("PATH_INFO", "").split("/")


def refuse(start_response: StartResponse, status: str, type_: str, message: str) -> Iterable[bytes]:
    body = json.dumps({"error": {"type": type_, "message": message}}).encode()
    headers = [
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(body))),
        ("Cache-Control", "no-store"),
    ]
    start_response(status, headers)
    return [body]


class AllowedHosts:
    """Lets through what is addressed to one of our hosts (else 421) and leads down (else 400)."""

    def __init__(self, application: Application, hosts: Iterable[str]) -> None:
        self.application = application
        self.hosts = frozenset(without_default_port(host) for host in hosts)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        hosts = map(without_default_port, requested_hosts(environ))
        if not self.hosts.issuperset(hosts):
            message = "This host is not served here."
            return refuse(start_response, "421 Misdirected Request", "MisdirectedRequest", message)
        if climbs(environ):
            message = "The path may not contain '..'."
            return refuse(start_response, "400 Bad Request", "BadRequest", message)
        return self.application(environ, start_response)


def filter_factory(global_conf: dict[str, str], hosts: str) -> Callable[..., AllowedHosts]:
    """Entry point for PasteDeploy; ``hosts`` is a list parted by spaces."""
    return lambda application: AllowedHosts(application, hosts.split())
