"""The box of five questions on the pages of groups, actions and occupations."""

import re

import pytest

from scripts.catalogue import vocabulary
from scripts.derived.lookup import Lookup
from scripts.derived.notices import notices_for
from scripts.pages.addresses import file_of
from tests import frozen, rendered

LOOKUP = Lookup(frozen.catalogue(), frozen.LOCK)
PAGES = rendered.pages(frozen.catalogue(), frozen.LOCK)
ASKED = [*vocabulary.ASKED.values(), "打哪个电话", "归谁管"]
KINDS = ("groups", "actions", "occupations")


def rows(name, record):
    """The five questions on the page of a record, each with what stands beside it."""
    page = PAGES[file_of(name, record.id)]
    box = page.partition('<dl class="facts answers">')[2].partition("\n</dl>")[0]
    return dict(re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", box, re.S))


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_answers_each_question_or_says_that_nothing_is_printed(kind):
    for record in LOOKUP.catalogue.records(kind):
        found = rows(kind, record)
        assert list(found) == ASKED
        assert all(re.search("[一-鿿]", said) for said in found.values())


def test_a_number_stands_only_where_its_document_speaks_and_can_be_dialled():
    printed = {c.value: d.id for d in LOOKUP.documents for c in d.contacts if c.kind == "电话"}
    named = []
    for group in LOOKUP.catalogue.groups:
        found = re.findall(r'href="tel:(\d+)">([\d-]+)<', rows("groups", group)["打哪个电话"])
        lines = [group, *LOOKUP.wider(group)]
        speaking = LOOKUP.documents_of([c for one in lines for c in LOOKUP.named_in(one)])
        for dialled, shown in found:
            assert dialled == shown.replace("-", "") and printed[shown] in speaking
        named += found
        assert found or not set(printed.values()) & set(speaking)
    assert named


def test_a_notice_is_the_first_thing_told_to_the_groups_it_names():
    for group in LOOKUP.catalogue.groups:
        page = PAGES[file_of("groups", group.id)]
        first = page.index("{: #notices ") if "{: #notices " in page else len(page)
        if notices_for(group, LOOKUP):
            assert first < page.index("{: #answers ") < page.index("{: #actions }")
        else:
            assert first == len(page)


def test_an_answer_says_for_whom_alone_it_is():
    action = next(a for a in LOOKUP.catalogue.actions if a.answers)
    told = rows("actions", action)["在哪里上课"]
    assert "写给“农村大龄劳动力”的：<strong>在周边企业学来料加工。</strong>" in told
    assert "周边企业" not in rows("groups", LOOKUP.group("group-former-fishers"))["在哪里上课"]
