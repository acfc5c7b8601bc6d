"""Firefox driven over Marionette, which it speaks itself: the commands of WebDriver, as numbered JSON over
a socket."""

from __future__ import annotations

import json
import re
import socket
from typing import Any

from tests.engines.webdriver import SCRIPT_SECONDS, Browser, Refused

# What WebDriver's HTTP calls a command, and Marionette.
_NAMES = {
    "timeouts": "SetTimeouts",
    "url": "Navigate",
    "execute/sync": "ExecuteScript",
    "execute/async": "ExecuteAsyncScript",
    "element": "FindElement",
    "frame": "SwitchToFrame",
    "print": "Print",
}
_OF_ELEMENT = {"click": "ElementClick", "clear": "ElementClear", "value": "ElementSendKeys"}


class Firefox(Browser):
    """The Firefox that listens at `port` of this machine."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=SCRIPT_SECONDS + 10)
        self._stream = self._socket.makefile("rb")
        self._number = 0
        self._read()  # its greeting
        self._send("NewSession", {"capabilities": {"alwaysMatch": {"acceptInsecureCerts": False}}})
        super().__init__()

    def command(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        """See Browser."""
        of_element = re.fullmatch(r"element/(.+)/(\w+)", path)
        if of_element:
            found = self._send(_OF_ELEMENT[of_element[2]], {"id": of_element[1], **(body or {})})
        else:
            found = self._send(_NAMES[path], body or {})
        return found["value"] if isinstance(found, dict) and found.keys() == {"value"} else found

    def quit(self) -> None:
        """End Firefox."""
        self._number += 1
        self._write([0, self._number, "Marionette:Quit", {"flags": ["eForceQuit"]}])
        self._socket.close()

    def _send(self, name: str, body: dict[str, Any]) -> Any:
        self._number += 1
        self._write([0, self._number, f"WebDriver:{name}", body])
        _, _, error, found = self._read()
        if error:
            raise Refused(error.get("message") or error["error"])
        return found

    def _write(self, message: list[Any]) -> None:
        text = json.dumps(message).encode()
        self._socket.sendall(f"{len(text)}:".encode() + text)

    def _read(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self._stream.read(1) or _gone()
        return json.loads(self._stream.read(int(length[:-1])))


def _gone() -> bytes:
    raise Refused("Firefox has gone")
