"""On the page “按花名册算” a roster is read and judged without a request, and answered as CPython answers; under
the policy that the site is served with."""

import functools
import io
import json
import re
from urllib.parse import quote, urljoin

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from calculator.__main__ import main
from calculator.engine.scheme.money import yuan
from calculator.roster_page import saved
from calculator.sheets import limits
from scripts.roster_page import page as roster_page
from tests import made_up, on_paper, roster_files
from tests.calculator.roster_page import asked
from tests.made_sheets import csv, ods, ods_rows, xlsx
from tests.made_xls import xls
from tests.test_accessibility import AXE, judged

ANSWERED = 60_000  # milliseconds, on a machine that does much else
ROWS = asked.ROWS
FILES = {
    "甲.xlsx": functools.partial(xlsx, ROWS),
    "甲.xls": functools.partial(xls, {"名册": ROWS}),
    "甲.ods": functools.partial(ods, ("名册", ods_rows(ROWS))),
    "甲.csv": lambda: csv(ROWS).encode("gb18030"),
}
NUMBERS = [row[1] for row in ROWS[1:]]
KEPT = """async () => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state,
  (await indexedDB.databases()).map((one) => one.name), await caches.keys()])"""


@pytest.fixture(scope="module")
def address(strict_address):
    return strict_address


def reached(open_page, **options):
    """The page when its Python has come."""
    page = open_page("roster/", **options)
    page.locator("#roster-price").fill(roster_files.PRICE)
    page.locator("#roster-on").fill(roster_files.ON)
    page.locator("#roster-file").focus()
    expect(page.locator("#roster-state")).to_contain_text("好了", timeout=ANSWERED)
    return page


def give(page, *names):
    before = page.locator("#roster").get_attribute("data-answered")
    chosen = [{"name": n, "mimeType": "", "buffer": content(n)} for n in names]
    page.locator("#roster-file").set_input_files(chosen)
    again = re.compile(f"^(?!{before}$)")
    expect(page.locator("#roster")).to_have_attribute("data-answered", again, timeout=ANSWERED)


def content(name):
    made = FILES[name]()
    return made if isinstance(made, bytes) else made.encode()


def save(page, want):
    with page.expect_download(timeout=ANSWERED) as download:
        page.locator(f'[data-want="{want}"]').click()
    return download.value


def test_without_a_network_a_roster_is_judged_and_saved_and_nobody_is_asked(open_page):
    said = []
    page = reached(open_page)
    page.on("console", lambda message: said.append(message.text))
    requests = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.context.set_offline(True)
    give(page, "甲.xlsx")
    expect(page.locator("#roster-classes")).to_contain_text("8,000 元")
    expect(page.locator("#roster-people")).to_contain_text("戊五　320***********")
    page.locator("#roster-R5").evaluate("(one) => (one.closest('details').open = true)")
    page.locator("#roster-R5").select_option("warning")
    expect(page.locator(".roster-sum")).to_have_text("10,000 元")
    page.locator("#roster-R5").select_option("person")
    expect(page.locator(".roster-sum")).to_have_text("8,000 元")
    page.locator("#roster-classes summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#roster-classes .roster-readings")).to_be_visible()
    download = save(page, saved.WORKBOOK)
    book = load_workbook(io.BytesIO(download.path().read_bytes()))
    assert [row[1] for row in book.worksheets[0].values][1:] == NUMBERS
    assert requests == []
    seen = [page.content(), page.url, page.title(), download.suggested_filename, *said]
    seen += [page.evaluate("document.body.innerText"), page.evaluate(KEPT)]
    assert [number for number in NUMBERS if any(number in text for text in seen)] == []
    assert "甲一" not in page.evaluate(KEPT)
    address = page.locator("#roster-plan a").get_attribute("href")
    assert not [row[0] for row in ROWS[1:] if quote(row[0]) in address]
    printed = on_paper.text_of(page)
    assert "8,000 元" in printed and roster_files.CLASS in printed and "比本次" in printed
    assert [word for row in ROWS[1:] for word in (row[0], row[1][-4:]) if word in printed] == []
    assert "第 5 行" not in printed
    page.emulate_media(media="screen")
    page.locator("#roster-forget").click()
    expect(page.locator("#roster-answer")).to_be_hidden()
    assert "戊五" not in page.content()


def test_what_runs_the_python_has_no_way_out(open_page):
    page = reached(open_page)
    [worker] = page.workers
    ways = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "indexedDB", "caches"]
    told = f"{ways}.map((name) => [typeof self[name], typeof WorkerGlobalScope.prototype[name]])"
    assert worker.evaluate(told) == [["undefined", "undefined"]] * len(ways)
    assert page.locator("meta[http-equiv]").get_attribute("content") == roster_page.POLICY


@pytest.fixture(scope="module")
def answers_here():
    """What CPython answers to each file alone."""

    @functools.cache
    def here(name):
        desk = asked.open_desk(asked.rules())
        desk.take(name, content(name))
        return asked.ask(desk, on=roster_files.ON, want=saved.WORKBOOK)

    return here


@pytest.fixture
def command(tmp_path, capsys, monkeypatch):
    """What the command line answers to each file alone."""
    monkeypatch.setattr("calculator.rules.load", made_up.rules)

    def told(name):
        (tmp_path / name).write_bytes(content(name))
        given = ["--on", roster_files.ON, "--unit-price", roster_files.PRICE, "--format", "json"]
        main(["roster", str(tmp_path / name), *given])
        return json.loads(capsys.readouterr().out)

    return told


def test_the_same_answers_as_on_cpython(open_page, answers_here, command):
    page = reached(open_page)
    for name in FILES:
        give(page, name)
        for part in ("roster-read", "roster-classes", "roster-people", "roster-columns"):
            html = page.evaluate(
                "(html) => Object.assign(document.createElement('div'), "
                "{innerHTML: html}).innerHTML",
                answers_here(name)["parts"][part],
            )
            assert page.locator(f"#{part}").inner_html() == html, (name, part)
        made = save(page, saved.WORKBOOK).path().read_bytes()
        assert made.hex() == answers_here(name)["file"]["hex"]
        [one] = command(name)["classes"]
        table = save(page, saved.PLAN).path().read_text(encoding="utf-8-sig").splitlines()
        counts = [str(one[count]) for count in ("trainees", "certified", "employed")]
        assert table[1].split(",") == [one["class_id"], *counts, roster_files.PRICE]
        expect(page.locator(".roster-sum")).to_have_text(f"{yuan(one['estimate']['total_fen'])} 元")
        page.locator("#roster-forget").click()


def test_a_file_that_is_none_is_refused_in_a_sentence_and_what_was_set_stays(open_page):
    page = reached(open_page)
    broken = [{"name": "坏.xlsx", "mimeType": "", "buffer": b"PK\x03\x04"}]
    page.locator("#roster-file").set_input_files(broken)
    expect(page.locator("#roster-read")).to_contain_text("坏.xlsx：", timeout=ANSWERED)
    expect(page.locator("#roster-price")).to_have_value(roster_files.PRICE)
    give(page, "甲.csv")
    expect(page.locator("#roster-classes")).to_contain_text("8,000 元")


@pytest.mark.parametrize(
    ("part", "missing"), [("roster/python.*", True), ("runtime/**/*.wasm", False)]
)
def test_where_the_program_does_not_come_it_is_said_and_tried_again(open_page, part, missing):
    page = open_page("roster/", expect_trouble=True)
    answer = (
        {"status": 404}
        if missing
        else {"status": 200, "body": "<p>登录", "content_type": "text/html"}
    )
    page.context.route(f"**/assets/{part}", lambda route: route.fulfill(**answer))
    page.locator("#roster-price").fill(roster_files.PRICE)
    page.locator("#roster-on").fill(roster_files.ON)
    chosen = {"name": "甲.csv", "mimeType": "", "buffer": content("甲.csv")}
    page.locator("#roster-file").set_input_files([chosen])
    expect(page.locator("#roster-lost")).to_contain_text("没有启动", timeout=ANSWERED)
    page.context.unroute(f"**/assets/{part}")
    page.locator("#roster-again").click()
    expect(page.locator("#roster-classes")).to_contain_text("8,000 元", timeout=ANSWERED)


def test_it_is_cancelled_and_a_limit_of_time_is_kept(open_page):
    page = reached(open_page, expect_trouble=True)
    page.locator("#roster").evaluate("(one) => (one.dataset.cancelled = '停下了。')")
    [worker] = page.workers
    worker.evaluate("self.postMessage({step: 'judge', bytes: 0, what: ''})")
    page.locator("#roster-cancel").click()
    expect(page.locator("#roster-lost")).to_have_text("停下了。")
    assert page.workers == []
    give(page, "甲.csv")
    expect(page.locator("#roster-lost")).to_be_empty()
    page.clock.install()
    [worker] = page.workers
    worker.evaluate("self.postMessage({step: 'judge', bytes: 0, what: ''})")
    expect(page.locator("#roster-cancel")).to_be_visible()
    page.clock.fast_forward(limits.SECONDS * 1000)
    expect(page.locator("#roster-lost")).to_contain_text("60 秒还没有算完")
    assert page.workers == []
    page.locator("#roster-again").click()
    expect(page.locator("#roster-lost")).to_be_empty(timeout=ANSWERED)
    expect(page.locator("#roster-classes")).to_contain_text("8,000 元", timeout=ANSWERED)


def test_files_are_listed_replaced_and_taken_out_and_what_is_refused_stays_said(open_page):
    page = reached(open_page)
    give(page, "甲.csv")
    files = page.locator("#roster-files li")
    expect(files).to_have_count(1)
    page.locator("#roster").evaluate("(one) => (one.dataset.largest = '1')")
    give(page, "甲.xlsx")
    expect(page.locator("#roster-lost")).to_contain_text("甲.xlsx：文件超过")
    page.locator("#roster").evaluate(f"(one) => (one.dataset.largest = '{limits.FILE}')")
    fewer = {"name": "甲.csv", "mimeType": "", "buffer": csv(ROWS[:3]).encode()}
    page.locator("#roster-file").set_input_files([fewer])
    expect(page.locator("#roster-read")).to_contain_text("甲.csv：换成了刚才放进来的这一份")
    expect(page.locator("#roster-lost")).to_be_empty()
    expect(files).to_have_count(1)
    other = {"name": "乙.csv", "mimeType": "", "buffer": csv(ROWS).encode()}
    page.locator("#roster-file").set_input_files([other])
    expect(page.locator("#roster-read")).to_contain_text("读了 2 张表")
    page.get_by_role("button", name="去掉 甲.csv").click()
    expect(page.locator("#roster-read")).to_contain_text("读了 1 张表")
    page.get_by_role("button", name="去掉 乙.csv").click()
    expect(page.locator("#roster-answer")).to_be_hidden()


def test_after_a_stop_what_was_answered_stays_and_is_asked_again(open_page):
    page = reached(open_page)
    give(page, "甲.csv")
    [worker] = page.workers
    worker.evaluate("self.postMessage({step: 'read', bytes: 0, what: ''})")
    page.locator("#roster-cancel").click()
    expect(page.locator("#roster-lost")).to_contain_text("停下了")
    expect(page.locator("#roster-classes")).to_contain_text("8,000 元")
    page.locator("#roster-price").fill("1000")
    expect(page.locator("#roster-classes")).to_contain_text("4,000 元", timeout=ANSWERED)
    expect(page.locator("#roster-again")).to_be_hidden()
    expect(page.locator("#roster-lost")).to_be_empty()


def test_a_table_is_pasted_and_its_columns_are_corrected(open_page):
    page = reached(open_page, viewport={"width": 390, "height": 844})
    rows = [["某某", *ROWS[0][1:]], *ROWS[1:]]
    text = "\n".join("\t".join(map(str, row)) for row in rows)
    page.locator("#roster-paste").evaluate(
        "(area, text) => { const data = new DataTransfer(); data.setData('text/plain', text); "
        "area.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true})); }",
        text,
    )
    expect(page.locator("#roster-classes")).to_contain_text("8,000 元", timeout=ANSWERED)
    expect(page.locator("#roster-people")).not_to_contain_text("戊五")
    page.locator(".roster-columns summary").click()
    page.locator('[data-column="某某"]').focus()
    page.locator('[data-column="某某"]').select_option("name")
    expect(page.locator("#roster-people")).to_contain_text("戊五")
    assert page.evaluate("document.activeElement.dataset.column") == "某某"
    expect(page.locator("#roster-price")).to_have_value(roster_files.PRICE)
    page.locator("#roster-classes summary").first.click()
    page.evaluate(AXE)
    judged(page, "answered")
    page.goto(urljoin(page.url, page.locator("#roster-plan a").get_attribute("href")))
    expect(page.locator("#answer-total")).to_contain_text("8,000", timeout=ANSWERED)


def test_where_nothing_can_run_it_is_said(open_page):
    page = open_page("roster/")
    page.add_init_script("delete globalThis.WebAssembly")
    page.reload()
    page.locator("#roster-file").focus()
    expect(page.locator("#roster-lost")).to_contain_text("不能运行读表的程序")
    assert page.workers == []


def test_from_the_disk_no_script_comes_and_it_is_said(chromium, made_up_site):
    page = chromium.new_page()
    page.goto(f"file://{made_up_site}/roster/index.html")
    expect(page.locator(".roster-still")).to_be_visible(timeout=15_000)
    expect(page.locator(".roster-still")).to_contain_text("file:")
    page.close()
