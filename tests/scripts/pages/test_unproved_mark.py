"""What nobody has held against the sources says 待核 wherever it is shown, and nothing else does."""

import html
import re

import pytest
from markupsafe import Markup

from scripts.build import check, write_docs
from scripts.catalogue.kinds import PUBLISHED
from scripts.derived.lookup import Lookup
from scripts.evidence import page_quotes, sources_lock
from scripts.evidence.claims import claims
from scripts.evidence.unproved import Unproved
from scripts.pages.unproved_mark import MARK, marked, with_notice
from tests import rendered

pytestmark = pytest.mark.live


CATALOGUE, _ = check()
CLAIMS = list(claims(CATALOGUE))


def _pages(monkeypatch, left_out):
    """The pages where the lock does not cover the keys `left_out`, without tags and with them."""
    lock = sources_lock.read()
    lock.quotes = {key: at for key, at in lock.quotes.items() if key not in left_out}
    monkeypatch.setattr(sources_lock, "read", lambda *_: lock)
    return rendered.pages(CATALOGUE)


def _plain(page):
    return html.unescape(re.sub("<[^>]*>", "", page))


def test_with_every_proof_nothing_is_marked(monkeypatch):
    assert not [name for name, page in _pages(monkeypatch, ()).items() if MARK in page]


def test_without_any_proof_every_page_says_so_and_how_often(monkeypatch):
    pages = _pages(monkeypatch, {claim.key for claim in CLAIMS})
    assert pages
    for name, page in pages.items():
        count = page.count(MARK)
        assert f"这一页有 {count} 处" in page, name


def test_without_any_proof_every_quotation_and_every_figure_is_marked(monkeypatch):
    for name, page in _pages(monkeypatch, {claim.key for claim in CLAIMS}).items():
        for cite in re.findall('<div class="cite">.*?</div>', page):
            assert MARK in cite, (name, cite)
        for figure in re.findall('<strong class="big">.*', page):
            assert MARK in figure, (name, figure)
        for card in re.findall('<a class="card__title" href="[^"]*/actions/.*', page):
            assert MARK in card, (name, card)


@pytest.mark.parametrize("kind", PUBLISHED)
def test_one_record_unproved_marks_the_pages_that_show_it_and_no_other(monkeypatch, kind):
    claiming = {id(claim.record) for claim in CLAIMS}
    record = next(r for r in CATALOGUE.records(kind) if id(r) in claiming)
    left_out = {claim.key for claim in CLAIMS if claim.record is record}
    same = [claim.record for claim in CLAIMS if claim.key in left_out]
    names = {getattr(r, key, None) for r in same for key in ("title", "name", "question", "scope")}
    # A list of figures names its clause by its label; a card names the cap beside its amount.
    shown = {claim.words for claim in CLAIMS if claim.key in left_out} | (names - {None})
    for name, page in _pages(monkeypatch, left_out).items():
        if MARK in page:
            assert [w for w in shown if w in _plain(page)] or "overview" in _about(name), name
        quoted = re.findall(r'<q>(.*?)</q> <a class="cite__place" href="([^"]*)"', page)
        for words, place in quoted:
            for document, _, unproved in left_out:
                if document in place and html.unescape(words) == unproved:
                    assert MARK in page, name


def _about(name):
    """``overview`` for a page that counts records without naming them."""
    counting = ("comparisons", "coverage", "requirements/index", "documents", "lineage")
    return "overview" if name.startswith(counting) else "record"


def test_a_field_of_a_record_is_marked_alone():
    action = CATALOGUE.actions[0]
    claim = next(c for c in CLAIMS if c.record is action and c.inside[0] == "parts")
    unproved = Unproved([claim])
    assert marked(unproved, action) == marked(unproved, action, "parts") == MARK
    assert marked(unproved, action, "title") == Markup()


def test_one_alias_is_marked_alone():
    office = next(d for d in CATALOGUE.departments if len(d.aliases) > 1)
    one, other = office.aliases[:2]
    unproved = Unproved([c for c in CLAIMS if c.record is office and c.inside == ("aliases", 0)])
    assert marked(unproved, office, "aliases", one) == MARK
    assert marked(unproved, office, "aliases", other) == Markup()
    assert marked(unproved, office, "name", office.name) == Markup()


def test_the_notice_stands_below_the_title_once():
    page = f"---\ntitle: x\n---\n\n# 标题 {{ .a }}\n\n<p>3{MARK}</p>\n\n# 另一个\n"
    found = with_notice(page)
    assert found.startswith("---\ntitle: x\n---\n\n# 标题 { .a }\n\n<div")
    assert found.count("<strong>待核</strong>：这一页有 1 处") == 1
    assert with_notice("# 标题\n") == "# 标题\n"


def test_a_quotation_of_a_page_written_by_hand_is_marked(tmp_path, monkeypatch):
    claim = page_quotes.load(CATALOGUE)[0][0]
    lock = sources_lock.read()
    del lock.quotes[claim.key]
    monkeypatch.setattr(sources_lock, "read", lambda *_: lock)
    write_docs(Lookup(CATALOGUE), tmp_path)
    page = (tmp_path / claim.problem("").file.removeprefix("content/")).read_text(encoding="utf-8")
    assert re.search(re.escape(f"[“{claim.words}”]") + r"\([^)]*\)" + re.escape(MARK), page)
    assert "待核</strong>：这一页有" in page
