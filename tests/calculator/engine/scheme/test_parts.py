"""The parts of the rules: each scheme's own, and without what pays where nothing is computed."""

import pytest

from calculator.engine.scheme.parts import Parts
from scripts.desks import find_desk, plan_desk, provider_desk
from scripts.desks.bundle import sources

PARTS = Parts(
    {
        "data_version": "0",
        "rules": {
            "time": {"scheme": "first", "n": 1},
            "time-second": {"scheme": {"id": "second"}, "n": 2},
            "finder": {"n": 3},
        },
    }
)


def test_each_scheme_has_its_own_part():
    assert PARTS.part_of("time", "first")["n"] == 1
    assert PARTS.part_of("time", "second")["n"] == 2
    assert PARTS.part_of("time", "third") is None
    assert PARTS.part_of("calendar", "first") is None
    assert PARTS.part("finder")["n"] == 3


def test_a_part_that_was_not_loaded_is_an_error():
    with pytest.raises(KeyError):
        PARTS.part("calendar")


@pytest.mark.parametrize("desk", [find_desk.DESK, provider_desk.DESK])
def test_who_computes_no_sum_does_not_load_what_pays(desk):
    pays = {"calculator/engine/scheme/scheme.py", "calculator/engine/scheme/outcome.py"}
    assert pays <= sources(plan_desk.DESK.module).keys()
    assert not {"calculator/engine/scheme/scheme.py"} & sources(desk.module).keys()
