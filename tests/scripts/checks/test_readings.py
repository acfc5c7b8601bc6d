"""What options make of a list of head counts; the messages stand in ``tests/bad/reading-*``."""

import copy
from types import SimpleNamespace

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models import readings as models
from scripts.checks.readings import check_readings, of_scheme, variants
from tests import made_up

KEY = ("rate", "of")


def reading(name, **change):
    """A doubt with one option that changes nothing and one that makes this change of the rate."""
    option = {"title": "甲", "argument": "甲。"}
    return models.Reading.model_validate(
        {
            "id": name, "scheme": "s", "title": "甲", "question": "甲？", "affects": "counts",
            "default": "usual",
            "options": [
                {"value": "usual", **option},
                {"value": "other", **option, "changes": [{"part": "rate", "key": "of", **change}]},
            ],
            "cites": [{"document": "d", "clause": "一", "quote": "甲"}],
        }
    )  # fmt: skip


CHANGES = of_scheme(
    Catalogue(readings=[reading("R1", add=["-over_limit"]), reading("R2", set=["certified"])]),
    SimpleNamespace(id="s"),
)


def test_every_combination_of_options_is_tried_fewest_changes_first():
    found = [terms for terms, _ in variants(KEY, ["trainees"], CHANGES)]
    assert found[0] == ("trainees",)
    assert sorted(found[1:3]) == [("certified",), ("trainees", "-over_limit")]
    assert found[3:] == [("certified", "-over_limit")]


def test_an_add_comes_after_every_set_whatever_the_order():
    turned = {terms for terms, _ in variants(KEY, ["trainees"], CHANGES[::-1])}
    assert turned == {terms for terms, _ in variants(KEY, ["trainees"], CHANGES)}


def test_nothing_is_said_of_a_scheme_that_is_not_there():
    catalogue = copy.copy(made_up.checked()[0])
    assert catalogue.readings
    catalogue.schemes = []
    assert list(check_readings(catalogue)) == []


def test_the_models_keep_text_and_lists_apart():
    change = models.Change(part="bonus", key="heads", set=["certified"])
    assert change.set == ["certified"] and change.add is None
