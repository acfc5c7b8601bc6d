"""What a form asks for follows from the models."""

import pytest

from scripts.catalogue.kinds import KINDS
from scripts.editing.fields import form_of

TYPES = {"text", "whole", "amount", "yesno", "date", "choice", "record", "list", "yaml"}


def of(kind, *way):
    field = form_of(kind)
    for step in way:
        inner = field["item"] if step == "[]" else None
        field = inner or next(each for each in field["fields"] if each["key"] == step)
    return field


def every(field):
    yield field
    for each in [*field.get("fields", []), *([field["item"]] if "item" in field else [])]:
        yield from every(each)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_every_kind_can_be_asked_for(kind):
    for field in every(form_of(kind)):
        assert field["type"] in TYPES
        assert ("fields" in field) == (field["type"] == "record")
        assert ("item" in field) == (field["type"] == "list")
        assert ("options" in field) == (field["type"] == "choice")


def test_only_what_is_of_several_sorts_is_typed_as_yaml():
    typed = [(k, f["key"]) for k in KINDS for f in every(form_of(k)) if f["type"] == "yaml"]
    assert typed == [("readings", "set")]


def test_a_field_says_what_may_stand_there():
    assert of("caps", "amount")["type"] == "whole"
    assert of("caps", "amount")["nullable"]
    assert not of("caps", "amount")["required"]
    assert of("caps", "title")["help"] == "本站的叫法"
    assert of("targets", "value")["type"] == "amount"
    assert of("targets", "bound")["options"][0] == ["at-least", "至少"]
    assert of("documents", "issued_on")["type"] == "date"
    assert of("requirements", "id")["id"]
    assert of("governing", "dates", "[]", "example")["blank"]
    assert "blank" not in of("caps", "title")


def test_a_field_says_what_it_names():
    assert of("caps", "document")["refers"] == "documents"
    assert of("caps", "cite", "clause")["refers"] == "clauses"
    assert of("actions", "parts", "[]", "groups", "[]", "id")["refers"] == "groups"
    assert of("ties", "fields", "[]")["refers"] == "fields"
    assert of("finder_fits", "school_year", "figure")["refers"] == "figures"
    assert "refers" not in of("clauses", "locator")


def test_the_ids_of_before_come_last():
    assert form_of("clauses")["fields"][-1]["key"] == "formerly"
