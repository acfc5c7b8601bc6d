"""``plan`` on the command line: exit codes, the three formats, stopping in the middle."""

import json
import os
import signal
import subprocess
import sys

import pytest

from calculator.__main__ import main
from scripts.files.paths import ROOT

HEADING = "班次,参训人数,取证人数,稳定就业人数,成交单价"
TITLES = ("首期补贴", "剩余补贴", "跟补支持")


def test_command_exits_2_when_any_row_is_bad(tmp_path, capsysbinary):
    file = tmp_path / "classes.csv"
    file.write_text(f"{HEADING}\nA,40,36,12,2000\n", encoding="utf-8")
    assert main(["plan", str(file)]) == 0
    assert json.loads(capsysbinary.readouterr().out)["total_fen"] == 7_200_000
    file.write_text(f"{HEADING}\nA,40,36,12,2000\nB,1,2,3,4\n", encoding="utf-8")
    assert main(["plan", str(file)]) == 2
    found = json.loads(capsysbinary.readouterr().out)
    assert len(found["classes"]) == len(found["errors"]) == 1
    assert main(["plan", str(tmp_path / "nowhere.csv")]) == 2
    assert "没有这个文件" in capsysbinary.readouterr().err.decode()


@pytest.mark.parametrize("format", ["json", "csv", "text"])
@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "这里是空的"),
        (HEADING, "表头下面没有班；请在表头下面写班次，一班一行"),
        (f"{HEADING}\n\n,,\n", "表头下面没有班"),
        ("a,b\n1,2\n", "表头不对"),
    ],
)
def test_a_file_without_classes_or_headings(tmp_path, capsysbinary, format, content, message):
    file = tmp_path / "classes.csv"
    file.write_text(content, encoding="utf-8")
    assert main(["plan", str(file), "--format", format]) == 2
    found = capsysbinary.readouterr()
    assert found.out == b""
    assert message in found.err.decode()


def test_a_file_of_bad_rows_alone_names_them(tmp_path, capsysbinary):
    file = tmp_path / "classes.csv"
    file.write_text(f"{HEADING}\nA,40,46,12,2000\n", encoding="utf-8")
    assert main(["plan", str(file)]) == 2
    found = json.loads(capsysbinary.readouterr().out)
    assert (found["classes"], [e["row"] for e in found["errors"]]) == ([], [2])


def test_csv_for_spreadsheets(tmp_path, capsysbinary):
    file = tmp_path / "classes.csv"
    file.write_text(f"{HEADING}\n=1+1,40,36,12,2000.5\nB,40,46,12,2000\n", encoding="utf-8")
    assert main(["plan", str(file), "--format", "csv", "--bom"]) == 2
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert lines[0].startswith("\ufeff行,班次,")
    assert (
        lines[1] == "2,'=1+1,40,36,12,2000.50,57614.40,14403.60,0,72018,剩余补贴,0,8,14403.60,,,,,"
    )
    assert lines[2].startswith("3,B,40,46,12,2000,")
    assert len({line.count(",") for line in lines}) == 1
    assert main(["plan", str(file), "--bom"]) == 2
    assert "--bom 只用于" in capsysbinary.readouterr().err.decode()


def test_text_lines_up(tmp_path, capsysbinary):
    file = tmp_path / "classes.csv"
    file.write_text(f"{HEADING}\n焊工一班,40,36,12,2000\nB,40,36,11,2000\n", encoding="utf-8")
    assert main(["plan", str(file), "--format", "text"]) == 0
    text = capsysbinary.readouterr().out.decode()
    first, second = text.splitlines()[2:4]
    assert first.index("72,000") + 4 == second.index("57,600", 90), "four wide characters"
    for heading in ("单价（元）", "首期补贴（元）", "合计（元）", "再多1人（元）"):
        assert heading in text.splitlines()[0]
    months = next(line for line in text.splitlines() if line.startswith("月份"))
    assert months.split() == ["月份", *(f"{t}（元）" for t in TITLES), "合计（元）"]
    for words in ("2 个班合计 129,600 元", "按月份", "不是付款日期", "最薄弱的班"):
        assert words in text


def test_stopping_is_clean_and_never_looks_complete(tmp_path):
    read, write = os.pipe()
    command = [sys.executable, "-m", "calculator", "plan", "-"]
    # A shell runs a background job with this signal ignored, and a child would inherit that.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    running = subprocess.Popen(
        command, cwd=ROOT, stdin=read, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    signal.signal(signal.SIGINT, before)
    os.close(read)
    rows = "".join(f"c{i},40,36,12,2000\n" for i in range(5000))
    os.write(write, f"{HEADING}\n".encode() + rows.encode()[:60_000])
    os.write(write, rows.encode()[60_000:])
    head = running.stdout.read(2000)
    running.send_signal(signal.SIGINT)
    try:
        out, err = running.communicate(timeout=60)
    finally:
        running.kill()
        os.close(write)
    assert running.returncode == 130
    assert "Traceback" not in err.decode()
    assert "没有写完" in err.decode()
    with pytest.raises(ValueError):
        json.loads(head + out)


def test_a_name_cannot_steer_the_terminal_nor_hold_up_the_table(capsys, tmp_path):
    file = tmp_path / "classes.csv"
    head = "班次,参训人数,取证人数,稳定就业人数,成交单价\n"
    odd = "\x1b[31m红\u202e" + "名" * 200_000
    file.write_text(head + odd + ",30,28,20,1850\n", encoding="utf-8")
    assert main(["plan", str(file), "--format", "text"]) == 0
    out = capsys.readouterr().out
    assert "[31m红名名" in out
    assert "\x1b" not in out and "\u202e" not in out


def test_close_headings_are_told(tmp_path, capsysbinary):
    file = tmp_path / "classes.csv"
    file.write_text("班级,人数,取证数,就业人数,单价\nA,40,36,12,2000\n", encoding="utf-8")
    assert main(["plan", str(file), "--format", "text"]) == 0
    assert "“人数”当作“参训人数”" in capsysbinary.readouterr().out.decode()


def test_months_are_named_for_what_they_are(tmp_path, capsysbinary):
    file = tmp_path / "classes.csv"
    file.write_text(f"{HEADING}\nA,40,36,12,2000\n", encoding="utf-8")
    for format in ("text", "json", "csv"):
        assert main(["plan", str(file), "--format", format]) == 0
        out = capsysbinary.readouterr().out.decode()
        assert "最早" not in out
        assert format == "csv" or "看就业的时间结束的月份（不是付款日期）" in out


def test_text_says_what_other_readings_make_of_the_total(tmp_path, capsysbinary):
    file = tmp_path / "classes.csv"
    for employed, said in (
        ("20", "  R3 正好到第二道线：必须超过 50%，72,000 元，比现在少得 14,400 元\n"),
        (
            "20",
            "  R4 没取证的人就业：无证也算，还缺信息：1 个班没有填“没取证但稳定就业的人数”，合计 86,400 元\n",
        ),
        ("40", "换任何一种理解，合计都不变。\n"),
    ):
        certified, count = ("36", employed) if employed == "20" else ("40", "12")
        file.write_text(f"{HEADING}\nA,40,{certified},{count},2000\n", encoding="utf-8")
        assert main(["plan", str(file), "--format", "text"]) == 0
        assert said in capsysbinary.readouterr().out.decode()


def test_what_is_chosen_and_what_was_guessed_is_said_in_every_form(tmp_path, capsysbinary):
    file = tmp_path / "classes.csv"
    file.write_text("班名,人数,取证人数,稳定就业人数,成交单价\nA,40,36,20,2000\n", encoding="utf-8")
    usual = ["plan", str(file), "--reading", "R3=exclusive"]
    assert main([*usual, "--format", "text"]) == 0
    told = capsysbinary.readouterr()
    assert "合计 72,000 元（按 R3“必须超过 50%” 计算，不是默认的理解）" in told.out.decode()
    for form in ("csv", "json"):
        assert main([*usual, "--format", form]) == 0
        told = capsysbinary.readouterr()
        assert (
            told.err.decode()
            == "表头：“班名”当作“班次”、“人数”当作“参训人数”。不对的话，请改表头。\n"
        )
    assert json.loads(told.out)["summary"]["readings"] == ["R3“必须超过 50%”"]


def test_nothing_typed_steers_the_terminal(tmp_path, capsysbinary):
    file = tmp_path / "classes.csv"
    file.write_text(f"{HEADING}\nb,\x1b]0;pwn\x07x,1,1,1\n", encoding="utf-8")
    assert main(["plan", str(file), "--format", "text"]) == 2
    file.write_text("\x1b[2J\n1\n", encoding="utf-8")
    assert main(["plan", str(file)]) == 2
    told = capsysbinary.readouterr()
    assert b"\x1b" not in told.out + told.err
    assert b"\x07" not in told.out
