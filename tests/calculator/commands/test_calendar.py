"""``calendar`` on the command line: four forms of one answer."""

import csv
import io
import json

import pytest

from calculator.__main__ import main
from tests.calculator.files.test_ics import events, plain

USUAL = ["calendar", "--certified-on", "2026-8-31×30", "--certified-on", "2026年9月15日"]


def run(arguments, capsysbinary):
    code = main(arguments)
    out = capsysbinary.readouterr()
    return code, out.out.decode(), out.err.decode()


def test_text(capsysbinary):
    code, out, _ = run([*USUAL, "--trainees", "40"], capsysbinary)
    assert code == 0
    first = next(line for line in out.splitlines() if line.startswith("2026-08-31"))
    assert first.split() == [
        "2026-08-31",
        "30",
        "2026-09-01",
        "2027-02-28",
        "2026-12",
        "2027-02",
        "2026-11-30",
    ]
    assert "养老保险最晚开始" in out.splitlines()[0]
    assert "剩余补贴：要 12 人稳定就业，最早 2026年11月30日" in out
    assert "文件未规定，以协议为准" in out
    assert "不是官方核定" in out


def test_a_missing_date_of_the_class_is_said(capsysbinary):
    one = ["calendar", "--certified-on", "2026-8-31"]
    _, out, _ = run([*one, "--reading", "R21=class"], capsysbinary)
    assert "还缺信息：全班统一的日期（--class-date）。没有给，先按取证日期 2026-08-31 算" in out
    _, out, _ = run(USUAL, capsysbinary)
    assert "R21=class：还缺信息：全班统一的日期（--class-date）" in out
    for given in (one, [*USUAL, "--class-date", "2026-9-15", "--reading", "R21=class"]):
        _, out, _ = run(given, capsysbinary)
        assert "--class-date" not in out


def test_json_has_iso_dates_and_every_paper_with_its_quote(capsysbinary):
    code, out, _ = run([*USUAL, "--format", "json", "--reading", "R22=begun"], capsysbinary)
    found = json.loads(out)
    assert code == 0
    assert found["windows"][0]["last_day"] == "2027-02-28"
    assert found["windows"][0]["run"]["last_begin"] == "2027-02"
    assert len(found["papers"]) == 9
    assert all(paper["cite"]["quote"] for paper in found["papers"])


def test_csv(capsysbinary):
    code, out, _ = run([*USUAL, "--format", "csv", "--edges", "touched"], capsysbinary)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0
    assert [row["养老保险最晚开始"] for row in rows] == ["2026-12", "2027-01"]


def test_ics(capsysbinary):
    code, out, _ = run([*USUAL, "--format", "ics"], capsysbinary)
    assert code == 0
    assert len(events(out)) == 8
    named = [*USUAL, "--format", "ics", "--class-name", "甲班", "--remind-days", "7"]
    _, more, _ = run(named, capsysbinary)
    assert not {e["UID"] for e in events(out)} & {e["UID"] for e in events(more)}
    assert "TRIGGER:-P6DT15H" in more


def test_a_contract_dated_after_the_opening_is_asked_about(capsysbinary):
    odd = [*USUAL, "--contract", "2026-9-20", "--opening", "2026-5-6"]
    code, out, error = run(odd, capsysbinary)
    assert code == 0
    assert "签订协议是 2026年9月20日，晚于开班的 2026年5月6日：请核对" in error
    assert run(odd[:-2], capsysbinary) == (0, out, "")
    _, told, _ = run([*odd, "--format", "ics"], capsysbinary)
    assert all("请核对有没有填反" in plain(e["DESCRIPTION"]) for e in events(told))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--certified-on", "2026-2-30"], "--certified-on：第 3 行：写的是 “2026-2-30”"),
        (["--trainees", "3"], "--trainees、--certified-on：参训 3 人"),
        (["--reading", "R21=class"], "--class-date：这样理解要填全班统一的日期"),
        (["--reading", "R3=x"], "没有可切换的 “R3”"),
        (["--opening", "昨天"], "--opening：写的是 “昨天”"),
        (["--edges", "x"], "edges 没有 “x” 这个选项"),
        (["--remind-days", "x", "--format", "ics"], "--remind-days：写的是 “x”"),
        (["--remind-days", "7"], "--remind-days 只用于 --format ics"),
        (["--class-name", "甲", "--format", "csv"], "--class-name 只用于 --format ics"),
        (["--reading", "edges=touched"], "请用 --edges 写"),
    ],
)
def test_what_cannot_be_computed(more, said, capsysbinary):
    code, out, error = run([*USUAL, *more], capsysbinary)
    assert (code, out) == (2, "")
    assert said in error


def test_the_example_in_the_help_runs_and_every_choice_is_named(capsys):
    with pytest.raises(SystemExit):
        main(["calendar", "--help"])
    told = capsys.readouterr().out
    example = next(line for line in told.splitlines() if line.startswith("  python -m"))
    assert main(example.split()[3:]) == 0
    assert "剩余补贴：要 12 人稳定就业" in capsys.readouterr().out
    for chosen in (
        "* R21=person",
        "  R21=class",
        "* R22=inside",
        "  R22=begun",
        "* whole",
        "  touched",
    ):
        assert f"   {chosen}  " in told
    assert "退出码：" in told
