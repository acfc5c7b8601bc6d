"""What is written is read back as it was, whatever it is."""

from datetime import date

import pytest

from scripts.drafting.written_yaml import item, scalar
from scripts.files import strict_yaml

HARD = [
    *[
        "甲",
        "甲: 乙",
        "甲 # 乙",
        "{1}. ",
        "[甲]",
        "30%",
        "5",
        "true",
        "null",
        "甲：",
        "- 甲",
        "'甲'",
    ],
    *[
        "关于“甲",
        "甲”乙",
        "甲，",
        "、甲",
        "甲 - 乙",
        "甲。",
        "甲 name: 乙",
        "（甲",
        "《甲",
    ],
    *['"甲"', "（{1}）", " 甲 ", "@甲", "2031年8月20日", "*甲", "&甲", "!甲", "甲:", "a'b", "=甲"],
]


@pytest.mark.parametrize("text", HARD)
def test_text_stays_text(text, tmp_path):
    file = tmp_path / "x.yml"
    file.write_text("\n".join(["x:", *item({"a": text, "b": [text]}, 2), ""]), encoding="utf-8")
    loaded = strict_yaml.load(file, "x.yml")
    assert (loaded.problems, loaded.value) == ([], {"x": [{"a": text, "b": [text]}]})


def test_other_values_are_written_as_editors_write_them():
    assert [scalar(v) for v in (None, True, False)] == ["null", "true", "false"]
    assert scalar(date(2031, 8, 20)) == "2031-08-20"
    assert item({"a": [], "b": [{"c": "甲", "d": "乙"}]}, 0) == [
        "- a: []", "  b:", "    - c: 甲", "      d: 乙",
    ]  # fmt: skip
