"""Starts each engine that is installed, headless, with a profile and a folder for downloads of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.engines.marionette import Firefox
from tests.engines.webdriver import Browser, HttpBrowser

_WEBKIT = "/usr/lib/*/webkit2gtk-4.1/MiniBrowser"
_SECONDS = 60


class Missing(Exception):
    """The engine is not installed here; the message says what is."""


@dataclass(frozen=True)
class Engine:
    """`title`: what people call it; `package`: of Debian, what to install; `start`: with an empty folder,
    a browser that saves files in `folder`/saved. Raises Missing."""

    title: str
    package: str
    start: Callable[[Path], object]


def _program(*names: str) -> str:
    for name in names:
        if path := shutil.which(name):
            return path
    raise Missing(names[0])


def _free_port() -> int:
    with socket.socket() as each:
        each.bind(("127.0.0.1", 0))
        return int(each.getsockname()[1])


@contextmanager
def _process(command: list[str], **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        command,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


def _wait_for_port(port: int) -> None:
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise Missing(f"nothing listens at {port}")


@contextmanager
def _driven(
    command: list[str], capabilities: Mapping[str, object], **environment: str
) -> Iterator[Browser]:
    port = _free_port()
    with _process([*command, f"--port={port}"], **environment):
        _wait_for_port(port)
        browser = HttpBrowser(port, dict(capabilities))
        try:
            yield browser
        finally:
            browser.quit()


@contextmanager
def chromium(folder: Path) -> Iterator[Browser]:
    """Debian's Chromium."""
    driver, program = _program("chromedriver"), _program("chromium")
    saved = {"download.default_directory": str(folder / "saved")}
    arguments = ["--headless=new", "--no-sandbox", f"--user-data-dir={folder / 'profile'}"]
    options = {"binary": program, "args": arguments, "prefs": saved}
    with _driven([driver], {"goog:chromeOptions": options}) as browser:
        yield browser


@contextmanager
def firefox(folder: Path) -> Iterator[Browser]:
    """Firefox ESR."""
    program = _program("firefox-esr", "firefox")
    port = _free_port()
    profile = folder / "profile"
    profile.mkdir()
    wanted = {
        "marionette.port": port,
        "browser.download.folderList": 2,  # the folder below
        "browser.download.dir": f'"{folder / "saved"}"',
        "browser.download.useDownloadDir": "true",
        "datareporting.policy.dataSubmissionEnabled": "false",
        "app.update.enabled": "false",
    }
    lines = [f'user_pref("{name}", {value});' for name, value in wanted.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [program, "--headless", "--no-remote", "--marionette", "--profile", str(profile)]
    with _process(command, HOME=str(folder)):
        _wait_for_port(port)
        browser = Firefox(port)
        try:
            yield browser
        finally:
            browser.quit()


@contextmanager
def webkit(folder: Path) -> Iterator[Browser]:
    """WebKitGTK in its own small browser, on a screen that nobody sees."""
    driver = _program("WebKitWebDriver")
    found = sorted(Path("/").glob(_WEBKIT[1:]))
    if not found:
        raise Missing("MiniBrowser")
    options = {"binary": str(found[0]), "args": ["--automation"]}
    (folder / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{folder / "saved"}"\n', "utf-8")
    with ExitStack() as stack:
        display = os.environ.get("DISPLAY") or stack.enter_context(_screen())
        environment = {
            "DISPLAY": display,
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder),
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",  # only this machine's own pages
        }
        yield stack.enter_context(
            _driven([driver], {"webkitgtk:browserOptions": options}, **environment)
        )


@contextmanager
def _screen() -> Iterator[str]:
    program = _program("Xvfb")
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1280x1024x24"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        try:
            with os.fdopen(reading) as number:
                yield f":{number.readline().strip()}"
        finally:
            process.terminate()


ENGINES = (
    Engine("Chromium", "chromium-driver", chromium),
    Engine("Firefox", "firefox-esr", firefox),
    Engine("WebKitGTK", "webkit2gtk-driver xvfb", webkit),
)
