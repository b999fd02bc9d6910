"""Fetching from addresses that others chose (in certificates, in trusted lists): bounded, and never
into the office's own network.

Only http and https on their usual ports, only public addresses; the address that was checked is the
one connected to (a name cannot resolve to another one in between), also after a redirect.
"""

from http.client import HTTPConnection
from http.client import HTTPException
from http.client import HTTPSConnection
from urllib.parse import urljoin
from urllib.parse import urlsplit
import ipaddress
import socket
import ssl
import time


PORTS = {"http": 80, "https": 443}
MOST_REDIRECTS = 3
MIB = 1024 * 1024
LARGEST = 10 * MIB
SECONDS = 10.0
PIECE = 64 * 1024
REDIRECTS = {301, 302, 303, 307, 308}


class Refused(Exception):
    """The address may not be asked, or did not answer as it should. The message says why."""


def checked_address(url):
    """(scheme, host, path with query) of an address that may be asked. Raises Refused."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise Refused("address") from None
    if parts.scheme not in PORTS or not parts.hostname:
        raise Refused("scheme")
    if port not in (None, PORTS[parts.scheme]):
        raise Refused("port")
    if parts.username is not None or parts.password is not None:
        raise Refused("credentials")
    if any(ord(letter) <= 32 or ord(letter) > 126 for letter in url):
        raise Refused("address")
    path = parts.path or "/"
    return parts.scheme, parts.hostname, f"{path}?{parts.query}" if parts.query else path


def public_addresses(host, port, resolve=socket.getaddrinfo):
    """The IP addresses of a host, all of them public. Raises Refused when one is not.

    One private address among public ones refuses the host: that is how a name is rebound.
    """
    try:
        found = resolve(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Refused("name") from None
    addresses = list(dict.fromkeys(entry[4][0].partition("%")[0] for entry in found))
    if not addresses or not all(is_public(address) for address in addresses):
        raise Refused("private")
    return addresses


def is_public(address):
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    inner = [ip]
    if isinstance(ip, ipaddress.IPv6Address):
        inner += [one for one in (ip.ipv4_mapped, ip.sixtofour) if one is not None]
        inner += list(ip.teredo or ())
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            inner.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in inner)


def connect(scheme, host, address, seconds):
    """A connection to this IP address, which answers in the host's name."""
    port = PORTS[scheme]
    link = socket.create_connection((address, port), timeout=seconds)
    if scheme == "http":
        connection = HTTPConnection(host, port, timeout=seconds)
    else:
        context = ssl.create_default_context()
        link = context.wrap_socket(link, server_hostname=host)
        connection = HTTPSConnection(host, port, timeout=seconds)
    connection.sock = link
    return connection


def fetch(
    url,
    body=None,
    kind=None,
    largest=LARGEST,
    seconds=SECONDS,
    resolve=socket.getaddrinfo,
    open_connection=connect,
):
    """The bytes at an address; with a ``body`` they are asked for by POST.

    Raises Refused: for an address that may not be asked, for an error, for an answer that is larger
    than ``largest`` bytes or takes longer than ``seconds`` altogether.
    """
    until = time.monotonic() + seconds
    for _step in range(MOST_REDIRECTS + 1):
        scheme, host, path = checked_address(url)
        addresses = public_addresses(host, PORTS[scheme], resolve)
        left = until - time.monotonic()
        if left <= 0:
            raise Refused("time")
        connection = None
        try:
            connection = open_connection(scheme, host, addresses[0], left)
            answer = ask(connection, path, body, kind)
            if answer.status in REDIRECTS:
                url = urljoin(url, answer.headers.get("Location") or "")
                continue
            if answer.status != 200:
                raise Refused(f"status {answer.status}")
            return read_bounded(answer, connection, largest, until)
        except (OSError, HTTPException, ValueError) as error:
            raise Refused(type(error).__name__) from error
        finally:
            if connection is not None:
                connection.close()
    raise Refused("redirects")


def ask(connection, path, body, kind):
    headers = {"User-Agent": "eUrzad", "Accept-Encoding": "identity"}
    if kind:
        headers["Content-Type"] = kind
    connection.request("POST" if body is not None else "GET", path, body, headers)
    return connection.getresponse()


def read_bounded(answer, connection, largest, until):
    pieces, size = [], 0
    while True:
        left = until - time.monotonic()
        if left <= 0:
            raise Refused("time")
        if connection.sock is not None:
            connection.sock.settimeout(left)
        piece = answer.read1(PIECE)
        if not piece:
            return b"".join(pieces)
        size += len(piece)
        if size > largest:
            raise Refused("size")
        pieces.append(piece)
