"""The host of the repository, asked over its REST interface with nothing but a bare Python.

The token goes to the interface alone: no redirect is followed with it, nothing but HTTPS or this
machine gets it, and no message shows it. What may go better later is tried again, a few times.
"""

from __future__ import annotations

import http.client
import json
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from email.message import Message
from typing import Any
from urllib.parse import urlencode, urlsplit

WAITS = (1.0, 4.0)
"""Seconds before each further try."""
_LONGEST_WAIT = 30.0
"""Seconds that a host may ask for; one that wants more is given up."""
_SECONDS = 20.0
"""Seconds for one answer."""
_MOST_BYTES = 10_000_000
"""Of one answer in JSON."""
_PER_PAGE = 100
_MOST_PAGES = 20
_PASSING = (429, 500, 502, 503, 504)
_HINTS = {
    401: "令牌不对，或者已经过期",
    403: "令牌没有这项权限；请看工作流里 permissions 写了什么",
    404: "没有这个地址，或者令牌看不到它；请核对仓库名和编号",
    422: "送去的内容不合格",
}
_HERE = ("127.0.0.1", "::1", "localhost")
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")


class HostError(Exception):
    """What went wrong with the host, as a sentence; `passing`: it may go well another time, after
    the seconds that the host `asked` for."""

    def __init__(self, sentence: str, passing: bool = False, asked: float = 0.0) -> None:
        super().__init__(sentence)
        self.passing = passing
        self.asked = asked


class Host:
    """One repository on its host."""

    def __init__(
        self,
        root: str,
        repository: str,
        token: str,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`root`: address of the interface; `repository`: owner/name. Raises HostError."""
        if not _trusted(root):
            raise HostError(f"接口的地址 {root} 不行：要以 https:// 开头，令牌才不会被别人看到")
        if not _REPOSITORY.fullmatch(repository):
            raise HostError(f"仓库名 “{repository}” 不行；这里应是 所有者/名称")
        if not token.strip():
            raise HostError("没有令牌；请在环境变量 GITHUB_TOKEN 里给出")
        self._root = root.rstrip("/")
        self._token = token.strip()
        self._sleep = sleep
        self.repository = repository
        self._opener = urllib.request.build_opener(_NoRedirect)

    def get(self, path: str, **query: str | int) -> Any:
        """The JSON at `path` below the repository. Raises HostError."""
        told = f"{path}?{urlencode(query)}" if query else path
        return _json(self._patiently("GET", told)[1], told)

    def listed(self, path: str, **query: str | int) -> Iterator[dict[str, Any]]:
        """Every entry of a list, page by page. Raises HostError, also where it is too long."""
        for page in range(1, _MOST_PAGES + 1):
            found = self.get(path, per_page=_PER_PAGE, page=page, **query)
            if not isinstance(found, list):
                raise HostError(f"GET {path}：服务器回答的不是一个列表")
            yield from found
            if len(found) < _PER_PAGE:
                return
        raise HostError(f"GET {path}：超过 {_PER_PAGE * _MOST_PAGES} 条，没有看完；什么也没有写")

    def change(self, path: str, body: Mapping[str, Any]) -> Any:
        """Change what is at `path`. Raises HostError."""
        return _json(self._patiently("PATCH", path, body)[1], path)

    def add(self, path: str, body: Mapping[str, Any]) -> Any:
        """Add to `path`, in one try: a second one could add it twice. Raises HostError."""
        return _json(self._once("POST", path, body, _MOST_BYTES)[1], path)

    def fetched(self, path: str, most: int) -> bytes:
        """The file at `path`, at most `most` bytes. Raises HostError.

        The host hands files out elsewhere: that address is asked without the token.
        """
        status, answer, headers = self._patiently("GET", path, most=most)
        if status not in (301, 302, 303, 307, 308):
            return answer
        elsewhere = headers.get("Location") or ""
        if not _trusted(elsewhere):
            raise HostError(f"GET {path}：服务器指到一个不能信的地址")
        return self._opened(urllib.request.Request(elsewhere), f"GET {path}（另一处）", most)[1]

    def _patiently(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        most: int = _MOST_BYTES,
    ) -> tuple[int, bytes, Message]:
        for wait in WAITS:
            try:
                return self._once(method, path, body, most)
            except HostError as error:
                if not error.passing:
                    raise
                self._sleep(max(wait, error.asked))
        try:
            return self._once(method, path, body, most)
        except HostError as error:
            raise HostError(f"{error}；试了 {len(WAITS) + 1} 次", error.passing) from None

    def _once(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        most: int,
    ) -> tuple[int, bytes, Message]:
        request = urllib.request.Request(
            f"{self._root}/repos/{self.repository}{path}",
            None if body is None else json.dumps(body).encode(),
            {
                "Accept": "application/vnd.github+json",
                "Content-Type": "application/json",
                "User-Agent": "training-policy-site",
            },
            method=method,
        )
        # Unredirected: the library itself would not carry it to another address.
        request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        return self._opened(request, f"{method} {path}", most)

    def _opened(
        self, request: urllib.request.Request, told: str, most: int
    ) -> tuple[int, bytes, Message]:
        try:
            with self._opener.open(request, timeout=_SECONDS) as answer:
                found = answer.read(most + 1)
                if len(found) > most:
                    raise HostError(f"{told}：超过 {most} 字节，没有读")
                return answer.status, found, answer.headers
        except urllib.error.HTTPError as error:
            with error:
                if 300 <= error.code < 400:
                    return error.code, b"", error.headers
                raise self._refused(error, told) from None
        except (OSError, http.client.HTTPException) as error:
            reason = getattr(error, "reason", error)
            raise HostError(f"{told}：连不上服务器（{self._hidden(str(reason))}）", True) from None

    def _refused(self, error: urllib.error.HTTPError, told: str) -> HostError:
        said = self._hidden(_message(error.read(_MOST_BYTES)))
        hint = f"；{_HINTS[error.code]}" if error.code in _HINTS else ""
        asked = _seconds(error.headers.get("Retry-After"))
        passing = error.code in _PASSING or (error.code == 403 and asked > 0)
        sentence = f"{told}：服务器回答 {error.code}{said}{hint}"
        return HostError(sentence, passing and asked <= _LONGEST_WAIT, asked)

    def _hidden(self, text: str) -> str:
        return text.replace(self._token, "***")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """Follow nothing: what is not asked for is an error, which `Host` looks at."""


def _trusted(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)


def _json(answer: bytes, path: str) -> Any:
    try:
        return json.loads(answer)
    except ValueError:
        raise HostError(f"{path}：服务器回答的不是 JSON") from None


def _message(answer: bytes) -> str:
    """What the host says of an error, in brackets; empty where it says nothing that can be read."""
    try:
        said = json.loads(answer)["message"]
    except (ValueError, KeyError, TypeError):
        return ""
    return f"（{' '.join(str(said).split())[:200]}）"


def _seconds(text: str | None) -> float:
    return float(text) if text and text.isascii() and text.isdigit() else 0.0


def from_environment(environment: Mapping[str, str]) -> Host:
    """The host that a run is told of: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN. Raises HostError."""
    return Host(
        environment.get("GITHUB_API_URL") or "https://api.github.com",
        environment.get("GITHUB_REPOSITORY", ""),
        environment.get("GITHUB_TOKEN", ""),
    )
