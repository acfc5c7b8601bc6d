"""The catalogue multiplied: as good as the first, so that what is measured on it means something."""

import pytest

from scripts.catalogue.kinds import KINDS
from scripts.checks.every import check
from scripts.derived.lookup import Lookup
from scripts.derived.named_in import printed_name
from scripts.measuring import multiplied
from scripts.measuring.multiplied import COPIED

pytestmark = pytest.mark.live


ONCE = check()[0]


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    folder = tmp_path_factory.mktemp("twice") / "catalog"
    multiplied.write(2, folder)
    catalogue, problems = check(folder)
    assert problems == []
    return catalogue


@pytest.mark.parametrize("name", KINDS)
def test_every_list_is_twice_as_long_but_those_of_the_desks(name, twice):
    times = 2 if name in COPIED else 1
    assert len(twice.records(name)) == times * len(ONCE.records(name))


def test_the_first_copy_is_the_catalogue_itself(twice):
    for name in KINDS:
        pairs = zip(ONCE.records(name), twice.records(name), strict=False)
        assert all(one.model_dump() == without_copies(other.model_dump()) for one, other in pairs)


def without_copies(record):
    """`record`, its verdicts without the copies of the documents that they speak of."""
    for verdict in record.get("verdicts", []):
        own = verdict["documents"][: len(verdict["documents"]) // 2]
        assert verdict["documents"] == [*own, *(f"{name}-x2" for name in own)]
        verdict["documents"] = own
    return record


def test_the_other_copy_hangs_together_like_the_first(twice):
    once, lookup = Lookup(ONCE), Lookup(twice)
    for name in ("departments", "groups", "fields"):
        half = len(ONCE.records(name))
        for own, other in zip(ONCE.records(name), twice.records(name)[half:], strict=True):
            assert len(lookup.actions_for(name, other.id)) == len(once.actions_for(name, own.id))
            assert len(lookup.named_in(other)) == len(once.named_in(own)), other.name
    half = len(ONCE.departments)
    for own, other in zip(ONCE.departments, twice.departments[half:], strict=True):
        for cite, copied in zip(own.named_in, other.named_in, strict=True):
            is_named = printed_name(own, cite.quote) is None
            assert (printed_name(other, copied.quote) is None) == is_named


def test_the_other_copy_refers_to_nothing_of_the_first(twice):
    half = len(ONCE.documents)
    own = {document.id for document in twice.documents[half:]}
    for name in ("clauses", "actions", "targets", "requirements", "caps", "schemes", "forms"):
        records = twice.records(name)
        assert {r.document for r in records[len(records) // 2 :]} <= own
    cited = {c.document for o in twice.occupations[len(ONCE.occupations) :] for c in o.named_in}
    assert cited <= own
