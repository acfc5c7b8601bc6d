"""The rows of the desk for many classes as a grid: keys, rows moved and deleted, taken back, pasted blocks."""

import re

import pytest
from playwright.sync_api import expect

from calculator.view.plan_link import grid
from scripts.desks import plan_desk
from tests import made_up
from tests.live_desk import live
from tests.plan_rows import cells

PAGE = f"plan-{made_up.SCHEME}/"
SCHEME = made_up.rules().scheme(made_up.SCHEME)
EXAMPLE = plan_desk.example(made_up.rules(), made_up.SCHEME)
COLUMNS = [column for column, _, _ in grid(SCHEME)]
HEADS = {column: heading for column, heading, _ in grid(SCHEME)}
NAMES = [row["class_id"] for row in cells(EXAMPLE)]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
PASTE = """([row, column, text]) => {
  const field = document.querySelector(`#plan-rows tr:nth-child(${row}) [data-column=${column}]`);
  const data = new DataTransfer();
  data.setData("text/plain", text);
  field.focus();
  field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def address(made_up_address):
    return made_up_address


@pytest.fixture
def page(open_page):
    return live(open_page(PAGE))


def cell(page, row, column):
    return page.locator(f"#plan-rows tr:nth-child({row}) [data-column={column}]")


def column(page, name="class_id"):
    fields = page.locator(f"#plan-rows [data-column={name}]")
    return fields.evaluate_all("all => all.map((one) => one.value)")


def paste(page, row, name, text):
    """Paste and wait until it is there."""
    page.evaluate(PASTE, [row, name, text])
    expect(page.locator("#plan-paste")).to_have_value("")
    expect(page.locator("#plan-said")).not_to_have_text("正在读粘贴的内容……")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def says(page):
    return page.locator("#plan-said")


def test_the_arrows_lead_from_cell_to_cell(page):
    cell(page, 1, "trainees").focus()
    press(page, "ArrowDown")
    expect(cell(page, 2, "trainees")).to_be_focused()
    press(page, "ArrowRight", "ArrowRight")
    expect(cell(page, 2, "employed")).to_be_focused()
    press(page, "ArrowUp", "ArrowLeft")
    expect(cell(page, 1, "certified")).to_be_focused()
    assert column(page, "certified") == [row["certified"] for row in cells(EXAMPLE)]


def test_within_a_number_the_arrows_move_the_cursor(page):
    field = cell(page, 1, "trainees")
    field.click()
    field.fill("40")
    press(page, "Home", "ArrowRight")
    page.keyboard.type("5")
    expect(field).to_have_value("450")
    press(page, "ArrowLeft", "ArrowLeft", "Delete")
    expect(field).to_have_value("50")
    expect(field).to_be_focused()
    press(page, "Shift+ArrowRight", "Control+ArrowLeft", "Home")
    expect(field).to_be_focused()
    press(page, "ArrowLeft")
    expect(cell(page, 1, "class_id")).to_be_focused()


def test_in_a_choice_up_and_down_choose(page):
    cell(page, 1, "kind").focus()
    press(page, "ArrowDown")
    expect(cell(page, 1, "kind")).to_be_focused()
    press(page, "ArrowLeft")
    expect(cell(page, 1, "certified_on")).to_be_focused()


def test_enter_goes_down_and_adds_a_row_at_the_end_but_no_second_blank_one(page):
    cell(page, 2, "employed").focus()
    press(page, "Enter")
    expect(cell(page, 3, "employed")).to_be_focused()
    press(page, "Enter")
    expect(cell(page, 4, "employed")).to_be_focused()
    press(page, "Enter")
    expect(page.locator("#plan-rows tr")).to_have_count(4)
    expect(says(page)).to_contain_text("这一行还空着")
    press(page, "Shift+Enter")
    expect(cell(page, 3, "employed")).to_be_focused()


def test_enter_after_tab_goes_back_to_where_the_row_began(page):
    cell(page, 3, "class_id").focus()
    press(page, "Tab", "Tab", "Tab", "Enter")
    expect(cell(page, 4, "class_id")).to_be_focused()
    page.keyboard.type("新班")
    expect(cell(page, 4, "class_id")).to_have_value("新班")


def test_on_a_phone_enter_goes_to_the_next_field_of_the_class(open_page):
    page = live(open_page(PAGE, **PHONE))
    cell(page, 1, "class_id").focus()
    press(page, "Enter")
    expect(cell(page, 1, COLUMNS[1])).to_be_focused()
    cell(page, 1, COLUMNS[-1]).focus()
    press(page, "Enter")
    expect(cell(page, 2, "class_id")).to_be_focused()


@pytest.mark.parametrize("by_keys", [True, False])
def test_a_row_is_deleted_and_taken_back_with_what_was_typed_since(page, by_keys):
    if by_keys:
        cell(page, 2, "employed").focus()
        press(page, "Alt+Shift+Delete")
        expect(cell(page, 2, "employed")).to_be_focused()
    else:
        page.get_by_role("button", name="第 2 行 删除").click()
        expect(page.get_by_role("button", name="第 2 行 删除")).to_be_focused()
    assert column(page) == [NAMES[0], NAMES[2]]
    expect(says(page)).to_contain_text(f"已删除第 2 行 {NAMES[1]}，还有 2 行")
    expect(page.locator("#answer-total")).to_contain_text("2 个班")
    cell(page, 1, "employed").fill("7")
    page.get_by_role("button", name=f"撤销：删除第 2 行 {NAMES[1]}").click()
    assert column(page) == NAMES
    expect(cell(page, 1, "employed")).to_have_value("7")
    expect(page.locator("#answer-total")).to_contain_text("3 个班")
    expect(page.get_by_role("button", name="撤销", exact=True)).to_be_focused()
    page.get_by_role("button", name="重做：删除第 2 行").click()
    assert column(page) == [NAMES[0], NAMES[2]]


def test_the_last_row_that_is_deleted_leaves_a_blank_one(page):
    for _ in range(3):
        page.get_by_role("button", name="第 1 行 删除").click()
    assert column(page) == [""]
    expect(page.locator("#answer-problems")).to_contain_text("还没有班")


def test_a_row_is_moved_by_its_buttons_and_by_keys(page):
    button = page.get_by_role("button", name="第 1 行 下移")
    box = button.bounding_box()
    assert box["width"] >= 44 and box["height"] >= 44
    button.click()
    assert column(page) == [NAMES[1], NAMES[0], NAMES[2]]
    expect(page.get_by_role("button", name="第 2 行 下移")).to_be_focused()
    expect(says(page)).to_contain_text(f"现在是第 2 行 {NAMES[0]}")
    cell(page, 3, "employed").focus()
    press(page, "Alt+Shift+ArrowUp", "Alt+Shift+ArrowUp")
    assert column(page) == [NAMES[2], NAMES[1], NAMES[0]]
    expect(cell(page, 1, "employed")).to_be_focused()
    press(page, "Alt+Shift+ArrowUp")
    expect(says(page)).to_have_text("已经是第一行。")
    press(page, "Control+z", "Control+z", "Control+z")
    assert column(page) == NAMES
    press(page, "Control+y")
    assert column(page) == [NAMES[1], NAMES[0], NAMES[2]]


def test_control_z_takes_back_first_what_was_typed_in_the_field(page):
    cell(page, 2, "employed").focus()
    press(page, "Alt+Shift+ArrowUp")
    field = cell(page, 1, "employed")
    was = field.input_value()
    page.keyboard.type("9")
    expect(field).not_to_have_value(was)
    press(page, "Control+z")
    expect(field).to_have_value(was)
    assert column(page) == [NAMES[1], NAMES[0], NAMES[2]]
    press(page, "Control+z")
    assert column(page) == NAMES


def test_one_column_of_names_of_kinds_and_of_prices_goes_into_its_column(page):
    """Once the page went over to a table and said that its headings were wrong."""
    cap = SCHEME.rule["caps"][0]
    paste(page, 2, "class_id", "春班\n夏班\n秋班\n")
    assert column(page) == [NAMES[0], "春班", "夏班", "秋班"]
    paste(page, 1, "kind", f"{cap['title']}\n{cap['title']}")
    assert column(page, "kind")[:3] == [cap["kind"], cap["kind"], ""]
    paste(page, 2, "unit_price", "￥900.00\r\n￥1,000.00\r\n")
    assert column(page, "unit_price")[1:3] == ["￥900.00", "￥1,000.00"]
    expect(page.get_by_label("一行行填")).to_be_checked()
    expect(page.locator("#answer-total")).to_contain_text("3 个班，1 行没有算")
    assert column(page, "trainees")[0] == cells(EXAMPLE)[0]["trainees"]


def test_one_kind_is_pasted_on_a_choice(page):
    cap = SCHEME.rule["caps"][-1]
    paste(page, 1, "kind", cap["title"])
    assert column(page, "kind") == [cap["kind"], "", ""]


def test_a_block_with_a_heading_is_understood_by_it_wherever_it_is_pasted(page):
    cell(page, 1, "employed").fill("7")  # now the rows are the visitor's own
    paste(page, 2, "certified_on", "备注\t稳定就业\t班级\n好\t3\t春班\n\t4\t夏班")
    assert column(page) == [NAMES[0], "春班", "夏班"]
    assert column(page, "employed") == ["7", "3", "4"]
    expect(says(page)).to_contain_text("没有看的列：备注")
    expect(says(page)).to_contain_text("换掉了")
    page.get_by_role("button", name="撤销：粘贴 2 行").click()
    assert column(page) == NAMES


def test_line_breaks_and_quotes_within_cells_are_part_of_them(page):
    paste(page, 1, "class_id", '"两行\n的班"\t40\n"说""好""的班"\t41\n')
    assert column(page)[:2] == ["两行 的班", '说"好"的班']
    assert column(page, "trainees")[:2] == ["40", "41"]


def test_whole_classes_take_the_place_of_an_example_and_not_of_own_rows(page):
    heading = "\t".join(HEADS[name] for name in ("class_id", "trainees", "certified", "employed"))
    block = f"{heading}\t{HEADS['unit_price']}\n春班\t40\t36\t12\t900\n"
    paste(page, 3, "class_id", block)
    assert column(page) == ["春班"]
    paste(page, 1, "class_id", block.replace("春班", "夏班"))
    assert column(page) == ["夏班"]
    page.get_by_role("button", name="撤销：粘贴 1 行").click()
    page.get_by_role("button", name="撤销：粘贴 1 行").click()
    assert column(page) == NAMES


def test_a_block_that_is_too_wide_changes_nothing_and_says_where_it_fits(page):
    paste(page, 1, "kind", "1\t2\t3")
    expect(says(page)).to_contain_text("没有贴")
    assert column(page, "kind") == ["", "", ""]


def test_rows_pasted_before_python_is_there_come_when_it_is(open_page):
    page = open_page(PAGE, expect_trouble=True)
    page.route("**/*.wasm", lambda route: (page.wait_for_timeout(600), route.continue_()))
    page.reload()
    page.wait_for_function("document.querySelector('[data-plan=undo]') && window.performance.now()")
    expect(page.locator("#plan-rows tr")).to_have_count(3)
    page.wait_for_timeout(300)
    page.evaluate(PASTE, [2, "class_id", "春班\n夏班"])
    expect(cell(page, 3, "class_id")).to_have_value("夏班", timeout=30_000)


def test_what_is_composed_waits_until_it_is_done(page):
    field = cell(page, 1, "class_id")
    field.focus()
    before = page.locator(".desk").get_attribute("data-answered")
    rows = page.locator("#plan-rows-text").input_value()
    field.evaluate(
        """(field) => {
          field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
          field.value = "han";
          field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
          const enter = { key: "Enter", isComposing: true, bubbles: true, cancelable: true };
          field.dispatchEvent(new KeyboardEvent("keydown", enter));
        }"""
    )
    expect(field).to_be_focused()
    assert page.locator("#plan-rows-text").input_value() == rows
    page.wait_for_timeout(300)
    assert page.locator(".desk").get_attribute("data-answered") == before
    field.evaluate(
        """(field) => {
          field.value = "焊";
          field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
        }"""
    )
    expect(page.locator("#plan-classes")).to_contain_text("焊")
    expect(page.locator("#plan-rows-text")).to_have_value(rows.replace(NAMES[0], "焊"))


def test_the_button_leads_to_each_row_with_a_mistake_in_turn(page):
    jump = page.locator("[data-plan=jump]")
    expect(jump).to_be_hidden()
    cell(page, 1, "certified").fill("99")
    cell(page, 3, "trainees").fill("x")
    expect(jump).to_have_text("去看没有算的行（2）")
    expect(cell(page, 3, "trainees")).to_have_attribute("aria-invalid", "true")
    described = cell(page, 3, "trainees").get_attribute("aria-describedby")
    expect(page.locator(f"#{described}")).to_contain_text("写的是")
    cell(page, 2, "class_id").focus()
    jump.click()
    expect(cell(page, 3, "trainees")).to_be_focused()
    jump.click()
    expect(page.locator("#plan-rows tr:first-child [aria-invalid=true]").first).to_be_focused()
    cell(page, 3, "trainees").fill("45")
    expect(cell(page, 3, "trainees")).to_have_attribute("aria-invalid", "false")
    expect(jump).to_have_text("去看没有算的行（1）")


def test_every_row_has_a_name_for_each_field_and_button_also_after_moves(page):
    page.get_by_role("button", name="加一行").click()
    page.get_by_role("button", name="第 2 行 删除").click()
    page.get_by_role("button", name="第 3 行 上移").click()
    labels = page.locator("#plan-rows [aria-label]").evaluate_all(
        "all => all.map((one) => one.getAttribute('aria-label'))"
    )
    own = [*HEADS.values(), "上移", "下移", "删除"]
    assert labels == [f"第 {row} 行 {name}" for row in (1, 2, 3) for name in own]
    assert page.locator("#plan-rows tr > :first-child").all_inner_texts() == ["1", "2", "3"]
    ids = page.locator("#plan-rows [id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids)) == 3


def test_rows_kept_by_an_earlier_release_are_still_there(open_page):
    page = live(open_page(PAGE, expect_trouble=True))
    cell(page, 1, "employed").fill("7")
    page.evaluate(
        """() => {
          const key = Object.keys(localStorage).find((one) => one.endsWith("-draft"));
          const kept = { source: "rows", table: "", "row-0-class_id": "春班", "row-0-trainees": "40", "row-998-class_id": "秋班" };
          localStorage.setItem(key, JSON.stringify(kept));
        }"""
    )
    page.goto("about:blank")
    page.go_back()
    live(page)
    assert column(page) == ["春班", "秋班"]
    assert column(page, "trainees") == ["40", ""]


def test_a_table_that_is_loaded_is_taken_back_and_again(page):
    cell(page, 1, "employed").fill("7")
    page.get_by_label("粘贴或装入一张表").check()
    own = page.locator("#plan-table").input_value()
    heading = "\t".join(HEADS[name] for name in COLUMNS[:5])
    text = f"{heading}\n春班\t40\t36\t12\t900\n"
    file = {"name": "班.csv", "mimeType": "text/csv", "buffer": text.encode()}
    page.locator("#plan-file").set_input_files(file)
    expect(page.locator("#answer-total")).to_contain_text("1 个班")
    page.get_by_role("button", name="撤销：换成一张表").click()
    expect(page.locator("#plan-table")).to_have_value(own)
    expect(page.locator("#answer-total")).to_contain_text("3 个班")
    page.get_by_role("button", name="重做：换成一张表").click()
    expect(page.locator("#plan-table")).to_have_value(text)


def test_rows_that_were_all_cleared_come_back(page):
    cell(page, 1, "employed").fill("7")
    page.get_by_role("button", name="清空", exact=True).click()
    assert column(page) == ["", "", ""]
    page.get_by_role("button", name="撤销：清空").click()
    assert column(page) == NAMES
    expect(cell(page, 1, "employed")).to_have_value("7")


def test_what_was_typed_into_pasted_rows_is_there_after_back_and_again(page):
    head = f"{HEADS['class_id']}\t{HEADS['trainees']}"
    paste(page, 1, "class_id", f"{head}\n" + "\n".join(f"新{n}班\t3{n}" for n in range(1, 6)))
    names = column(page)
    cell(page, 4, "trainees").fill("77")
    page.get_by_role("button", name=re.compile("^撤销")).click()
    assert "77" in column(page, "trainees")  # it was typed since
    page.get_by_role("button", name=re.compile("^重做")).click()
    assert column(page) == names
    expect(cell(page, 4, "trainees")).to_have_value("77")


def test_what_was_taken_back_is_in_sight_on_a_phone_however_few_rows_are_left(open_page):
    page = live(open_page(PAGE, **PHONE))
    head = f"{HEADS['class_id']}\t{HEADS['trainees']}"
    paste(page, 1, "class_id", f"{head}\n" + "\n".join(f"新{n}班\t3{n % 10}" for n in range(20)))
    cell(page, 20, "trainees").tap()
    page.get_by_role("button", name=re.compile("^撤销")).tap()
    expect(says(page)).to_contain_text("已撤销")
    page.wait_for_timeout(400)
    box = says(page).bounding_box()
    assert page.locator(".md-header").bounding_box()["height"] <= box["y"] < 844 - box["height"]
