"""The site passes the policy that the configuration for nginx sends with it; the real nginx: make serving."""

import re

import pytest
from playwright.sync_api import expect

from scripts.files.paths import CONTENT
from tests import conftest

pytestmark = pytest.mark.live

CONF = (CONTENT / "nginx.conf").read_text(encoding="utf-8")
POLICY = re.search(r'add_header Content-Security-Policy "([^"]+)"', CONF)[1]


@pytest.fixture(scope="module")
def address(site):
    """The site with the policy, from a server that knows no type of WebAssembly."""

    class Strict(conftest._SiteHandler):
        extensions_map = conftest._SiteHandler.extensions_map | {
            ".wasm": "application/octet-stream"
        }

        def end_headers(self):
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

    with conftest.served(site, Strict) as where:
        yield where


def test_the_policy_allows_nothing_loose():
    assert POLICY.startswith("default-src 'none';")
    assert not re.search(r"unsafe-inline|'unsafe-eval|sha256|\*|https?:", POLICY)


def refused(page):
    """What the policy keeps from the page."""
    page.add_init_script(
        "window.refused = []; addEventListener('securitypolicyviolation', "
        "(e) => refused.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile))"
    )
    return lambda: page.evaluate("refused")


def test_pages_search_and_a_desk_run_under_it(chromium, address):
    page = chromium.new_page()
    found = refused(page)
    page.goto(f"{address}groups/")
    page.locator(".find__input").fill("农民工")
    page.wait_for_selector("#found-list [role=option]")
    page.get_by_role("button", name="二维码").click()
    expect(page.locator(".page-end").get_by_role("img")).to_be_visible()
    assert found() == []
    page.goto(f"{address}calculator/")
    page.locator("#entry-employed").fill("0")
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    with page.expect_download() as saved:
        page.locator("[data-want$='.csv']").first.click()
    assert saved.value.path().read_bytes()
    assert found() == []
    page.close()


def test_the_other_python_runs_under_it_too(chromium, address):
    page = chromium.new_page()
    found = refused(page)
    page.route("**/micropython.*wasm", lambda route: route.abort())
    page.goto(f"{address}calculator/")
    page.locator("#entry-employed").fill("0")
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "pyodide", timeout=60_000)
    assert found() == []
    page.close()
