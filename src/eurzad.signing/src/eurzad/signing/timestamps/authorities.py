"""Time stamps from the first authority that gives one. Every question has a limit."""

from asn1crypto import tsp
from collections.abc import Callable
from collections.abc import Sequence
from pyhanko.sign.timestamps import TimeStamper
from time import monotonic
import asyncio
import requests


TIMEOUT = 5.0
LARGEST_ANSWER = 64 * 1024
# An authority that failed is asked last for this long.
REST_SECONDS = 60.0
GRANTED = ("granted", "granted_with_mods")
HEADERS = {
    "Content-Type": "application/timestamp-query",
    "Accept": "application/timestamp-reply",
}


class NoTimeStamp(Exception):
    """No authority gave a time stamp."""


class Authorities(TimeStamper):
    """The configured authorities, in order of preference."""

    def __init__(
        self,
        addresses: Sequence[str],
        timeout: float = TIMEOUT,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self.addresses = tuple(addresses)
        self.timeout = timeout
        self.clock = clock
        self.rests_until: dict[str, float] = {}
        self.last_good = ""

    def in_order(self) -> list[str]:
        """Return the addresses in the order in which to ask: those that rest come last."""
        now = self.clock()
        return sorted(self.addresses, key=lambda one: self.rests_until.get(one, 0.0) > now)

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        for address in self.in_order():
            try:
                answer = await asyncio.to_thread(ask, address, req, self.timeout)
            except NoTimeStamp:
                self.rests_until[address] = self.clock() + REST_SECONDS
                continue
            self.rests_until.pop(address, None)
            self.last_good = address
            return answer
        raise NoTimeStamp("none of the authorities gave a time stamp")


def ask(address: str, request: tsp.TimeStampReq, timeout: float) -> tsp.TimeStampResp:
    """Return an authority's answer to a request. Raises NoTimeStamp."""
    try:
        with requests.post(
            address,
            data=request.dump(),
            headers=HEADERS,
            timeout=timeout,
            stream=True,
            allow_redirects=False,
        ) as response:
            if response.status_code != 200:
                raise NoTimeStamp(f"HTTP {response.status_code}")
            body = response.raw.read(LARGEST_ANSWER + 1, decode_content=True)
    except (OSError, requests.RequestException) as error:
        raise NoTimeStamp(type(error).__name__) from error
    if len(body) > LARGEST_ANSWER:
        raise NoTimeStamp("the answer is too large")
    return checked(body, request)


def checked(body: bytes, request: tsp.TimeStampReq) -> tsp.TimeStampResp:
    """Return an answer that is a time stamp of what was asked. Raises NoTimeStamp."""
    try:
        answer = tsp.TimeStampResp.load(body)
        if answer["status"]["status"].native not in GRANTED:
            raise NoTimeStamp("refused")
        told = answer["time_stamp_token"]["content"]["encap_content_info"]["content"].parsed
        same_nonce = told["nonce"].native == request["nonce"].native
        if told["message_imprint"].dump() != request["message_imprint"].dump() or not same_nonce:
            raise NoTimeStamp("a time stamp of something else")
    except (ValueError, TypeError, KeyError) as error:
        raise NoTimeStamp("no time stamp") from error
    return answer
