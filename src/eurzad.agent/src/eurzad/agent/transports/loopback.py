"""HTTP on this computer only: for tests, and for browsers without the extension.

Any page may try to talk to it, and so may a host name that was made to point here. So it answers
only to its own name (`Host`), to pages of offices that it was paired with (`Origin`, exactly), and
to JSON, for which browsers ask first (CORS). Others learn nothing, not even that it is there.
"""

from collections.abc import Callable
from eurzad.agent.agent import Agent
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from queue import Empty
from queue import Queue
from threading import Event
from threading import Lock
from typing import Any
import json


PORT = 24739
LARGEST = 64 * 1024 * 1024
IDLE_SECONDS = 30
BUSY = {"ok": False, "error": "busy"}


class Loopback(ThreadingHTTPServer):
    """Listens in threads; messages are answered by whoever calls `work`, one at a time.

    Windows must be opened in a program's main thread, and a card does one thing at a time.
    """

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, agent: Agent, port: int = PORT) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.agent = agent
        self.waiting: Queue[Callable[[], None]] = Queue(1)
        self.one_at_a_time = Lock()
        self.stopping = Event()

    @property
    def hosts(self) -> tuple[str, str]:
        """The names under which it may be asked."""
        return f"127.0.0.1:{self.server_port}", f"localhost:{self.server_port}"

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def knows(self, origin: str | None) -> bool:
        return origin is not None and self.agent.settings.office_at(origin) is not None

    def ask(self, origin: str, message: Any) -> dict[str, Any]:
        """Have a message answered by `work`; one that comes meanwhile is told to come later."""
        if not self.one_at_a_time.acquire(blocking=False):
            return BUSY
        try:
            done, found = Event(), {}

            def answer() -> None:
                found.update(self.agent.answer(origin, message))
                done.set()

            self.waiting.put(answer)
            while not done.wait(0.5):
                if self.stopping.is_set():
                    return BUSY
            return found
        finally:
            self.one_at_a_time.release()

    def work(self) -> None:
        """Answer messages until `stop` is called."""
        while not self.stopping.is_set():
            try:
                self.waiting.get(timeout=0.2)()
            except Empty:
                continue

    def stop(self) -> None:
        self.stopping.set()
        self.shutdown()
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Loopback
    timeout = IDLE_SECONDS
    server_version = "agent"
    sys_version = ""

    def do_OPTIONS(self) -> None:
        """A browser asks whether the page may talk to this address."""
        if not self._may():
            return
        self.send_response(204)
        self._allow()
        self.send_header("Access-Control-Allow-Methods", "POST")
        self.send_header("Access-Control-Allow-Headers", "Content-Type")
        self.send_header("Access-Control-Allow-Private-Network", "true")
        self.end_headers()

    def do_POST(self) -> None:
        if not self._may():
            return
        if self.headers.get("Content-Type", "").partition(";")[0].strip() != "application/json":
            self._refuse(415)
            return
        message = self._message()
        if message is None:
            return
        self._send(self.server.ask(self.headers["Origin"], message))

    def do_GET(self) -> None:
        self._refuse(404)

    def _may(self) -> bool:
        """Tell whether the request is for us and from an office's page; refuse it otherwise."""
        if self.headers.get_all("Host", []) not in [[one] for one in self.server.hosts]:
            self._refuse(421)
            return False
        origins = self.headers.get_all("Origin", [])
        if len(origins) != 1 or not self.server.knows(origins[0]) or self.path != "/":
            self._refuse(403)
            return False
        return True

    def _message(self) -> Any:
        length = self.headers.get("Content-Length", "")
        if not length.isascii() or not length.isdigit():
            self._refuse(411)
            return None
        if int(length) > LARGEST:
            self._refuse(413)
            return None
        try:
            return json.loads(self.rfile.read(int(length)))
        except (ValueError, RecursionError):
            self._refuse(400)
            return None

    def _send(self, answer: dict[str, Any]) -> None:
        data = json.dumps(answer, ensure_ascii=False).encode()
        self.send_response(200)
        self._allow()
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _allow(self) -> None:
        self.send_header("Access-Control-Allow-Origin", self.headers["Origin"])
        self.send_header("Vary", "Origin")
        self.send_header("Cache-Control", "no-store")

    def _refuse(self, status: int) -> None:
        self.close_connection = True
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Requests are nobody's business."""
