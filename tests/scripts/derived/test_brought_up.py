"""Who comes out of a training is not told as those for whom it is printed."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.actions import ActionPart
from scripts.derived.brought_up import from_whom
from scripts.derived.lookup import Lookup
from scripts.derived.trainees import trainees
from tests import frozen, rendered
from tests.made_records import action, document, group

ALONE = ActionPart(
    quote="培育养蜂工等人才", groups=[{"id": "talent", "as_written": "人才"}], brings_up=True
)
WHOLE = ActionPart(
    quote="针对农户等开展培训，培育养蜂工等人才",
    groups=[{"id": "farmers", "as_written": "农户"}],
    open_ended=["groups"],
)


def test_nobody_is_printed_for_those_who_are_brought_up():
    assert from_whom(ALONE, action("a", "city", parts=[ALONE])) == "没有写从谁里培育"
    assert ALONE.trained == []


def test_the_sentence_that_brings_them_up_may_say_whom_it_trains():
    both = action("a", "city", parts=[WHOLE, ALONE])
    assert from_whom(ALONE, both) == "同一句里，培训写给农户等"
    assert from_whom(WHOLE, both) == "" and WHOLE.trained == WHOLE.groups


def test_whom_a_whole_document_trains_is_told_with_its_words():
    cite = {"document": "city", "clause": "二", "quote": "农户"}
    farmers = group("farmers", "农户", throughout=["city"], named_in=[cite])
    lookup = Lookup(
        Catalogue(documents=[document("city")], groups=[farmers, group("others", "别人")]),
        frozen.LOCK,
    )
    [(found, said)] = trainees("city", lookup)
    assert (found.id, said.quote) == ("farmers", "农户")
    assert trainees("elsewhere", lookup) == []


@pytest.mark.live
def test_no_page_says_that_training_is_printed_for_those_who_come_out_of_it():
    catalogue = load()[0]
    pages = rendered.pages(catalogue)
    raised = [(a, p) for a in catalogue.actions for p in a.parts if p.brings_up]
    assert raised
    for one, part in raised:
        said = from_whom(part, one)
        assert said in pages[f"actions/{one.id}.md"]
        for name in one.every_field:
            names = "、".join(g.as_written for g in part.groups)
            assert f"写给{names}" not in pages[f"fields/{name}.md"]
    for name, page in pages.items():
        for _, part in raised:
            for printed in part.groups:
                assert f"写给谁</span>{printed.as_written}" not in page, name


@pytest.mark.live
def test_where_an_action_names_nobody_its_page_says_whom_the_document_trains():
    catalogue = load()[0]
    pages, lookup = rendered.pages(catalogue), Lookup(catalogue)
    for one in catalogue.actions:
        told = trainees(one.document, lookup)
        nobody = any((p.lists_what or p.groups) and not p.trained for p in one.parts)
        if told:
            assert ("没有写给谁的，看整份文件" in pages[f"actions/{one.id}.md"]) is nobody, one.id
