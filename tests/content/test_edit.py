"""On the page “改一条数据” a record is changed, written and checked in the browser, under the policy that the site
is served with and without a request to another host."""

import json
import os
import re
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

from scripts.files.paths import CONTENT
from tests import frozen
from tests.scripts.editing.forms import blocks, state_of

CAP = "yunzhou-2026-cap-manufacturing"
CAPS = (frozen.FOLDER / "caps.yml").read_text(encoding="utf-8")
CHECKED = 120_000  # milliseconds, on a machine that does much else


@pytest.fixture(scope="module")
def address(strict_address):
    return strict_address


def at(page, path):
    return page.locator(f'[id="at:{path}"]')


def opened(open_page, **options):
    page = open_page(f"edit/?record={CAP}", **options)
    expect(page.locator("#edit-check")).to_be_enabled(timeout=60_000)
    return page


def amount_of(page):
    return at(page, "amount").input_value()


def test_an_amount_is_changed_and_then_its_quotation(open_page):
    page = opened(open_page)
    amount = amount_of(page)
    at(page, "amount").fill("987654")
    expect(page.locator(".edit-come")).to_have_text(re.compile("amount: 987654"))
    page.locator("#edit-check").click()
    problem = page.locator('[id="problem:amount"]')
    expect(problem).to_contain_text("引文里没有 987654 这个数", timeout=CHECKED)
    expect(at(page, "amount")).to_have_attribute("aria-invalid", "true")
    assert "problem:amount" in at(page, "amount").get_attribute("aria-describedby")
    expect(page.locator("#edit-checked")).to_contain_text("catalog/caps.yml:")

    quote = at(page, "cite.quote").input_value()
    at(page, "cite.quote").fill(quote.replace(amount, "987654"))
    expect(page.locator("#edit-checked")).to_contain_text("没有问题", timeout=CHECKED)
    expect(problem).to_be_empty()
    expect(page.locator('[id="problem:cite.quote"]')).to_contain_text("待核")
    with page.expect_download() as saved:
        page.locator("#edit-save").click()
    assert saved.value.suggested_filename == "caps.yml"
    before, cap, behind = CAPS.partition(CAP)
    both = behind.replace(amount, "987654", 2)  # the amount, and the same in its quotation
    with open(saved.value.path(), encoding="utf-8", newline="") as file:
        assert file.read() == before + cap + both


def test_without_the_check_it_is_written_all_the_same(open_page):
    page = opened(open_page, expect_trouble=True, block=["**/assets/checker/**"])
    at(page, "title").fill("另一个名称")
    page.locator("#edit-check").click()
    expect(page.locator("#edit-lost")).to_contain_text("检查程序没有启动", timeout=CHECKED)
    expect(page.locator("#edit-state")).to_have_text("未检查。")
    expect(page.locator("#edit-text")).to_have_value(re.compile("title: 另一个名称\n"))


def test_what_was_not_taken_away_is_there_again_until_it_is_dropped(open_page):
    page = opened(open_page)
    was = at(page, "title").input_value()
    at(page, "title").fill("另一个名称")
    page.get_by_role("button", name="＋ 备注").click()
    expect(at(page, "note")).to_be_focused()
    expect(page.locator("#edit-kept")).to_contain_text("记在这台设备上")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.reload()
    assert asked == ["beforeunload"]
    expect(at(page, "title")).to_have_value("另一个名称")
    expect(at(page, "note")).to_be_visible()
    page.locator("#edit-drop").click()
    expect(at(page, "title")).to_have_value(was)
    page.reload()
    expect(at(page, "title")).to_have_value(was)


def test_items_are_moved_and_a_record_is_found_by_its_words(open_page):
    page = open_page("edit/")
    page.locator("#edit-kind").select_option("departments")
    page.locator("#edit-words").fill("zzz")
    expect(page.locator("#edit-told")).to_contain_text("没有找到")
    page.locator("#edit-words").fill("")
    page.locator("#edit-found button").first.click()
    title = page.locator("#edit-title")
    expect(title).to_contain_text("改责任单位：")
    page.get_by_role("button", name="写在哪里：加一项").click()
    group = page.locator('details[data-at^="named_in["]')
    expect(group.last).to_have_attribute("open", "")
    many = group.count()
    page.get_by_role("button", name=f"写在哪里第 {many} 项上移").click()
    expect(page.locator(".edit-come").first).to_be_visible()
    expect(group).to_have_count(many)


def test_a_new_record_is_written_below_the_others(open_page):
    page = open_page("edit/")
    page.locator("#edit-kind").select_option("caps")
    page.get_by_role("button", name="新写一条").click()
    expect(page.locator("#edit-title")).to_have_text("新写一条价格上限")
    at(page, "id").fill("yunzhou-2026-cap-new")
    at(page, "unit").select_option("元/人")
    page.get_by_role("button", name="＋ 出处").click()
    at(page, "cite.document").fill("yunzhou-2026")
    at(page, "cite.quote").fill("甲, 乙")
    written = "    cite: {document: yunzhou-2026, clause: \"\", quote: '甲, 乙'}\n"
    text = page.locator("#edit-text")
    expect(text).to_have_value(re.compile(re.escape(written) + "$"))
    expect(text).to_have_value(re.compile('^  - id: yunzhou-2026-cap-new\n    document: ""\n'))


def test_the_form_makes_of_nodes_what_the_tests_make_of_them():
    nodes = [block.node for block in blocks(frozen.FOLDER)]
    state = (CONTENT / "assets" / "js" / "edit" / "state.js").as_uri()
    program = (
        f"import {{ stateOf }} from {json.dumps(state)}; import {{ readFileSync }} from 'node:fs';"
    )
    program += "console.log(JSON.stringify(JSON.parse(readFileSync(0)).map((n) => stateOf(n))))"
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    command = [node, "--input-type=module", "-e", program]
    done = subprocess.run(command, input=json.dumps(nodes), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [state_of(each) for each in nodes]
