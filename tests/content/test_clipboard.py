"""A link is on the clipboard where the browser allows it only within the click, only afterwards, or only in
the old way; where it does not at all, the link is selected and nothing else is claimed."""

import pytest
from playwright.sync_api import expect

# What a browser does, as a script before the page's own.
WITHIN = """
  let within = false;
  addEventListener("click", () => { within = true; setTimeout(() => (within = false)); }, true);
  const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  navigator.clipboard.writeText = refuse;
  navigator.clipboard.write = async ([item]) => {
    if (!within) return refuse();
    window.copied = await (await item.getType("text/plain")).text();
  };
  document.execCommand = () => false;
"""
AFTERWARDS = """
  delete window.ClipboardItem;
  navigator.clipboard.writeText = async (text) => { window.copied = text; };
  document.execCommand = () => false;
"""
NO_PROMISES = """
  window.ClipboardItem = class { constructor({ "text/plain": it }) {
    if (!(it instanceof Blob)) throw new TypeError("no Blob"); } };
  navigator.clipboard.writeText = async (text) => { window.copied = text; };
  document.execCommand = () => false;
"""
OLD_WAY = """
  Object.defineProperty(navigator, "clipboard", { value: undefined });
  document.execCommand = () => { window.copied = String(getSelection()); return true; };
"""
NOT_AT_ALL = """
  Object.defineProperty(navigator, "clipboard", { value: undefined });
  document.execCommand = () => false;
"""


@pytest.fixture(scope="module")
def site(made_up_site):
    return made_up_site


@pytest.fixture(scope="module")
def address(made_up_address):
    return made_up_address


def clicked(open_page, address, browser):
    page = open_page("")
    page.add_init_script(browser)
    page.goto(address + "calculator/")
    page.locator("[data-runtime]").wait_for(timeout=60_000)
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="复制链接").click()
    return page


@pytest.mark.parametrize("browser", [WITHIN, AFTERWARDS, NO_PROMISES, OLD_WAY])
def test_the_link_is_copied(open_page, address, browser):
    page = clicked(open_page, address, browser)
    expect(page.locator("#share-told")).to_have_text("已复制。")
    link = page.locator("#share-link").input_value()
    assert link.startswith(address + "calculator/#v=")
    assert page.evaluate("window.copied") == link


def test_where_nothing_copies_the_link_is_selected_and_nothing_claimed(open_page, address):
    page = clicked(open_page, address, NOT_AT_ALL)
    expect(page.locator("#share-told")).to_contain_text("没能自动复制")
    assert page.evaluate("String(getSelection())") == page.locator("#share-link").input_value()
