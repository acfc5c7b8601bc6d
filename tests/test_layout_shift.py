"""Nothing moves under a finger: what the browser counts as a shift of the layout is none on a page of
every kind, on a telephone, with its scripts running; on results; on a desk opened by a link."""

import pytest

from tests.pages_to_visit import visited

pytestmark = pytest.mark.live

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
COUNT = """(() => {
  window.shifts = [];
  const told = ({ node }) => ((node?.nodeType === 1 ? node.outerHTML : node?.data) ?? "").slice(0, 100);
  new PerformanceObserver(list => {
    for (const shift of list.getEntries())
      if (!shift.hadRecentInput) shifts.push([shift.value, ...shift.sources.map(told)]);
  }).observe({ type: "layout-shift", buffered: true });
})()"""
# Two frames: what moved in the first is told with the second.
SETTLED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
LIVE = ".desk[data-runtime]"


def shifts(page):
    page.evaluate(SETTLED)
    return page.evaluate("shifts")


def counting(open_page, path="about/"):
    """A page that counts from its next address on."""
    page = open_page(path, expect_trouble=True, **PHONE)
    page.add_init_script(COUNT)
    return page


def test_no_page_moves_while_it_comes(open_page, address):
    page = counting(open_page)
    for name in visited():
        page.goto(address + name)
        if page.locator(".desk").count():
            page.wait_for_selector(LIVE, state="attached")
        assert shifts(page) == [], name


@pytest.mark.parametrize("query", ["培训", "没有这样的词语"])
def test_results_move_nothing(open_page, address, query):
    page = counting(open_page)
    page.goto(f"{address}search/?q={query}")
    page.wait_for_selector("[data-search=ready]", state="attached")
    page.get_by_role("heading", name="从索引找").wait_for()
    assert shifts(page) == []


@pytest.mark.parametrize("desk", ["calculator/", "find/"])
def test_a_link_with_what_was_filled_in_moves_nothing(open_page, address, desk):
    page = counting(open_page, desk)
    page.wait_for_selector(LIVE, state="attached")
    field = page.locator("#desk-form :is(input[type=text]:visible, [type=radio]:not(:checked))")
    if field.first.get_attribute("type") == "text":
        field.first.fill("41")
    else:
        field.first.check()
    page.get_by_role("button", name="复制链接").click()
    link = page.locator("#share-link")
    link.wait_for()
    fragment = link.input_value().partition("#")[2]
    page.goto(f"{address}{desk}?again#{fragment}")
    page.wait_for_selector(LIVE, state="attached")
    assert page.locator(".workbench").is_visible()
    assert shifts(page) == []


@pytest.mark.parametrize("desk", ["calculator/", "find/"])
def test_what_is_said_on_a_slow_line_moves_nothing(open_page, address, desk):
    page = counting(open_page)
    page.goto(address + desk)
    page.wait_for_selector(LIVE, state="attached")
    page.evaluate("document.querySelector('.desk').dataset.state = 'slow'")
    page.locator(".when-slow").wait_for()
    assert shifts(page) == []


def test_what_moves_is_counted(open_page, address):
    page = counting(open_page)
    page.goto(address + "about/")
    page.evaluate("document.querySelector('main').style.marginTop = '200px'")
    assert shifts(page) != []
