"""The doubtful readings by what they are about, on the frozen catalogue."""

import pytest

from scripts.derived.doubts import Doubts
from tests import frozen


@pytest.fixture(scope="module")
def doubts():
    return Doubts(frozen.catalogue())


def test_of_a_scheme(doubts):
    catalogue = frozen.catalogue()
    (scheme,) = [s for s in catalogue.schemes if s.id == frozen.SCHEME]
    assert doubts.of(scheme)
    assert sum(len(doubts.of(s)) for s in catalogue.schemes) == len(catalogue.readings)
    assert {r.scheme for r in doubts.of(scheme)} == {scheme.id}


def test_that_change_a_part_of_its_formula(doubts):
    (scheme,) = [s for s in frozen.catalogue().schemes if s.id == frozen.SCHEME]
    changed = {c.part: r for r in doubts.of(scheme) for o in r.options for c in o.changes}
    assert changed
    for part, reading in changed.items():
        assert reading in doubts.changing(scheme, [part])
    assert doubts.changing(scheme, ["no-such-part"]) == []


def test_near_the_clauses_of_caps(doubts):
    catalogue = frozen.catalogue()
    near = doubts.near(catalogue.caps)
    rest_on = {(c.document, c.clause) for cap in catalogue.caps for _, _, c in cap.values}
    assert near == [
        r for r in catalogue.readings if rest_on & {(c.document, c.clause) for c in r.cites}
    ]
    assert near and doubts.near([]) == []
