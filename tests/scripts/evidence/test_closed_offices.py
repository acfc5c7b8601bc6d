"""Lists of offices that are given as complete though 等 follows them in print."""

from __future__ import annotations

from scripts.catalogue.loading import load
from scripts.evidence.closed_offices import closed_offices

ACTION = """
actions:
  - id: city-2031-action-01
    document: city-2031
    number: 1
    number_as_printed: "1"
    clause: 一
    title: 甲
    summary: 甲。
    departments:
      - {{id: dept-city-a, as_written: 市甲局}}
      - {{id: dept-city-b, as_written: 市乙局}}
{more}
"""


def told(tmp_path, text, more=""):
    (tmp_path / "made-up.yml").write_text(ACTION.format(more=more), encoding="utf-8")
    catalogue, _ = load(tmp_path)
    return [str(p) for p in closed_offices(catalogue, {("city-2031", "一"): text})]


def test_a_list_that_goes_on_in_print_is_not_closed(tmp_path):
    [message] = told(tmp_path, "市甲局、市乙局等按职责分工负责")
    assert "departments[1].as_written" in message
    assert message.endswith(
        "原文里 “市乙局” 后面印着“等”，责任单位没有列全；请给这项行动写上 open_ended: [departments]"
    )


def test_one_that_ends_in_print_or_says_that_it_goes_on_is_right(tmp_path):
    assert told(tmp_path, "市甲局、市乙局按职责分工负责") == []
    assert told(tmp_path, "市甲局、市乙局等负责", "    open_ended: [departments]") == []
