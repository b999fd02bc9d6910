"""WSGI filter: a request for a host we do not serve is refused before Zope sees it."""

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


class AllowedHosts:
    """Lets through what is addressed to one of our hosts, answers 421 to the rest."""

    def __init__(self, application: Application, hosts: Iterable[str]) -> None:
        self.application = application
        self.hosts = frozenset(without_default_port(host) for host in hosts)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if all(without_default_port(host) in self.hosts for host in requested_hosts(environ)):
            return self.application(environ, start_response)
        error = {"type": "MisdirectedRequest", "message": "This host is not served here."}
        body = json.dumps({"error": error}).encode()
        headers = [
            ("Content-Type", "application/json"),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
        ]
        start_response("421 Misdirected Request", headers)
        return [body]


def filter_factory(global_conf: dict[str, str], hosts: str) -> Callable[..., AllowedHosts]:
    """Entry point for PasteDeploy; ``hosts`` is a list parted by spaces."""
    return lambda application: AllowedHosts(application, hosts.split())
