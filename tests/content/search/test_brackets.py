"""A bracket inside of a word parts it only on paper."""

import pytest

from tests.content.search.test_scan import entry, searched
from tests.on_search import answers, ids

MADE = searched(
    entry("text", "某事", said=("开展采茶（炒茶）培训",)),
    entry("title", "制茶（含炒茶、揉茶）工人"),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("采茶培训", ["text"]),
        ("采茶(炒茶)培训", ["text"]),
        ("制茶工人", ["title"]),
    ],
)
def test_a_word_is_found_with_and_without_its_bracket(typed, found):
    assert ids(typed, MADE) == found


def test_the_sentence_with_the_bracket_is_shown():
    made = searched(entry("a", "某事", said=("别的一句", "开展采茶（炒茶）培训")))
    shown = answers(["sentence", "a", "采茶培训"], searched=made)[0]
    assert "".join(piece["text"] for piece in shown["pieces"]) == "开展采茶（炒茶）培训"
