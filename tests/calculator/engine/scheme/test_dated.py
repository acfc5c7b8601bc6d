"""Which figures with dates are used on the day typed, and that they are refused before the first."""

import pytest

from calculator.engine.entry.problems import EntryError
from calculator.engine.scheme.dated import on_day, on_typed_day, slip_words, used
from tests import frozen

STEPPED = frozen.rules().scheme("stepped-2099")
PLAIN = frozen.rules().scheme(frozen.SCHEME)


def test_the_scheme_of_the_day_typed():
    assert on_typed_day(STEPPED, {"day": " "}) is STEPPED
    assert on_typed_day(STEPPED, {}).day is None
    assert on_typed_day(STEPPED, {"day": "2099年12月31日"}).day == (2099, 12, 31)
    assert on_typed_day(PLAIN, {"day": "no day at all"}) is PLAIN, "nothing hangs on it"


def test_what_is_no_date_or_before_the_first_is_refused():
    with pytest.raises(EntryError, match="应是日期") as caught:
        on_typed_day(STEPPED, {"day": "明年"})
    assert caught.value.field == "day"
    assert on_day(STEPPED, (2099, 2, 3)).day == (2099, 2, 3)
    with pytest.raises(EntryError) as caught:
        on_day(STEPPED, (2099, 2, 2))
    assert caught.value.message == (
        "2099年2月2日，早于先付款登记的第一个数字（2099年2月3日起），算不出来；请核对日期，或查更早的文件"
    )


def test_each_is_told_with_its_citation():
    told = used(on_day(STEPPED, (2100, 1, 1)))
    assert [part["id"] for part, _ in told] == ["opening", "remainder", "prize"]
    assert [text for _, text in told] == [
        "先付款：取证日期 2100年1月1日，用的是2100年1月1日起的数字 “给 70%”",
        "余款：取证日期 2100年1月1日，用的是2099年2月3日起的数字 “到 40%”",
        "就业奖：取证日期 2100年1月1日，用的是2100年1月1日起的数字 “到 60% 给 262.50 元”",
    ]
    assert [part["cite"]["clause"] for part, _ in told] == ["二", "一", "二"]
    assert slip_words(on_day(STEPPED, (2099, 12, 31))) == (
        "先付款 给 60%（2099年2月3日起）；余款 到 40%（2099年2月3日起）；"
        "就业奖 到 60% 给 200 元（2099年2月3日起）"
    )
    assert used(PLAIN) == [] and slip_words(PLAIN) == ""
