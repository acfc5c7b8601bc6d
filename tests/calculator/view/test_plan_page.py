"""The answers of the desk for many classes: rows, a table, a link, files, scenarios compared."""

import io
import json

import pytest
from openpyxl import load_workbook

from calculator.view.desk import open_desk
from calculator.view.plan_page import MOST_ROWS, respond
from scripts.desks import plan_desk
from tests import frozen
from tests.desk_links import links
from tests.plan_rows import with_cells

RULES = frozen.rules()
LINKS = links(plan_desk.DESK)
EXAMPLE = plan_desk.example(RULES)
MORE = with_cells(EXAMPLE, 0, employed="20")["rows"]
HEADING = "班次\t参训人数\t取证人数\t稳定就业人数\t成交单价\t取证日期"
PASTED = f"{HEADING}\n电工班\t40\t36\t20\t2,000元\t2026/5/8\n西点班\t30\t28\t8\t800\t\n坏班\t30\t38\t8\t800\t\n"


def answer(**fields):
    return respond(RULES, LINKS, {**EXAMPLE, **fields})


def test_the_example_is_computed_and_its_rows_are_named_in_their_place():
    found = answer()
    assert found["ok"]
    assert found["invalid"] == []
    result = json.loads(found["fields"]["result"])
    assert result["classes"] == 3
    assert sum(i["amount_fen"] for i in result["instalments"]) == result["total_fen"]
    found = respond(RULES, LINKS, with_cells(EXAMPLE, 1, certified="99", kind="manufacturing"))
    assert found["ok"]
    ((place, message, columns),) = found["rows"]
    assert (place, columns) == (1, ["certified", "trainees"])
    assert "取证 99 人，多于参训" in message
    assert "第 2 行（养老护理班）" in found["parts"]["plan-errors"]


def test_a_row_left_out_or_blank_does_not_shift_the_others():
    lines = with_cells(EXAMPLE, 2, unit_price="x")["rows"].split("\n")
    lines[2] = "," * lines[2].count(",")
    found = answer(rows="\n".join(lines))
    assert [(place, columns) for place, _, columns in found["rows"]] == [(2, ["unit_price"])]
    assert "第 3 行（数控车工班）" in found["parts"]["plan-errors"]


def test_names_are_text_and_never_markup():
    found = respond(RULES, LINKS, with_cells(EXAMPLE, 0, class_id="<img src=x>&"))
    assert "<img" not in json.dumps(found["parts"])


def test_a_table_that_is_none_says_why_and_keeps_its_text():
    found = answer(source="text", table="a\tb\n1\t2\n")
    assert (found["ok"], found["invalid"]) == (False, ["table"])
    assert "表头不对" in found["parts"]["answer-problems"]
    assert "table" not in found["fields"]
    assert "还没有班" in answer(source="text", table="")["parts"]["answer-problems"]


def test_one_line_without_heading_is_told_of_the_heading():
    found = answer(source="text", table="甲,40,36,12,2000")
    assert "表头" in found["parts"]["answer-problems"]
    found = answer(source="text", table=HEADING)
    assert "还没有班" in found["parts"]["answer-problems"]


@pytest.mark.parametrize(
    ("fragment", "says"),
    [
        ("#v=1&table=" + "甲,40,36,12,2000;" * 1000, "个字符，太长"),
        ("#v=9&table=x", "链接的格式是第 9 版"),
        ("#source=text&table=x", "链接不完整"),
        (
            "#v=1&scheme=yunzhou-2026&was.version=000000000000&was.initial=0&was.total=0",
            "算一个班的链接",
        ),
        ("#v=1&table=x&scheme=x&was.version=000000000000&was.total=0", "没有补贴方案 “x”"),
        (
            "#v=1&table=x&scheme=yunzhou-2026&was.version=000000000000&was.total=0",
            "链接里的表读不出来",
        ),
        (
            "#v=1&table=x!yz&scheme=yunzhou-2026&was.version=000000000000&was.total=0",
            "链接里的表读不出来",
        ),
        (
            "#v=1&table=_w&scheme=yunzhou-2026&was.version=000000000000&was.total=0",
            "链接里的表读不出来",
        ),
        (
            "#v=1&table=x&scheme=yunzhou-2025&was.version=000000000000&was.total=0",
            "链接算的是另一个方案",
        ),
    ],
)
def test_a_link_is_answered_and_the_table_stays(fragment, says):
    found = answer(**{"#": fragment})
    assert says in found["parts"]["answer-shared"]
    assert "下面还是这里原有的班" in found["parts"]["answer-shared"]
    assert found["ok"] and "fields" in found
    assert answer(**{"#": "#months"})["parts"]["answer-shared"] == ""
    assert "answer-shared" not in answer()["parts"]


def test_a_link_brings_the_rows_typed_as_a_table_and_what_came_of_it():
    made = answer(want="link", **{"reading-R3": "exclusive"})
    assert len(made["link"]) < 500
    found = answer(**{"#": made["link"]})
    assert found["fields"]["source"] == "text"
    assert found["fields"]["reading-R3"] == "exclusive"
    assert found["fields"]["reading-R1"] == "trainees"
    lines = found["fields"]["table"].split("\n")
    assert lines[0].startswith("班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期,")
    assert lines[1].startswith("焊工一班,40,36,12,2000,2026-05-08,")
    assert len(lines) == 4
    assert found["parts"]["answer-total"] == made["parts"]["answer-total"]
    assert "各期金额一样" in found["parts"]["answer-shared"]


def test_a_link_made_with_other_sums_says_then_and_now():
    made = answer(want="link")["link"]
    total = json.loads(answer()["fields"]["result"])["total_fen"]
    old = made.replace(f"was.total={total}", f"was.total={total + 100}")
    bonus = json.loads(answer()["fields"]["result"])["instalments"][2]["amount_fen"]
    old = old.replace(f"was.bonus={bonus}", f"was.bonus={bonus + 100}")
    shared = answer(**{"#": old})["parts"]["answer-shared"]
    assert "规则没有变，这几期不一样" in shared
    assert f"跟补支持：当时 {(bonus + 100) // 100:,} 元，现在 {bonus // 100:,} 元" in shared


def test_a_pasted_table_goes_into_a_link_as_it_stands_without_blank_lines():
    table = f"{HEADING}\n甲\t40\t36\t12\t2000\t\n\n\t\t\n坏\t40\t46\t12\t2000\t\n"
    made = answer(source="text", table=table, want="link")
    fields = answer(**{"#": made["link"]})["fields"]
    assert fields["table"] == f"{HEADING}\n甲\t40\t36\t12\t2000\t\n坏\t40\t46\t12\t2000\t"


def test_a_table_too_long_for_a_link_says_what_to_do():
    rows = "\n".join(f"班{i}\t40\t36\t12\t900\t" for i in range(1000))
    found = answer(source="text", table=f"{HEADING}\n{rows}", want="link")
    assert "link" not in found
    assert (
        "超过 4,000 个的链接容易被截断，没有做。请下载 CSV 发给对方" in found["parts"]["share-told"]
    )


def test_a_table_without_a_class_makes_no_link():
    found = answer(source="text", table=f"{HEADING}\n坏\t40\t46\t12\t2000\t", want="link")
    assert "link" not in found


def test_too_many_rows_are_not_tried():
    rows = "\n".join(f"c{i}\t40\t36\t12\t900\t" for i in range(MOST_ROWS + 1))
    found = answer(source="text", table=f"{HEADING}\n{rows}")
    assert "请用命令行" in found["parts"]["answer-problems"]
    rows = "\n".join(f"c{i}\t40\t36\t12\t900\t" for i in range(MOST_ROWS))
    assert answer(source="text", table=f"{HEADING}\n{rows}")["ok"]


def test_a_name_that_looks_like_a_number_stays_one_in_the_workbook():
    table = f"{HEADING}\n1.10\t40\t36\t12\t900\t\n"
    made = answer(source="text", table=table, want="plan.xlsx")["files"]["plan.xlsx"]
    sheet = load_workbook(io.BytesIO(bytes.fromhex(made["hex"]))).active
    assert (sheet["A2"].value, sheet["B2"].value) == ("1.10", 40)


def test_files_hold_every_row():
    fields = {"source": "text", "table": PASTED}
    text = answer(want="plan.csv", **fields)["files"]["plan.csv"]["text"]
    assert [line.split(",")[1] for line in text.splitlines()] == [
        "班次",
        "电工班",
        "西点班",
        "坏班",
    ]
    found = json.loads(answer(want="plan.json", **fields)["files"]["plan.json"]["text"])
    assert [c["class_id"] for c in found["classes"]] == ["电工班", "西点班"]
    assert [e["row"] for e in found["errors"]] == [4]
    book = answer(want="plan.xlsx", **fields)["files"]["plan.xlsx"]["hex"]
    sheet = load_workbook(io.BytesIO(bytes.fromhex(book))).active
    assert [c.value for c in sheet["A"] if c.value] == ["班次", "电工班", "西点班", "坏班"]
    assert sheet["B2"].value == 40
    assert "files" not in answer(**fields)


def test_scenarios_are_compared_by_python_and_old_rules_are_said():
    kept = json.loads(answer()["fields"]["result"])
    more = {**kept, "total_fen": kept["total_fen"] + 123_400}
    old = {**kept, "data_version": "older"}
    saved = [
        {"name": "<一>", "result": kept},
        {"name": "二", "result": more},
        {"name": "三", "result": old},
        {"name": "四", "result": None},
    ]
    html = answer(scenarios=json.dumps(saved))["parts"]["plan-scenarios"]
    for words in ("&lt;一&gt;", "以它为准", "多 1,234 元", "规则已更新", "存的时候没有结果"):
        assert words in html
    assert "没有算" not in html
    bad = {**more, "refused": 2}
    for saved in ([kept, bad], [bad, kept]):
        text = json.dumps([{"name": str(n), "result": r} for n, r in enumerate(saved)])
        html = answer(scenarios=text)["parts"]["plan-scenarios"]
        assert html.count("另有 2 行没有算") == 1
        assert html.count("这个差额不完整") == 1
    assert "还没有存过" in answer(scenarios="{broken")["parts"]["plan-scenarios"]


def test_a_table_of_which_no_row_is_computed_has_no_result():
    fields = {"source": "text", "table": f"{HEADING}\n坏班\t30\t38\t8\t800\t\n"}
    found = answer(**fields)
    assert (found["ok"], found["fields"]["result"]) == (False, "")


def test_months_and_close_headings_are_said():
    table = "班级\t人数\t取证数\t就业人数\t单价\n<A>\t40\t36\t20\t2000\n"
    parts = answer(source="text", table=table)["parts"]
    assert "“班级”当作“班次”" in parts["plan-errors"]
    assert "最早" not in json.dumps(parts, ensure_ascii=False)
    assert "看就业的时间结束的月份（不是付款日期）" in parts["plan-months"]


def test_classes_of_an_unusual_size_are_named_once_without_blame():
    rows = [f"班{i}\t{29 if i < 12 else 30}\t29\t12\t900\t" for i in range(13)]
    told = answer(source="text", table="\n".join([HEADING, *rows]))["parts"]["plan-classes"]
    named = "、".join(f"班{i}" for i in range(10))
    assert f"12 个班的参训人数不在一般的 30—50 人之内：{named}等。这不算不符合：" in told
    assert "不在一般的" not in answer()["parts"]["plan-classes"]


def test_rows_all_blank_are_no_class():
    head = EXAMPLE["rows"].split("\n")[0]
    for rows in (head, head + "\n,,,,,,\n,,,,,,"):
        assert "还没有班。填一行" in answer(rows=rows)["parts"]["answer-problems"]


def test_the_weakest_say_how_many_they_are_where_others_are_left_out():
    rows = [f"班{i}\t40\t36\t11\t900\t" for i in range(12)]
    found = answer(source="text", table="\n".join([HEADING, *rows]))
    assert "离换档最近的班在前，只列 10 个" in found["parts"]["plan-weakest"]
    assert "只列" not in answer()["parts"]["plan-weakest"]


def test_the_total_says_what_other_readings_make_of_it():
    found = answer(rows=MORE)["parts"]
    assert "换一种理解（每次一项）：214,000 元到 256,800 元" in found["answer-total"]
    assert "R3 正好到第二道线：必须超过 50%" in found["plan-readings"]
    assert ">−14,400<" in found["plan-readings"]
    assert (
        "R4 没取证的人就业：无证也算：还缺信息，3 个班没有填“没取证但稳定就业的人数”"
        in (found["plan-readings"])
    )
    other = answer(rows=MORE, **{"reading-R3": "exclusive"})["parts"]
    assert "按 R3“必须超过 50%” 计算，不是默认的理解" in other["answer-total"]
    assert ">+14,400<" in other["plan-readings"]


def test_where_no_reading_changes_anything_it_says_so():
    table = f"{HEADING}\n甲\t40\t40\t12\t900\t"
    found = answer(source="text", table=table)["parts"]
    assert "换任何一种理解都一样" in found["answer-total"]
    assert "<p>换别的理解，合计不变。</p>" in found["plan-readings"]


def test_a_link_with_a_reading_that_is_not_there_is_not_opened():
    made = answer(want="link", **{"reading-R3": "exclusive"})["link"]
    found = answer(**{"#": made.replace("R3=exclusive", "R3=zzz")})
    assert "R3 没有 “zzz” 这个选项" in found["parts"]["answer-shared"]
    assert found["fields"].keys() == {"result"}


@pytest.mark.parametrize(
    "kept",
    [
        "[{}]",
        "[1]",
        "null",
        "5",
        '"x"',
        "[null]",
        '[{"name": 1}]',
        '[{"name": "a", "result": {"classes": "<img>", "refused": 0, "total_fen": 1, '
        '"instalments": [], "data_version": "x"}}]',
        '[{"name": "a", "result": {"classes": 1, "refused": 0, "total_fen": 1.5, '
        '"instalments": [], "data_version": "x"}}]',
        '[{"name": "a", "result": {"classes": 1}}]',
        '[{"name": "a", "result": 7}]',
    ],
)
def test_scenarios_that_others_have_spoiled_are_passed_over(kept):
    assert "还没有存过方案" in answer(scenarios=kept)["parts"]["plan-scenarios"]


def test_a_scenario_under_other_readings_says_so():
    result = json.loads(answer(**{"reading-R3": "exclusive"})["fields"]["result"])
    assert result["readings"] == "R3“必须超过 50%”"
    shown = answer(scenarios=json.dumps([{"name": "甲", "result": result}]))["parts"]
    assert "甲<br>（改选 R3“必须超过 50%”）" in shown["plan-scenarios"]


def test_the_bar_leads_past_the_rows_to_the_result_or_to_why_there_is_none():
    assert 'href="#answer-total"' in answer()["parts"]["plan-bar"]
    lost = answer(source="text", table="a\tb\n1\t2\n")["parts"]["plan-bar"]
    assert "没有算成" in lost and 'href="#answer-problems"' in lost
    bad = answer(source="text", table=f"{HEADING}\n坏班\t30\t38\t8\t800\t\n")
    assert "没有算成" in bad["parts"]["plan-bar"] and not bad["ok"]
    assert answer(source="text", table="")["parts"]["plan-bar"] == ""


def test_a_sheet_as_schools_have_it_is_read_below_its_title():
    title = "2026年培训班台账\t\t\t\t\t\n填表人：某某\t\t\t\t\t\n\n"
    plain, titled = (answer(source="text", table=t + PASTED) for t in ("", title))
    assert titled["fields"]["result"] == plain["fields"]["result"]
    assert "第 7 行（坏班）" in titled["parts"]["plan-errors"]


@pytest.mark.parametrize("name", ["plan.csv", "plan.json", "plan.xlsx"])
def test_a_saved_plan_is_called_in_chinese_like_all_other_files(name):
    links = json.dumps(LINKS)
    desk = open_desk("plan", json.dumps(frozen.compiled()), links)
    fields = {**EXAMPLE, "want": name, "now": "2026-11-28T09:00:00+08:00"}
    (file,) = json.loads(desk(json.dumps(fields)))["files"].values()
    assert file["name"] == "一年的班-2026-11-28" + name[4:]
