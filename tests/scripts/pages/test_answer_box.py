"""What comes near an answer stands in sight; offices are named where they are few."""

import re

import pytest

from scripts.catalogue.loading import load
from scripts.derived import answers
from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from tests import rendered

pytestmark = pytest.mark.live

LOOKUP = Lookup(load()[0])
PAGES = rendered.pages(LOOKUP.catalogue)
FOLD = re.compile(r"<details.*?</details>", re.DOTALL)


def in_sight(list_name, record):
    """The box of a record's page without what is folded in it."""
    page = PAGES[file_of(list_name, record.id)]
    box = page.partition("{: #answers }")[2].partition("\n## ")[0]
    return FOLD.sub("", box)


def test_half_an_answer_stands_in_sight_where_nothing_answers():
    shown = 0
    for action in LOOKUP.catalogue.actions:
        box = answers.of_action(action, LOOKUP)
        sight = in_sight("actions", action)
        for said in box.said:
            near = [s for s in box.near(said.answer.question) if not s.groups and not s.wide]
            if near and not box.direct(said.answer.question):
                assert near[0].answer.text in sight
                shown += 1
    assert shown


def test_the_offices_of_an_action_are_named_where_they_are_few():
    few = 0
    for action in LOOKUP.catalogue.actions:
        sight = in_sight("actions", action)
        names = [office.as_written for office in action.departments]
        if 0 < len(names) <= 6:
            assert all(f">{name}" in sight for name in names)
            few += 1
    assert few


def test_the_first_offices_of_a_group_are_named_not_counted():
    named = 0
    for group in LOOKUP.catalogue.groups:
        sight = in_sight("groups", group)
        for duty in answers.of_group(group, LOOKUP).duties[:2]:
            offices = duty.action.departments if duty.action else []
            if 0 < len(offices) <= 6:
                assert all(office.as_written in sight for office in offices)
                named += 1
    assert named


def test_who_can_be_asked_stands_before_what_is_not_printed():
    for list_name in ("actions", "groups", "occupations"):
        for record in LOOKUP.catalogue.records(list_name):
            rows = re.findall(r"<dt>(.*?)</dt>", in_sight(list_name, record))
            assert rows[:2] == ["归谁管", "打哪个电话"]


def test_what_a_page_has_for_somebody_is_one_step_from_its_top():
    for list_name in ("groups", "occupations"):
        for record in LOOKUP.catalogue.records(list_name):
            page = PAGES[file_of(list_name, record.id)]
            assert 'href="#actions"' in page.partition("\n## ")[0]
            assert "{: #actions" in page
