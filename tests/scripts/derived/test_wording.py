"""Figures, dates and conditions in words."""

from datetime import date

import pytest

from scripts.catalogue import vocabulary
from scripts.catalogue.loading import load
from scripts.catalogue.models.clauses import Figure
from scripts.catalogue.models.readings import Reading
from scripts.catalogue.quantity import Quantity
from scripts.derived import wording
from tests import frozen


@pytest.mark.parametrize(
    ("value", "to", "unit", "words"),
    [
        (40, None, "课时", "40课时"),
        ("80%", None, "%", "80%"),
        ("20万", None, "人次", "20万人次"),
        (30, 50, "人", "30—50人"),
        (1320, None, "人", "1,320人"),
        (999, 10000, "人", "999—10,000人"),
        ("1.45万", None, "人次", "1.45万人次"),
        (2022, None, "年", "2022年"),
        (0.5, None, "年", "半年"),
        (0.5, None, "元", "0.5元"),
    ],
)
def test_amount(value, to, unit, words):
    figure = Figure(label="x", value=value, to=to, unit=unit, bound="at-least", quote="x")
    assert wording.amount(figure) == words


def test_a_target_says_whom_it_is_about_or_that_no_word_says_so():
    target = next(one for one in frozen.catalogue().targets if one.scope)
    assert wording.scope(target) == target.scope
    assert wording.scope(target.model_copy(update={"scope": None})) == "没有写范围"


def test_every_bound_and_effect_has_words():
    for bound in Figure.model_fields["bound"].annotation.__args__:
        figure = Figure(label="x", value=1, unit="人", bound=bound, quote="x")
        assert wording.bound(figure) or bound == "exactly"
    assert set(vocabulary.AFFECTS) == set(Reading.model_fields["affects"].annotation.__args__)


def test_a_date_that_is_not_printed_is_said_to_be_so():
    assert wording.day(date(2026, 3, 31)) == "2026年3月31日"
    assert wording.day(None) == "文件里没有写"


def test_a_threshold_says_whether_it_includes_its_edge():
    assert wording.reaches(Quantity("30%"), True) == "达到 30%（含正好 30%）"
    assert wording.reaches(Quantity("50%"), False) == "超过 50%（正好 50% 不算）"


@pytest.mark.live
def test_head_counts_are_named_as_the_form_names_them():
    formula = next(s.formula for s in load()[0].schemes if s.formula)
    labels = {e.id: e.label for e in formula.entries}
    assert wording.heads(["certified"], formula) == labels["certified"]
    assert wording.heads(["certified", "-over_limit"], formula) == (
        f"（{labels['certified']} − {labels['over_limit']}）"
    )
