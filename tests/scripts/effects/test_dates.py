"""Rules that apply on more days or on fewer: documents, figures with dates, what governs where."""

import copy
from dataclasses import replace

import pytest

from scripts.effects.dates import dates
from scripts.effects.written import Key
from tests import frozen
from tests.scripts.effects.rehearsed import base


@pytest.fixture
def after():
    return frozen.compiled()


def found(rules, files=None):
    before = replace(base(), rules=frozen.compiled())
    side = replace(base(), rules=rules, **({"files": files} if files else {}))
    told = dates(before, side, {}, lambda d, c: f"{d} {c}")
    return [(t.rule, t.before, t.after, t.is_fewer, t.is_more, t.clause) for t in told]


def scheme(rules, name):
    return next(s for s in rules["rules"]["schemes"] if s["id"] == name)["formula"]


def test_nothing_changed_and_amounts_are_no_dates(after):
    assert found(after) == []
    scheme(after, frozen.SCHEME)["caps"][1]["amount_fen"] = 1
    for value in scheme(after, "stepped-2099")["caps"][0]["series"]:
        value["amount_fen"] += 100
    assert found(after) == []


def test_a_figure_that_begins_later_has_fewer_days_and_the_one_before_more(after):
    [cap] = scheme(after, "stepped-2099")["caps"]
    cap["series"][1]["since"] = [2100, 3, 1]
    assert found(after) == [
        (
            "某地分步补贴（虚构）：工坊课程",
            "1,500 元/人：2099年2月3日到2099年12月31日；1,650 元/人：2100年1月1日起",
            "1,500 元/人：2099年2月3日到2100年2月28日；1,650 元/人：2100年3月1日起",
            *(True, True, "stepped-2099 二"),
        )
    ]


def test_a_figure_without_a_date_that_gets_one(after):
    cap = scheme(after, frozen.SCHEME)["caps"][1]
    one, other = copy.deepcopy(cap), copy.deepcopy(cap)
    cap["series"] = [
        {"since": [2026, 3, 31], "amount_fen": one["amount_fen"], "cite": one["cite"]},
        {"since": [2027, 1, 1], "amount_fen": 3_300_00, "cite": other["cite"]},
    ]
    [(_, before, now, is_fewer, is_more, _)] = found(after)
    assert before == "3,000 元/人：一直"
    assert now == "3,000 元/人：2026年3月31日到2026年12月31日；3,300 元/人：2027年1月1日起"
    assert is_fewer and is_more


def test_a_scheme_that_is_gone_is_told_as_a_record(after):
    schemes = after["rules"]["schemes"]
    after["rules"]["schemes"] = [s for s in schemes if s["id"] != "stepped-2099"]
    assert found(after) == []


def test_an_instalment_is_told_by_what_it_pays_and_its_line(after):
    prize = next(i for i in scheme(after, "stepped-2099")["instalments"] if i["id"] == "prize")
    prize["series"][1]["since"] = [2101, 1, 1]
    [(rule, before, *_)] = found(after)
    assert rule == "某地分步补贴（虚构）：就业奖"
    assert before.startswith("付 200 元，线 60%：2099年2月3日到")


def test_a_document_that_ends_or_goes_on(after):
    key = Key("documents", "yunzhou-2026")
    record = base().files.records[key]
    end = {"about": "ended_on", "document": "hudong-2025", "clause": "一", "quote": "停止"}
    content = record.content | {
        "ended_on": "2027-01-01",
        "evidence": [*record.content["evidence"], end],
    }
    files = replace(
        base().files, records=base().files.records | {key: replace(record, content=content)}
    )
    assert found(after, files) == [
        (
            "《云州项目化培训试行通知》",
            "2026年3月31日起",
            "2026年3月31日到2026年12月31日",
            *(True, False, "hudong-2025 一"),
        )
    ]
    wrong = replace(record, content=record.content | {"issued_on": "昨天"})
    files = replace(base().files, records=base().files.records | {key: wrong})
    [(_, _, now, is_fewer, is_more, _)] = found(after, files)
    assert (now, is_fewer, is_more) == ("一直", False, True)


def test_where_a_document_governs_no_more(after):
    part = after["rules"]["governing"]
    verdict = next(v for v in part["verdicts"] if v["id"] == "yunzhou-2026-governs")
    verdict["when"]["periods"] = verdict["when"]["periods"][:1]
    assert found(after) == [
        (
            "云州市区（按通知确定的班）：适用《云州项目化培训试行通知》",
            "2026年3月31日起",
            "2026年3月31日到2027年12月31日",
            *(True, False, "yunzhou-2026 五（三）"),
        )
    ]
    part["verdicts"].remove(verdict)
    assert found(after)[0][2] == "没有"


def test_rules_that_could_not_be_made_are_not_rules_without_days():
    assert dates(base(), replace(base(), rules=None), {}, lambda d, c: c) is None
    assert dates(replace(base(), rules=None), base(), {}, lambda d, c: c) is None
