"""A page that computes, once it answers."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def live(page: Page, runtime: str = "micropython") -> Page:
    """The same `page`, once Python answers on it. Fails after a minute."""
    expect(page.locator(".desk")).to_have_attribute("data-runtime", runtime, timeout=60_000)
    return page
