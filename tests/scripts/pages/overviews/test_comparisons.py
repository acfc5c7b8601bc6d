"""What stands side by side, that the rest of the documents is searched, and what is said of it."""

import html
import re
from datetime import date
from itertools import pairwise

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.comparisons import Comparison
from scripts.catalogue.models.places import Place
from scripts.derived.comparisons import held, pairs_of, sides_of
from scripts.derived.lookup import Lookup
from scripts.derived.nearest import Search
from scripts.evidence.squeeze import squeeze
from scripts.pages.overviews import comparisons
from tests import frozen, rendered
from tests.made_records import action, clause, department, document, group

MADE = Catalogue(
    places=[Place(name="甲市", level="市")],
    documents=[
        document("old", issued_on=date(2031, 1, 2), status="目标期已过（至2033年），没有写明废止"),
        document("new", issued_on=date(2035, 1, 2)),
    ],
    comparisons=[
        Comparison(
            id="old-new", left="old", right="new", paired_by="common", title="甲", lead="甲。"
        )
    ],
    groups=[group("soldiers", "军人"), group("veterans", "转业干部", part_of="soldiers")],
    departments=[
        department("bureau", "市人社局"),
        department("division", "培训处", bureau="bureau", level="局内处室"),
        department("centre", "信息中心", level="直属单位"),
    ],
    clauses=[clause("old", "一"), clause("new", "一")],
    actions=[
        action(
            "old-1",
            "old",
            groups=[("soldiers", "军人")],
            departments=["division", ("centre", "信息中心")],
        ),
        action("new-1", "new", groups=[("veterans", "转业干部")], departments=["bureau"]),
        action("new-2", "new", skills=["插花"], departments=["bureau"]),
    ],
)


def pages(catalogue):
    return [rendered.pages(catalogue)[f"comparisons/{c.id}.md"] for c in catalogue.comparisons]


@pytest.fixture(scope="module")
def live():
    return load()[0]


@pytest.fixture(scope="module")
def live_pages(live):
    return pages(live)


@pytest.mark.live
def test_pairs_have_the_same_number_and_title_and_every_action_stands_once(live):
    lookup = Lookup(live)
    search = Search(lookup)
    for each in live.comparisons:
        pairs = pairs_of(each, search)
        assert bool(pairs) == (each.paired_by == "number")
        for pair in pairs:
            left, right = pair.left.action, pair.right.action
            assert (left.number, left.title) == (right.number, right.title)
        shown = [nearest.action.id for pair in pairs for nearest in (pair.left, pair.right)]
        for side in sides_of(each, pairs, search):
            shown += [nearest.action.id for nearest in side.found]
        every = [a.id for d in (each.left, each.right) for a in lookup.in_document("actions", d)]
        assert sorted(shown) == sorted(every)


def test_a_document_that_is_not_held_is_not_compared():
    lookup = Lookup(MADE, frozen.LOCK)
    assert held(lookup) == MADE.comparisons
    lookup.documents = lookup.documents[1:]
    assert held(lookup) == []
    assert list(comparisons.SHOWN.pages(lookup)) == []


@pytest.mark.live
def test_the_numbers_come_first_then_what_was_searched_then_the_actions(live_pages):
    for page in live_pages:
        places = [
            page.index(words) for words in ("{: #targets ", "整份文件", "<details", "#offices")
        ]
        assert all(one < other for one, other in pairwise(places))
        assert "行动、条款、要求、目标" in page
        # The mark between two ways of printing is explained exactly where it is used.
        explained = page.count("“／”前面是")
        assert explained == ("／" in page.replace("“／”前面是", ""))


@pytest.mark.live
def test_nothing_is_said_to_be_gone_or_new_of_a_whole_document(live_pages):
    for page in live_pages:
        assert not re.search("没有再写|新写的|不再写|只有[^，。<“]{1,6}写的", page)


@pytest.mark.live
def test_what_is_said_to_be_not_found_stands_in_nothing_that_is_quoted(live, live_pages):
    said = {
        (html.unescape(word), document)
        for page in live_pages
        for word, document in re.findall('data-missing="(.*?)" data-in="(.*?)"', page)
    }
    assert said
    quoted = {}
    for where, words in _quotations(live):
        quoted[where] = quoted.get(where, "") + "\n" + squeeze(words)
    for word, where in said:
        assert squeeze(word) not in quoted[where], (word, where)


def _quotations(catalogue):
    """(document, words) of every quotation, found without asking what the pages ask."""
    for one in catalogue.actions:
        for part in one.parts:
            yield one.document, part.quote
    for one in catalogue.clauses:
        yield from ((one.document, figure.quote) for figure in one.figures)
        yield one.document, one.title or ""
    for one in (*catalogue.requirements, *catalogue.targets):
        yield one.document, one.cite.quote
    for one in (*catalogue.groups, *catalogue.fields, *catalogue.occupations):
        yield from ((cite.document, cite.quote) for cite in one.named_in)
    for one in catalogue.ties:
        yield from ((cite.document, cite.quote) for cite in one.passages)


OLD_AND_NEW = rendered.pages(MADE, frozen.LOCK)["comparisons/old-new.md"]


def test_what_is_inherited_is_not_said_to_be_printed():
    entry = next(e for e in OLD_AND_NEW.split("<details")[1:] if "new-1 的名称" in e)
    printed, judged, rest = entry.partition("编者判断</span>")
    assert judged and "印着同样的字" not in printed
    assert "本站把它归在“军人”里" in rest


def test_an_action_that_nothing_is_near_to_is_not_found_and_no_more_is_said():
    entry = next(e for e in OLD_AND_NEW.split("<details")[1:] if "new-2 的名称" in e)
    assert "在2031年所比的条款里没有找到" in entry and 'data-missing="插花" data-in="old"' in entry


@pytest.mark.live
def test_every_tie_of_two_documents_is_told_once_or_with_an_action(live, live_pages):
    for each, page in zip(live.comparisons, live_pages, strict=True):
        beyond = page.partition("{: #clauses }")[2].partition("{: #offices }")[0]
        for tie in live.ties:
            if {each.left, each.right} <= {passage.document for passage in tie.passages}:
                told = [html.escape(tie.why, quote=False) in text for text in (page, beyond)]
                assert told[0] or each.paired_by == "number", (each.id, tie.id)
                assert not told[1] or beyond.count(tie.why) == 1


def test_a_bureau_is_not_said_to_be_gone_because_its_divisions_are_printed():
    rows = OLD_AND_NEW.partition("{: #offices }")[2].split("<tr>")[1:]
    both, left, right = rows[:3]
    assert "departments/bureau/" in both and "departments/bureau/" not in left + right
    assert "2031年写到里面的处室" in both and "departments/division/" in both
    assert re.search(
        '信息中心(<span class="unproved">.*?</span>)?</a> <span class="tag tag--quiet">直属单位',
        left,
    )


def test_the_document_whose_time_is_over_is_named():
    assert "《old 的简称》：目标期已过" in OLD_AND_NEW


@pytest.mark.live
def test_no_page_is_longer_than_twelve_screens_of_a_phone(live, open_page):
    for each in live.comparisons:
        page = open_page(f"comparisons/{each.id}/", viewport={"width": 390, "height": 844})
        assert page.evaluate("document.documentElement.scrollHeight") <= 12 * 844, each.id
