"""What is left of a record when its wrong parts are taken out."""

import pytest
from pydantic import Field

from scripts.catalogue.models.base import Amount, Cite, Record, Text
from scripts.catalogue.partial import partial


class Part(Record):
    name: Text
    value: Amount
    cite: Cite | None = None


class Whole(Record):
    id: Text
    note: Text | None = None
    parts: list[Part] = Field(default_factory=list)
    names: list[Text] = Field(default_factory=list)


CITE = {"document": "a", "clause": "一", "quote": "某"}


def test_a_wrong_part_is_absent_and_the_rest_is_read():
    item = {"id": "x", "parts": [{"name": "甲", "value": "1万"}, {"name": 5, "value": 3}]}
    found = partial(Whole, item, {("parts", 1, "name")})
    assert found.id == "x"
    assert found.parts[0].value.number == 10_000
    assert found.parts[1].value.number == 3
    with pytest.raises(AttributeError):
        _ = found.parts[1].name


def test_what_was_not_given_has_its_default_unless_a_key_is_unknown():
    assert partial(Whole, {"id": 5}, {("id",)}).note is None
    found = partial(Whole, {"id": "x", "nots": "某"}, {("nots",)})
    with pytest.raises(AttributeError):
        _ = found.note


def test_a_list_of_texts_with_a_wrong_one_is_absent():
    found = partial(Whole, {"id": "x", "names": ["甲", 5]}, {("names", 1)})
    with pytest.raises(AttributeError):
        _ = found.names


def test_a_part_that_may_be_missing_is_read_inside():
    cite = CITE | {"quote": 5}
    item = {"id": "x", "parts": [{"name": "甲", "value": 1, "cite": cite}]}
    found = partial(Whole, item, {("parts", 0, "cite", "quote")})
    assert found.parts[0].cite.document == "a"
    assert partial(Whole, {"id": "x", "parts": 5}, {("parts",)}).id == "x"
    assert not hasattr(partial(Part, {"name": "甲", "value": 1, "cite": 5}, {("cite", 0)}), "cite")
