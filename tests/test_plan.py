"""A table of classes: good rows computed, bad rows named by their line, nothing lost."""

import json

import pytest

from calculator import plan, rules
from calculator.__main__ import main

HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价"
RULES = rules.load()


def planned(text, encoding="utf-8"):
    return plan.plan(RULES, "wuxi-2026", text.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_encodings(encoding):
    found = planned(f"{HEADING}\n焊工一班,40,36,12,2000\n", encoding)
    assert [c["class_id"] for c in found["classes"]] == ["焊工一班"]
    assert (found["total_fen"], found["errors"]) == (7_200_000, [])


def test_english_headings_in_any_order_and_other_columns():
    text = "unit_price,note,employed,class_id,certified,trainees\n2000,x,12,A,36,40\n"
    assert planned(text)["total_fen"] == 7_200_000


def test_bad_rows_are_named_by_their_line_and_the_rest_is_computed():
    text = (
        f"{HEADING}\r\n"
        "A,40,36,12,2000\r\n"
        "\r\n"
        "B,40,46,12,2000\r\n"
        '"C\n（夜班）",40,36,20,"2,000元"\r\n'
        "D,40,,-1,1e3\r\n"
        "A,40,36,12,2000\r\n"
        ",40,36,12,2000\r\n"
        "E,40\r\n"
    )
    found = planned(text)
    assert [c["class_id"] for c in found["classes"]] == ["A", "C\n（夜班）"]
    assert found["total_fen"] == 7_200_000 + 8_640_000
    assert [e["row"] for e in found["errors"]] == [4, 7, 8, 9, 10]
    by_row = {e["row"]: e["message"] for e in found["errors"]}
    assert "取证 46 人，多于参训 40 人" in by_row[4]
    assert all(word in by_row[7] for word in ("取证人数", "不能是负数", "1e3"))
    assert "第 2 行已经有了" in by_row[8]
    assert by_row[9] == "班次：还没有填"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "文件是空的"),
        ("班次,参训人数,取证人数\n", "没有“稳定就业人数”（或 employed）这一列；没有“成交单价”"),
        (f"{HEADING},参训人数\n", "“参训人数”这一列有 2 个"),
    ],
)
def test_a_file_that_is_no_table_says_why(text, message):
    with pytest.raises(plan.PlanError, match=message.split("（")[0]) as caught:
        planned(text)
    assert message in str(caught.value)


def test_undecodable_bytes():
    with pytest.raises(plan.PlanError, match="编码"):
        plan.plan(RULES, "wuxi-2026", b"\xff\xff\xff\x80")


def test_command_exits_2_when_any_row_is_bad(tmp_path, capsys):
    file = tmp_path / "classes.csv"
    file.write_text(f"{HEADING}\nA,40,36,12,2000\n", encoding="utf-8")
    assert main(["plan", str(file)]) == 0
    assert json.loads(capsys.readouterr().out)["total_fen"] == 7_200_000
    file.write_text(f"{HEADING}\nA,40,36,12,2000\nB,1,2,3,4\n", encoding="utf-8")
    assert main(["plan", str(file)]) == 2
    found = json.loads(capsys.readouterr().out)
    assert len(found["classes"]) == len(found["errors"]) == 1
    assert main(["plan", str(tmp_path / "nowhere.csv")]) == 2
    assert "没有这个文件" in capsys.readouterr().err


def test_an_unclosed_quote_costs_its_own_line_only():
    text = f'{HEADING}\nA,40,36,12,2000\n"B,40,36,12,2000\nC,40,36,12,2000\n"D",40,36,12,2000\n'
    found = planned(text)
    assert [c["class_id"] for c in found["classes"]] == ["A", "C", "D"]
    assert found["errors"] == [{"row": 3, "message": "引号没有成对；请检查这一行的引号"}]


def test_a_comma_inside_a_number_is_not_taken_for_a_column():
    found = planned(f"{HEADING}\nA,40,36,12,2,000\nB,40,36,12,2000,,\n")
    assert [c["class_id"] for c in found["classes"]] == ["B"]
    assert "有 6 格，表头只有 5 格" in found["errors"][0]["message"]


@pytest.mark.parametrize("separator", ["\t", ";", "，"])
def test_other_separators_and_headings_with_units(separator):
    heading = ["班次", "参训人数（人）", " 取证 人数", "稳定就业人数(人)", "成交单价（元/人）"]
    text = separator.join(heading) + "\n" + separator.join(["A", "40", "36", "12", "2000"]) + "\n"
    assert planned("sep=,\n" + text)["total_fen"] == 7_200_000


def test_a_damaged_line_does_not_change_the_encoding_of_the_others():
    text = f"{HEADING}\n甲班,40,36,12,2000\n".encode() + b"\xe4\xb9,40,36,12,2000\n"
    found = plan.plan(RULES, "wuxi-2026", text)
    assert [c["class_id"] for c in found["classes"]] == ["甲班"]
    assert found["errors"][0]["row"] == 3
    assert "认不出来的字节" in found["errors"][0]["message"]


def test_the_id_of_a_bad_row_may_be_used_again():
    found = planned(f"{HEADING}\nA,40,46,12,2000\nA,40,36,12,2000\n")
    assert [(c["row"], c["class_id"]) for c in found["classes"]] == [(3, "A")]
