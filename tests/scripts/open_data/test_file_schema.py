"""The schema of the catalogue's files says what the models take, in Chinese, and refuses the rest."""

import copy
import re

import jsonschema
import pytest
import yaml

from scripts.catalogue.kinds import KINDS
from scripts.files.paths import CATALOG
from scripts.open_data.file_schema import file_schema
from tests import frozen

VALIDATOR = jsonschema.Draft7Validator(file_schema())
CHINESE = re.compile("[\u4e00-\u9fff]")


class Texts(yaml.SafeLoader):
    """YAML as editors' programs read it: a date is a text."""


Texts.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in pairs if not tag.endswith(":timestamp")]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(file):
    return yaml.load(file.read_text(encoding="utf-8"), Texts)


def wrong(folder):
    return [
        f"{file.relative_to(folder)} {list(error.absolute_path)}: {error.message}"
        for file in sorted(folder.rglob("*.yml"))
        for error in VALIDATOR.iter_errors(read(file))
    ]


def test_it_is_a_schema():
    jsonschema.Draft7Validator.check_schema(file_schema())


def test_the_frozen_files_are_as_it_says():
    assert list(frozen.FOLDER.rglob("*.yml")) and wrong(frozen.FOLDER) == []


@pytest.mark.live
def test_the_live_files_are_as_it_says():
    assert list(CATALOG.rglob("*.yml")) and wrong(CATALOG) == []


def test_every_list_and_every_key_is_told_in_chinese():
    schema = file_schema()
    assert set(schema["properties"]) == set(KINDS)
    keys = [
        (model, name, field)
        for model, inside in schema["definitions"].items()
        for name, field in inside["properties"].items()
    ]
    assert len(keys) > 300
    for place in [*keys, *(("file", n, p) for n, p in schema["properties"].items())]:
        for said in ("title", "description"):
            assert CHINESE.search(place[2].get(said, "")), (*place[:2], said)
    assert [
        m for m, inside in schema["definitions"].items() if {"title", "description"} & {*inside}
    ] == []


def test_values_to_choose_from_are_told_with_their_words():
    field = file_schema()["definitions"]["Figure"]["properties"]["bound"]
    assert field["description"].endswith(
        "可以写：at-least（至少）、at-most（至多）、above（超过）、about（大约）、exactly（正好）"
    )
    assert field["enumDescriptions"][0] == "at-least（至少）"
    assert (
        '""（不选）'
        in file_schema()["definitions"]["Awarded"]["properties"]["example"]["description"]
    )
    assert file_schema()["definitions"]["Cap"]["properties"]["unit"]["description"].endswith(
        "只能写 元/人"
    )


def objects(value):
    """`value` and every mapping inside it."""
    if isinstance(value, dict):
        yield value
    for part in value.values() if isinstance(value, dict) else value:
        if isinstance(part, dict | list):
            yield from objects(part)


def shortened(name):
    """The first records of the list of this name in the frozen files."""
    for file in sorted(frozen.FOLDER.rglob("*.yml")):
        if name in (content := read(file)):
            return {name: content[name][:3]}
    raise AssertionError(name)


@pytest.mark.parametrize("name", KINDS)
def test_an_unknown_key_is_refused_at_every_depth(name):
    content = shortened(name)
    assert VALIDATOR.is_valid(content)
    for place in range(len(list(objects(content)))):
        more = copy.deepcopy(content)
        list(objects(more))[place]["unknown"] = 1
        assert not VALIDATOR.is_valid(more), list(objects(content))[place]


@pytest.mark.parametrize("name", KINDS)
def test_a_record_without_what_it_needs_is_refused(name):
    content = shortened(name)
    needed = [key for key, field in KINDS[name].model_fields.items() if field.is_required()]
    assert needed
    for key in needed:
        less = copy.deepcopy(content)
        del less[name][0][key]
        assert not VALIDATOR.is_valid(less), key


CAP = {
    "id": "city-2026-cap",
    "document": "city-2026",
    "kind": "one",
    "title": "一类",
    "applies_to": "一类课程",
    "amount": 3000,
    "unit": "元/人",
    "cite": {"document": "city-2026", "clause": "四（三）", "quote": "每人不超过 3000 元"},
}
TARGET = {
    "id": "city-2026-target",
    "document": "city-2026",
    "measure": "one",
    "title": "一个数",
    "value": "1.45万",
    "unit": "人次",
    "bound": "at-least",
    "scope": None,
    "period": {"since": 2026, "until": None, "per_year": True},
    "cite": {"document": "city-2026", "clause": "一", "quote": "1.45万人次"},
}


@pytest.mark.parametrize(
    ("name", "record", "wrongly"),
    [
        ("caps", CAP, {"unit": "元"}),
        ("caps", CAP, {"amount": "3000元"}),
        ("caps", CAP, {"amount": 0}),
        ("caps", CAP, {"id": "City 2026"}),
        ("caps", CAP, {"id": "x" * 81}),
        ("caps", CAP, {"cite": None}),
        ("caps", CAP, {"title": ""}),
        ("caps", CAP, {"amounts": []}),
        ("caps", CAP, {"amounts": [{"since": "2026年", "amount": 1, "cite": CAP["cite"]}]}),
        ("targets", TARGET, {"bound": "atleast"}),
        ("targets", TARGET, {"value": "约1万"}),
        ("targets", TARGET, {"value": -1}),
        ("targets", TARGET, {"period": {"since": "2026", "until": None, "per_year": True}}),
        ("targets", TARGET, {"period": {"since": 2026, "until": None, "per_year": "true"}}),
    ],
)
def test_a_wrong_value_is_refused(name, record, wrongly):
    assert VALIDATOR.is_valid({name: [record]})
    assert not VALIDATOR.is_valid({name: [record | wrongly]})


def test_whom_a_rate_counts_is_a_name_that_is_known():
    content = read(frozen.FOLDER / "schemes" / f"{frozen.SCHEME}.yml")
    [measure, *_] = content["schemes"][0]["formula"]["measures"]
    for heads, right in (["-employed"], True), (["-employees"], False), ([], False):
        measure["counted"] = heads
        assert VALIDATOR.is_valid(content) == right, heads


def test_what_does_not_fit_is_told_in_chinese():
    told = [
        part["patternErrorMessage"]
        for part in objects(file_schema())
        if isinstance(part.get("pattern"), str)
    ]
    assert len(told) > 100
    assert all(said.startswith("这里应是") and "别的写法" not in said for said in told)


@pytest.mark.parametrize("content", [{}, [], None, {"actoins": []}, {"caps": []}, {"caps": CAP}])
def test_a_file_of_another_shape_is_refused(content):
    assert not VALIDATOR.is_valid(content)
