"""A slip at the end of a long file: said as in a short one, and the file is not read a second time."""

import pytest
import yaml

from scripts.files import strict_yaml, yaml_stumble

RECORD = "  - id: made-up-{}\n    title: 编造的第 {} 条\n    cite: {{clause: 一, quote: 编造}}\n"
SLIPS = {
    "    name {x\n": (1, 9, "name 后面少了冒号"),
    "    last: {x: 1\n": (1, 11, "从这里开始的花括号 { 没有合上"),
    "     last: 1\n": (1, 6, "键前面多了 1 个空格"),
    "    last: 'x\n": (1, 11, "从这里开始的引号没有合上"),
}


def long_list(records):
    return "requirements:\n" + "".join(RECORD.format(n, n) for n in range(records))


@pytest.mark.parametrize("records", [1, 199, 200, 201, 3000])
@pytest.mark.parametrize("slip", SLIPS)
def test_the_place_and_the_message(tmp_path, records, slip):
    file = tmp_path / "x.yml"
    file.write_text(long_list(records) + slip, encoding="utf-8")
    (problem,) = strict_yaml.load(file, "x.yml").problems
    line, column, message = SLIPS[slip]
    assert (problem.line, problem.column) == (1 + 3 * records + line, column)
    assert problem.message.startswith(message)


def test_what_was_said_above_stays(tmp_path):
    file = tmp_path / "x.yml"
    file.write_text(
        long_list(1) + "    title: 两次\n" + long_list(900)[14:] + "    name {x\n", encoding="utf-8"
    )
    assert [p.line for p in strict_yaml.load(file, "x.yml").problems] == [5, 2706]


def test_the_slow_parser_sees_the_end_alone(monkeypatch, tmp_path):
    seen = []
    parse = yaml.parse

    def noted(text, Loader):
        if Loader is yaml.SafeLoader:
            seen.append([line for line in text.split("\n") if line])
        return parse(text, Loader)

    monkeypatch.setattr(yaml, "parse", noted)
    file = tmp_path / "x.yml"
    file.write_text(long_list(3001) + "    name {x\n", encoding="utf-8")
    assert strict_yaml.load(file, "x.yml").problems
    (lines,) = seen
    assert lines[0] == "requirements:" and lines[1].startswith("  - id: made-up-")
    assert len(lines) == 2 + 3 * yaml_stumble._RECORDS


def test_where_only_the_fast_parser_stumbles_the_slow_one_has_the_word(tmp_path):
    file = tmp_path / "x.yml"
    text = "a: [x:{y}]\n"
    with pytest.raises(yaml.MarkedYAMLError):
        list(yaml.parse(text, Loader=strict_yaml._FAST))
    file.write_text(text, encoding="utf-8")
    loaded = strict_yaml.load(file, "x.yml")
    assert (loaded.value, loaded.problems) == ({"a": [{"x": {"y": None}}]}, [])
