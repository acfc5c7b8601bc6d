"""The schemas describe what is published, and notice when it is not so."""

import copy
import json

import jsonschema
import pytest

from scripts.catalogue.loading import load
from scripts.open_data.columns import TABLES
from scripts.open_data.records import open_data
from scripts.open_data.schemas import list_schema, to_json

pytestmark = pytest.mark.live


DATA = json.loads(json.dumps(open_data(load()[0])))
VALIDATOR = jsonschema.Draft202012Validator


@pytest.mark.parametrize("name", TABLES)
def test_the_published_list_is_as_its_schema_says(name):
    schema = json.loads(to_json(list_schema(name)))
    VALIDATOR.check_schema(schema)
    errors = [
        f"{list(e.absolute_path)}: {e.message}" for e in VALIDATOR(schema).iter_errors(DATA[name])
    ]
    assert errors == []
    assert schema == list_schema(name)


@pytest.mark.parametrize("name", TABLES)
def test_a_lost_key_and_an_unknown_key_are_noticed_at_every_depth(name):
    valid = VALIDATOR(list_schema(name)).is_valid

    def objects(value):
        if isinstance(value, dict):
            yield value
        for part in value.values() if isinstance(value, dict) else value:
            if isinstance(part, dict | list):
                yield from objects(part)

    places = range(len(list(objects(DATA[name][:3]))))
    assert places
    for i in places:
        more, less = copy.deepcopy(DATA[name][:3]), copy.deepcopy(DATA[name][:3])
        list(objects(more))[i]["unknown"] = 1
        target = list(objects(less))[i]
        target.pop(next(iter(target)))
        assert not valid(more) and not valid(less)


def test_a_percentage_has_its_unit_and_an_amount_is_a_number():
    broken = copy.deepcopy(DATA["schemes"])
    scheme = next(s for s in broken if s["ceiling"])
    scheme["ceiling"]["share"] = 1
    assert not VALIDATOR(list_schema("schemes")).is_valid(broken)
    broken = copy.deepcopy(DATA["targets"])
    broken[0]["value"] = "1万"
    assert not VALIDATOR(list_schema("targets")).is_valid(broken)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_explained_in_chinese(name):
    properties = list_schema(name)["items"]["properties"]
    assert set(properties) == set(TABLES[name].columns)
    for key, column in TABLES[name].columns.items():
        assert properties[key]["title"] == column.heading
