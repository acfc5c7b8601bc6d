"""What options make of a list of head counts; the messages stand in ``tests/bad/reading-*``."""

from scripts.catalogue.loading import load
from scripts.catalogue.models import readings as models
from scripts.checks.readings import check_readings, of_scheme, variants, wrong_replacement


def test_every_combination_of_options_is_tried_fewest_changes_first():
    catalogue, _ = load()
    scheme = next(s for s in catalogue.schemes if s.id == "wuxi-2026")
    changes = of_scheme(catalogue, scheme)
    found = [
        terms for terms, _ in variants(("stable-employment-rate", "of"), ["trainees"], changes)
    ]
    assert found[0] == ("trainees",)
    assert set(found) == {
        ("trainees",),
        ("certified",),
        ("trainees", "-over_limit"),
        ("certified", "-over_limit"),
    }


def test_an_add_comes_after_every_set_whatever_the_order():
    catalogue, _ = load()
    scheme = next(s for s in catalogue.schemes if s.id == "wuxi-2026")
    changes = of_scheme(catalogue, scheme)
    key = ("stable-employment-rate", "of")
    turned = {terms for terms, _ in variants(key, ["trainees"], changes[::-1])}
    assert turned == {terms for terms, _ in variants(key, ["trainees"], changes)}


def test_nothing_is_said_of_a_scheme_that_is_not_there():
    catalogue, _ = load()
    catalogue.schemes.clear()
    assert list(check_readings(catalogue)) == []


def test_replacement():
    assert wrong_replacement("a", ["a", "b"]) is None
    assert "可用的是 a" in wrong_replacement("b", ["a"])
    assert "这是第一笔" in wrong_replacement("b", [])


def test_the_models_keep_text_and_lists_apart():
    change = models.Change(part="bonus", key="heads", set=["certified"])
    assert change.set == ["certified"] and change.add is None
