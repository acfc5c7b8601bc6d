"""An ended document says so on each of its pages, in lists, in the head and in the log of changes."""

import re
from datetime import date

import pytest

from scripts.derived.lookup import Lookup
from scripts.desks import every as desks
from scripts.desks.site_parts import with_site_parts
from scripts.open_data.edition import Edition
from scripts.pages import changes, every, home
from scripts.pages.addresses import file_of
from scripts.pages.rendering import render, templates
from tests import frozen
from tests.ended import LAST, ended

FROZEN = frozen.catalogue()
[GOVERNS] = [v for v in FROZEN.governing[0].verdicts if v.outcome == "governs"][:1]
[NAME] = GOVERNS.documents
OTHER = next(d for d in FROZEN.documents if d.id != NAME and d.issued_on)
CATALOGUE = ended(FROZEN, NAME, LAST, replaced_by=OTHER.id, review_by=date(2098, 2, 3))
LOOKUP = Lookup(CATALOGUE, frozen.LOCK)
DOCUMENT = LOOKUP.document(NAME)
WORDS = "2099年1月31日起停止执行"
ENVIRONMENT = templates(LOOKUP, Edition(CATALOGUE, LOOKUP.compiled, LOOKUP.unproved).version)
PAGES = {
    page.file: page
    for page in (
        *every.pages(LOOKUP),
        home.page(CATALOGUE),
        *desks.pages(CATALOGUE, with_site_parts(LOOKUP.compiled, LOOKUP)),
    )
}
BANNER = re.compile(r'<div class="notice ended"><p>(.*?)</p></div>')


def rendered(file):
    return render(PAGES[file], ENVIRONMENT)


def banner(file):
    return BANNER.search(rendered(file))[1]


def test_its_own_page_names_the_day_and_leads_to_what_takes_its_place():
    told = banner(file_of("documents", NAME))
    assert f"这份文件{WORDS}" in told
    assert f'{OTHER.id}/">《{OTHER.short_title}》</a>接替' in told


@pytest.mark.parametrize("list_name", ["actions", "caps", "requirements", "schemes", "readings"])
def test_every_page_of_a_record_of_it_has_the_banner_and_says_it_in_its_head(list_name):
    own = [r for r in CATALOGUE.records(list_name) if getattr(r, "document", None) == NAME]
    for record in own:
        file = file_of(list_name, every.standing(list_name, record).page)
        assert WORDS in banner(file)
        head = rendered(file).split("---")[1]
        assert WORDS in next(line for line in head.splitlines() if line.startswith("title:"))
        assert WORDS in next(line for line in head.splitlines() if line.startswith("description:"))


def test_a_page_of_a_document_that_goes_on_has_no_banner():
    assert not BANNER.search(rendered(file_of("documents", OTHER.id)))


def test_a_page_of_several_documents_names_those_that_have_ended():
    gathered = [p for p in PAGES.values() if NAME in p.documents and len(p.documents) > 1]
    offices = [page.file for page in gathered if page.file.startswith("departments/dept")]
    assert offices
    for file in offices:
        assert f"《{DOCUMENT.short_title}》</a>{WORDS}" in banner(file)


@pytest.mark.parametrize("list_name", ["documents", "schemes", "caps", "requirements"])
def test_lists_fold_what_has_ended_and_count_it(list_name):
    text = rendered(file_of(list_name))
    folds = text.split('<details class="folded"')
    # Earlier amounts of one cap fold too: the fold is the one that counts documents.
    [place] = [
        i for i, each in enumerate(folds) if "停止执行的 1 份文件" in each.split("</summary>")[0]
    ]
    before = "".join(folds[:place])
    listed = before.partition("notice ended")[2].partition("</div>")[2] or before
    assert f'card__title" href="{NAME}/"' not in listed


def test_the_home_page_has_it_folded_and_not_among_the_others():
    before, fold, after = rendered("index.md").partition('<details class="folded"')
    assert fold
    assert DOCUMENT.title not in before
    assert DOCUMENT.title in after
    assert WORDS in after


def test_a_day_to_look_again_stands_on_the_page_in_plain_words():
    assert "编者最迟在2098年2月3日再核对一遍" in rendered(file_of("documents", NAME))


def test_the_desk_of_it_says_so_at_first_paint_beside_the_sum_too():
    [scheme] = [s for s in LOOKUP.rules.schemes if s.document == NAME and s.rule][:1]
    assert scheme.ended["message"].startswith(f"《{DOCUMENT.short_title}》{WORDS}，由《")
    [desk] = [
        page
        for page in PAGES.values()
        if getattr(page.frame, "scheme_id", None) == scheme.id
        and "answer-steps" in rendered(page.file)
    ][:1]
    assert WORDS in banner(desk.file)
    assert scheme.ended["message"] in rendered(desk.file)


def test_the_log_of_changes_tells_of_it_on_its_day():
    log, _ = changes.load()
    told = changes.with_endings(log, CATALOGUE)
    assert [entry.date for entry in told] == sorted((e.date for e in told), reverse=True)
    [ending] = [entry for entry in told if entry not in log]
    assert ending.date == LAST
    assert ending.title == f"《{DOCUMENT.short_title}》停止执行"
    assert ending.link == file_of("documents", NAME)
    assert ending not in changes.with_endings(log, FROZEN)
