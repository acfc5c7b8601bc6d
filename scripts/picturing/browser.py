"""The browser that the set-up found."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright

from scripts.files.paths import ROOT

_QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """A running Chromium; without one, ``make browser`` finds or installs it."""
    record = ROOT / ".venv" / "chromium-path"
    browser = playwright.chromium.launch(executable_path=record.read_text().strip(), args=_QUIET)
    try:
        yield browser
    finally:
        browser.close()
