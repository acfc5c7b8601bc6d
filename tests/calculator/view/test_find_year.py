"""The printed school year in words, counted from the figure and the day that the notice prints."""

from calculator.view.find_year import lasts

YEAR = {"months": 12, "month": 9, "day": 1, "years_before": 1, "cite": {}}
GROUPS = [{"id": "a", "name": "甲类毕业生"}, {"id": "b", "name": "乙"}]


def part(**year):
    fit = {"group": "a", "when": ["x"], "year": YEAR | year}
    return {"groups": GROUPS, "fits": [fit, fit, {"group": "b", "when": ["x"]}]}


def test_it_tells_the_last_day_once_for_each_group():
    told = "文件写的“甲类毕业生”，从毕业前一年9月1日算到毕业那年8月31日；过了这一天就不是了。"
    assert lasts(part()) == told


def test_it_follows_the_printed_numbers():
    told = lasts(part(months=6, month=3, years_before=0))
    assert "从毕业那年3月1日算到毕业那年8月31日" in told
    assert "到毕业后一年2月28日" in lasts(part(month=3, years_before=0))


def test_nothing_is_told_where_no_year_is_counted():
    assert lasts({"groups": GROUPS, "fits": [{"group": "b", "when": []}]}) == ""
