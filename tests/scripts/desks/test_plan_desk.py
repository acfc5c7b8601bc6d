"""The desk for many classes in a real browser: type, paste, load, scenarios, files, a phone."""

import io
import itertools
import json
import re

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.money import yuan
from calculator.view.plan_link import grid as columns
from scripts.desks import plan_desk
from tests import made_up
from tests.conftest import SUB_PATH
from tests.live_desk import live
from tests.plan_rows import cells, with_cells

PAGE = f"plan-{made_up.SCHEME}/"
KEPT = (
    f"{SUB_PATH} plan-{made_up.SCHEME}"  # how the names begin under which the device keeps things
)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
RULES = made_up.rules()
EXAMPLE = plan_desk.example(RULES, made_up.SCHEME)
COLUMNS = columns(RULES.scheme(made_up.SCHEME))
TYPED = ("trainees", "certified", "employed", "unit_price")
NAMES = {column: heading for column, heading, _ in COLUMNS}
"""What the columns are called here: as the scheme's own entries."""
EMPLOYED, PRICE = NAMES["employed"], NAMES["unit_price"]
HEADING = "班次\t参训人数\t取证人数\t稳定就业人数\t成交单价\t取证日期"
PASTED = f"{HEADING}\n电工班\t40\t36\t20\t2,000元\t2026/5/8\n西点班\t30\t28\t8\t800\t\n坏班\t30\t38\t8\t800\t\n"

OWN_ROWS = "\n".join(
    [
        "\t".join(heading for _, heading, _ in COLUMNS),
        *(
            "\t".join(row[column] for column, _, _ in COLUMNS)
            for row in cells(with_cells(EXAMPLE, 0, employed="20"))
        ),
    ]
)


def fen(*numbers):
    """What a class of these numbers is paid: trainees, certified, employed, price in 元."""
    typed = {name: str(number) for name, number in zip(TYPED, numbers, strict=True)}
    return answer(RULES, made_up.SCHEME, typed)["total_fen"]


def total(fields):
    """What the rows of `fields` are paid, in 分."""
    return sum(fen(*(row[name] for name in TYPED)) for row in cells(fields))


BEFORE, AFTER = total(EXAMPLE), total(with_cells(EXAMPLE, 0, employed="20"))
assert AFTER > BEFORE, "more of the first class have work"


@pytest.fixture
def address(made_up_address):
    return made_up_address


def sum_of(page):
    """The sum itself: other numbers beside it may be those of another reading."""
    return page.locator("#answer-total .answer-sum strong")


def paste(page, locator, text):
    page.locator(locator).evaluate(
        """(field, text) => {
          const data = new DataTransfer();
          data.setData("text/plain", text);
          field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        text,
    )


def test_typing_and_adding_a_row(open_page):
    page = live(open_page(PAGE))
    expect(page.locator("#answer-total")).to_contain_text("3 个班")
    page.get_by_role("button", name="加一行").click()
    for column, value in zip(
        ("班次", *(NAMES[column] for column in TYPED)),
        ("新班", "20", "20", "30", "1500"),
        strict=True,
    ):
        page.get_by_label(f"第 4 行 {column}", exact=True).fill(value)
    expect(page.locator("#plan-rows tr:nth-child(4) .plan-row-problem")).to_contain_text(
        "上岗 30 人，多于拿证 20 人"
    )
    expect(page.locator("#answer-total")).to_contain_text("1 行没有算")
    field = page.get_by_label(f"第 4 行 {EMPLOYED}")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_value("30")
    field.fill("10")
    expect(page.locator("#answer-total")).to_contain_text("4 个班")
    expect(page.locator("#plan-rows tr:nth-child(4) .plan-row-problem")).to_be_empty()


def test_a_block_pasted_from_a_spreadsheet(open_page):
    page = live(open_page(PAGE))
    paste(page, "#plan-rows tr:first-child [data-column=class_id]", PASTED)
    expect(page.locator("#answer-total")).to_contain_text("2 个班，1 行没有算")
    expect(page.locator("#plan-errors")).to_contain_text("第 3 行（坏班）")
    expect(page.get_by_label("第 1 行 班次")).to_have_value("电工班")
    expect(page.locator("#plan-rows tr")).to_have_count(3)
    expect(page.locator("#plan-months")).to_contain_text("2026-05")
    expect(page.locator("#plan-months")).to_contain_text("不是付款日期")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_a_file_is_read_on_the_device(open_page, encoding):
    page = live(open_page(PAGE))
    page.get_by_label("粘贴或装入一张表").check()
    file = {"name": "班.csv", "mimeType": "text/csv", "buffer": PASTED.encode(encoding)}
    page.locator("#plan-file").set_input_files(file)
    expect(page.locator("#plan-classes")).to_contain_text("电工班")
    expect(page.locator("#answer-total")).to_contain_text("2 个班")


def test_a_huge_table_gets_a_sentence_and_stays(open_page):
    page = live(open_page(PAGE))
    rows = "".join(f"c{i}\t40\t36\t12\t900\t\n" for i in range(100_000))
    text = f"{HEADING}\n{rows}"
    paste(page, "#plan-rows tr:first-child [data-column=class_id]", text)
    expect(page.locator("#answer-problems")).to_contain_text("请用命令行", timeout=30_000)
    assert page.locator("#plan-table").evaluate("field => field.value.length") == len(text)
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython")


def test_scenarios_are_kept_opened_renamed_and_deleted(open_page):
    # Loading again breaks off what the page still loads, so failures are no trouble.
    page = live(open_page(PAGE, expect_trouble=True))
    page.on("dialog", lambda d: d.accept("乙" if d.type == "prompt" else None))
    page.get_by_label("方案的名字").fill("甲")
    page.get_by_role("button", name="存在这台设备上").click()
    expect(page.locator("#plan-scenarios")).to_contain_text("以它为准")
    page.get_by_label(f"第 1 行 {EMPLOYED}").fill("20")
    expect(sum_of(page)).to_have_text(yuan(AFTER))
    before = page.locator("#answer-total").inner_text()
    page.get_by_label("方案的名字").fill("多几个人")
    page.get_by_role("button", name="存在这台设备上").click()
    expect(page.locator("#plan-scenarios")).to_contain_text(f"多 {yuan(AFTER - BEFORE)} 元")
    page.reload()
    live(page)
    expect(page.locator("#plan-scenarios tbody tr")).to_have_count(2)
    page.get_by_role("button", name="打开 多几个人").click()
    expect(page.get_by_label(f"第 1 行 {EMPLOYED}")).to_have_value("20")
    assert page.locator("#answer-total").inner_text() == before
    page.get_by_role("button", name="改名 甲").click()
    expect(page.locator("#plan-scenarios")).to_contain_text("乙")
    page.get_by_role("button", name="删除 乙").click()
    expect(page.locator("#plan-scenarios tbody tr")).to_have_count(1)


def test_files_are_saved(open_page):
    page = live(open_page(PAGE))
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 CSV").click()
    text = saved.value.path().read_text(encoding="utf-8-sig")
    assert text.count("\n") == 4
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 JSON").click()
    assert len(json.loads(saved.value.path().read_text(encoding="utf-8"))["classes"]) == 3
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载 XLSX").click()
    book = load_workbook(io.BytesIO(saved.value.path().read_bytes()))
    assert book.active["A2"].value == "焊工一班"


def test_a_file_asked_for_comes_though_typing_goes_on_at_once(open_page):
    page = live(open_page(PAGE))
    with page.expect_download(timeout=10_000) as saved:
        page.evaluate(
            """() => {
              document.querySelector('[data-want="plan.csv"]').click();
              const field = document.querySelector("[data-column=employed]");
              field.value = "20";
              field.dispatchEvent(new Event("input", { bubbles: true }));
            }"""
        )
    text = saved.value.path().read_text(encoding="utf-8-sig")
    assert text.splitlines()[1].split(",")[4] == "12", "as it stood when it was asked for"
    expect(sum_of(page)).to_have_text(yuan(AFTER))


def shared_link(page):
    page.get_by_role("button", name="复制链接").click()
    link = page.locator("#share-link")
    expect(link).to_have_value(re.compile("#v=1"))
    return link.input_value()


def test_a_link_is_copied_and_opens_with_what_was_there_kept(open_page, address):
    page = live(open_page(PAGE, expect_trouble=True))
    shared = shared_link(page)
    assert shared.startswith(address)
    page.get_by_label(f"第 1 行 {EMPLOYED}").fill("20")
    expect(sum_of(page)).to_have_text(yuan(AFTER))
    page.goto("about:blank")
    page.goto(shared)
    live(page)
    table = page.locator("#plan-table")
    names = page.locator("#plan-scenarios tbody th")
    expect(table).to_have_value(re.compile("^班次,.*\n焊工一班,40,36,12,"))
    expect(page.locator("#answer-shared")).to_contain_text("现在各期金额一样")
    expect(sum_of(page)).to_have_text(yuan(BEFORE))
    expect(names).to_have_text(["换掉前的表"])
    page.reload()
    live(page)
    expect(page.locator("#answer-shared")).to_contain_text("现在各期金额一样")
    expect(names).to_have_text(["换掉前的表"])
    page.get_by_role("button", name="打开 换掉前的表").click()
    expect(page.get_by_label(f"第 1 行 {EMPLOYED}")).to_have_value("20")
    expect(sum_of(page)).to_have_text(yuan(AFTER))
    expect(page.locator("#answer-shared")).to_have_text("")


def test_what_is_changed_after_a_link_outlives_a_reload(open_page):
    page = live(open_page(PAGE, expect_trouble=True))
    shared = shared_link(page)
    page.goto("about:blank")
    page.goto(shared)
    live(page)
    table = page.locator("#plan-table")
    expect(table).to_have_value(re.compile("焊工一班,40,36,12,"))
    expect(page.locator("#plan-scenarios tbody th")).to_have_count(0)
    table.fill(table.input_value().replace("40,36,12", "40,36,20"))
    expect(sum_of(page)).to_have_text(yuan(AFTER))
    expect(page.locator("#answer-shared")).to_have_text("")
    expect(page).not_to_have_url(re.compile("#"))
    page.reload()
    live(page)
    expect(table).to_have_value(re.compile("焊工一班,40,36,20,"))
    expect(sum_of(page)).to_have_text(yuan(AFTER))
    expect(page.locator("#plan-scenarios tbody th")).to_have_count(0)


def test_cells_without_headings_go_in_from_the_cell_they_are_pasted_on(open_page):
    page = live(open_page(PAGE))
    paste(page, "#plan-rows tr:nth-child(2) [data-column=employed]", "20\n22\n")
    expect(page.get_by_label(f"第 2 行 {EMPLOYED}")).to_have_value("20")
    expect(page.get_by_label(f"第 3 行 {EMPLOYED}")).to_have_value("22")
    expect(page.get_by_label(f"第 1 行 {EMPLOYED}")).to_have_value("12")
    rows = "春班\t40\t36\t12\t1500\t2026-3-1\t物流课程\n夏班\t30\t30\t9\t900\t\t\n"
    paste(page, "#plan-rows tr:nth-child(3) [data-column=class_id]", rows)
    expect(page.get_by_label("第 3 行 班次")).to_have_value("春班")
    expect(page.get_by_label("第 3 行 课程类别")).to_have_value("producer-services")
    expect(page.get_by_label(f"第 4 行 {PRICE}")).to_have_value("900")
    expect(page.get_by_label("第 4 行 课程类别")).to_have_value("")
    expect(page.locator("#answer-total")).to_contain_text("4 个班")
    expect(page.locator("#plan-scenarios tbody th")).to_have_text(["换掉前的表"])


def test_a_new_row_is_ready_to_be_typed_in(open_page):
    page = live(open_page(PAGE))
    page.get_by_role("button", name="加一行").click()
    expect(page.get_by_label("第 4 行 班次")).to_be_focused()


def test_a_device_that_keeps_nothing_is_asked_before_a_table_is_replaced(open_page):
    page = live(open_page(PAGE))
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    told = []
    page.once("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.get_by_label(f"第 1 行 {EMPLOYED}").fill("20")
    page.get_by_role("button", name="清空", exact=True).click()
    expect(page.get_by_label(f"第 1 行 {EMPLOYED}")).to_have_value("20")
    assert "换掉就找不回来" in told[0]
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清空", exact=True).click()
    expect(page.get_by_label(f"第 1 行 {EMPLOYED}")).to_have_value("")


def test_a_table_that_is_replaced_is_kept_as_a_scenario(open_page):
    page = live(open_page(PAGE))
    first = page.get_by_label(f"第 1 行 {EMPLOYED}")
    names = page.locator("#plan-scenarios tbody th")
    page.get_by_label("方案的名字").fill("甲")
    page.get_by_role("button", name="存在这台设备上").click()
    expect(names).to_have_text(["甲"])
    first.fill("20")
    expect(sum_of(page)).to_have_text(yuan(AFTER))
    page.get_by_role("button", name="打开 甲").click()
    expect(first).to_have_value("12")
    expect(page.locator("#plan-saved")).to_contain_text("已存为方案“换掉前的表”")
    page.get_by_role("button", name="打开 甲").click()
    page.get_by_role("button", name="打开 换掉前的表").click()
    expect(first).to_have_value("20")
    expect(names).to_have_text(["甲", "换掉前的表"])
    page.get_by_role("button", name="清空", exact=True).click()
    expect(first).to_have_value("")
    expect(names).to_have_text(["甲", "换掉前的表"])
    page.get_by_label("粘贴或装入一张表").check()
    for text in (PASTED, PASTED.replace("电工班", "木工班")):
        file = {"name": "班.csv", "mimeType": "text/csv", "buffer": text.encode()}
        page.locator("#plan-file").set_input_files(file)
        expect(page.locator("#plan-table")).to_have_value(text)
    expect(names).to_have_text(["甲", "换掉前的表", "换掉前的表 2"])
    page.get_by_role("button", name="打开 换掉前的表 2").click()
    expect(page.locator("#plan-table")).to_have_value(PASTED)


def test_without_script_the_example_is_there(open_page):
    page = open_page(PAGE, expect_trouble=True, java_script_enabled=False)
    expect(page.locator("#plan-weakest")).to_contain_text("焊工一班")
    expect(page.locator("#answer-total")).to_contain_text("3 个班")


def test_on_a_phone_nothing_is_wider_than_the_screen(open_page):
    page = live(open_page(PAGE, **PHONE))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    box = page.get_by_label(f"第 1 行 {EMPLOYED}").bounding_box()
    assert box is not None
    assert box["height"] >= 44


def test_saving_a_table_in_error_says_so(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("粘贴或装入一张表").check()
    page.locator("#plan-table").fill("甲\t乙\n1\t2")
    expect(page.locator("#answer-problems")).to_contain_text("可以照抄这一行")
    page.get_by_label("方案的名字").fill("甲")
    page.get_by_role("button", name="存在这台设备上").click()
    expect(page.locator("#plan-saved")).to_contain_text("还算不出结果；已按填的样子存下")
    expect(page.locator("#plan-scenarios")).to_contain_text("存的时候没有结果")


def test_what_is_typed_outlives_a_reload_until_it_is_deleted(open_page):
    page = live(open_page(PAGE, expect_trouble=True))
    page.on("dialog", lambda d: d.accept())
    first = page.get_by_label(f"第 1 行 {EMPLOYED}")
    example = first.input_value()
    kept = "key => localStorage.getItem(key)"
    assert page.evaluate(kept, f"{KEPT}-draft") is None, "an example is not kept"
    page.get_by_role("button", name="加一行").click()
    page.get_by_label("第 4 行 班次", exact=True).fill("新班")
    first.fill("20")
    expect(page.locator("#plan-draft")).to_contain_text("已记在这个浏览器里")
    assert page.evaluate(kept, f"{KEPT}-draft") is not None
    page.reload()
    live(page)
    expect(first).to_have_value("20")
    expect(page.get_by_label("第 4 行 班次", exact=True)).to_have_value("新班")
    page.get_by_label("粘贴或装入一张表").check()
    page.locator("#plan-table").fill(PASTED)
    expect(page.locator("#plan-other")).to_contain_text("没有另外算进来")
    page.reload()
    live(page)
    expect(page.locator("#plan-table")).to_have_value(PASTED)
    expect(page.locator("#answer-total")).to_contain_text("2 个班，1 行没有算")
    page.get_by_label("一行行填").check()
    expect(first).to_have_value("20")
    expect(page.locator("#plan-other")).to_contain_text("没有算进来")
    page.get_by_role("button", name="删掉我填的，恢复例子").click()
    expect(first).to_have_value(example)
    page.reload()
    live(page)
    expect(first).to_have_value(example)
    expect(page.locator("#plan-table")).to_have_value("")


def test_own_rows_go_along_into_a_blank_table(open_page):
    page = live(open_page(PAGE))
    total = page.locator("#answer-total")
    page.get_by_label(f"第 1 行 {EMPLOYED}").fill("20")
    expect(total).to_contain_text(yuan(AFTER))
    page.get_by_label("粘贴或装入一张表").check()
    expect(page.locator("#plan-table")).to_have_value(OWN_ROWS)
    expect(total).to_contain_text(yuan(AFTER))


def test_on_a_phone_a_class_is_a_card_with_its_name_and_sum_first(open_page):
    page = live(open_page(PAGE, **PHONE))
    wides = page.locator(".plan-answer .wide").all()
    assert wides
    for wide in wides:
        assert wide.evaluate("e => e.scrollWidth <= e.clientWidth")
    row = page.locator("#plan-classes tbody tr").first
    name, total = row.locator("th").bounding_box(), row.locator(".plan-sum").bounding_box()
    other = row.locator("td").first.bounding_box()
    assert name["y"] < total["y"] < other["y"]
    assert total["x"] + total["width"] <= 390
    assert name["height"] < 40, "one line"


@pytest.mark.parametrize("options", [{}, PHONE])
def test_the_buttons_of_a_scenario_stand_apart(open_page, options):
    page = live(open_page(PAGE, **options))
    page.get_by_label("方案的名字").fill("甲")
    page.get_by_role("button", name="存在这台设备上").click()
    expect(page.locator("#plan-scenarios button")).to_have_count(4)
    boxes = [b.bounding_box() for b in page.locator("#plan-scenarios button").all()]
    for one, other in itertools.pairwise(boxes):
        beside = other["x"] - one["x"] - one["width"]
        below = other["y"] - one["y"] - one["height"]
        assert max(beside, below) >= 8


def test_rows_with_quotes_come_out_the_same_as_a_table(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("第 1 行 班次").fill('"精英班')
    page.get_by_label("第 3 行 班次").fill('车工班"')
    expect(sum_of(page)).to_have_text(yuan(BEFORE))
    page.get_by_label("粘贴或装入一张表").check()
    expect(page.locator("#plan-table")).to_have_value(re.compile('\n"""精英班"\t40\t'))
    expect(page.locator("#answer-total")).to_contain_text("3 个班")
    expect(sum_of(page)).to_have_text(yuan(BEFORE))


def test_who_says_no_keeps_the_own_table_and_not_that_of_a_link(open_page):
    page = live(open_page(PAGE, expect_trouble=True))
    shared = shared_link(page)
    page.get_by_label(f"第 1 行 {EMPLOYED}").fill("20")
    expect(sum_of(page)).to_have_text(yuan(AFTER))
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.evaluate("hash => { location.hash = hash; }", shared.partition("#")[2])
    page.get_by_role("button", name="看链接里的").click()
    expect(page).not_to_have_url(re.compile("#"))  # the answer to the link is there
    expect(page.get_by_label("一行行填")).to_be_checked()
    expect(page.get_by_label(f"第 1 行 {EMPLOYED}")).to_have_value("20")
    expect(sum_of(page)).to_have_text(yuan(AFTER))


def test_a_link_made_before_a_change_is_not_shown_after_it(open_page):
    page = live(open_page(PAGE))
    shared_link(page)
    page.get_by_label(f"第 1 行 {EMPLOYED}").fill("20")
    expect(page.locator("#share-link")).to_be_hidden()
    expect(page.locator("#share-told")).to_have_text("")


def test_headings_that_end_in_any_sign_are_read_by_the_small_python(open_page):
    page = live(open_page(PAGE))
    text = "班次,参训人数,取证人数,稳定就业人数,成交单价,班长\n甲,40,36,12,2000,x\n"
    paste(page, "#plan-rows tr:first-child [data-column=class_id]", text)
    expect(page.locator("#answer-total")).to_contain_text(yuan(fen(40, 36, 12, 2000)))
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython")


def test_spoiled_scenarios_and_drafts_do_no_harm(open_page):
    page = live(open_page(PAGE, expect_trouble=True))
    page.evaluate(
        """key => {
          localStorage.setItem(`${key}-scenarios`, JSON.stringify([{}, null, 1, { name: "好", fields: {} }]));
          localStorage.setItem(`${key}-draft`, JSON.stringify({ "row-99999-class_id": "x" }));
        }""",
        KEPT,
    )
    page.reload()
    live(page)
    expect(page.locator("#plan-scenarios tbody th")).to_have_text(["好"])


def test_a_name_of_six_letters_stands_on_one_line_beside_a_long_warning(open_page):
    page = open_page("plan/", viewport={"width": 1280, "height": 900})
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    page.locator("[name=source][value=text]").check()
    heading = "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期"
    page.locator("#plan-table").fill(f"{heading}\n养老护理一班,40,36,12,2000,2016-5-8\n")
    name = page.locator("#plan-classes th[scope=row]").first
    expect(name).to_have_text("养老护理一班")
    lines = "e => { const r = document.createRange(); r.selectNodeContents(e); return r.getClientRects().length; }"
    assert name.evaluate(lines) == 1
