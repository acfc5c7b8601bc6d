"""Every choice that an editor is given in English letters has its Chinese word."""

import re
from typing import Literal, get_args, get_origin

import pytest
from pydantic import BaseModel

from calculator.view import conditions_page
from scripts.catalogue import vocabulary
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.schemes import COUNTS


def literals(annotation):
    """(field, options) of every fixed choice below a model."""
    if get_origin(annotation) is Literal:
        yield get_args(annotation)
    for inner in get_args(annotation):
        yield from literals(inner)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for field in annotation.model_fields.values():
            yield from literals(field.annotation)


CHOICES = sorted({options for model in KINDS.values() for options in literals(model)} | {COUNTS})


def test_many_choices_are_found():
    assert len(CHOICES) > 15


@pytest.mark.parametrize("options", CHOICES, ids="/".join)
def test_each_option_is_explained(options):
    for option, shown in zip(options, vocabulary.explained(options), strict=True):
        assert shown.startswith(option)
        assert re.search("[\u4e00-\u9fff]", shown), option


def test_what_has_no_word_stands_as_it_is():
    assert vocabulary.explained(["never", "heard"]) == ["never", "heard"]


def test_a_verdict_is_called_as_on_its_page():
    assert vocabulary.OUTCOMES == conditions_page._OUTCOMES
