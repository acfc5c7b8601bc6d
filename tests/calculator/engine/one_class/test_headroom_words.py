"""Headroom and one person more, in words, on the page and in the terminal."""

from calculator.engine.one_class import headroom_words
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.head_words import words
from calculator.engine.scheme.settlement import NOBODY_PAID
from calculator.terminal import report
from calculator.view import headroom_list
from calculator.view.class_page import respond
from scripts.desks import class_desk
from tests import frozen
from tests.calculator.view.test_link import LINKS

RULES = frozen.rules()
WORDS = RULES.scheme("yunzhou-2026").words
EXAMPLE = class_desk.example(RULES)


def told(**changed):
    """(the parts of the page, the text for the terminal) of the example with other numbers."""
    fields = EXAMPLE | changed
    parts = respond(RULES, LINKS, fields)["parts"]
    return parts, report.estimate(answer(RULES, fields["scheme"], fields), WORDS)


def test_nobody_certified_is_said_as_it_is():
    parts, text = told(certified="0", employed="0")
    for said in (parts["answer-next"], text):
        assert "没有人取证，多一人就业也不给钱。" in said
        for false in ("已全部稳定就业", "变少", "最高一档", "如果当初"):
            assert false not in said, false
    assert text.startswith("合计 0 元（没有可以计算补贴的人）\n")
    assert "首期补贴" not in parts["answer-total"]
    assert "is-earned" not in parts["answer-instalments"]
    for part in ("answer-ladder-table", "answer-ladder-reader"):
        assert "首期补贴" not in parts[part]


def test_only_people_over_the_limit_are_paid_nothing_either():
    parts, text = told(certified="3", employed="0", over_limit="3", over_limit_employed="0")
    for said in (parts["answer-next"], text):
        assert "没有可以计算补贴的人，多一人就业也不给钱。" in said
    assert "首期补贴" not in parts["answer-total"]


def test_a_class_that_is_paid_names_its_tier():
    parts, text = told()
    assert "首期补贴＋剩余补贴" in parts["answer-total"]
    assert text.startswith("合计 72,000 元（剩余补贴这一档）")
    assert "到“剩余补贴”" in parts["answer-ladder-reader"]
    assert "只多 1 人稳定就业：金额不变。" in parts["answer-next"]
    everyone = told(certified="20", employed="20")[0]["answer-next"]
    assert "取证的人已全部稳定就业" in everyone
    assert "已经是最高一档" in everyone


def test_cut_percentages_say_so():
    parts, text = told(trainees="45", certified="40", employed="13")
    assert "28.88%" in parts["answer-steps"]
    assert parts["answer-steps"].count(headroom_words.NOTE) == 1
    assert text.count(headroom_words.NOTE) == 1


def test_other_numbers_are_folded_and_name_the_reading():
    fields = EXAMPLE | {"certified": "15"}
    result = answer(RULES, fields["scheme"], fields)
    (above,) = [
        line for line in headroom_words.sentences(result, WORDS) if line["state"] == "above"
    ]
    assert not any("参训少" in text for text in above["texts"])
    assert "参训少 16 人（24 人，取证和就业不变）也到" in above["others"][0]
    assert "中途退出的人算不算参训，看文件和理解分歧" in above["others"][-1]
    before, _, folded = headroom_list.draw(result, WORDS).partition("<details")
    assert "参训少" not in before
    assert "如果当初人数不同" in folded
    assert "参训少 16 人" in folded


def spoken(**changed):
    """What the terminal says of the headroom of 40 trainees, and of one more person."""
    usual = {"trainees": "40", "certified": "36", "employed": "12", "unit_price": "2000"}
    result = answer(RULES, "yunzhou-2026", usual | changed)
    return [*headroom_words.lines(result, WORDS), headroom_words.one_more(result, WORDS)]


CAUTION = (
    "参训、取证变少只说明比例怎样动，人数以实际为准；中途退出的人算不算参训，看文件和理解分歧。"
)


def test_a_class_just_on_its_line():
    assert spoken() == [
        "  剩余补贴（已到）：正好够，一个也不能少；少到 11 人就失去，"
        "合计 57,600 元，少得 14,400 元。",
        "  跟补支持（还没到）：再有 8 人稳定就业（共 20 人）就到，合计 86,400 元，多得 14,400 元。",
        "    如果当初人数不同：只让参训变少也到不了：最少 36 人，取证的人都在参训人数里。",
        "只多 1 人稳定就业：金额不变。",
    ]


def test_a_class_one_short_of_its_line():
    assert spoken(employed="19") == [
        "  剩余补贴（已到）：稳定就业还可以少 7 人；少到 11 人就失去，"
        "合计 57,600 元，少得 14,400 元。",
        "  跟补支持（还没到）：再有 1 人稳定就业（共 20 人）就到，合计 86,400 元，多得 14,400 元。",
        "    如果当初人数不同：参训少 2 人（38 人，取证和就业不变）也到，"
        "合计 86,400 元，多得 14,400 元。" + CAUTION,
        "只多 1 人稳定就业：多得 14,400 元。",
    ]


def test_a_class_that_cannot_come_to_its_line():
    assert spoken(certified="15")[1].endswith("：取证的 15 人全部就业也到不了。")
    assert spoken(certified="0", employed="0") == [
        "  剩余补贴（还没到）：没有人取证，到没到这条线都不给钱。",
        "  跟补支持（还没到）：没有人取证，到没到这条线都不给钱。",
        "没有人取证，多一人就业也不给钱。",
    ]
    everyone = spoken(certified="20", employed="20")
    assert everyone[-1] == "取证的人已全部稳定就业，没有“再多一人”。"


def made_up(**changed):
    """A result of numbers that no scheme held has: a line that comes with another tier."""
    lever = {"count": "certified", "fewer": 2, "becomes": 7, "tier": "top"}
    lever |= {"total_fen": 500, "change_fen": -1}
    none_fewer = {"count": "trainees", "fewer": None, "fewest": 9}
    held = {"id": "first", "title": "一档", "lost_at": None}
    above = {"id": "second", "title": "二档", "more_employed": 1, "employed": 5, "tier": "top"}
    above |= {"total_fen": 501, "change_fen": 0, "levers": [lever, none_fewer]}
    return {
        "instalments": [{"id": i, "title": f"{i} 档"} for i in ("first", "second", "top")],
        "counts": {"trainees": 12, "certified": 9, "employed": 4},
        "base_fen": 1,
        "tier": "first",
        "headroom": {"held": [held], "above": [above]},
    } | changed


def test_a_line_that_is_always_held_and_one_that_brings_another_tier():
    held, above = headroom_words.sentences(made_up(), WORDS)
    assert held == {
        "id": "first",
        "title": "一档",
        "state": "held",
        "texts": ["稳定就业的 4 人一个不剩，这条线也还在。"],
        "others": [],
    }
    assert above == {
        "id": "second",
        "title": "二档",
        "state": "above",
        "texts": [
            "再有 1 人稳定就业（共 5 人）就到（同时到“top 档”这一档），合计 5.01 元，金额不变。"
        ],
        "others": [
            "取证少 2 人（7 人，参训和就业不变）也到（同时到“top 档”这一档），"
            "合计 5 元，少得 0.01 元。",
            "只让参训变少也到不了：最少 9 人，取证的人都在参训人数里。",
            CAUTION,
        ],
    }
    # Where nobody is paid for, a class of other numbers would not be either.
    assert headroom_words.sentences(made_up(notes=[{"code": NOBODY_PAID}]), WORDS)[1] == above | {
        "others": []
    }


def test_who_is_in_the_class_without_certificate_cannot_be_left_out_either():
    counts = {"trainees": 12, "certified": 6, "employed": 4}
    counts |= {"employed_uncertified": 1, "over_limit_uncertified": 2}
    others = headroom_words.sentences(made_up(counts=counts), WORDS)[1]["others"]
    within = "取证、没取证但稳定就业、没取证且满次数的人都在参训人数里"
    assert others[1] == f"只让参训变少也到不了：最少 9 人，{within}。"


def test_one_person_certified_is_somebody():
    result = made_up(counts={"trainees": 1, "certified": 1, "employed": 1})
    result["headroom"]["above"][0]["more_employed"] = None
    assert headroom_words.sentences(result, WORDS)[1]["texts"] == ["取证的 1 人全部就业也到不了。"]


def test_one_more_can_be_a_cent_more_or_less():
    counts = {"trainees": 1, "certified": 1, "employed": 0}
    more, less = (
        {"base_fen": 1, "counts": counts, "one_more": {"gain_fen": gain}} for gain in (1, -1)
    )
    assert headroom_words.one_more(more, WORDS) == "只多 1 人稳定就业：多得 0.01 元。"
    assert headroom_words.one_more(less, WORDS) == "只多 1 人稳定就业：少得 0.01 元。"
    assert headroom_words.paid({"total_fen": 1, "change_fen": 1}) == "合计 0.01 元，多得 0.01 元"


def test_a_scheme_speaks_in_its_own_words_and_of_what_it_asks_for():
    named = words({"certified": "拿证人数", "employed": "上岗人数"})
    result = made_up(counts={"trainees": None, "certified": 9, "employed": 4})
    lever = {"count": "certified", "fewer": None, "fewest": 4}
    result["headroom"]["above"][0]["levers"].append(lever)
    held, above = headroom_words.sentences(result, named)
    assert held["texts"] == ["上岗的 4 人一个不剩，这条线也还在。"]
    assert above["texts"][0].startswith("再有 1 人上岗（共 5 人）就到")
    assert above["others"][0].startswith("拿证少 2 人（7 人，上岗不变）也到")
    assert above["others"][2] == "只让拿证变少也到不了：最少 4 人，已上岗的人都在拿证人数里。"
    assert above["others"][3] == "拿证变少只说明比例怎样动，人数以实际为准。"
