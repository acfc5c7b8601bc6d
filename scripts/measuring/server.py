"""A server on this machine alone that answers as a line of given speed would: for `make bench`."""

from __future__ import annotations

import mimetypes
import threading
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType

import brotli

_TYPES = {".js": "text/javascript", ".wasm": "application/wasm"}
_CHUNK = 8192


class BenchServer:
    """Serves `folder` brotli-compressed; a context manager that gives the address.

    `bandwidth` in bytes per second shared by all connections, `delay` in seconds before each
    answer; 0 for no limit; `beside`: pages that are not in the folder, by their path. `sent` counts the
    bytes of each file.
    """

    def __init__(
        self,
        folder: Path,
        bandwidth: float,
        delay: float,
        beside: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        line = _Line(bandwidth)
        others = {path: brotli.compress(html.encode()) for path, html in beside.items()}
        sent = self.sent = Counter[str]()

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                time.sleep(delay)
                path = self.path.split("?")[0].split("#")[0]
                file = folder / path.strip("/")
                if file.is_dir():
                    file /= "index.html"
                other = others.get(path.removeprefix("/"))
                if not other and not file.is_file():
                    self.send_error(404)
                    return
                body = other or _compressed(file)
                kind = (
                    "text/html"
                    if other
                    else _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0]
                )
                self.send_response(200)
                self.send_header("Content-Type", kind or "application/octet-stream")
                self.send_header("Content-Encoding", "br")
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Cache-Control", "max-age=600")
                self.end_headers()
                # A browser that is closed after its measurement hangs up in the middle.
                with suppress(ConnectionError):
                    for start in range(0, len(body), _CHUNK):
                        chunk = body[start : start + _CHUNK]
                        line.wait_for(len(chunk))
                        self.wfile.write(chunk)
                        sent[path.strip("/")] += len(chunk)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True

    def __enter__(self) -> str:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_port}/"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Line:
    """A line of fixed bandwidth: bytes leave one after the other, whoever sends them."""

    def __init__(self, bandwidth: float) -> None:
        self._bandwidth = bandwidth
        self._lock = threading.Lock()
        self._free_at = 0.0

    def wait_for(self, count: int) -> None:
        """Return when `count` bytes have had their turn on the line."""
        if not self._bandwidth:
            return
        with self._lock:
            self._free_at = max(self._free_at, time.monotonic()) + count / self._bandwidth
            until = self._free_at
        time.sleep(max(0.0, until - time.monotonic()))


@cache
def _compressed(file: Path) -> bytes:
    return brotli.compress(file.read_bytes(), quality=11)
