"""What is typed and what is searched become the same, however it is written."""

import json

import pytest

from tests.on_search import answers, of_the_frozen

SAME = [
    # width, case, blanks, quotation marks, signs that are not seen
    ("ＡＩ ｔｅｃｈ", "aitech"),
    ("“技能照亮 前程”行动", "技能照亮前程行动"),
    ("新\u200b工\u00ad种\ufeff", "新工种"),
    # brackets of numbers, dashes
    ("某发〔2026〕1号", "某发(2026)1号"),
    ("某发[2026]1号", "某发(2026)1号"),
    ("某发【２０２６】１号", "某发(2026)1号"),
    ("2025—2027年", "2025-2027年"),
    ("30至50人", "30-50人"),
    # numerals
    ("三千元", "3000元"),
    ("3,000 元", "3000元"),
    ("3，000元", "3,000元"),  # a comma of a sentence may stand there
    ("百分之三十", "30\u0025"),
    ("百分之62.5", "62.5\u0025"),
    ("二十五人", "25人"),
    ("十个", "10个"),
    ("一百零五", "105"),
    ("一万二千", "12000"),
    ("一亿零三百万", "103000000"),
    ("两百万人次", "2000000人次"),
    ("1.45万", "14500"),
    ("20万人次", "200000人次"),
    ("二〇二六年", "2026年"),
    ("二零二六年", "2026年"),
    ("四（五）", "4(5)"),
    ("十四五", "十45"),  # no number: each digit alone
    ("千方百计", "千方百计"),
    ("万人", "万人"),
]


def test_it_is_folded_alike():
    found = answers(*(["fold", raw] for raw, _ in SAME))
    # NFKC makes a comma of ，, so that a full-width one may part thousands as well
    expected = [folded if raw != "3，000元" else "3000元" for raw, folded in SAME]
    assert found == expected


def test_where_a_character_comes_from_is_known():
    raw = "每班 三十 人（“含”）"
    placed = answers(["placed", raw])[0]
    assert placed["text"] == "每班30人(含)"
    at = placed["text"].index("30")
    assert raw[placed["from"][at] : placed["to"][at + 1]] == "三十"
    assert raw[placed["from"][at + 2] : placed["to"][at + 2]] == "人"


def test_both_ways_of_folding_agree_on_every_text():
    data = json.loads(of_the_frozen())
    rows = (*data["names"], *data["rest"]["texts"], *data["rest"]["others"])
    texts = [text for row in rows for text in row if text and isinstance(text, str)]
    found = answers(*(["fold", text] for text in texts), *(["placed", text] for text in texts))
    assert found[: len(texts)] == [placed["text"] for placed in found[len(texts) :]]
    assert all(len(p["text"]) == len(p["from"]) == len(p["to"]) for p in found[len(texts) :])


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("焊工 补贴", ["焊工", "补贴"]),
        ("焊工，补贴；多少？", ["焊工", "补贴", "多少"]),
        ("1,000元 1.5万", ["1000元", "1.5万"]),
        ("　 ", []),
    ],
)
def test_a_query_is_parted_at_blanks_and_punctuation(query, words):
    assert answers(["words", query]) == [words]


def test_traditional_characters_are_read_as_the_simple_ones_of_the_data():
    assert answers(["fold", "網約配送員"]) == ["网约配送员"]
