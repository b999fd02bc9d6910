"""The extension in a real browser: from a page through the browser to the agent and back."""

from base64 import urlsafe_b64encode
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from eurzad.agent import settings as known
from eurzad.agent.installer import extension
from eurzad.agent.installer.manifests import BROWSERS
from eurzad.agent.installer.system import Linux
from eurzad.agent.settings import Office
from eurzad.agent.settings import Settings
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from support.browser import CHROMIUM
from support.browser import FLAGS
from threading import Thread
import dataclasses
import os
import pytest


ASK = """message => new Promise(resolve => {
  const id = 'question';
  window.addEventListener('message', ({data}) => {
    if (data?.from === 'eurzad-agent' && data.id === id) resolve(data.answer);
  });
  setTimeout(() => resolve('no answer'), 5000);
  window.postMessage({to: 'eurzad-agent', id, message}, window.location.origin);
})"""
HELLO = {"version": 1, "do": "hello"}


class Page(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write("<!doctype html><title>Urząd</title>".encode())

    def log_message(self, *_arguments):
        return


@pytest.fixture
def ports():
    servers = [ThreadingHTTPServer(("127.0.0.1", 0), Page) for _number in range(2)]
    for one in servers:
        Thread(target=one.serve_forever, daemon=True).start()
    yield [one.server_port for one in servers]
    for one in servers:
        one.shutdown()


@pytest.fixture
def with_extension(browser, ports, tmp_path, monkeypatch):
    """A browser with the extension of one office, and the agent installed for it."""
    place, profile = tmp_path / "agent", tmp_path / "profile"
    key = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    office = Office(
        f"http://urzad.localhost:{ports[0]}", "Urząd", urlsafe_b64encode(key).rstrip(b"=").decode()
    )
    paired = Settings("/card.so", offices=(office,), extensions=(extension.chrome_id(),))
    known.save(place, paired)
    folder = extension.write(place, paired)
    # with a profile of its own, Chromium looks for programs in it
    chromium = dataclasses.replace(BROWSERS[1], folder="NativeMessagingHosts")
    Linux(place, profile).install([chromium], ())
    monkeypatch.setenv("EURZAD_AGENT", str(place))
    context = browser.browser_type.launch_persistent_context(
        profile,
        executable_path=CHROMIUM,
        headless=False,
        env=dict(os.environ),
        args=[*FLAGS, "--headless=new", f"--load-extension={folder}"],
        ignore_default_args=["--disable-extensions"],
    )
    yield context
    context.close()


def test_a_page_of_the_office_reaches_the_agent_and_no_other_does(with_extension, ports):
    page = with_extension.new_page()

    page.goto(f"http://urzad.localhost:{ports[0]}/biurko/do-podpisu")
    assert page.evaluate(ASK, HELLO) == {"ok": True, "version": 1, "office": "Urząd", "ready": True}
    assert page.evaluate(ASK, {**HELLO, "do": "sign"}) == {"ok": False, "error": "bad_job"}
    # the same host on another port is another origin
    page.goto(f"http://urzad.localhost:{ports[1]}/")
    assert page.evaluate(ASK, HELLO) == {"ok": False, "error": "foreign_origin"}
    # another host is not listed at all
    page.goto(f"http://zly.localhost:{ports[0]}/")
    assert page.evaluate(ASK, HELLO) == "no answer"
