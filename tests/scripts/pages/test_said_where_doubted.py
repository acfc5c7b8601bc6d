"""What a reading doubts says so where it stands, and what a clause prints is counted from that clause."""

import re

from scripts.derived.lookup import Lookup
from scripts.pages.addresses import file_of
from tests import frozen, rendered

LOOKUP = Lookup(frozen.catalogue(), frozen.LOCK)
PAGES = rendered.pages(frozen.catalogue(), frozen.LOCK)


def links(part):
    """The readings that a piece of a page links to, by id."""
    return {r.id for r in LOOKUP.catalogue.readings if f">{r.id} {r.title}</a>" in part}


def doubting(scheme, part):
    """The readings with an option that changes this part of a formula, by id."""
    return {r.id for r in LOOKUP.doubts.changing(scheme, [part])}


def test_a_line_of_payment_on_the_page_of_its_document_names_the_readings_that_move_it():
    doubted = 0
    for scheme in LOOKUP.catalogue.schemes:
        page = PAGES[file_of("documents", scheme.document)]
        for instalment in scheme.formula.instalments if scheme.formula else []:
            figures = [
                part.partition("</div>\n</dl>")[0]
                for part in page.split('<div class="figure">')
                if part.startswith(f"\n<dt>{instalment.title}")
            ]
            expected = doubting(scheme, instalment.id)
            assert all(links(figure) == expected for figure in figures)
            doubted += len(expected) * len(figures)
    assert doubted


def test_the_base_of_a_payment_names_the_readings_that_change_its_head_counts():
    doubted = 0
    for scheme in LOOKUP.catalogue.schemes:
        if scheme.formula and scheme.formula.heads:
            page = PAGES[file_of("schemes", scheme.id)]
            base = page.partition("{: #base }")[2].partition("{: #ladder }")[0]
            assert links(base) == doubting(scheme, "base")
            doubted += len(links(base))
    assert doubted


def test_an_action_counts_the_offices_of_its_own_clause_and_tells_the_others_apart():
    named = 0
    for action in LOOKUP.catalogue.actions:
        own = [o for o in action.departments if o.printed_in in (None, action.clause)]
        others = len(action.departments) - len(own)
        page = PAGES[file_of("actions", action.id)]
        for counted in re.findall(r"，印了 (\d+) 个单位", page):
            assert int(counted) == len(own)
        for counted in re.findall(r"另有 (\d+) 个单位印在别的条款里", page):
            assert int(counted) == others
            named += 1
    groups = [page for name, page in PAGES.items() if name.startswith("groups/")]
    assert named or "印在别的条款里的：" in "".join(groups)
