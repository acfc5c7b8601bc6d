"""Which actions stand side by side, and that the rest is listed."""

import pytest

from scripts.catalogue.loading import load
from scripts.derived.comparisons import held, in_common, pairs_of
from scripts.derived.lookup import Lookup
from scripts.pages.overviews import comparisons
from tests import rendered

CATALOGUE, _ = load()
LOOKUP = Lookup(CATALOGUE)
PAGES = {
    file: page
    for file, page in rendered.pages(CATALOGUE).items()
    if file.startswith("comparisons/") and file != "comparisons/index.md"
}
BY = {(c.left, c.right): c for c in CATALOGUE.comparisons}


def test_province_and_wuxi_pair_by_number_and_title():
    pairs = pairs_of(BY["jiangsu-2025", "wuxi-2025"], LOOKUP)
    assert len(pairs) == len(LOOKUP.in_document("actions", "wuxi-2025"))
    assert all((p.left.number, p.left.title) == (p.right.number, p.right.title) for p in pairs)


@pytest.mark.parametrize("each", [c for c in CATALOGUE.comparisons if c.paired_by == "common"])
def test_the_others_pair_only_with_something_in_common(each):
    pairs = pairs_of(each, LOOKUP)
    assert pairs and all(p.common for p in pairs)
    paired = {(p.left.id, p.right.id) for p in pairs}
    for left in LOOKUP.in_document("actions", each.left):
        for right in LOOKUP.in_document("actions", each.right):
            assert bool(in_common(left, right, LOOKUP)) == ((left.id, right.id) in paired)


def test_a_group_that_is_part_of_another_is_something_in_common():
    actions = {a.id: a for a in CATALOGUE.actions}
    veterans = actions["jiangsu-2025-action-11"], actions["huaian-2025-action-03"]
    assert "group-veterans" in [c.id for c in in_common(*veterans, LOOKUP)]


def test_every_action_is_in_a_pair_or_listed_alone():
    made = list(comparisons.SHOWN.pages(LOOKUP))
    assert [page.shows.comparison for page in made] == CATALOGUE.comparisons
    for page in made:
        each = page.shows.comparison
        shown = {a.id for p in page.shows.pairs for a in (p.left, p.right)}
        alone = {a.id for actions in page.shows.alone.values() for a in actions}
        every = {a.id for d in (each.left, each.right) for a in LOOKUP.in_document("actions", d)}
        assert shown | alone == every and not shown & alone


def test_a_document_that_is_not_held_is_not_compared():
    lookup = Lookup(load()[0])
    lookup.documents = [d for d in lookup.documents if d.id != "wuxi-2025"]
    assert [c.right for c in held(lookup)] == ["huaian-2025"]


@pytest.mark.parametrize("file", PAGES)
def test_what_is_new_comes_first_then_what_is_gone_then_the_pairs(file):
    order = ["#right-only", "#left-only", "#both", "#targets", "#whole", "#requirements", "#basis"]
    places = [PAGES[file].index("{: " + anchor + " ") for anchor in order]
    assert places == sorted(places)
    # The mark between two ways of printing is explained exactly where it is used.
    explained = PAGES[file].count("“／”前面是")
    assert explained == ("／" in PAGES[file].replace("“／”前面是", ""))


def test_a_bureau_is_not_said_to_be_gone_because_its_divisions_are_printed():
    page = PAGES["comparisons/wuxi-2021-wuxi-2025.md"].partition("{: #whole }")[2]
    offices = next(row for row in page.split("<tr>") if ">责任单位<" in row)
    both, left, right = offices.split("<td ")[1:]
    assert "dept-wuxi-hrss/" in both and "dept-wuxi-hrss/" not in left + right
    assert "2021年写到里面的处室" in both and "dept-wuxi-capacity-division/" in both
    for name in ("市高训中心", "信息中心"):
        assert f'{name}</a> <span class="tag tag--quiet">直属单位' in left


def test_the_document_whose_time_is_over_is_named():
    page = PAGES["comparisons/wuxi-2021-wuxi-2025.md"]
    assert "《无锡技能人才与产业深度融合工作方案》：目标期已过" in page
