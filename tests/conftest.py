"""What tests share: the built site under a sub-path, a real Chromium, and which files run first."""

from __future__ import annotations

import functools
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import sync_playwright

from scripts.files.paths import ROOT

pytest_plugins = ["tests.guard"]

# How long an example takes says more about the machine than about the code; see `make bench`.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")

SUB_PATH = "/any/sub-path/"
# Keeps Chromium from calling home on its own; everything else is left as visitors have it.
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

# Processes side by side take one file after the other: with the longest last, all but one would wait.
LONGEST = ["test_rehearsal_together.py", "test_accessibility.py", "test_rehearsal.py"]


def pytest_collection_modifyitems(items):
    """The files that take longest come first; all others stay in their order."""
    first = {name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: first.get(item.path.name, len(first)))


class _SiteHandler(SimpleHTTPRequestHandler):
    """Serves the site below `SUB_PATH` only, so that a link from the root would be found out."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(SUB_PATH):
            return str(ROOT / "nowhere")
        return super().translate_path("/" + path.removeprefix(SUB_PATH))

    def log_message(self, *_: object) -> None:
        pass


# What nginx as Debian brings it says of each ending; and like it, this says nothing of how long to keep.
_SiteHandler.extensions_map = {
    **SimpleHTTPRequestHandler.extensions_map,
    ".js": "application/javascript",
    ".mjs": "application/octet-stream",
    ".wasm": "application/wasm",
    ".md": "application/octet-stream",
}


@pytest.fixture(scope="session")
def site() -> Path:
    """The folder of the built site."""
    folder = ROOT / "site"
    assert (folder / "index.html").is_file(), "the site is not built: run make test, or make site"
    return folder


@contextmanager
def served(folder: Path, kind: type[SimpleHTTPRequestHandler] = _SiteHandler) -> Iterator[str]:
    """Serve a folder; where it is, with a slash at the end."""
    handler = functools.partial(kind, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    server.shutdown()


@pytest.fixture(scope="session")
def address(site):
    """Where the built site is served, with a slash at the end."""
    with served(site) as where:
        yield where


@pytest.fixture(scope="session")
def made_up_site(tmp_path_factory):
    """The folder of a site that has the desks' pages of the frozen catalogue."""
    from tests import made_up_site  # a build: only where it is asked for

    return made_up_site.shared(tmp_path_factory)


@pytest.fixture(scope="session")
def strict_address(made_up_site):
    """Where that site is served under the policy that `content/nginx.conf` sends."""
    conf = (ROOT / "content" / "nginx.conf").read_text(encoding="utf-8")
    [policy] = set(re.findall(r'add_header Content-Security-Policy "([^"]+)"', conf))

    class Strict(_SiteHandler):
        def end_headers(self):
            self.send_header("Content-Security-Policy", policy)
            super().end_headers()

    with served(made_up_site, Strict) as where:
        yield where


@pytest.fixture(scope="session")
def made_up_address(made_up_site):
    """Where the desks of the made-up scheme are served; a module takes it as its `address`."""
    with served(made_up_site) as where:
        yield where


@pytest.fixture(scope="session")
def chromium():
    """A running Chromium: the one that `make test` found or installed."""
    record = ROOT / ".venv" / "chromium-path"
    assert record.is_file(), "no browser is set up: run make test, which finds or installs Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=record.read_text().strip(), args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, address):
    """A function that opens a page of the site; the test fails on any request to another host,
    any failed request that was not meant to fail, and any error in the console."""
    contexts = []
    troubles: list[str] = []

    def failed(request):
        if request.failure != "net::ERR_ABORTED":  # cut off by going to another page
            troubles.append(f"failed: {request.url}")

    def opened(path="", expect_trouble=False, block=(), **context_options):
        context = chromium.new_context(**context_options)
        contexts.append(context)
        page = context.new_page()
        context.on(
            "request",
            lambda r: None if r.url.startswith(address) else troubles.append(f"left home: {r.url}"),
        )
        if not expect_trouble:
            page.on("requestfailed", failed)
            page.on("pageerror", lambda e: troubles.append(f"error: {e}"))
            page.on(
                "console",
                lambda m: troubles.append(f"console: {m.text}") if m.type == "error" else None,
            )
        for pattern in block:
            context.route(pattern, lambda route: route.abort())
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []
