"""A browser driven over WebDriver's HTTP, as Chromium's and WebKitGTK's drivers speak it."""

from __future__ import annotations

import base64
import json
import time
import urllib.error
import urllib.request
from abc import ABC, abstractmethod
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""How WebDriver writes an element."""

SCRIPT_SECONDS = 300
"""How long a script may take: the whole table of cases."""


class Refused(Exception):
    """The driver says no; the message is its own."""


A4 = {"width": 21.0, "height": 29.7}  # centimetres


class Browser(ABC):
    """What a check does with a browser. A subclass sends the commands."""

    def __init__(self) -> None:
        self.command("POST", "timeouts", {"script": SCRIPT_SECONDS * 1000, "pageLoad": 60_000})

    @abstractmethod
    def command(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """Send one command of the session; its value. Raises Refused."""

    def go(self, address: str) -> None:
        """Open `address`."""
        self.command("POST", "url", {"url": address})

    def run(self, script: str, *arguments: object) -> Any:
        """What the body of a function in JavaScript returns."""
        return self.command("POST", "execute/sync", {"script": script, "args": list(arguments)})

    def wait_for(self, function: str, *arguments: object) -> Any:
        """What the promise of an async `function` in JavaScript comes to. Raises Refused."""
        script = (
            f"const done = arguments[arguments.length - 1]; ({function})(...arguments)"
            ".then((value) => done({ value }), (error) => done({ error: String(error) }))"
        )
        told = self.command("POST", "execute/async", {"script": script, "args": list(arguments)})
        if "error" in told:
            raise Refused(told["error"])
        return told.get("value")

    def until(self, script: str, seconds: float = 60) -> Any:
        """What the body of a function returns, as soon as it is true. Raises Refused."""
        end = time.monotonic() + seconds
        while not (found := self.run(script)):
            if time.monotonic() > end:
                raise Refused(f"never came: {script}")
            time.sleep(0.1)
        return found

    def text(self, selector: str) -> str:
        """The text of an element."""
        return str(self.run("return document.querySelector(arguments[0]).innerText", selector))

    def click(self, selector: str) -> None:
        """Click as a hand would."""
        self.run(
            "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", selector
        )
        self.command("POST", f"element/{self._find(selector)}/click", {})

    def type(self, selector: str, text: str) -> None:
        """Type in the place of what stands in a field."""
        element = self._find(selector)
        self.command("POST", f"element/{element}/clear", {})
        self.keys(selector, text)

    def keys(self, selector: str, text: str) -> None:
        """Press keys in a field."""
        self.command("POST", f"element/{self._find(selector)}/value", {"text": text})

    def enter_frame(self, selector: str) -> None:
        """From here on the page is that within a frame."""
        self.command("POST", "frame", {"id": {ELEMENT: self._find(selector)}})

    def leave_frame(self) -> None:
        """From here on the page is the whole one."""
        self.command("POST", "frame", {"id": None})

    def pdf(self) -> bytes:
        """The page as printed on A4. Raises Refused where the driver cannot."""
        return base64.b64decode(self.command("POST", "print", {"page": A4}))

    def _find(self, selector: str) -> str:
        found = self.command("POST", "element", {"using": "css selector", "value": selector})
        return str(found[ELEMENT])


class HttpBrowser(Browser):
    """One whose driver listens at a port of this machine."""

    def __init__(self, port: int, capabilities: dict[str, Any]) -> None:
        self._session = ""
        self._root = f"http://127.0.0.1:{port}/session"
        asked = {"capabilities": {"alwaysMatch": capabilities}}
        self._session = "/" + self.command("POST", "", asked)["sessionId"]
        super().__init__()

    def command(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """See Browser."""
        request = urllib.request.Request(
            self._root + self._session + (f"/{path}" if path else ""),
            None if body is None else json.dumps(body).encode(),
            {"Content-Type": "application/json"},
            method=method,
        )
        try:
            with urllib.request.urlopen(request, timeout=SCRIPT_SECONDS + 10) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            told = json.load(error).get("value") or {}
            raise Refused(told.get("message") or told.get("error") or str(error)) from None

    def quit(self) -> None:
        """End the session, and with it the browser."""
        self.command("DELETE", "")
