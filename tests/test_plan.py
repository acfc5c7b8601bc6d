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
