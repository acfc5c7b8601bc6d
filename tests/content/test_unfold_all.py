"""One button opens all that is folded on a page, and folds it again."""

import pytest
from playwright.sync_api import expect

from scripts.catalogue.loading import load

pytestmark = pytest.mark.live

PAGE = f"requirements/{load()[0].requirements[0].document}/"
CLOSED = "article details:not([open])"


def test_all_is_opened_and_folded_again(open_page):
    page = open_page(PAGE)
    assert page.locator(CLOSED).count()
    page.get_by_role("button", name="全部展开").click()
    expect(page.locator(CLOSED)).to_have_count(0)
    page.get_by_role("button", name="全部收起").click()
    expect(page.locator("article details[open]")).to_have_count(0)
    expect(page.get_by_role("button", name="全部展开")).to_be_visible()


def test_without_a_script_there_is_no_such_button(open_page):
    page = open_page(PAGE, java_script_enabled=False)
    assert page.locator("[data-unfold-all]").count() == 1
    assert page.locator("[data-unfold-all]:visible").count() == 0
