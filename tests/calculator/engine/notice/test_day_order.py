"""Days of a class in an odd order are asked about, and never refused."""

import pytest

from calculator.engine.entry.problems import TypedError
from calculator.engine.notice import day_order

EARLY, MIDDLE, LATE = (2026, 4, 1), (2026, 5, 1), (2026, 6, 1)


def test_a_contract_dated_after_the_opening_is_asked_about():
    [told] = day_order.asked(LATE, MIDDLE)
    assert "签订协议是 2026年6月1日，晚于开班的 2026年5月1日" in told
    for contract, opening in ((EARLY, MIDDLE), (MIDDLE, MIDDLE), (None, EARLY), (LATE, None)):
        assert day_order.asked(contract, opening) == []


def test_an_opening_after_the_certificates_is_asked_about_in_the_words_of_the_scheme():
    [told] = day_order.asked(None, LATE, MIDDLE, "拿证")
    assert "开班是 2026年6月1日，晚于拿证的 2026年5月1日" in told
    assert day_order.asked(None, MIDDLE, MIDDLE) == []
    assert len(day_order.asked(LATE, MIDDLE, EARLY)) == 2


def test_both_are_read_and_everything_wrong_is_said_at_once():
    typed = {"contract": "2026年6月1日", "opening": " "}
    assert day_order.read(typed) == (LATE, None)
    assert day_order.read({}) == (None, None)
    with pytest.raises(TypedError) as caught:
        day_order.read({"contract": "昨天", "opening": "2026-13-1"})
    assert [fields for fields, _ in caught.value.problems] == [("contract",), ("opening",)]
