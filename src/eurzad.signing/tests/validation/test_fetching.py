"""Addresses in certificates and lists are written by others: what may be asked, and how far."""

from eurzad.signing.trust.fetch import checked_address
from eurzad.signing.trust.fetch import fetch
from eurzad.signing.trust.fetch import public_addresses
from eurzad.signing.trust.fetch import Refused
from http.client import HTTPConnection
from http.client import parse_headers
import pytest
import socket
import threading
import time


def resolving(*addresses):
    def resolve(host, port, **_more):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in addresses]

    return resolve


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "gopher://example.org/",
        "ldap://example.org/cn=x",
        "http://example.org:8080/",
        "https://example.org:80/",
        "http://user:pass@example.org/",
        "http:///a",
        "http://example.org/a b",
        "http://example.org/\r\nHost: x",
        "http://exa\u0142mple.org/",
        "http://[::1",
        "",
    ],
)
def test_odd_address_is_refused(url):
    with pytest.raises(Refused):
        checked_address(url)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "::",
    ],
)
def test_host_inside_the_network_is_refused(address):
    with pytest.raises(Refused, match="private"):
        public_addresses("example.org", 80, resolving(address))


def test_host_with_one_private_address_among_public_ones_is_refused():
    with pytest.raises(Refused, match="private"):
        public_addresses("example.org", 80, resolving("8.8.8.8", "127.0.0.1"))
    assert public_addresses("example.org", 80, resolving("8.8.8.8")) == ["8.8.8.8"]


def test_number_written_oddly_is_refused_by_what_it_resolves_to():
    for host in ("2130706433", "0x7f.1", "127.1", "localhost"):
        with pytest.raises(Refused):
            fetch(f"http://{host}/", seconds=2)


def whole_request(link):
    """First line and body of one request, however many packets it came in."""
    with link.makefile("rb") as stream:
        line = stream.readline()
        length = parse_headers(stream).get("Content-Length", 0)
        return line + stream.read(int(length))


class Server:
    """Answers on the loopback with what it is told, piece by piece."""

    def __init__(self, answers):
        self.answers = answers
        self.asked = []
        self.listening = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        for answer in self.answers:
            try:
                link, _address = self.listening.accept()
            except OSError:
                return
            with link:
                self.asked.append(whole_request(link))
                try:
                    for piece in answer:
                        link.sendall(piece)
                except OSError:
                    continue

    def connection(self, scheme, host, address, seconds):
        """Stands for ``connect``: the address was checked before, the answer comes from here."""
        self.last = (scheme, host, address)
        connection = HTTPConnection(host, timeout=seconds)
        connection.sock = socket.create_connection(self.listening.getsockname(), timeout=seconds)
        return connection


def asked(answers, **options):
    server = Server(answers)
    try:
        return server, fetch(
            "http://example.org/x",
            resolve=resolving("8.8.8.8"),
            open_connection=server.connection,
            **options,
        )
    finally:
        server.listening.close()


def ok(body):
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body


def moved(to):
    return b"HTTP/1.1 302 Found\r\nLocation: " + to + b"\r\nContent-Length: 0\r\n\r\n"


def test_answer_is_given_back_and_the_checked_address_connected_to():
    server, body = asked([[ok(b"tak")]])
    assert body == b"tak"
    assert server.last == ("http", "example.org", "8.8.8.8")


def test_question_is_posted():
    server, _body = asked([[ok(b"tak")]], body=b"pytanie", kind="application/ocsp-request")
    assert server.asked[0].startswith(b"POST /x")
    assert b"pytanie" in server.asked[0]


def test_redirect_is_followed_to_public_addresses_only():
    _server, body = asked([[moved(b"http://other.example.org/y")], [ok(b"tam")]])
    assert body == b"tam"
    for to in (b"http://127.0.0.1/", b"file:///etc/passwd", b"http://example.org:22/"):
        server = Server([[moved(to)], [ok(b"tajne")]])

        def resolve(host, port, **more):
            return resolving("127.0.0.1" if host == "127.0.0.1" else "8.8.8.8")(host, port)

        with pytest.raises(Refused):
            fetch("http://example.org/", resolve=resolve, open_connection=server.connection)
        server.listening.close()


def test_endless_redirects_end():
    with pytest.raises(Refused, match="redirects"):
        asked([[moved(b"http://example.org/x")]] * 10)


def test_large_answer_is_refused():
    with pytest.raises(Refused, match="size"):
        asked([[ok(b"x" * 5000)]], largest=4000)


def test_slow_answer_is_given_up_after_its_time():
    def dripping():
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"
        for _count in range(1000):
            time.sleep(0.05)
            yield b"x"

    before = time.monotonic()
    with pytest.raises(Refused):
        asked([dripping()], seconds=0.6)
    assert time.monotonic() - before < 5


@pytest.mark.parametrize("status", [b"404 Not Found", b"500 Error", b"204 None"])
def test_error_is_refused(status):
    with pytest.raises(Refused, match="status"):
        asked([[b"HTTP/1.1 " + status + b"\r\nContent-Length: 0\r\n\r\n"]])


def test_nonsense_is_refused():
    with pytest.raises(Refused):
        asked([[b"nonsense\r\n\r\n"]])
