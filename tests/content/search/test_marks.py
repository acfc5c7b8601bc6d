"""The words that were sought are marked in the text as it is written."""

from tests.content.search.test_scan import entry, searched
from tests.on_search import answers

MADE = searched(
    entry("hours", "课时", said=("每班不少于 三十 课时。",), quotes=("总课时“不少于 30 课时”",)),
    entry("long", "长的", said=("甲" * 100 + "采茶" + "乙" * 100,)),
)


def written(pieces):
    return "".join(f"[{piece['text']}]" if piece["marked"] else piece["text"] for piece in pieces)


def test_a_number_is_marked_as_it_is_printed():
    found = answers(["marked", "每班不少于 三十 课时。", "30课时"], searched=MADE)[0]
    assert written(found) == "每班不少于 [三十 课时]。"


def test_the_sentence_with_most_of_the_words_is_shown():
    found = answers(["sentence", "hours", "总课时 30"], searched=MADE)[0]
    assert (written(found["pieces"]), found["quoted"]) == ("[总课时]“不少于 [30] 课时”", True)


def test_a_long_text_is_cut_around_the_words():
    found = written(answers(["sentence", "long", "采茶"], searched=MADE)[0]["pieces"])
    assert found.startswith("……甲") and found.endswith("乙……") and "[采茶]" in found
    assert len(found) < 100


def test_what_has_none_of_the_words_shows_what_it_says_first():
    found = answers(["sentence", "hours", "采茶"], searched=MADE)[0]
    assert written(found["pieces"]) == "每班不少于 三十 课时。"
