"""Each page says of itself what is on it, in 40 to 160 characters, and no other page says the same."""

import re
from html import unescape

import pytest

from scripts.derived.lookup import Lookup
from scripts.pages.description import LEAST, MOST, described
from tests import frozen

LOOKUP = Lookup(frozen.catalogue(), frozen.LOCK)
DOCUMENTS = [document.id for document in LOOKUP.documents]


def test_enough_is_left_as_it_is():
    assert described("甲" * LEAST, DOCUMENTS, LOOKUP) == "甲" * LEAST
    assert described("甲" * MOST, DOCUMENTS, LOOKUP) == "甲" * MOST


def test_a_short_one_names_its_documents():
    title = LOOKUP.documents[0].short_title
    text = described("某" * 30 + "。", DOCUMENTS[:1], LOOKUP)
    assert text.startswith("某" * 30 + f"。依据《{title}》。")
    every = described("某" * (LEAST - 1), DOCUMENTS * 9, LOOKUP)
    assert len(every) <= MOST and every.endswith(f"等 {len(DOCUMENTS) * 9} 份文件。")


def test_one_without_documents_names_the_site():
    assert described("某。", [], LOOKUP).endswith("培训政策，非官方整理。")


def test_a_long_one_ends_with_a_sentence_if_it_can():
    assert described("甲" * 50 + "；" + "乙" * 200, [], LOOKUP) == "甲" * 50 + "。"
    assert described("甲" * 200, [], LOOKUP) == "甲" * (MOST - 1) + "…"


@pytest.fixture(scope="module")
def heads(site):
    """The head of each page, by its file; pages that only lead on have none of their own."""
    files = {file: file.read_text(encoding="utf-8") for file in site.rglob("index.html")}
    return {
        file: text.partition("</head>")[0]
        for file, text in files.items()
        if 'name="robots" content="noindex"' not in text
    }


def told(heads, pattern):
    """What each head says there, and that each does."""
    found = {file: re.findall(pattern, head) for file, head in heads.items()}
    assert [file for file, each in found.items() if len(each) != 1] == []
    return {file: unescape(each[0]) for file, each in found.items()}


@pytest.mark.live
@pytest.mark.parametrize(
    "pattern", ["<title>([^<]+)</title>", 'name="description" content="([^"]+)"']
)
def test_no_two_pages_are_called_or_described_alike(heads, pattern):
    first, same = {}, []
    for file, text in told(heads, pattern).items():
        if (other := first.setdefault(text, file)) != file:
            same.append((text, file, other))
    assert len(first) > 100 and same == []


@pytest.mark.live
def test_each_description_is_long_enough_to_say_something_and_short_enough_to_be_shown(heads):
    lengths = {
        file: len(text)
        for file, text in told(heads, 'name="description" content="([^"]+)"').items()
    }
    assert {file: n for file, n in lengths.items() if not LEAST <= n <= MOST} == {}


@pytest.mark.live
def test_what_is_shown_where_a_page_is_passed_on_is_the_same(heads):
    descriptions = told(heads, 'name="description" content="([^"]+)"')
    assert told(heads, 'property="og:description" content="([^"]+)"') == descriptions
    titles = told(heads, "<title>([^<]+)</title>")
    for file, title in told(heads, 'property="og:title" content="([^"]+)"').items():
        assert titles[file].startswith(title)
    assert set(told(heads, 'property="og:type" content="([^"]+)"').values()) == {
        "website",
        "article",
    }
    assert set(told(heads, 'property="og:locale" content="([^"]+)"').values()) == {"zh_CN"}
    assert not any("og:image" in head for head in heads.values())  # there is none that is real
