"""Scenarios of two years side by side, class by class; out to a file and back in a browser."""

import json
import re

from playwright.sync_api import expect

from calculator.view.plan_exchange import SCENARIOS
from calculator.view.plan_page import respond
from scripts.desks import plan_desk
from tests import frozen
from tests.desk_links import links
from tests.on_micropython import both

RULES = frozen.rules()
LINKS = links(plan_desk.DESK)
HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期\n"
LAST_YEAR = HEADING + "焊工,40,36,12,2000,2026-5-8\n电工,30,28,8,1000,\n停办,20,20,5,1000,\n"
THIS_YEAR = HEADING + "焊工,45,36,20,1800,2027-5-8\n电工,30,28,8,1000,\n新班,20,20,20,1000,\n"
THEN = {"source": "text", "table": LAST_YEAR}
NOW = "2026-10-01T07:30:05+08:00"


def answer(table=THIS_YEAR, **fields):
    typed = {**plan_desk.example(RULES), "source": "text", "table": table, **fields}
    return respond(RULES, LINKS, typed)


def compared(then, **fields):
    text = json.dumps({"name": "去年", "fields": then})
    html = answer(against=text, **fields)["parts"]["plan-against"]
    rows = [
        re.findall("<t[hd].*?>(.*?)</t[hd]>", row) for row in re.findall("<tr>(.*?)</tr>", html)
    ]
    return html, {row[0]: row[1:] for row in rows}


def test_each_class_is_told_with_its_difference_and_what_was_changed():
    html, rows = compared(THEN)
    assert rows["焊工"][:3] == ["72,000", "64,800", "−7,200"]
    assert rows["焊工"][3] == (
        "参训人数 40 → 45；稳定就业人数 12 → 20；成交单价 2,000 → 1,800；取证日期 2026-05-08 → 2027-05-08"
    )
    assert rows["新班"][0] == "—" and rows["新班"][3] == "新加的班"
    assert rows["停办"][1] == "—" and rows["停办"][3] == "现在没有这个班"
    assert "电工" not in rows
    assert "另有 1 个班完全一样" in html
    total = json.loads(answer()["fields"]["result"])["total_fen"]
    before = json.loads(answer(LAST_YEAR)["fields"]["result"])["total_fen"]
    assert rows["合计"][0] == f"{before // 100:,}"
    assert rows["合计"][1] == f"{total // 100:,}"
    assert rows["合计"][3] == "3 个班变成 3 个班"


def test_the_differences_add_up_to_that_of_the_totals():
    _, rows = compared(THEN)
    gains = {
        name: int(re.sub("[+,]", "", row[2]).replace("−", "-"))
        for name, row in rows.items()
        if name != "班次"
    }
    assert sum(gains.values()) == 2 * gains["合计"]


def test_another_reading_is_said():
    html, _ = compared({**THEN, "reading-R3": "exclusive"}, table=LAST_YEAR)
    assert "“去年”按 R3“必须超过 50%” 算" in html
    assert "完全一样" in html


def test_rows_that_were_not_computed_are_said_and_a_spoiled_one_is_no_error():
    html, _ = compared({**THEN, "table": LAST_YEAR + "坏,1,2,3,4,\n"})
    assert "“去年”有 1 行、现在有 0 行没有算" in html
    for spoiled in ("{", "5", '{"name": "甲"}', '{"name": "甲", "fields": {"source": "rows"}}'):
        assert "这份方案算不出来" in answer(against=spoiled)["parts"]["plan-against"]
    assert answer()["parts"]["plan-against"] == ""


def test_names_of_scenarios_are_text_and_never_markup():
    text = json.dumps({"name": "<img src=x>", "fields": THEN})
    assert "<img" not in answer(against=text)["parts"]["plan-against"]


def test_all_scenarios_go_out_as_a_file_and_come_back():
    kept = [{"name": "去年", "fields": THEN, "result": json.loads(answer()["fields"]["result"])}]
    made = answer(want=SCENARIOS, now=NOW, kept=json.dumps(kept))["files"][SCENARIOS]
    found = answer(brought=made["text"])
    assert found["brought"] == kept
    assert found["fields"]["brought"] == ""
    again = answer(want=SCENARIOS, now=NOW, kept=json.dumps(found["brought"]))["files"][SCENARIOS]
    assert again == made
    assert "没有装入" in answer(brought="x")["parts"]["plan-brought"]
    assert "还没有存过方案" in answer(want=SCENARIOS, now=NOW, kept="")["parts"]["plan-brought"]


def test_it_is_the_same_on_micropython():
    kept = json.dumps([{"name": '去年 "1"\n', "fields": THEN, "result": None}])
    typed = {**plan_desk.example(RULES), "source": "text", "table": THIS_YEAR, "now": NOW}
    typed |= {"want": SCENARIOS, "kept": kept, "against": kept[1:-1]}
    (here,), (there,) = both(plan_desk.DESK, [typed])
    assert here["parts"] == there["parts"]
    assert here["files"][SCENARIOS] == there["files"][SCENARIOS]


def test_in_a_browser_scenarios_are_saved_brought_back_and_compared(open_page, tmp_path):
    page = open_page("plan/", expect_trouble=True)
    expect(page.locator(".desk")).to_have_attribute("data-runtime", "micropython", timeout=60_000)
    page.locator("[name=source][value=text]").check()
    page.locator("#plan-table").fill(LAST_YEAR)
    expect(page.locator("#plan-classes")).to_contain_text("停办")
    page.get_by_label("方案的名字").fill("去年")
    page.get_by_role("button", name="存在这台设备上").click()
    expect(page.locator("#plan-scenarios")).to_contain_text("去年")
    with page.expect_download() as download:
        page.locator("#plan-keep").click()
    file = tmp_path / "kept.json"
    download.value.save_as(file)
    before = file.read_bytes()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="删除 去年").click()
    expect(page.locator("#plan-scenarios")).to_contain_text("还没有存过方案")
    page.locator("#plan-bring").set_input_files(file)
    expect(page.locator("#plan-scenarios")).to_contain_text("去年")
    expect(page.locator("#plan-saved")).to_have_text("装入了 1 份方案。")
    with page.expect_download() as download:
        page.locator("#plan-keep").click()
    download.value.save_as(file)
    assert file.read_bytes() == before
    page.locator("#plan-table").fill(THIS_YEAR)
    page.get_by_role("button", name="逐班比 去年").click()
    expect(page.locator("#plan-against")).to_contain_text("现在没有这个班")
    page.get_by_role("button", name="不比了").click()
    expect(page.locator("#plan-against")).to_be_empty()
