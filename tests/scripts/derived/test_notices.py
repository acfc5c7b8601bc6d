"""The notices that are told first to the groups they name."""

from datetime import date

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.lookup import Lookup
from scripts.derived.notices import notices_for
from tests import frozen
from tests.made_records import action, cite, document, group

SCHEME = next(s for s in frozen.catalogue().schemes if s.id == frozen.SCHEME)


def scheme(document_id, **said):
    return SCHEME.model_copy(update={"id": f"pays-{document_id}", "document": document_id, **said})


def made():
    catalogue = Catalogue(
        documents=[
            document("notice"),
            document("plan"),
            document("sums-unsaid"),
            document("ended", ended_on=date(2030, 1, 1)),
        ],
        groups=[
            group("wide", "务工人员", named_in=[cite(d) for d in ("notice", "plan", "ended")]),
            group("own", "焊工", part_of="wide", named_in=[cite("notice", "二")]),
            group("inner", "青年焊工", part_of="own"),
            group("other", "瓦工", named_in=[cite("sums-unsaid")]),
        ],
        actions=[action("plan-1", "plan")],
        schemes=[
            *(scheme(d) for d in ("notice", "plan", "ended")),
            scheme("sums-unsaid", formula=None),
        ],
    )
    catalogue.day = date(2031, 1, 1)
    return Lookup(catalogue, frozen.LOCK)


def found(group_id):
    lookup = made()
    notices = notices_for(lookup.group(group_id), lookup)
    return [(n.scheme.document, [c.clause for c in n.cites], n.wide and n.wide.id) for n in notices]


def test_a_notice_that_names_the_group_is_told_with_its_words():
    assert found("own") == [("notice", ["二"], None)]


def test_one_that_names_only_a_wider_group_is_told_as_such():
    assert found("inner") == [("notice", ["二"], "own")]


def test_plans_with_actions_ended_notices_and_those_without_a_sum_are_left_out():
    assert found("wide") == [("notice", ["一"], None)]
    assert found("other") == []
