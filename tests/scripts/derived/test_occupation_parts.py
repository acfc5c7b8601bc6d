"""The parts of an action in which an occupation is printed."""

from __future__ import annotations

from scripts.derived.occupation_parts import only_in_projects, parts_printing
from tests.made_records import action, cite, occupation, part

ACTION = action(
    "city-1",
    "city",
    parts=[part(groups=[("fishers", "渔民")], skills=["养殖"]), part(skills=["焊接", "砌筑"])],
)


def printing(*cites):
    return [p.skills for p in parts_printing(occupation("o", "焊工", *cites), ACTION)]


def test_it_stands_in_the_parts_whose_words_it_is_cited_from():
    assert printing(cite("city", quote="焊接")) == [["焊接", "砌筑"]]


def test_words_outside_every_part_and_of_other_documents_are_in_none():
    assert printing(cite("city", quote="电工")) == []
    assert printing(cite("county", quote="焊接")) == []


def test_a_name_that_only_a_project_bears_is_no_skill():
    carer = occupation("o", "照护师", cite("city", quote="照护师培训计划"))
    plan = part(projects=["照护师培训计划"], skills=["家政"])
    alone = action("city-2", "city", parts=[plan]).parts
    assert only_in_projects(carer, alone) == ["照护师培训计划"]
    for key in ("skills", "occupations"):
        both = action("city-3", "city", parts=[plan, part(**{key: ["照护师"]})]).parts
        assert only_in_projects(carer, both) == []
