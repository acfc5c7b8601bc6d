"""A link of answers alone: what it carries comes back, and a link cut short is found out."""

import pytest

from calculator.view.answers_link import decode, encode
from calculator.view.link import LinkError

FIELDS = {"place": "云州", "person": "older rural", "field": "", "graduated": "2031-6-30"}


def test_what_was_answered_comes_back_and_what_was_not_is_left_out():
    assert decode(encode(FIELDS)) == {name: text for name, text in FIELDS.items() if text}
    assert decode(encode({})) == {}


def test_a_place_on_the_page_is_no_link():
    assert decode("") is None and decode("#answer-found") is None


def test_a_link_that_lost_its_end_says_so():
    whole = encode(FIELDS)
    for length in range(len("#v=1&"), len(whole)):
        with pytest.raises(LinkError):
            decode(whole[:length])


def test_a_link_with_an_answer_taken_out_says_so():
    pieces = encode(FIELDS).split("&")
    with pytest.raises(LinkError) as refused:
        decode("&".join([*pieces[:1], *pieces[2:]]))
    assert "少了一些回答" in refused.value.message
