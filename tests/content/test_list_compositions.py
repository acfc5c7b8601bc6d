"""No list and no search says that nothing was found while somebody is still composing a word."""

import pytest
from playwright.sync_api import expect

from tests.content.test_compositions import compose

NOTHING = "没有找到"


@pytest.mark.live
@pytest.mark.parametrize(
    ("path", "label"), [("actions/", "找一项"), ("groups/", "找一类人")], ids=["list", "table"]
)
def test_a_list_waits_for_the_end_of_a_composition(open_page, path, label):
    page = open_page(path)
    expect(page.locator("html")).to_have_attribute("data-filters", "ready")
    all_rows = page.locator("[data-item]:visible, [data-row]:visible").count()
    page.get_by_label(label).focus()
    session = compose(page, "qzxw")
    page.wait_for_timeout(1500)
    assert page.locator("[data-item]:visible, [data-row]:visible").count() == all_rows
    assert NOTHING not in page.locator("main").inner_text()
    session.send("Input.insertText", {"text": "没有这样的词"})
    expect(page.locator(".filter-count__shown")).to_contain_text(NOTHING)


@pytest.mark.live
def test_the_search_waits_for_the_end_of_a_composition(open_page):
    page = open_page("search/")
    expect(page.locator("[data-find] input")).to_be_visible()
    page.locator("[data-find] input").focus()
    session = compose(page, "qzxw")
    page.wait_for_timeout(1500)
    assert NOTHING not in page.locator("[data-find]").inner_text()
    session.send("Input.insertText", {"text": "鑫淼犇羴"})
    expect(page.locator("[data-find]")).to_contain_text(NOTHING)
