"""Targets, requirements, occupations, comparisons and coverage as pages."""

import html
import re

import pytest

from scripts.catalogue import vocabulary
from scripts.catalogue.loading import load
from scripts.catalogue.models.occupations import Occupation
from scripts.derived import wording
from scripts.derived.coverage import NOTHING, covered
from scripts.derived.lookup import Lookup
from scripts.derived.occupation_parts import parts_printing
from scripts.pages.addresses import clause_link, file_of
from tests import rendered

pytestmark = pytest.mark.live


CATALOGUE, _ = load()
EXAMPLES = [
    {"id": "occupation-test-none", "classifications": []},
    {
        "id": "occupation-test-near",
        "note": None,
        "classifications": [
            {
                "code": "9-99-99-99",
                "name": "某员",
                "edition": "2025",
                "relation": "near",
                "mark": "LS",
                "confidence": "一个来源",
            }
        ],
    },
]
# The clause of one action, and a part of the clause of another.
WHOLE, PARTED, PART = next(
    (whole, parted, clause.locator)
    for clause in CATALOGUE.clauses
    for parted in CATALOGUE.actions
    for whole in CATALOGUE.actions
    if parted.document == clause.document and clause.locator.startswith(f"{parted.clause} ")
    if whole.document != parted.document
)
CITES = [
    {"document": WHOLE.document, "clause": WHOLE.clause, "quote": "甲"},
    {"document": PARTED.document, "clause": PART, "quote": "乙"},
]
CATALOGUE.occupations += [
    Occupation(name=f"测试{i}", kind="技能主题", named_in=CITES, **example)
    for i, example in enumerate(EXAMPLES)
]
PAGES = rendered.pages(CATALOGUE)


def test_every_target_stands_with_its_bound_its_period_and_its_words():
    for target in CATALOGUE.targets:
        page = PAGES[file_of("targets", target.measure)]
        row = page.split(f'<tr id="{target.id}">')[1].split("</tr>")[0]
        assert f">{wording.amount(target)}<" in row
        assert wording.bound(target) in row
        assert wording.period(target.period) in row
        assert clause_link(file_of("targets", "x"), target.cite.document, target.cite.clause) in row


def test_only_what_may_be_compared_stands_in_one_drawing():
    drawn = 0
    for file, page in PAGES.items():
        if not file.startswith("targets/"):
            continue
        assert page.count("<svg") == page.count("同一口径")
        drawn += page.count("<svg")
        if page.count("<tr id=") > 1 and "<svg" not in page:
            assert "口径不同，不可比" in page
    assert drawn


def test_every_requirement_stands_with_its_strength_and_its_words():
    for requirement in CATALOGUE.requirements:
        file = file_of("requirements", requirement.document)
        item = PAGES[file].split(f' id="{requirement.id}">')[1].split("</li>")[0]
        assert f">{vocabulary.STRENGTHS[requirement.strength]}<" in item
        assert clause_link(file, requirement.cite.document, requirement.cite.clause) in item
        assert wording.amount(requirement) in item
        assert (f"“{requirement.word}”</span>" in item) == bool(requirement.word)


def test_what_offices_do_stands_last_and_is_reached_from_the_document():
    seen = 0
    for document in CATALOGUE.documents:
        abouts = {r.about for r in CATALOGUE.requirements if r.document == document.id}
        if not abouts:
            continue
        sections = re.findall(r"{: #(\w+)[ }]", PAGES[file_of("requirements", document.id)])
        assert [s for s in sections if s in vocabulary.ABOUT] == [
            about for about in vocabulary.ABOUT if about in abouts
        ]
        leads = (
            f"requirements/{document.id}/#government" in PAGES[file_of("documents", document.id)]
        )
        assert leads == ("government" in abouts)
        seen += leads
    assert list(vocabulary.ABOUT)[-1] == "government" and seen


def test_an_occupation_says_how_sure_its_code_is():
    none, near = (PAGES[file_of("occupations", e["id"])] for e in EXAMPLES)
    assert "国家职业分类里没有对应条目" in none
    assert "编者判断，非官方对应" in near and "编者判断，非官方对应" not in none
    assert "绿色职业、数字职业" in near and "2025年增补" in near and "9-99-99-99" in near


def test_an_occupation_leads_to_the_actions_whose_clause_or_part_of_it_names_it():
    page = PAGES[file_of("occupations", EXAMPLES[0]["id"])]
    places = {(WHOLE.document, WHOLE.clause), (PARTED.document, PARTED.clause)}
    named = {a.id for a in CATALOGUE.actions if (a.document, a.clause) in places}
    for action in named:
        assert f'"../../actions/{action}/"' in page
        assert f'"../../occupations/{EXAMPLES[0]["id"]}/"' in PAGES[file_of("actions", action)]
    assert set(re.findall(r'"\.\./\.\./actions/([^/"]+)/"', page)) == named


def test_an_occupation_parts_the_groups_of_its_actions_from_those_beside_it():
    lookup = Lookup(CATALOGUE)
    seen = 0
    for occupation in CATALOGUE.occupations:
        page = PAGES[file_of("occupations", occupation.id)]
        above, heading, beside = page.partition("## 同一条里还写到的人")
        beside = beside.partition("\n## ")[0]
        parts = [
            part
            for action in lookup.actions_naming(occupation)
            for part in parts_printing(occupation, action)
        ]
        mine = {g.id for part in parts if not part.brings_up for g in part.groups}
        places = {(c.document, c.clause) for c in occupation.named_in}
        near = {
            g.id
            for g in CATALOGUE.groups
            if any((c.document, c.clause) in places for c in lookup.named_in(g))
        }
        shown = re.findall(r'"\.\./\.\./groups/([^/"]+)/"', beside)
        assert sorted(shown) == sorted(near - mine)
        assert set(re.findall(r'"\.\./\.\./groups/([^/"]+)/"', above)) == mine
        assert bool(heading) == bool(shown) == ("只是印在同一条里" in beside)
        seen += bool(shown)
    assert seen


def test_an_office_without_actions_says_so_and_has_no_heading_for_them():
    lookup = Lookup(CATALOGUE)
    idle = 0
    for office in CATALOGUE.departments:
        page = PAGES[file_of("departments", office.id)]
        actions = lookup.actions_for("departments", office.id)
        assert ("{: #actions }" in page) == bool(actions)
        assert ("没有点名由它负责的" in page) == (not actions)
        idle += not actions
    assert idle


def test_the_numbers_that_no_reading_has_are_named():
    page = PAGES[file_of("readings")]
    note = page.partition("中间有空号：")[2].partition("没有登记内容")[0]
    missing = set(re.findall(r"R\d+", note))
    held = {reading.id for reading in CATALOGUE.readings}
    assert missing and not missing & held
    numbers = {re.match(r"R\d+", id_)[0] for id_ in held}  # R23 of R23b
    assert len(missing | numbers) == max(int(number[1:]) for number in numbers)


def test_the_way_back_ends_with_the_list_that_the_page_is_in():
    assert not all(file.endswith("/index.md") for file in PAGES)
    for file, page in PAGES.items():
        way = re.search(r'<nav class="crumbs".*</nav>', page)
        assert bool(way) == (not file.endswith("/index.md")), file
        if way:
            *_, last = re.findall(r'<a href="([^"]*)">[^<]+</a>', way[0])
            assert last == "../" and way[0].endswith("</a></nav>"), file


def test_a_clause_without_data_says_so():
    lookup = Lookup(CATALOGUE)
    for document in CATALOGUE.documents:
        page = PAGES[file_of("coverage", document.id)]
        clauses = covered(document.id, lookup)
        assert page.count("<tr>") - 1 == len(clauses)
        assert (NOTHING in page) == (not all(clauses))


@pytest.mark.parametrize("file", [f for f in PAGES if f.startswith("comparisons/")])
def test_a_comparison_gives_no_verdict(file):
    assert not re.search("更好|更差|优于|不如|落后|领先", PAGES[file])


def test_a_document_whose_time_is_over_is_marked_wherever_it_is_listed():
    over = [d for d in CATALOGUE.documents if wording.passed(d)]
    for document in over:
        own = {
            name: [r for r in CATALOGUE.records(name) if r.document == document.id]
            for name in ("actions", "targets", "requirements")
        }
        compared = [c for c in CATALOGUE.comparisons if document.id in (c.left, c.right)]
        marked = [
            *(file_of("actions", action.id) for action in own["actions"]),
            *(file_of(name) for name, records in own.items() if records),
            *(file_of(name) for name in ("documents", "coverage", "lineage")),
            file_of("coverage", document.id),
            *(file_of("requirements", document.id) for _ in own["requirements"][:1]),
            *(file_of("comparisons", each.id) for each in compared),
            *(file_of("comparisons") for _ in compared[:1]),
        ]
        for file in marked:
            above, _, _ = PAGES[file].partition("{: #basis ")
            assert wording.passed(document) in above, file


def test_a_number_that_only_another_document_gives_is_shown_with_its_words():
    lookup = Lookup(CATALOGUE)
    told = 0
    for document in CATALOGUE.documents:
        page = PAGES[file_of("documents", document.id)]
        given = lookup.numbers_given(document)
        if not document.number:
            assert ("原文未印；" in page) == bool(given)
            for other, reference in given[:1]:
                assert f"《{other.short_title}》引用时写作 {reference.number}" in page
                assert f"<q>{reference.cite.quote}</q>" in html.unescape(page)
                told += 1
        else:
            assert "原文未印；" not in page
    assert told


def test_the_scheme_that_can_be_computed_comes_first():
    page = PAGES[file_of("schemes")]
    assert page.index("可以用计算器算") < page.index("文件未规定计算方法")


def test_no_heading_says_its_city_twice():
    places = sorted({document.place for document in CATALOGUE.documents})
    twice = re.compile(rf"({'|'.join(places)})：\1")
    assert twice.search(f"## {places[0]}：{places[0]}市教育局")
    assert not twice.search(f"## {places[0]}：{places[1]}")
    for file, page in PAGES.items():
        headings = re.findall(r"^##? .*|<h[1-3].*?</h[1-3]>", page, re.MULTILINE)
        assert headings, file
        assert [heading for heading in headings if twice.search(heading)] == [], file


def test_a_field_without_actions_says_where_it_is_printed():
    lookup = Lookup(CATALOGUE)
    cards = PAGES[file_of("fields")].split('<li class="card">')[1:]
    idle = [f for f in CATALOGUE.fields if not lookup.actions_for("fields", f.id)]
    assert idle
    for field in idle:
        card = next(c for c in cards if f">{field.name}</a>" in c).partition("</li>")[0]
        for id_ in lookup.documents_of(lookup.named_in(field)):
            assert f"《{lookup.document(id_).short_title}》" in card
