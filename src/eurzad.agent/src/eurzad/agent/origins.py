"""Addresses of offices, compared exactly."""

from urllib.parse import urlsplit


def origin_of(address: str) -> str:
    """Return scheme, host and port of an office's address, as browsers write an origin.

    Plain HTTP is for this computer only (`localhost` and names below it). Raises ValueError.
    """
    parts = urlsplit(address.strip())
    host = parts.hostname or ""
    if not host or parts.username is not None or "*" in host:
        raise ValueError("this is no address of an office")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_local(host)):
        raise ValueError("an office has an address that begins with https://")
    usual = {"https": 443, "http": 80}[parts.scheme]
    port = "" if parts.port in (None, usual) else f":{parts.port}"
    return f"{parts.scheme}://{host}{port}"


def is_local(host: str) -> bool:
    """Tell whether a host name always means this computer (RFC 6761)."""
    return host in ("localhost", "127.0.0.1") or host.endswith(".localhost")
