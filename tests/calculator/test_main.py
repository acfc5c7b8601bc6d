"""The command line as a person or a script uses it."""

import json
import subprocess
import sys

import pytest

from calculator import api
from calculator.__main__ import main
from scripts.files.paths import ROOT

USUAL = "--trainees 40 --certified 36 --employed 12 --unit-price 2000"


def run(text, capsys):
    code = main(text.split())
    out = capsys.readouterr()
    return code, out.out, out.err


def test_json_has_the_contract(capsys):
    code, out, _ = run(f"estimate --scheme yunzhou-2026 {USUAL} --format json", capsys)
    found = json.loads(out)
    assert code == 0
    assert found["scheme"] == "yunzhou-2026"
    assert len(found["data_version"]) == 12
    assert found["base_fen"] == 7_200_000
    assert [(i["id"], i["amount_fen"], i["earned"]) for i in found["instalments"]] == [
        ("initial", 5_760_000, True),
        ("remainder", 1_440_000, True),
        ("bonus", 1_440_000, False),
    ]
    assert set(found["instalments"][0]["cite"]) == {"document", "clause", "quote"}
    assert found["total_fen"] == 7_200_000
    assert found["tier"] == "remainder"
    assert found["rate"] == {"employed": 12, "of": 40}
    assert found["next_tier"] == {"id": "bonus", "more_employed": 8, "gain_fen": 1_440_000}
    assert found["one_more"] == {"gain_fen": 0}
    assert [r["id"] for r in found["readings"]] == ["R1", "R2", "R3", "R4", "R6", "R7"]
    assert {"value", "total_fen", "why"} <= set(found["readings"][0]["options"][0])
    assert set(found["range"]) == {"min_fen", "max_fen"}
    assert found["warnings"] == []


def test_text_is_the_default(capsys):
    code, out, _ = run(f"estimate --scheme yunzhou-2026 {USUAL}", capsys)
    assert code == 0
    assert out.startswith("合计 72,000 元")
    assert "再有 8 人稳定就业" in out


def test_readings_can_be_chosen(capsys):
    text = f"estimate --scheme yunzhou-2026 {USUAL} --format json --reading R1=certified"
    _, out, _ = run(text + " --reading R3=exclusive", capsys)
    assert json.loads(out)["rate"] == {"employed": 12, "of": 36}


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (
            "--trainees 40 --certified 46 --employed 12 --unit-price 2000",
            ["--certified", "--trainees"],
        ),
        (
            "--trainees 40 --certified 36 --employed 40 --unit-price 1e3",
            ["--employed", "--unit-price"],
        ),
        ("--trainees 40", ["--certified", "--employed", "--unit-price"]),
        (f"{USUAL} --reading R4=any", ["--employed-uncertified"]),
        (f"{USUAL} --reading R9=any", ["R9"]),
        (f"{USUAL} --reading R3=maybe", ["maybe", "exclusive"]),
        (f"{USUAL} --kind cooking", ["cooking", "manufacturing"]),
    ],
)
def test_impossible_input_is_named_and_exits_2(options, named, capsys):
    code, out, err = run(f"estimate --scheme yunzhou-2026 {options}", capsys)
    assert code == 2
    assert out == ""
    for name in named:
        assert name in err


def test_a_scheme_without_formula_exits_3_with_the_nearest_clause(capsys):
    code, out, err = run(f"estimate --scheme yunzhou-2025 {USUAL}", capsys)
    assert (code, out) == (3, "")
    assert "文件未规定计算方法" in err
    assert "三（六）" in err
    assert "至多" in err


def test_an_unknown_scheme_exits_2(capsys):
    code, _, err = run(f"estimate --scheme beijing-1999 {USUAL}", capsys)
    assert code == 2
    assert "yunzhou-2026" in err


@pytest.mark.live
def test_runs_with_nothing_but_the_standard_library():
    scheme = next(scheme for scheme, computed in api.schemes().items() if computed)
    command = [sys.executable, "-I", "-S", "-c"]
    program = (
        "import sys; sys.path.insert(0, '.'); "
        "from calculator.__main__ import main; "
        f"sys.exit(main('estimate --scheme {scheme} {USUAL}'.split()))"
    )
    done = subprocess.run([*command, program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_reader_that_stops_reading_is_no_error(tmp_path):
    file = tmp_path / "classes.csv"
    rows = "".join(f"{i},40,36,12,2000\n" for i in range(2000))
    file.write_text("class_id,trainees,certified,employed,unit_price\n" + rows, encoding="utf-8")
    command = f"{sys.executable} -m calculator plan {file} | head -1"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("{\n", "")


def test_the_instalments_as_a_table_for_a_spreadsheet(capsys):
    code, out, _ = run(f"estimate --scheme yunzhou-2026 {USUAL} --format csv", capsys)
    assert code == 0
    assert out.splitlines() == [
        "分期,金额（元）,能拿到,待核",
        "首期补贴,57600,是,",
        "剩余补贴,14400,是,",
        "跟补支持,14400,否,",
        "合计,72000,,",
    ]


@pytest.mark.parametrize("command", ["estimate", "explain", "ladder", "calendar"])
def test_csv_with_the_mark_that_spreadsheets_need(command, capsys):
    given = (
        ["--certified-on", "2026-8-31"]
        if command == "calendar"
        else f"--scheme yunzhou-2026 {USUAL}".split()
    )
    assert main([command, *given, "--format", "csv", "--bom"]) == 0
    assert capsys.readouterr().out.startswith("\ufeff")
    assert main([command, *given, "--format", "csv"]) == 0
    assert not capsys.readouterr().out.startswith("\ufeff")
    assert main([command, *given, "--bom"]) == 2
    assert capsys.readouterr().err == "--bom 只用于 --format csv\n"


def test_a_kind_of_course_in_chinese(capsys):
    usual = f"estimate --scheme yunzhou-2026 {USUAL}"
    assert run(f"{usual} --kind 生活服务", capsys) == run(
        f"{usual} --kind consumer-services", capsys
    )
    code, _, err = run(f"{usual} --kind 服务", capsys)
    assert code == 2
    assert "没有课程类别 “服务”；可用的是 consumer-services（新开发·生活服务类）" in err
    assert run(f"estimate --scheme linchuan-2025 {USUAL} --kind 制造", capsys)[0] == 3
