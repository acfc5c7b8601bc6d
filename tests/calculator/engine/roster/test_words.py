"""What was found of a person as cells of a table."""

from calculator.engine.roster.words import HEADINGS, cells, counted

CITE = {"document": "city-2026", "clause": "四（五）", "quote": "……"}
OTHER = CITE | {"clause": "二"}


def reason(message, cite):
    return {"code": "x", "message": message, "cite": cite, "until": None}


def test_counts_reasons_clauses_once_each_and_the_last_month():
    person = {
        "counts": {"trainee": "yes", "certified": "no", "employed": "missing"},
        "paid": "no",
        "reasons": [
            reason("甲", CITE),
            reason("乙", OTHER),
            reason("丙", CITE),
            reason("丁", None),
        ],
        "until": "2026-09",
    }
    told = [
        "算",
        "不算",
        "缺信息",
        "不算",
        "甲；乙；丙；丁",
        "《通知》四（五）；《通知》二",
        "2026-09",
    ]
    assert cells(person, {"city-2026": "通知"}) == told
    assert counted(person) == told[:4]
    assert len(HEADINGS) == len(told)


def test_somebody_who_counts_in_everything():
    counts = dict.fromkeys(("trainee", "certified", "employed"), "yes")
    person = {"counts": counts, "paid": "yes", "reasons": [], "until": None}
    assert cells(person, {}) == ["算", "算", "算", "算", "", "", ""]
