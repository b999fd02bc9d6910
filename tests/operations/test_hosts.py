"""A request for a host we do not serve never reaches Zope."""

from eurzad.backend.hosts import filter_factory
import pytest


SITE = "/VirtualHostBase/http/{host}/gmina/++api++/VirtualHostRoot/@site"


@pytest.fixture
def ask():
    """Asks for a host and a path; gives the status and whether Zope was reached."""

    def answer(host, path="/"):
        seen = []
        statuses = []

        def zope(environ, start_response):
            seen.append(environ)
            start_response("200 OK", [])
            return [b""]

        served = filter_factory({}, hosts="127.0.0.1:8080 gmina.localhost:3000 urzad.example.pl")
        environ = {"PATH_INFO": path} | ({} if host is None else {"HTTP_HOST": host})
        served(zope)(environ, lambda status, headers: statuses.append(status))
        return statuses[0], bool(seen)

    return answer


@pytest.mark.parametrize(
    ("host", "path"),
    [
        ("127.0.0.1:8080", "/gmina/@site"),
        ("gmina.localhost:3000", "/"),
        ("GMINA.localhost:3000", "/"),
        ("urzad.example.pl", "/"),
        ("urzad.example.pl:443", "/"),
        ("127.0.0.1:8080", SITE.format(host="gmina.localhost:3000")),
        ("127.0.0.1:8080", SITE.format(host="urzad.example.pl:443")),
    ],
)
def test_our_own_hosts_are_served(ask, host, path):
    assert ask(host, path) == ("200 OK", True)


@pytest.mark.parametrize(
    ("host", "path"),
    [
        (None, "/"),
        ("", "/"),
        ("evil.example", "/"),
        ("gmina.localhost:3001", "/"),
        ("urzad.example.pl:8443", "/"),
        ("urzad.example.pl.evil.example", "/"),
        ("127.0.0.1:8080", SITE.format(host="evil.example:80")),
        ("127.0.0.1:8080", SITE.format(host="gmina.localhost:3000") + SITE.format(host="evil")),
        ("127.0.0.1:8080", "/VirtualHostBase/http"),
    ],
)
def test_any_other_host_is_refused(ask, host, path):
    assert ask(host, path) == ("421 Misdirected Request", False)
