"""``ladder`` and ``explain`` on the command line, in every format."""

import csv
import io
import json

import pytest

from calculator.__main__ import main

USUAL = "--scheme yunzhou-2026 --trainees 40 --certified 36 --unit-price 2000"


def run(text, capsys):
    code = main(text.split())
    out = capsys.readouterr()
    return code, out.out, out.err


def test_ladder_needs_no_number_employed(capsys):
    code, out, _ = run(f"ladder {USUAL}", capsys)
    assert code == 0
    assert "0—11      57,600  首期补贴" in out
    assert "剩余补贴：30%（含）以上（本次按含正好算）" in out
    assert run(f"ladder {USUAL} --employed 7", capsys)[1] == out


@pytest.mark.parametrize("choice", ["", " --reading R2=employed --reading R3=exclusive"])
def test_every_number_is_what_estimate_pays(choice, capsys):
    code, out, _ = run(f"ladder {USUAL} --every --format csv{choice}", capsys)
    assert code == 0
    rows = list(csv.reader(io.StringIO(out)))[1:]
    assert [row[0] for row in rows] == [str(e) for e in range(37)]
    for employed in (0, 11, 12, 20, 21, 36):
        text = f"estimate {USUAL} --employed {employed} --format json{choice}"
        total = json.loads(run(text, capsys)[1])["total_fen"]
        assert float(rows[employed][1]) * 100 == total


def test_csv_names_the_line_that_a_number_reaches(capsys):
    _, out, _ = run(f"ladder {USUAL} --format csv --reading R3=exclusive", capsys)
    first, second, third = csv.DictReader(io.StringIO(out))
    assert (first["稳定就业（人）"], first["从这里起到的线"], first["条款"]) == ("0—11", "", "")
    assert list(second.values()) == [
        "12—20",
        "72000",
        "剩余补贴",
        "剩余补贴",
        "12",
        "40",
        "30%（含）以上",
        "算",
        "yunzhou-2026",
        "四（五）",
        "30%（含）以上的，给予承训单位剩余补贴资金",
        "",
    ]
    assert (third["计入的人"], third["线的写法"], third["正好算不算"]) == ("21", "50%以上", "不算")


def test_csv_has_one_row_for_a_number_that_reaches_two_lines(capsys):
    one = "--scheme yunzhou-2026 --trainees 1 --certified 1 --unit-price 2000"
    _, out, _ = run(f"ladder {one} --every --format csv", capsys)
    none, both = csv.DictReader(io.StringIO(out))
    assert (none["稳定就业（人）"], none["除以的人"]) == ("0", "")
    assert (both["从这里起到的线"], both["计入的人"]) == ("剩余补贴；跟补支持", "1；1")


def test_lines_that_cannot_be_reached_say_so(capsys):
    out = run(f"ladder {USUAL.replace('36', '16')}", capsys)[1]
    assert "剩余补贴：30%（含）以上（本次按含正好算）" in out
    assert "\n跟补支持：取证的 16 人全部就业也到不了。\n" in out
    assert "全部就业也到不了" not in run(f"ladder {USUAL}", capsys)[1]


def test_ladder_as_json(capsys):
    found = json.loads(run(f"ladder {USUAL} --format json", capsys)[1])
    assert len(found["payments_fen"]) == 37
    assert [step["from"] for step in found["ladder"]] == [0, 12, 20]
    assert [line["words"] for line in found["around"]] == ["30%（含）以上", "50%以上"]


def test_too_many_to_list(capsys):
    text = USUAL.replace("40", "4000").replace("36", "3600")
    code, out, err = run(f"ladder {text} --every", capsys)
    assert (code, out) == (2, "")
    assert "去掉 --every" in err


def test_explain_has_steps_clauses_readings_and_headroom(capsys):
    code, out, _ = run(f"explain {USUAL} --employed 12 --reading R3=exclusive", capsys)
    assert code == 0
    assert "1. 总额：取证 36 人 × 2,000 元 = 72,000 元" in out
    assert "“30%（含）以上的，给予承训单位剩余补贴资金”（yunzhou-2026 四（五））" in out
    assert "必须超过 50%（您改选的）" in out
    assert "再有 9 人稳定就业（共 21 人）就到，合计 86,400 元" in out


def test_explain_as_json_and_csv(capsys):
    found = json.loads(run(f"explain {USUAL} --employed 12 --format json", capsys)[1])
    assert found["total_fen"] == 7_200_000
    assert found["headroom"]["above"][0]["more_employed"] == 8
    assert [r["chosen"] == r["default"] for r in found["readings"]] == [True] * 6
    rows = list(
        csv.DictReader(io.StringIO(run(f"explain {USUAL} --employed 12 --format csv", capsys)[1]))
    )
    assert [row["步骤"] for row in rows][-1] == "合计"
    assert rows[-1]["金额（元）"] == "72000"
    assert [row["计入合计"] for row in rows] == ["是", "", "是", "是", "否", "是"]


def test_bad_input_exits_2_and_no_formula_exits_3(capsys):
    for command in ("ladder", "explain"):
        code, _, err = run(f"{command} {USUAL} --employed 50", capsys)
        assert code == 2 and "--employed" in err
        assert run(f"{command} {USUAL.replace('2026', '2025')} --employed 1", capsys)[0] == 3


def test_another_reading_is_said_and_the_most_that_is_listed(capsys):
    out = run(f"ladder {USUAL} --reading R3=exclusive", capsys)[1]
    assert out.startswith("按 R3“必须超过 50%” 计算，不是默认的理解。\n")
    assert "不是默认" not in run(f"ladder {USUAL}", capsys)[1]
    text = USUAL.replace("40", "400").replace("36", "121")
    assert "取证的人超过 120 人" in run(f"ladder {text} --every", capsys)[2]
