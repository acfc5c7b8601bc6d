"""Signed lists of head counts: which make sense for every class, and which do not."""

import pytest

from scripts.checks.head_counts import small_classes, total, wrong_with


@pytest.mark.parametrize(
    "terms",
    [
        "trainees",
        "certified -over_limit",
        "employed -over_limit_employed",
        "trainees -over_limit",
        "trainees -over_limit -over_limit_uncertified -employed_uncertified",
        "employed employed_uncertified -over_limit_employed",
        "trainees -certified -employed_uncertified",
        "class",
    ],
)
def test_lists_that_make_sense(terms):
    assert wrong_with(tuple(terms.split())) is None


@pytest.mark.parametrize(
    ("terms", "key", "message"),
    [
        ((), "heads", "是空的列表"),
        (("klass",), "heads", "写的是 “klass”；这里只能是"),
        (("--class",), "heads", "写的是 “--class”；这里只能是"),
        (("- class",), "heads", "写的是 “- class”；这里只能是"),
        (("certified", "certified"), "heads", "“certified” 算了两次"),
        (("certified", "-certified"), "heads", "“certified” 算了两次"),
        (("-class",), "heads", "class 表示每班一次"),
        (("class", "certified"), "heads", "class 表示每班一次"),
        (("class",), "of", "class 表示每班一次"),
        (("employed",), "of", "分母里有 employed"),
        (("-over_limit", "certified"), "heads", "第一项是 “-over_limit”"),
        (("employed", "-certified"), "heads", "employed 0、certified 1 的班会算出 -1 人"),
        (
            ("certified", "-over_limit", "-employed"),
            "heads",
            "certified 1、over_limit 1、employed 1",
        ),
        (
            ("certified", "-over_limit_uncertified"),
            "of",
            "certified 0、over_limit_uncertified 1 的班会算出 -1 人",
        ),
    ],
)
def test_lists_that_do_not(terms, key, message):
    assert wrong_with(terms, key).startswith(message)


def test_small_classes_hold_the_extremes():
    assert any(c["over_limit_employed"] == c["trainees"] for c in small_classes())
    assert any(c["employed_uncertified"] == c["trainees"] for c in small_classes())
    assert any(c["over_limit_uncertified"] == c["trainees"] for c in small_classes())
    assert total(["trainees", "-certified"], {"trainees": 5, "certified": 3}) == 2
