"""A number is a figure where a document can change it, and none where it only points or counts."""

import pytest

from scripts.evidence.figure_words import figures_in

FIGURES = [
    ("占到35%以上", ["35%"]),
    ("百分之三十", ["百分之三十"]),
    ("每年10万人次", ["10万"]),
    ("三个月内，享受两次，半年", ["三", "两", "半"]),
    ("一年以上，一个月内", ["一", "一"]),
    ("2021—2023年", ["2021", "2023"]),
    ("十六条措施", ["十六"]),
    ("第46届", ["46"]),
    ("5类人", ["5"]),
]

NO_FIGURES = [
    "见四（五）和二（二） 措施（3）",
    "四（一）1至3没有再印",
    "附表 3、附件2 5、措施15、第二条、（三）",
    "与 wuxi-2026 不同",
    "编码2-02-38-01",
    "两种理解，四个部门，第一次，第三方",
    "没有写多久一次，一个月里",
    "没有就填 0",
    "数到月底为止。例如8月31日取证，数到28日",
]


@pytest.mark.parametrize(("text", "figures"), FIGURES)
def test_a_figure_is_found(text, figures):
    assert [one.words for one in figures_in(text)] == figures


@pytest.mark.parametrize("text", NO_FIGURES)
def test_a_place_a_count_or_an_example_is_none(text):
    assert figures_in(text) == []


def test_a_figure_behind_what_is_none_is_still_found_where_it_stands():
    text = "见四（五）：占到 1，200 人"
    text = text.replace("，", ",")
    [one] = figures_in(text)
    assert (one.number, text[one.begin : one.end]) == (1200, "1,200")
    assert [f.words for f in figures_in("例如8月。以后是9月")] == ["9"]
