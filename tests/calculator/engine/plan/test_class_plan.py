"""Many classes of one scheme: totals, months, the weakest, and what is wrong with a row."""

import pytest

from calculator.engine.plan.class_plan import ClassPlan
from tests import frozen, made_up

RULES = frozen.rules()
HEADING = (
    "班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期,课程类别,市级培训补贴标准,满次数的人数"
)
WINDOW = 6  # months; the made-up length of these tests


def planned(*rows, choices=None, heading=HEADING):
    """(the plan read to its end, its classes, [what was refused])."""
    refused = []
    plan = ClassPlan(RULES, "yunzhou-2026", choices, WINDOW, lambda *told: refused.append(told))
    return plan, list(plan.read([heading, *rows])), refused


def test_totals_tiers_and_months_add_up():
    plan, classes, refused = planned(
        "甲,40,36,12,2000,2026-5-8,,,",
        "乙,40,36,11,2000,2026-5-30,,,",
        "丙,40,36,20,2000,2026-5-31,,,",
        "丁,40,36,20,1000,,,,",
    )
    assert refused == []
    assert [one[1] for one in classes] == ["甲", "乙", "丙", "丁"]
    assert (plan.classes, plan.refused, plan.total) == (4, 0, 259_200_00)
    assert plan.tiers == [1, 1, 2]
    assert plan.by_day.instalments() == [201_600_00, 36_000_00, 21_600_00]
    assert plan.by_day.months(plan.late, plan.window_months) == [
        ((2026, 5), [172_800_00, 0, 0]),
        ((2026, 11), [0, 28_800_00, 14_400_00]),
        (None, [28_800_00, 7_200_00, 7_200_00]),
    ]


def test_a_plan_that_was_not_read_is_empty():
    plan = ClassPlan(RULES, "yunzhou-2026", None, WINDOW, None)
    assert (plan.classes, plan.refused, plan.total) == (0, 0, 0)
    assert (plan.tiers, plan.weakest, plan.understood) == ([0, 0, 0], [], [])
    assert plan.by_day.months(plan.late, plan.window_months) == []


def test_the_weakest_are_the_nearest_to_a_change_then_the_largest():
    plan, _, _ = planned(
        "远,40,36,15,2000,,,,",  # 4 to lose before a tier is lost, 5 to gain
        "差一,40,36,11,2000,,,,",
        "正好,40,36,12,2000,,,,",
        "差一大,40,36,19,3000,,,,",
        "没人,40,0,0,2000,,,,",
    )
    assert [(key[0], one[1]) for key, one in plan.weakest] == [
        (1, "差一大"),
        (1, "差一"),
        (1, "正好"),
        (4, "远"),
    ]


def test_ten_are_kept_whatever_comes_before_and_after():
    rows = [f"远{i},40,36,15,{2000 + i},,,," for i in range(12)]
    rows += [f"近{i},40,36,12,{1000 + i},,,," for i in range(12)]
    rows += ["后,40,36,12,1005.5,,,,", "小,40,36,12,1,,,,"]
    for order in (rows, rows[::-1]):
        plan, _, _ = planned(*order)
        assert [one[1] for _, one in plan.weakest] == [
            *[f"近{i}" for i in range(11, 5, -1)],
            "后",
            "近5",
            "近4",
            "近3",
        ]


def test_many_classes_are_counted_in_several_goes():
    plan, classes, _ = planned(*(f"{i},40,36,12,2000,2026-5-8,,," for i in range(2500)))
    assert (len(classes), plan.classes, plan.tiers) == (2500, 2500, [0, 2500, 0])
    assert plan.total == 2500 * 72_000_00
    assert plan.by_day.months(plan.late, plan.window_months)[0] == (
        (2026, 5),
        [2500 * 57_600_00, 0, 0],
    )


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("", None),
        ("manufacturing", "manufacturing"),
        ("新开发·制造类", "manufacturing"),
        (" 制造类 ", "manufacturing"),
        ("制造", "manufacturing"),
    ],
)
def test_a_kind_of_course_by_id_title_or_a_part_of_it(said, kind):
    for first in ("甲,40,36,12,2000,", "甲,40,36,12,2000.00,"):  # the short way and again
        plan, [one], _ = planned(f"{first},{said},,")
        assert one[5] == kind
    plan, [one], _ = planned(f"甲,40,36,12,3001,,{said},,")
    assert [w["code"] for w in plan.warnings(one)] == (["price-above-cap"] if kind else [])


def test_what_is_wrong_with_a_row_is_said_in_one_pass():
    plan, classes, refused = planned(
        "甲,40,36,12,2000,2026-5-8,,,",
        "甲,40,36,约十,2000,2026-2-30,类,,",
        ",40,41,12,2000,,,,",
        "乙,40",
        "甲,40,36,12,2000,2026-5-8,,,",
        "丙,40,36,12,2000,,这样的课程类别写得实在太长太长了根本没有这一类也没有别的类,,",
    )
    assert (len(classes), plan.classes, plan.refused) == (1, 1, 5)
    kinds = "目录内职业（工种）（directory）、新开发·制造类（manufacturing）、新开发·生产服务类（producer-services）、新开发·生活服务类（consumer-services）"
    told = {
        line: (texts.get("class_id"), message, fields) for line, texts, message, fields in refused
    }
    assert told[3] == (
        "甲",
        "班次：“甲” 在第 2 行已经有了；"
        f"课程类别：写的是 “类”；可写的是 {kinds}；"
        "取证日期：写的是 “2026-2-30”；2026年2月没有 30 日，这个月最后一天是 28 日；"
        "稳定就业人数：写的是 “约十”；这里应是整数，例如 12",
        ["class_id", "kind", "certified_on", "employed"],
    )
    assert told[4] == (
        "",
        "班次：还没有填；取证人数、参训人数：取证 41 人，多于参训 40 人；取证的人都在参训人数里，请改其中一个",
        ["class_id", "certified", "trainees"],
    )
    assert told[5][2] == ["certified", "employed", "unit_price"]
    assert told[6] == ("甲", "班次：“甲” 在第 2 行已经有了", ["class_id"])
    assert told[7] == (
        "丙",
        f"课程类别：写的是 “这样的课程类别写得实在太长太长了根本没有这一类也”；可写的是 {kinds}",
        ["kind"],
    )


def test_rows_with_more_than_plain_numbers_come_out_the_same():
    plain, [short], _ = planned("甲,40,36,12,2000,2026-5-8,,,")
    other, [careful], _ = planned('甲,４０,36人,12,"2,000元",2026年5月8日,,1800,0')
    assert careful[:4] == short[:4]
    assert (careful[4], careful[5], careful[6]) == (180_000, None, (2026, 5, 8))
    assert careful[7] == short[7]
    assert other.by_day.undated() == plain.by_day.undated() == 0
    limited, [one], _ = planned("甲,40,36,12,2000,,,,6", choices={"R6": "certified"})
    assert one[2] == (40, 36, 12, None, 6, None, 0)
    assert limited.total == 60_000_00


def test_rows_that_do_not_fit_the_headings_are_counted_and_told_as_a_whole():
    plan, classes, refused = planned(
        '"甲,40,36,12,2000', "乙,40,36,12,2000,,,,,9", '丙,"40"x,36,12,2000', "丁,40,36,12,2000,,,,"
    )
    assert [one[1] for one in classes] == ["丁"]
    assert (plan.classes, plan.refused) == (1, 3)
    assert [(line, texts, fields) for line, texts, _, fields in refused] == [
        (2, {"class_id": '"甲,40,36,12,2000'}, []),
        (3, {"class_id": "乙,40,36,12,2000,,,,,9"}, []),
        (4, {"class_id": '丙,"40"x,36,12,2000'}, []),
    ]


def test_a_name_that_came_in_a_row_read_with_care_is_known_again():
    _, _, refused = planned("甲,40,36,12,2000,,,,6", "甲,40,36,12,2000,,,,")
    assert refused[0][2] == "班次：“甲” 在第 2 行已经有了"


def test_one_sign_is_no_kind_of_course():
    _, classes, [told] = planned("甲,40,36,12,2000,,目,,")
    assert (classes, told[3]) == ([], ["kind"])


def test_money_that_belongs_to_no_month_adds_up_over_the_months_of_certificates():
    rules = made_up.rules()
    plan = ClassPlan(rules, made_up.SCHEME, None, None, None)
    rows = ["甲,20,20,20,1000,2026-1-5", "乙,20,20,20,1000,2026-2-5", "丙,20,20,20,1000,"]
    list(plan.read(["班次,参训人数,取证人数,稳定就业人数,成交单价,取证日期", *rows]))
    opening, certificates, prize = 9_000_00, 4_500_00, 19_000_00
    early = [opening, certificates, 0, 0]
    assert plan.by_day.months(plan.late, plan.window_months) == [
        ((2026, 1), early),
        ((2026, 2), early),
        (None, [opening, certificates, 0, 3 * prize]),
    ]


def test_of_equally_weak_classes_the_first_row_comes_first():
    for names in (["甲", "乙"], ["乙", "甲"]):
        plan, _, _ = planned(*(f"{name},40,36,11,2000,,,," for name in names))
        assert [one[1] for _, one in plan.weakest] == names


def test_headings_taken_for_a_column_are_kept_to_be_told():
    plan, _, _ = planned("甲,40,36,11,2000", heading="班名,人数,取证人数,稳定就业人数,成交单价")
    assert plan.understood == [("班名", "班次"), ("人数", "参训人数")]


PLAIN = (
    "甲,40,36,12,2000,2026-5-8,,,",
    "乙,40,40,40,2000,,制造,,",
    "丙,40,36,36,3000,2026-5-8,manufacturing, ,",
    "丁,36,36,0,2000.5,,,,",
)


def test_rows_of_plain_numbers_take_the_short_way(monkeypatch):
    monkeypatch.setattr(ClassPlan, "_carefully", lambda *_: pytest.fail("the long way"))
    plan, classes, refused = planned(*PLAIN)
    assert [one[1:4] for one in classes] == [
        ("甲", (40, 36, 12, None, 0, 0, 0), 200_000),
        ("乙", (40, 40, 40, 0, 0, 0, 0), 200_000),
        ("丙", (40, 36, 36, None, 0, 0, 0), 300_000),
        ("丁", (36, 36, 0, 0, 0, 0, 0), 200_050),
    ]
    assert [one[4:7] for one in classes] == [
        (None, None, (2026, 5, 8)),
        (None, "manufacturing", None),
        (None, "manufacturing", (2026, 5, 8)),
        (None, None, None),
    ]
    assert (plan.classes, refused) == (4, [])


def test_a_text_met_again_is_not_read_again():
    plan = ClassPlan(RULES, "yunzhou-2026", None, WINDOW, None)
    read = []
    for name, reader in list(plan._readers.items()):
        plan._readers[name] = lambda text, name=name, reader=reader: (
            read.append((name, text)) or reader(text)
        )
    list(plan.read([HEADING, *PLAIN]))
    assert sorted(read) == sorted(set(read))
    assert len(read) == 4 + 3 + 2 + 1, "four counts, three prices, two kinds, one date"


@pytest.mark.parametrize(
    ("row", "people", "standard"),
    [
        ("甲,40,36,12,2000,,,1800,", (40, 36, 12, None, 0, 0, 0), 180_000),
        ("甲,40,36,12,2000,,,,1", (40, 36, 12, None, 1, None, 0), None),
        ("甲,40,36,12,2000", (40, 36, 12, None, 0, 0, 0), None),
        ("甲,40,36,12,2000,,,,,", (40, 36, 12, None, 0, 0, 0), None),
    ],
)
def test_other_rows_keep_what_stands_in_them(row, people, standard):
    _, [one], _ = planned(row)
    assert one[:5] == (2, "甲", people, 200_000, standard)


def test_a_month_of_no_money_is_no_month_of_cash():
    plan, _, _ = planned("甲,40,36,11,2000,2026-5-8,,,", "乙,40,0,0,2000,2026-7-8,,,")
    assert plan.by_day.months(plan.late, plan.window_months) == [((2026, 5), [57_600_00, 0, 0])]


@pytest.mark.parametrize("name", ["合计", "总计", " 小计\u3000", "共计"])
def test_a_row_of_sums_is_not_counted_as_a_class(name):
    plan, classes, [told] = planned("甲,40,36,12,2000,,,,", f"{name},40,36,12,2000,,,,")
    assert [one[1] for one in classes] == ["甲"]
    assert plan.total == 72_000_00
    assert (
        told[2]
        == f"班次：“{name.strip()}”像是合计，不是一个班，可以删掉；真是一个班的话，请换个名字"
    )


def test_wide_spaces_around_a_cell_are_no_matter():
    _, classes, refused = planned(
        "甲\u3000,40,36,12,2000,\u3000,\xa0,\u3000,\u202f",
        "甲,40,36,12,2000,,,,",
        "\xa0,40,36,12,2000,,,,",
    )
    assert [one[1:4] for one in classes] == [("甲", (40, 36, 12, None, 0, 0, 0), 200_000)]
    assert [message for _, _, message, _ in refused] == [
        "班次：“甲” 在第 2 行已经有了",
        "班次：还没有填",
    ]


def test_a_price_held_against_the_standard_typed_needs_no_note():
    plan, [known, dear], _ = planned(
        "甲,40,36,12,2000,,目录内,2000,", "乙,40,36,12,2000,,目录内,1999,"
    )
    assert plan.warnings(known) == []
    assert [each["code"] for each in plan.warnings(dear)] == ["price-above-cap"]


def test_what_a_row_of_sums_lacks_need_not_be_mended():
    _, _, [told] = planned("甲,40,36,12,2000,,,,", "合\u3000计,40,36,,,,,,")
    assert "成交单价" not in told[2] and "可以删掉" in told[2]
    assert told[3] == ["class_id"]
