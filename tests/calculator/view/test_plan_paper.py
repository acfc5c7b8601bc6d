"""A plan on paper: one sheet A4 for a year of classes, nothing cut, and what it rests on at its foot."""

import re

from playwright.sync_api import expect

from tests.on_paper import text_of

NAMES = [
    "焊工",
    "养老护理",
    "数控车工",
    "西点师",
    "直播销售员",
    "电工",
    "汽车维修",
    "育婴员",
    "家政服务员",
    "缝纫工",
    "茶艺师",
    "叉车司机",
]
DATES = ("2026-05-08", "2026-08-31", "2025-06-08", "2026-10-10", "", "2062-1-1")
SHEET = {"width": 1055, "height": 725}  # what the margins leave of a sheet that lies, in CSS pixels
CUT = """() => {
  const width = document.documentElement.clientWidth;
  const seen = [...document.querySelectorAll(".plan-answer :is(td, th, p), .answer-total p, .answer-total q")]
    .filter((each) => each.checkVisibility());
  return seen.filter((each) => {
    const box = each.getBoundingClientRect();
    return box.right > width + 1 || box.left < -1 || each.scrollWidth > each.clientWidth + 1 && each.clientWidth;
  }).map((each) => each.textContent);
}"""


def table():
    rows = ["班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期,课程类别"]
    for place, name in enumerate(NAMES):
        people = 30 + place
        employed = people * (3 + place % 4) // 10
        price, kind = (("2000", "制造类"), ("3200.5", "生产服务类"), ("1000", ""))[place % 3]
        cells = (f"{name}班", people, people - 3, employed, price, DATES[place % 6], kind)
        rows.append(",".join(map(str, cells)))
    return "\n".join(rows)


def filled(open_page):
    page = open_page("plan/", viewport={"width": 1280, "height": 900})
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    page.locator("[name=source][value=text]").check()
    page.locator("#plan-table").fill(table())
    expect(page.locator(".answer-who")).to_contain_text("12 个班")
    return page


def test_twelve_classes_take_one_sheet_and_nothing_is_cut(open_page):
    page = filled(open_page)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    assert float(box[1]) > float(box[2]), "it lies"
    page.set_viewport_size(SHEET)
    page.emulate_media(media="print")
    assert page.evaluate(CUT) == []


def test_a_row_that_was_not_computed_takes_no_second_sheet(open_page):
    page = filled(open_page)
    few = "\n".join(table().replace("班次", "班次名称").split("\n")[:10])
    page.locator("#plan-table").fill(few + "\n合计,300,280,90,,,")
    expect(page.locator(".answer-who")).to_contain_text("9 个班，1 行没有算")
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))) == 1
    page.set_viewport_size(SHEET)
    page.emulate_media(media="print")
    assert page.locator("#plan-errors").bounding_box()["height"] < 70


def test_the_sheet_holds_sums_warnings_readings_version_and_what_was_typed(open_page):
    page = filled(open_page)
    version = re.search("[0-9a-f]{12}", page.locator("#plan-foot").text_content())[0]
    words = text_of(page)
    for said in (
        "合计 12 个班",
        "叉车司机班",
        "它不管这个班；请核对日期",
        "请核对年份",
        "3,200.50",
        "2026-05-08",
        "每次只换一项",
        "没填取证日期",
        "怎样理解：R1 除以全部参训人员；R2 按取证人数，与总额相同",
        f"数据版本 {version}",
    ):
        assert said in words, said
    assert "下载 CSV" not in words and "存几份方案" not in words and "最薄弱" not in words


def test_the_button_prints_and_the_foot_has_the_day(open_page):
    page = filled(open_page)
    page.evaluate(
        "window.print = () => { dispatchEvent(new Event('beforeprint'));"
        " window.printed = document.getElementById('plan-foot').textContent; }"
    )
    page.get_by_role("button", name="打印", exact=True).click()
    page.wait_for_function("window.printed")
    assert re.search(r"20\d\d年\d+月\d+日 打印", page.evaluate("window.printed"))


def test_on_the_screen_the_table_stays_as_it_was(open_page):
    page = filled(open_page)
    expect(page.locator("#plan-classes thead .plan-paper").first).to_be_hidden()
    expect(page.locator("#plan-foot")).to_be_hidden()
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator("#plan-classes tbody .plan-paper").first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_what_is_folded_on_the_screen_stands_on_paper_and_is_folded_again(open_page):
    page = filled(open_page)
    months = page.locator("#plan-months")
    expect(months).to_be_hidden()
    page.emulate_media(media="print")
    expect(months).to_be_visible()
    page.emulate_media(media="screen")
    expect(months).to_be_hidden()
