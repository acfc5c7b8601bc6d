"""Stories read from a folder: what cannot be read is a problem at its line, the rest is there."""

import pytest
import yaml

from scripts.effects.stories import expected, stories
from tests import case_table, frozen


def test_every_story_is_read_with_its_file():
    found, problems = stories(case_table.FOLDER)
    assert problems == []
    assert [story.content for story in found] == case_table.stories()
    assert found[0].key == ("stepped-2099.yml", "stepped-2099", "变之前最后一天，先给 60%")


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- name: a\n  scheme: [b\n", 3, "这一行附近读不懂"),
        ("- {name: a, scheme: b, class: {c: 1}}\n- {name: a}\n", 1, "第 2 个例子缺少"),
        ("- 3\n", 1, "第 1 个例子缺少"),
        ("a: 1\n", 1, "第 1 个例子缺少"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path, text, line, words):
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")
    found, [problem] = stories(tmp_path)
    assert (problem.file, problem.line) == ("tests/cases/a.yml", line)
    assert words in problem.message
    assert len(found) == text.count("class")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("name: [a]", "的 name 不对；这里应是一行字"),
        ("scheme: {a: 1}", "的 scheme 不对"),
        ("class: 3", "的 class 不对；这里应是一行一个“键: 值”"),
        ("class: {3: 1}", "的 class 不对"),
        ("readings: 3", "的 readings 不对"),
        ("readings: {R1: [a]}", "的 readings 不对"),
        ("kind: [a]", "的 kind 不对"),
    ],
)
def test_what_has_another_shape_is_told_and_not_computed(tmp_path, more, words):
    said = {"name": "a", "scheme": "b", "class": {"c": 1}} | yaml.safe_load(more)
    (tmp_path / "a.yml").write_text(yaml.safe_dump([said]), encoding="utf-8")
    found, [problem] = stories(tmp_path)
    assert found == []
    assert problem.message.startswith("第 1 个例子") and words in problem.message


def test_a_file_that_is_no_text_is_told(tmp_path):
    (tmp_path / "a.yml").write_bytes(b"\xff\xfe")
    assert len(stories(tmp_path)[1]) == 1
    (tmp_path / "a.yml").write_bytes(b"")
    assert stories(tmp_path) == ([], [])


def test_what_is_expected_is_what_the_rules_pay():
    story = case_table.stories()[0]
    assert expected(frozen.rules(), story) == {"expect": story["expect"], "next": story["next"]}
