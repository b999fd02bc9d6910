"""A request for a host we do not serve, or out of its site, never reaches Zope."""

from contextlib import closing
from eurzad.backend.hosts import filter_factory
from eurzad.backend.processes import BIN
from eurzad.backend.processes import PIN_HOST
import http.client
import os
import pytest
import subprocess


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


@pytest.mark.parametrize(
    "path",
    [
        "/..",
        "/gmina/../powiat/@office",
        SITE.format(host="gmina.localhost:3000") + "/../../../../powiat/@office",
        SITE.format(host="gmina.localhost:3000") + "/..",
    ],
)
def test_a_path_that_leads_up_is_refused(ask, path):
    assert ask("127.0.0.1:8080", path) == ("400 Bad Request", False)


@pytest.mark.parametrize(
    "path",
    [
        "/gmina/@@download/1/pismo..pdf",
        "/gmina/...",
        SITE.format(host="gmina.localhost:3000").replace("@site", "_vh_urzad/@site"),
    ],
)
def test_dots_in_a_name_and_virtual_hosting_are_let_through(ask, path):
    assert ask("127.0.0.1:8080", path) == ("200 OK", True)


@pytest.fixture(scope="module")
def portal():
    """A Node server started as portals are; gives the status of a GET for a host."""
    serve = (
        "const server = require('http').createServer((_, answer) => answer.end('portal'));"
        "server.listen(0, '127.0.0.1', () => console.log(server.address().port))"
    )
    process = subprocess.Popen(
        [BIN / "node", "--require", PIN_HOST, "-e", serve],
        env={**os.environ, "EURZAD_HOST": "urzad.example.pl"},
        stdout=subprocess.PIPE,
        text=True,
    )
    port = int(process.stdout.readline())

    def status(host):
        with closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
            connection.request("GET", "/", headers={"Host": host})
            return connection.getresponse().status

    yield status
    process.kill()
    process.wait()


@pytest.mark.parametrize("host", ["urzad.example.pl", "Urzad.Example.pl", "urzad.example.pl:443"])
def test_a_portal_serves_its_own_host(portal, host):
    assert portal(host) == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "urzad.example.pl.evil.example", "urzad.example.pl:8443", "127.0.0.1"]
)
def test_a_portal_refuses_any_other_host(portal, host):
    assert portal(host) == 421
