"""What every page carries at its end: the day of its data, its address to copy or to scan, print, and
the report of an error; without a script nothing that would not work."""

import gzip
import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from scripts.files.content_names import find, plain
from scripts.pages.qr_code import FILES
from tests.on_paper import text_of

pytestmark = pytest.mark.live

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
ALLOWED = {"permissions": ["clipboard-read", "clipboard-write"]}
REFUSE = """Object.defineProperty(navigator, "clipboard", {
  value: { writeText: () => Promise.reject(new Error("refused")) } })"""
LOADED = "performance.getEntriesByType('resource').map(e => e.name.replace(/.*\\//, ''))"
SELECTED = """() => { const area = document.activeElement;
  return area.value.slice(area.selectionStart, area.selectionEnd) }"""
# The three corners that a reader looks for, in squares from the edge of the code.
CORNERS = """(canvas) => {
  const dots = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const at = (x, y) => dots.data[4 * (y * canvas.width + x)] < 128;
  let edge = 0;
  while (!at(edge, edge)) edge += 1;
  const far = canvas.width - edge - 1;
  return { edge, corners: [at(edge, edge), at(far, edge), at(edge, far), at(far, far)] };
}"""


def end(page):
    return page.locator(".page-end")


def do(page, name):
    end(page).get_by_role("button", name=name, exact=True).click()


def told(page):
    return end(page).get_by_role("status")


def test_every_page_says_of_which_day_its_data_are(site):
    days = set()
    for file in site.rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        if 'name="robots" content="noindex"' not in html:
            days |= set(re.findall(r'page-end__day">资料日期：(\d+年\d+月\d+日)<', html)) or {file}
    assert len(days) == 1, days


def test_what_is_loaded_when_it_is_touched_is_small(site):
    bytes_of = {
        name: len(gzip.compress(find(site, name).read_bytes(), 9))
        for name in (FILES["index.mjs"], "assets/js/page-end-does.js")
    }
    assert sum(bytes_of.values()) <= 6_500, bytes_of


@pytest.mark.parametrize("options", [PHONE, {}], ids=["phone", "desk"])
def test_the_address_is_copied_with_the_place_and_without_answers(open_page, address, options):
    page = open_page("about/#scope", **ALLOWED, **options)
    loaded = [plain(name) for name in page.evaluate(LOADED)]
    assert "page-end.js" in loaded and not {"page-end-does.js", "lean-qr.js"} & set(loaded)
    do(page, "复制本页链接")
    expect(told(page)).to_have_text("已复制。")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}about/#scope"
    page.goto(f"{address}calculator/#v=1&trainees=40")
    do(page, "复制本页链接")
    expect(told(page)).to_have_text("已复制。")
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}calculator/"


def test_where_copying_is_refused_the_address_stands_there_selected(open_page, address):
    page = open_page("about/")
    page.evaluate(REFUSE)
    do(page, "复制本页链接")
    expect(told(page)).to_contain_text("请自己复制")
    assert page.evaluate(SELECTED) == f"{address}about/"


def test_the_code_is_made_here_when_it_is_asked_for(open_page, address):
    page = open_page("groups/", **PHONE)
    do(page, "二维码")
    canvas = end(page).get_by_role("img")
    expect(canvas).to_have_accessible_name(re.compile(re.escape(f"{address}groups/")))
    drawn = canvas.evaluate(CORNERS)
    assert drawn["edge"] >= 4 and drawn["corners"][:3] == [True] * 3
    assert canvas.bounding_box()["width"] >= 200  # large enough to be scanned
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    do(page, "二维码")
    expect(canvas).to_have_count(0)


def test_without_the_code_the_address_is_there(open_page, address):
    page = open_page("about/", expect_trouble=True, block=["**/assets/qr/*"])
    do(page, "二维码")
    expect(told(page)).to_contain_text("没有做成")
    expect(end(page).get_by_role("textbox")).to_have_value(f"{address}about/")


def test_a_report_names_the_page_and_asks_what_is_wrong(open_page, address):
    page = open_page("groups/", **ALLOWED)
    do(page, "报告错误")
    area = end(page).get_by_role("textbox")
    text = area.input_value()
    for line in ("网页：我是哪类人", f"网址：{address}groups/", "编号：groups/index", "哪里不对："):
        assert line in text.splitlines()
    assert re.search(r"^资料日期：\d+年\d+月\d+日，数据版本：\w+$", text, re.MULTILINE)
    page.keyboard.type("某处")
    written = text.replace("哪里不对：", "哪里不对：某处")
    expect(area).to_have_value(written)
    do(page, "复制这段文字")
    expect(told(page)).to_have_text("已复制。")
    assert page.evaluate("navigator.clipboard.readText()") == written
    page.evaluate(REFUSE)
    do(page, "复制这段文字")
    expect(told(page)).to_contain_text("请自己复制")
    assert page.evaluate(SELECTED) == written
    button = end(page).get_by_role("button", name="报告错误", exact=True)
    expect(button).to_have_attribute("aria-expanded", "true")
    button.click()
    expect(area).to_have_count(0)


def test_the_report_of_a_record_on_the_page_is_filled_in(open_page, address):
    """As scripts/hooks/record_links.py writes it where mkdocs.yml names a form."""
    page = open_page("groups/")
    page.evaluate("""() => {
      document.querySelector("[data-page-end]").dataset.form = "https://host.example/?r={record}&t={title}&b={body}";
      const link = document.createElement("a");
      Object.assign(link, { href: "#", id: "way", textContent: "报告错误" });
      Object.assign(link.dataset, { do: "form", record: "city-2026-c4-5" });
      link.addEventListener("click", (event) => event.preventDefault());
      document.querySelector("article").prepend(link);
    }""")
    way = page.locator("#way")
    way.focus()
    page.wait_for_function("document.querySelector('script[src*=page-end-does]')")
    page.wait_for_load_state("networkidle")
    way.click()
    expect(way).to_have_attribute(
        "href", re.compile("^https://host.example/.r=city-2026-c4-5&t=[^&]*city-2026-c4-5&b=")
    )
    body = unquote(way.get_attribute("href")).splitlines()
    assert "编号：city-2026-c4-5" in body and f"网址：{address}groups/" in body


def test_the_page_is_printed(open_page):
    page = open_page("about/")
    page.evaluate("window.print = () => { window.printed = true }")
    do(page, "打印本页")
    page.wait_for_function("window.printed")


def test_a_page_that_was_opened_as_a_file(chromium, site):
    context = chromium.new_context()
    page = context.new_page()
    page.goto((site / "about" / "index.html").as_uri())
    assert end(page).get_by_role("button", name="二维码").count() == 0
    do(page, "复制本页链接")
    page.wait_for_function("document.querySelector('.page-end__told').textContent")
    do(page, "报告错误")
    assert "网页：关于本站" in end(page).get_by_role("textbox").input_value()
    context.close()


def test_without_a_script_there_is_no_button(open_page):
    page = open_page("about/", java_script_enabled=False)
    assert end(page).is_visible() and "资料日期" in end(page).inner_text()
    assert end(page).get_by_role("button").count() == 0


@pytest.mark.parametrize("path", ["about/", "groups/", "calculator/"])
def test_on_paper_it_says_where_it_comes_from(open_page, address, path):
    page = open_page(f"{path}#basis")
    text = text_of(page)
    assert f"{address}{path}" in text and "资料日期" in text and "培训政策" in text
    assert "打印本页" not in text and "复制本页链接" not in text
