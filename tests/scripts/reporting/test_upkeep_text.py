"""The report says what was found, part by part, and of the rest that there is nothing."""

from datetime import date

from scripts.reporting.upkeep_text import says_something, text

DAY = date(2099, 1, 2)


def test_what_was_found_stands_below_its_heading_and_the_rest_is_named():
    report = text(DAY, [("空的", []), ("两处的", ["一", "二"]), ("也空的", [])])
    assert report.startswith("截至 2099-01-02，共 2 处。\n\n## 两处的（2）\n\n- 一\n- 二\n\n")
    assert "没有的：空的；也空的。" in report and "## 空的" not in report
    assert says_something(report)


def test_nothing_at_all_is_said_as_such():
    report = text(DAY, [("空的", [])])
    assert "共 0 处" in report and not says_something(report)


def test_a_long_part_is_cut_and_counted():
    report = text(DAY, [("很多", list("字" * 33))])
    assert report.count("- 字") == 30 and "还有 3 处" in report and "## 很多（33）" in report
