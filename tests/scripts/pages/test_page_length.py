"""Pages that people finish: how long each is on a phone before anything is unfolded."""

import pytest

from scripts.catalogue.loading import load
from tests.scripts.pages.page_length import screens

PHONE = {"viewport": {"width": 390, "height": 844}}
WHOLE_DOCUMENT, ANY_OTHER = 15, 12
DOCUMENTS = 5  # of which the second is said; lists of more grow, and editors add them without code
GUESSED = 1.2
"""How far above the true length a good page may be guessed to be."""


def most(name, documents=DOCUMENTS):
    """How many screens a page may fill in a catalogue of so many documents."""
    if name.startswith("documents/"):
        return WHOLE_DOCUMENT
    return ANY_OTHER * max(documents, DOCUMENTS) / DOCUMENTS


def page(inside):
    return f"<p>{'甲' * 9999}</p><article>{inside}</article>"


def test_what_is_folded_counts_by_its_summary_alone():
    long, short = "甲" * 2000, "<summary><h2>乙</h2></summary>"
    assert screens(page(f"<p>{long}</p>")) > 5
    assert screens(page(f"<details>{short}<p>{long}</p></details>")) < 0.1
    assert screens(page(f"<details open>{short}<p>{long}</p></details>")) > 5
    assert screens(page(f"<details><summary>{long}</summary>乙</details>")) > 5
    within = f"<details open>{short}<details>{short}{long}</details></details>"
    assert screens(page(within)) < 0.2


def test_a_line_that_is_cut_counts_once_and_in_full_when_it_is_open():
    summary = f"<summary><span class='gist'>{'甲' * 2000}</span></summary>"
    assert screens(page(f"<details>{summary}乙</details>")) < 0.1
    assert screens(page(f"<details open>{summary}乙</details>")) > 5


def test_what_is_not_seen_does_not_count():
    hidden = "甲" * 2000
    for inside in (f"<svg><path/><text>{hidden}</text></svg>", f"<script>{hidden}</script>"):
        assert screens(page(inside)) == 0


@pytest.fixture(scope="module")
def guessed(site):
    """How many screens each page is guessed to fill, the longest first."""
    found = {
        f"{file.parent.relative_to(site).as_posix()}/": screens(file.read_text(encoding="utf-8"))
        for file in site.rglob("index.html")
    }
    return dict(sorted(found.items(), key=lambda each: -each[1] / most(each[0])))


@pytest.fixture(scope="module")
def documents():
    """How many documents there are today."""
    return len(load()[0].documents)


def test_only_more_documents_allow_more():
    assert most("documents/x/", 9) == WHOLE_DOCUMENT
    assert most("x/", 2) == most("x/") == ANY_OTHER < most("x/", 6)


@pytest.mark.live
def test_no_page_is_longer_than_people_read(guessed, documents):
    assert len(guessed) > 100
    long = {
        name: length for name, length in guessed.items() if length > most(name, documents) * GUESSED
    }
    assert long == {}, "fold what is not read first: a heading of the class fold, or <details>"


@pytest.mark.live
def test_the_longest_are_as_short_on_a_phone(open_page, address, guessed, documents):
    page = open_page(expect_trouble=True, **PHONE)
    long = {}
    for name in list(guessed)[:24]:
        page.goto(address + name)
        height = (
            page.evaluate("document.documentElement.scrollHeight") / PHONE["viewport"]["height"]
        )
        if height > most(name, documents):
            long[name] = height
    assert long == {}
