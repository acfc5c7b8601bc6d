"""The target groups of one document."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.printed_groups import printed_groups
from tests import frozen
from tests.made_records import action, cite, document, group

MADE = Lookup(
    Catalogue(
        documents=[document("city"), document("province"), document("notice")],
        groups=[
            group("workers", "农民工", named_in=[cite(d) for d in ("city", "province", "notice")]),
            group("from-afar", "外来农民工", part_of="workers", named_in=[cite("province")]),
            group("jobless", "失业人员", named_in=[cite("notice")]),
        ],
        actions=[
            action("city-1", "city", groups=[("workers", "进城务工人员")]),
            action("province-1", "province", groups=[("from-afar", "外来务工人员")]),
        ],
    ),
    frozen.LOCK,
)


def shown(document_id):
    return {e.group.id: e for e in printed_groups(MADE.document(document_id), MADE)}


@pytest.mark.live
def test_each_group_a_document_prints_is_shown_under_it_and_no_other():
    lookup = Lookup(load()[0])
    for each in lookup.documents:
        of_document = printed_groups(each, lookup)
        found = [g.id for printed in of_document for g in (printed.group, *printed.parts)]
        printed = [
            g.id
            for g in lookup.catalogue.groups
            if each.id in {c.document for c in lookup.named_in(g)}
        ]
        assert sorted(found) == sorted(printed)


def test_a_part_named_by_another_document_stays_out():
    assert [g.id for g in shown("province")["workers"].parts] == ["from-afar"]
    assert shown("city")["workers"].parts == []


def test_a_document_that_prints_groups_side_by_side_has_no_parts():
    assert list(shown("notice")) == ["workers", "jobless"]
    assert not any(each.parts for each in shown("notice").values())


def test_other_words_for_a_group_are_said():
    assert shown("city")["workers"].wordings == ["进城务工人员"]
    assert shown("province")["workers"].wordings == []


def test_other_words_for_a_part_are_said():
    assert shown("province")["workers"].part_wordings == {"from-afar": ["外来务工人员"]}
