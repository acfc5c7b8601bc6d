"""The classes at the edges of a scheme; those of lines that wait for work: tests/test_cases.py."""

from calculator.engine.scheme.scheme import Rules
from scripts.effects.edges import SIZES, at_certificates, at_edges, classes, single_choices
from tests import frozen


def formula(scheme):
    return frozen.rules().scheme(scheme).formula({})


def test_a_line_of_those_certified_has_its_edges_too():
    """At 75 % of 40 the rest is paid: 29, 30 and 31 certified."""
    found = at_certificates(formula("per-class-2098"), 40)
    assert [one.counts["certified"] for one in found] == [29, 30, 31]


def test_a_scheme_whose_lines_all_wait_for_work_has_none_of_these():
    assert at_certificates(formula(frozen.SCHEME), 40) == []


def test_a_scheme_without_such_lines_has_the_class_as_it_is():
    for size in SIZES:
        for full in classes(size):
            assert at_edges(formula("per-class-2098"), full) == [full]


def test_each_option_of_each_reading_is_chosen_by_itself():
    scheme = Rules(frozen.compiled()).scheme(frozen.SCHEME)
    found = single_choices(scheme)
    assert all(len(choice) == 1 for choice in found)
    assert len(found) == sum(len(reading["options"]) for reading in scheme.readings) > 6
