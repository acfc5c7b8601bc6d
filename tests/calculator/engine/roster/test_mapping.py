"""The mapping that a person saves and gives again."""

import pytest

from calculator.engine.roster import mapping


def refused(text):
    with pytest.raises(mapping.MappingError) as refusal:
        mapping.read(text)
    return refusal.value.message


def test_what_is_written_is_read():
    columns = {"证件号码": "identity", "D列": "name", "备注": ""}
    assert mapping.read(mapping.text(columns)).columns == columns
    assert mapping.read(mapping.example({})).columns == {"证件号码": "identity", "D列": "name"}


def test_a_column_is_found_by_its_letter_first_then_by_its_heading_however_it_is_spelled():
    said = mapping.Mapping({"证件 号码（必填）": "identity", "D列": "name", "备注": ""})
    assert said.field(0, "证件号码") == "identity"
    assert said.field(3, "证件号码") == "name"
    assert said.field(1, "备注") == ""
    assert said.field(1, "姓名") is None
    assert said.named("证件号码") == "identity"


def test_what_no_sheet_has_is_told():
    said = mapping.Mapping({"证件号码": "identity", "D列": "name", "没有": "group"})
    assert said.unused([["证件号码"], ["a", "b", "c", "d"]]) == ["没有"]
    assert said.unused([["a"]]) == ["证件号码", "D列", "没有"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "列的对应不是 JSON，读不了；应写成这样"),
        ("[]", "没有 columns"),
        ('{"columns": {"a": 1}}', "没有 columns"),
        (
            '{"columns": {"a": "age"}}',
            "没有“age”这一项；可写的是 name（姓名）、identity（身份证号）",
        ),
        ("x" * 200_000, "不是 JSON"),
    ],
)
def test_what_is_none_is_said_in_a_sentence(text, says):
    assert says in refused(text)
