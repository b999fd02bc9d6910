"""Many clients that send requests at the same time, each over one kept connection."""

from collections.abc import Callable
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from dataclasses import field
from http.client import HTTPConnection
from http.client import HTTPException
from queue import Empty
from queue import SimpleQueue
from urllib.parse import urlsplit
import json
import statistics
import time


@dataclass(frozen=True)
class Request:
    """One request: `url` absolute, `body` JSON-able or raw bytes."""

    method: str
    url: str
    body: object = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What came back: status 0 means that the connection broke before an answer."""

    request: Request
    status: int
    seconds: float
    body: bytes

    @property
    def json(self) -> dict:
        return json.loads(self.body)


@dataclass(frozen=True)
class Run:
    """All answers of one run and how long the whole of it took."""

    answers: list[Answer]
    seconds: float

    @property
    def per_second(self) -> float:
        return len([a for a in self.answers if a.status and a.status < 400]) / self.seconds

    @property
    def errors(self) -> int:
        return len([a for a in self.answers if not a.status or a.status >= 400])

    @property
    def p95_ms(self) -> float:
        return percentile([a.seconds for a in self.answers], 95) * 1000


def percentile(values: Iterable[float], percent: int) -> float:
    """The value under which `percent` of a hundred lie (exclusive method)."""
    values = list(values)
    if len(values) < 2:
        return values[0] if values else 0.0
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


class Client:
    """One client with one kept connection to each host."""

    def __init__(self, timeout: float = 60):
        self.timeout = timeout
        self.connections: dict[str, HTTPConnection] = {}

    def send(self, request: Request) -> Answer:
        parts = urlsplit(request.url)
        body, headers = _encoded(request)
        started = time.perf_counter()
        try:
            connection = self._connection(parts.netloc)
            target = parts.path + (f"?{parts.query}" if parts.query else "")
            connection.request(request.method, target, body=body, headers=headers)
            response = connection.getresponse()
            content = response.read()
        except (OSError, HTTPException) as error:
            self.connections.pop(parts.netloc).close()
            return Answer(request, 0, time.perf_counter() - started, repr(error).encode())
        return Answer(request, response.status, time.perf_counter() - started, content)

    def _connection(self, netloc: str) -> HTTPConnection:
        if netloc not in self.connections:
            self.connections[netloc] = HTTPConnection(netloc, timeout=self.timeout)
        return self.connections[netloc]

    def close(self) -> None:
        for connection in self.connections.values():
            connection.close()


def _encoded(request: Request) -> tuple[bytes | None, dict[str, str]]:
    headers = {"Accept": "application/json", **request.headers}
    if request.body is None:
        return None, headers
    if isinstance(request.body, bytes):
        return request.body, headers
    headers.setdefault("Content-Type", "application/json")
    return json.dumps(request.body).encode(), headers


def send(request: Request, timeout: float = 60) -> Answer:
    """One request over a connection of its own."""
    client = Client(timeout)
    try:
        return client.send(request)
    finally:
        client.close()


def run(requests: Iterable[Request], clients: int, on_answer: Callable | None = None) -> Run:
    """Send all requests with `clients` at a time; each takes the next one that is left."""
    waiting: SimpleQueue[Request] = SimpleQueue()
    for request in requests:
        waiting.put(request)

    def work(_number: int) -> list[Answer]:
        client, answers = Client(), []
        try:
            while True:
                try:
                    request = waiting.get_nowait()
                except Empty:
                    return answers
                answer = client.send(request)
                answers.append(answer)
                if on_answer:
                    on_answer(answer)
        finally:
            client.close()

    started = time.perf_counter()
    with ThreadPoolExecutor(clients) as pool:
        answers = [answer for part in pool.map(work, range(clients)) for answer in part]
    return Run(answers, time.perf_counter() - started)
