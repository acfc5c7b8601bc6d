"""A host of repositories on this machine that keeps comments and issues and records what it is asked.

It answers as far as `scripts.reporting` asks, and hands files out at a second address.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from scripts.reporting.host import Host
from scripts.reporting.marked import ACCOUNT

REPOSITORY = "made-up/site"
TOKEN = "made-up-token-0123456789"


@dataclass
class Asked:
    """One request that came."""

    method: str
    path: str
    token: bool
    body: Any


@dataclass
class MadeUp:
    """What the host holds, and what it was asked.

    `failing` statuses are answered first, each once; a method in `refusing` always with its status;
    what is asked by one in `lose_answer_to` is done once without being answered.
    """

    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    issues: list[dict[str, Any]] = field(default_factory=list)
    requests: dict[int, dict[str, Any]] = field(default_factory=dict)
    artifacts: list[dict[str, Any]] = field(default_factory=list)
    packed: bytes = b""
    failing: list[tuple[int, dict[str, str], str]] = field(default_factory=list)
    refusing: dict[str, int] = field(default_factory=dict)
    lose_answer_to: list[str] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    fetched: list[Asked] = field(default_factory=list)
    root: str = ""
    elsewhere: str = ""

    def host(self, token: str = TOKEN) -> Host:
        """What a command talks to it through, without waiting."""
        return Host(self.root, REPOSITORY, token, sleep=lambda seconds: None)

    def written(self) -> list[Asked]:
        """What would change something."""
        return [one for one in self.asked if one.method != "GET"]

    def answer(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        """(status, JSON) of a request below the repository."""
        parts = urlsplit(path)
        query = {key: value[0] for key, value in parse_qs(parts.query).items()}
        if found := re.fullmatch(r"/issues/(\d+)/comments", parts.path):
            return self._list(self.comments.setdefault(int(found[1]), []), method, body, query)
        if found := re.fullmatch(r"/issues/comments/(\d+)", parts.path):
            all_ = [one for some in self.comments.values() for one in some]
            return _change(all_, "id", int(found[1]), body)
        if parts.path == "/issues":
            mine = self.issues
            if method == "GET":
                mine = [one for one in mine if one["user"]["login"] == query["creator"]]
            return self._list(mine, method, body, query)
        if found := re.fullmatch(r"/issues/(\d+)", parts.path):
            return _change(self.issues, "number", int(found[1]), body)
        if found := re.fullmatch(r"/pulls/(\d+)", parts.path):
            request = self.requests.get(int(found[1]))
            return (200, request) if request else (404, {"message": "Not Found"})
        if re.fullmatch(r"/actions/runs/\d+/artifacts", parts.path):
            return 200, {"artifacts": self.artifacts}
        return 404, {"message": "Not Found"}

    def _list(
        self, held: list[dict[str, Any]], method: str, body: Any, query: dict[str, str]
    ) -> tuple[int, Any]:
        if method == "POST":
            number = 100 + len(held)
            address = f"{self.root}/{number}"
            new = {"id": number, "number": number, "state": "open", "html_url": address}
            held.append({**new, **body, "user": {"login": ACCOUNT}})
            return 201, held[-1]
        size, page = int(query["per_page"]), int(query["page"])
        return 200, held[(page - 1) * size : page * size]


def _change(held: list[dict[str, Any]], key: str, value: int, body: Any) -> tuple[int, Any]:
    for one in held:
        if one[key] == value:
            one.update(body)
            return 200, one
    return 404, {"message": "Not Found"}


def somebody_elses(body: str, login: str = "somebody", **more: Any) -> dict[str, Any]:
    """A comment or an issue that the command's account did not write."""
    return {"id": 1, "number": 1, "state": "open", "html_url": "", "title": "", "body": body} | {
        "user": {"login": login},
        **more,
    }


@contextmanager
def running() -> Iterator[MadeUp]:
    """The host while it runs, on free ports of this machine."""
    made = MadeUp()
    servers = [
        ThreadingHTTPServer(("127.0.0.1", 0), kind) for kind in (_interface(made), _files(made))
    ]
    made.root, made.elsewhere = (f"http://127.0.0.1:{s.server_address[1]}" for s in servers)
    threads = [
        threading.Thread(target=s.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        for s in servers
    ]
    for thread in threads:
        thread.start()
    try:
        yield made
    finally:
        for server, thread in zip(servers, threads, strict=True):
            server.shutdown()
            server.server_close()
            thread.join()


class _Quiet(BaseHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """The tests read what was asked, not a log."""

    def asked(self) -> Asked:
        length = int(self.headers.get("Content-Length") or 0)
        body = json.loads(self.rfile.read(length)) if length else None
        return Asked(self.command, self.path, bool(self.headers.get("Authorization")), body)

    def say(self, status: int, content: bytes, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)


def _interface(made: MadeUp) -> type[_Quiet]:
    class Interface(_Quiet):
        def do_GET(self) -> None:
            asked = self.asked()
            made.asked.append(asked)
            if made.failing:
                status, headers, said = made.failing.pop(0)
                return self.say(status, json.dumps({"message": said}).encode(), headers)
            if self.command in made.refusing:
                return self.say(made.refusing[self.command], b"{}")
            if self.headers.get("Authorization") != f"Bearer {TOKEN}":
                return self.say(401, b'{"message": "Bad credentials"}')
            path = self.path.removeprefix(f"/repos/{REPOSITORY}")
            if re.fullmatch(r"/actions/artifacts/\d+/zip", path):
                return self.say(302, b"", {"Location": f"{made.elsewhere}/packed"})
            status, found = made.answer(self.command, path, asked.body)
            if self.command in made.lose_answer_to:
                made.lose_answer_to.remove(self.command)
                return self.say(502, b"<html>")
            return self.say(status, json.dumps(found).encode())

        do_POST = do_PATCH = do_GET

    return Interface


def _files(made: MadeUp) -> type[_Quiet]:
    class Files(_Quiet):
        def do_GET(self) -> None:
            made.fetched.append(self.asked())
            self.say(200, made.packed)

    return Files
