"""Addresses elsewhere, asked of a server on this machine."""

import itertools
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts.reporting.addresses import unanswered


class Server(BaseHTTPRequestHandler):
    def log_message(self, *_):
        """Nobody reads it."""

    def do_GET(self):
        self.send_response(int(self.path[1:4]))
        self.send_header("Content-Length", "0")
        self.end_headers()


@pytest.fixture(scope="module")
def root():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_what_is_gone_or_not_there_is_told_and_what_refuses_us_is_not(root):
    asked = [f"{root}/{status}" for status in (200, 404, 403, 410, 503)]
    asked += ["http://127.0.0.1:9/", "http://[no-address"]
    found = dict(unanswered(asked))
    assert set(found) == {asked[1], asked[3], asked[5], asked[6]}
    assert found[asked[1]] == "服务器回答 404" and found[asked[5]].startswith("连不上")


def test_what_there_was_no_time_for_is_told_as_not_looked_at(root):
    clock = itertools.count(0, 10).__next__
    found = list(unanswered([f"{root}/200"] * 5, altogether=25, clock=clock))
    assert found == [(f"{root}/200", "时间不够，没有看")] * 3
