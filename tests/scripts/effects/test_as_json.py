"""The shape of the JSON: who reads it relies on these names."""

import json
from dataclasses import asdict, replace

from scripts.effects.as_json import as_json
from scripts.effects.report import Move, Payouts
from tests.scripts.effects.reports import SAME


def test_the_names_are_those_of_the_report():
    told = json.loads(as_json(SAME))
    assert set(told) == {
        *("format", "summary", "lacks_reason", "base", "head", "records", "payouts", "people"),
        "variants",
        *("addresses", "proofs", "dates", "broken", "unseen", "program_files", "asks", "reasons"),
    }
    assert told["format"] == 1
    assert told["records"] == asdict(SAME.records)
    assert told["summary"][0] == ["记录", "没有变"]


def test_a_payout_says_by_how_much_it_moved():
    move = Move(
        "方案", "班", "单价 1 元", "默认理解", 500, 400, "", [("首期", 5, 4)], ["《通知》四"]
    )
    lost = Move("方案", "班", "", "默认理解", 500, None, "没有")
    report = replace(SAME, payouts=Payouts(stories=[lost], classes=[move]), asks=["甲"])
    told = json.loads(as_json(report))
    assert told["lacks_reason"] is True
    [one] = told["payouts"]["classes"]
    assert one == {
        "scheme": "方案",
        "of": "班",
        "at": "单价 1 元",
        "readings": "默认理解",
        "before_fen": 500,
        "after_fen": 400,
        "change_fen": -100,
        "falls": True,
        "why": "",
        "parts": [{"title": "首期", "before_fen": 5, "after_fen": 4}],
        "clauses": ["《通知》四"],
    }
    [one] = told["payouts"]["stories"]
    assert (one["after_fen"], one["change_fen"], one["falls"]) == (None, None, True)


def test_what_was_not_looked_at_is_null():
    told = json.loads(as_json(replace(SAME, payouts=None, dates=None, unseen=["没有比"])))
    assert told["payouts"] is None and told["dates"] is None
