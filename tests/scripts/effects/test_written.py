"""Records as they are written: found by their names, also in a state that is broken."""

import pytest

from scripts.effects.written import Key, name_of, read


@pytest.mark.parametrize(
    ("kind", "item", "name"),
    [
        ("caps", {"id": "a-cap"}, "a-cap"),
        ("clauses", {"document": "d", "locator": "四（五）", "id": "x"}, "d 四（五）"),
        ("sources", {"document": "d"}, "d"),
        ("places", {"name": "云州"}, "云州"),
        ("strength_words", {"word": "必须"}, "必须"),
        ("everyday_words", {"words": ["骑手", "外卖"]}, "骑手"),
        ("caps", {"amount": 1}, "?"),
        ("clauses", {}, "? ?"),
    ],
)
def test_a_record_is_found_by_what_it_is_called(kind, item, name):
    assert name_of(kind, item) == name


def test_each_record_has_its_place_and_one_that_is_called_alike_its_number(tmp_path):
    file = tmp_path / "caps.yml"
    file.write_text("caps:\n  - {id: a}\n  - {id: b}\n  - {id: a, amount: 1}\n", encoding="utf-8")
    found = read(tmp_path)
    assert [key.name for key in found.records] == ["a", "b", "a（第 2 条）"]
    second = found.records[Key("caps", "a（第 2 条）")]
    assert (second.file, second.line, second.content["amount"]) == (
        f"{tmp_path.name}/caps.yml",
        4,
        1,
    )
    assert second.called == "价格上限 a（第 2 条）"
    assert found.unread == []


@pytest.mark.parametrize(
    "text", ["caps:\n  - id：a\n", "", "cabs:\n  - {id: a}\n", "- a\n", "caps: [{id: a}\n"]
)
def test_a_file_of_which_something_is_unread_is_named(tmp_path, text):
    (tmp_path / "caps.yml").write_text(text, encoding="utf-8")
    assert read(tmp_path).unread == [f"{tmp_path.name}/caps.yml"]


def test_what_is_no_file_of_records_is_passed_over(tmp_path):
    (tmp_path / "sources.lock").write_text("x", encoding="utf-8")
    assert read(tmp_path).records == {} and read(tmp_path).unread == []
