"""What the plan's page saves, loaded again in a real browser: a table with its readings, CSV and JSON."""

import re

import pytest
from playwright.sync_api import expect

from tests import frozen
from tests.live_desk import live

RULES = frozen.rules()
SCHEME = RULES.scheme(frozen.SCHEME)
PAGE = "plan/"
READING = SCHEME.readings[2]
OTHER = next(o["value"] for o in READING["options"] if o["value"] != READING["default"])
TABLE = "班次,参训人数,取证人数,稳定就业人数,成交单价,没取证但稳定就业\n甲,40,36,20,2000,2\n=乙,40,36,12,1850.5,\n"


@pytest.fixture
def address(made_up_address):
    return made_up_address


def saved(page, name):
    with page.expect_download() as told:
        page.get_by_role("button", name=name, exact=True).click()
    return told.value.path().read_bytes()


def load(page, content, name="班.csv"):
    page.locator("#plan-file").set_input_files({"name": name, "mimeType": "", "buffer": content})


@pytest.mark.parametrize("button", ["下载 CSV", "下载 JSON"])
def test_what_is_saved_is_loaded_with_its_readings_and_its_money(open_page, button):
    page = live(open_page(PAGE))
    page.get_by_label("粘贴或装入一张表").check()
    load(page, TABLE.encode("gb18030"))
    expect(page.locator("#plan-table")).to_have_value(TABLE)
    page.locator(f"#plan-{READING['id']}").evaluate(
        "(field, value) => { field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })); }",
        OTHER,
    )
    total = page.locator("#answer-total")
    expect(total).to_contain_text("不是默认的理解")
    expect(page.locator(".desk")).to_have_attribute("data-state", "answered")
    words = total.inner_text()
    first = saved(page, button)
    page.evaluate("localStorage.clear()")
    page = live(open_page(PAGE))
    page.get_by_label("粘贴或装入一张表").check()
    load(page, first, "plan.json" if button.endswith("JSON") else "plan.csv")
    expect(page.locator("#plan-table")).to_have_value(re.compile("=乙"))
    expect(page.locator(f"#plan-{READING['id']}")).to_have_value(OTHER)
    expect(total).to_have_text(words, use_inner_text=True)
    expect(page.locator("#plan-file-told")).to_be_empty()
    assert saved(page, button) == first


def test_a_file_of_another_kind_is_told_and_nothing_changes(open_page):
    page = live(open_page(PAGE))
    page.get_by_label("粘贴或装入一张表").check()
    load(page, b'{"x": 1}', "x.json")
    expect(page.locator("#plan-file-told")).to_contain_text("不是这里存下的")
    assert "x" not in page.locator("#plan-table").input_value()
