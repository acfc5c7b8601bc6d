"""A report in a few lines: nothing is said not to have moved that was not looked at."""

from dataclasses import replace

from scripts.effects.report import (
    Address,
    Addresses,
    Move,
    Payouts,
    People,
    Proofs,
    Records,
    Variant,
)
from scripts.effects.summary import NOT_LOOKED_AT, change, is_empty, summary
from tests.scripts.effects.reports import SAME


def move(before, after):
    return Move("方案", "班", "", "默认理解", before, after)


def test_nothing_moved():
    assert {told for _, told in summary(SAME)} == {"没有变"}
    assert is_empty(SAME)


def test_what_was_not_looked_at_is_said_so():
    report = replace(SAME, payouts=None, people=None, addresses=None, proofs=None, dates=None)
    told = dict(summary(report))
    for what in ("钱", "名单上的人", "网页", "引文", "适用的日子"):
        assert told[what] == NOT_LOOKED_AT
    assert not is_empty(report)
    assert not is_empty(replace(SAME, unseen=["读不出来"]))


def test_of_files_that_cannot_be_read_it_is_said_what_was_read():
    told = dict(summary(replace(SAME, records=Records(not_read=["catalog/caps.yml"]))))
    assert told["记录"] == told["理解分歧"] == "读得出来的里面没有变"


def test_every_part_makes_a_report_that_is_not_empty():
    one = Address("a/", "甲")
    for part in (
        {"variants": [Variant("多了", False, True)]},
        {"payouts": Payouts(stories_lost=["甲"])},
        {"payouts": Payouts(schemes_new=["甲"])},
        {"people": People(moved=1, looked_at=9)},
        {"people": People(lost=["甲"])},
        {"people": People(new=["甲"])},
        {"addresses": Addresses(changed=[one])},
        {"proofs": Proofs(unread=["《甲》"])},
        {"proofs": Proofs(proved=1)},
    ):
        assert not is_empty(replace(SAME, **part)), part


def test_of_a_program_that_changed_it_is_not_said_that_nothing_moved():
    report = replace(SAME, program_files=["scripts/build.py"])
    assert not is_empty(report)
    assert dict(summary(report))["程序"].startswith("改了 1 个文件；两边都用现在的程序读")


def test_money_is_told_by_the_most_that_falls_and_rises():
    moves = [move(500, 400), move(500, 200), move(500, 900), move(500, None)]
    told = dict(summary(replace(SAME, payouts=Payouts(moves, 9, moves, moved=7, looked_at=30))))
    assert told["钱"] == (
        "例子 4 个变了（共 9 个），最多少 3 元，最多多 4 元；"
        "各条线上下的班按各种理解试算 30 次，7 次变了，最多少 3 元，最多多 4 元"
    )


def test_pages_that_moved_are_not_among_those_that_are_gone():
    gone = [Address("a/", "甲", "b/"), Address("c/", "丙")]
    told = dict(summary(replace(SAME, addresses=Addresses(vanished=gone))))
    assert told["网页"] == "搬走的 1 处，没有了的 1 处"


def test_a_change_in_yuan_and_in_percent():
    assert change(move(72_000_00, 57_600_00)) == "−14,400 元（−20%）"
    assert change(move(3_00, 4_00)) == "+1 元（+33.33%）"
    assert change(move(0, 4_50)) == "+4.50 元"
    assert change(move(3_00, 3_00)) == "合计没有变"
    assert change(move(3_00, None)) == ""
