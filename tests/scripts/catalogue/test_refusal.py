"""What is said of a record that its model refuses: the cause alone."""

import pytest

from scripts.catalogue.loading import load


def load_text(tmp_path, text):
    folder = tmp_path / "catalog"
    folder.mkdir(exist_ok=True)
    (folder / "x.yml").write_text(text, encoding="utf-8")
    catalogue, problems = load(folder)
    return catalogue, [(p.line, p.message) for p in problems if p.file.endswith("x.yml")]


GROUP = "groups:\n  - id: group-a\n    name: 甲\n    part_of: null\n"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (GROUP.replace("    name", "    nane"), 3, "没有 “nane” 这个键；是不是 “name”？"),
        (GROUP.replace("    name", "  - name"), 3, "这一条和上一条像是同一条"),
    ],
)
def test_one_slip_has_one_message(tmp_path, text, line, message):
    _, told = load_text(tmp_path, text)
    assert [(n, m[: len(message)]) for n, m in told] == [(line, message)]


def test_an_item_inside_a_record_that_a_dash_has_split(tmp_path):
    text = """requirements:
  - id: rule-a
    about: [甲]
    cite: {document: x, clause: 一, quote: 某}
documents:
  - id: doc-a
    contacts:
      - kind: 电话
      - value: 1
        cite: {document: doc-a, clause: 一, quote: 某}
"""
    _, told = load_text(tmp_path, text)
    assert (9, "这一条和上一条像是同一条") in [(n, m[:12]) for n, m in told]
    assert not any(n in (8, 9) and "缺少" in m for n, m in told)


@pytest.mark.parametrize(
    ("change", "broken", "unread"),
    [
        (("    part_of: null", "    part_if: null"), {"group-a"}, set()),
        (("id: group-a", "id: Group_A"), set(), {"groups"}),
        (("  - id: group-a", "  - nick: group-a"), set(), {"groups"}),
        (("    part_of", "    id: group-b\n    part_of"), set(), {"groups"}),
    ],
)
def test_what_a_record_would_have_been_called(tmp_path, change, broken, unread):
    catalogue, _ = load_text(tmp_path, GROUP.replace(*change))
    assert (catalogue.broken, catalogue.unread & {"groups"}) == (broken, unread)
