"""The line that explains, and what it is wanted for."""

import pytest

from scripts.effects.reasons import asked, given
from scripts.effects.report import Move, Payouts, People, PersonMove, Proofs, Quotation, Variant


@pytest.mark.parametrize(
    "text",
    [
        "说明:通知改了数",
        "说明：通知改了数",
        "改上限\n\n说明：通知改了数\n\n别的",
        "  说明 ： 通知改了数  ",
        "- 说明：通知改了数",
        "> 说明: 通知改了数",
        "\u3000说明：\u3000通知改了数",
        "**说明：** 通知改了数",
        "**说明**：通知改了数",
        "a\r\n说明：通知改了数\r\n",
        "```\n甲\n```\n说明：通知改了数",
    ],
)
def test_a_line_with_a_colon_of_either_width_explains(text):
    assert given(text) == ["通知改了数"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "说明：",
        "说明：\n通知改了数",
        "说明 通知改了数",
        "见说明：通知改了数",
        "<!-- 说明：写在这里 -->",
        "<!--\n说明：写在这里\n-->",
        "<!-- 没有写完\n说明：写在这里",
        "**说明：**",
        "说明：……",
        "```\n说明：写在这里\n```",
        "```text\n说明：没有写完",
        "~~~\n说明：写在这里\n~~~\n别的",
    ],
)
def test_what_is_no_line_with_words_explains_nothing(text):
    assert given(text) == []


def test_several_lines_are_several_reasons():
    assert given("说明：甲\n说明：乙") == ["甲", "乙"]


def move(before, after, of="40 人", at="单价 1 元", **more):
    return Move("方案", of, at, "默认理解", before, after, clauses=["《通知》四"], **more)


def test_money_that_falls_asks_once_for_a_scheme_with_the_class_that_loses_most():
    told = Payouts(
        classes=[move(500, 400), move(900, 200, "50 人")], stories=[move(300, 100, "甲", "")]
    )
    assert asked(told, None, [], None) == [
        "方案：有的班拿到的钱变少，最多少 7 元（50 人；单价 1 元；默认理解），因为《通知》四。"
    ]


def test_money_that_rises_or_only_moves_within_asks_for_nothing():
    told = Payouts(classes=[move(400, 500), move(400, 400, parts=[("首期", 4, 3)])])
    assert asked(told, None, [], None) == []
    assert asked(None, None, [], None) == []


def test_what_can_no_longer_be_computed_asks():
    told = Payouts(stories=[move(400, None, "甲", "", why="没有")], schemes_lost=["乙"])
    assert asked(told, None, [], None) == [
        "“乙”原来能算，现在算不出来了。",
        "例子“甲”算不出来了：没有。",
    ]


def test_a_reading_and_a_citation_that_are_gone_ask():
    gone = [Variant("少了 R3", True, True), Variant("多了 R4", False, True)]
    quotes = [Quotation(f"要求 {n}", "《通知》四", "甲") for n in range(5)]
    assert asked(None, None, gone, Proofs(withdrawn=quotes)) == [
        "少了 R3。",
        *[f"要求 {n} 去掉了引文：《通知》四“甲”。" for n in range(3)],
        "另有 2 条记录也去掉了引文。",
    ]
    many = [Quotation("要求 r", "《通知》四", str(n)) for n in range(5)]
    [one] = asked(None, None, [], Proofs(withdrawn=many))
    assert one.endswith("“2”等。")


def test_proofs_that_wait_ask_for_nothing():
    quote = Quotation("要求 r", "《通知》四", "甲")
    assert asked(None, None, [], Proofs(lost=[quote], waiting=[quote])) == []


def test_people_who_count_no_longer_are_told_by_the_first_of_them():
    def person(of, falls):
        return PersonMove("方案", of, "默认理解", "取证：算", "取证：不算", falls, ["《通知》四"])

    people = People([person("甲", False), person("乙", True), person("丙", True)], lost=["旧的"])
    assert asked(None, people, [], None) == [
        "“旧的”的名单原来能核对，现在不能了。",
        "方案：名单上有的人不再算，例如乙的：取证：算 → 取证：不算（默认理解），因为《通知》四。",
    ]
    assert asked(None, People([person("甲", False)]), [], None) == []
