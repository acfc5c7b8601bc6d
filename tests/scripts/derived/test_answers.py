"""What learners ask first: answered by the records that speak of them, and by no others."""

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.answers import of_action, of_group, of_occupation
from scripts.derived.lookup import Lookup
from tests import frozen
from tests.made_records import action, cite, document, group, occupation, part

FREE = {"question": "fee", "text": "免费学。", "word": "免费", "quote": "免费学焊接"}
AT_NIGHT = {"question": "place", "text": "夜校。", "word": "夜校", "quote": "办在夜校"}
NEAR = {
    "question": "apply", "text": "机构申请；别人没有写。", "word": "机构", "near": True,
    "cite": cite("notice", quote="机构申请").model_dump(),
}  # fmt: skip
PHONE = {
    "kind": "电话", "value": "1", "cite": cite("notice", quote="电话1").model_dump(),
}  # fmt: skip
MAIL = PHONE | {"kind": "电子邮箱", "cite": cite("plan", quote="邮箱1").model_dump()}
MADE = Lookup(
    Catalogue(
        documents=[
            document("notice", contacts=[PHONE], answers=[NEAR]),
            document("plan", contacts=[MAIL]),
            document("old", status="目标期已过", contacts=[PHONE], answers=[NEAR]),
        ],
        groups=[
            group("workers", "务工人员", named_in=[cite("plan")]),
            group("welders", "焊工", part_of="workers"),
            group("young", "青年焊工", part_of="welders"),
            group("masons", "瓦工", part_of="workers", named_in=[cite("notice"), cite("old")]),
            group("former", "老瓦工", named_in=[cite("old")]),
        ],
        occupations=[
            occupation("welding", "焊接", cite("plan", "二", "学焊接")),
            occupation("masonry", "砌筑", cite("plan", "二", "学砌筑")),
        ],
        actions=[
            action(
                "plan-1", "plan", "二", answers=[FREE, AT_NIGHT],
                parts=[
                    part(groups=["welders"], quote="焊工免费学焊接。", skills=["焊接"]),
                    part(groups=["masons"], quote="瓦工学砌筑。"),
                ],
            )
        ],
    ),
    frozen.LOCK,
)  # fmt: skip


def box(group_id):
    return of_group(MADE.group(group_id), MADE)


def told(answers, question):
    return [(s.answer.text, s.wide and s.wide.id) for s in answers.direct(question)]


def test_what_is_printed_for_one_group_is_told_to_it_and_as_inherited_to_its_parts():
    assert told(box("welders"), "fee") == [("免费学。", None)]
    assert told(box("young"), "fee") == [("免费学。", "welders")]


def test_it_is_told_to_nobody_else():
    assert told(box("masons"), "fee") == told(box("workers"), "fee") == []
    assert told(of_occupation(MADE.catalogue.occupations[1], MADE), "fee") == []


def test_an_occupation_that_is_printed_with_it_says_for_whom():
    answers = of_occupation(MADE.catalogue.occupations[0], MADE)
    assert [s.groups for s in answers.direct("fee")] == [["welders"]]


def test_on_the_page_of_the_action_it_says_for_whom():
    answers = of_action(MADE.catalogue.actions[0], MADE)
    assert [s.groups for s in answers.direct("fee")] == [["welders"]]
    assert answers.silent("fee") == []


def test_what_an_action_says_outside_its_parts_is_for_everybody_it_names():
    assert told(box("masons"), "place") == told(box("welders"), "place") == [("夜校。", None)]
    assert told(of_occupation(MADE.catalogue.occupations[0], MADE), "place") == [("夜校。", None)]


def test_words_that_come_near_are_no_answer():
    masons = box("masons")
    assert told(masons, "apply") == []
    assert [s.answer.text for s in masons.near("apply")] == [NEAR["text"]]
    assert [d.id for d in masons.silent("apply")] == ["notice", "plan"]


def test_a_number_serves_the_document_that_prints_it():
    assert [s.document.id for s in box("masons").phones] == ["notice"]
    assert [d.id for d in box("masons").silent(None)] == ["plan"]
    assert box("welders").phones == []  # an address alone is no number


def test_a_document_whose_time_is_over_answers_where_it_is_the_only_one():
    assert [s.document.id for s in box("former").speaking] == ["old"]
    assert "old" not in [s.document.id for s in box("masons").speaking]


def test_who_answers_is_told_first_for_a_notice_then_action_by_action():
    found = [(d.document.id, d.action and d.action.id) for d in box("masons").duties]
    assert found == [("notice", None), ("plan", "plan-1")]


def test_a_plan_whose_actions_are_about_others_comes_last():
    found = [(d.document.id, d.action) for d in box("workers").duties]
    assert found == [("plan", None)]
    assert [(d.action.id, d.wide and d.wide.id) for d in box("young").duties if d.action] == [
        ("plan-1", "welders")
    ]


def test_whose_clause_prints_offices_is_sent_to_them_though_the_action_is_for_others():
    named = group("roofers", "瓦匠", named_in=[cite("plan", "二 措施（1）")])
    lookup = Lookup(Catalogue(**vars(MADE.catalogue) | {"groups": [named]}), frozen.LOCK)
    answers = of_group(lookup.group("roofers"), lookup)
    assert [d.action and d.action.id for d in answers.duties] == ["plan-1"]
    assert answers.said == []  # what it says of others is no answer to them


def test_the_answers_of_the_frozen_catalogue_reach_the_groups_in_their_words():
    lookup = Lookup(frozen.catalogue(), frozen.LOCK)
    reached = {
        (g.id, s.answer.text)
        for g in lookup.catalogue.groups
        for s in of_group(g, lookup).direct("place")
        if s.groups
    }
    assert reached == {("group-older-rural-workers", "在周边企业学来料加工。")}
