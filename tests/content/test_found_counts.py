"""The number in the summary of a folded part is of what is shown in it, whatever is sought."""

import pytest

pytestmark = pytest.mark.live

COUNTS = """rows => [...document.querySelectorAll("details[data-part]:not([hidden])")]
  .filter(part => part.querySelector(":scope > summary [data-count]"))
  .map(part => [part.querySelector(":scope > summary [data-count]").textContent,
    String(part.querySelectorAll(rows).length)])"""
ROWS = ":is([data-row], [data-item], tbody tr):not([hidden])"


@pytest.mark.parametrize("path", ["departments/", "groups/", "actions/", "occupations/"])
def test_it_follows_the_filter(open_page, path):
    page = open_page(path)
    page.wait_for_selector("[data-filters=ready]", state="attached")
    for sought in ("", "职业", "人社", "没有这样的词语", ""):
        page.locator("article input[type=search]:visible").fill(sought)
        assert [told for told, shown in page.evaluate(COUNTS, ROWS) if told != shown] == [], sought
