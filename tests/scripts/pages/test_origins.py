"""Each record is known by the line on which it begins in its file, and each page of one by its record."""

import re

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.derived.lookup import Lookup
from scripts.pages import every
from scripts.pages.origins import Origin, Origins
from scripts.pages.page import Page
from tests import frozen, rendered

LOOKUP = Lookup(frozen.catalogue(), frozen.LOCK)
ORIGINS = Origins(LOOKUP)
MARK = re.compile(r'<p class="mend screen-only" data-kind="(\w+)" data-id="([^"]+)"')


def line(origin):
    file = frozen.FOLDER.parent / origin.file
    return file.read_text(encoding="utf-8").split("\n")[origin.line - 1]


@pytest.mark.parametrize("kind", KINDS)
def test_the_line_is_that_of_the_record(kind):
    for record in frozen.catalogue().records(kind):
        origin = ORIGINS.of(record)
        assert origin.kind == kind
        begins = re.fullmatch(r"  - \{?(\w+): ([^,}]+).*", line(origin))
        assert str(getattr(record, begins[1])) == begins[2] or begins[2][0] in '["'


def test_a_clause_goes_by_its_place():
    [clause] = [
        c
        for c in LOOKUP.catalogue.clauses
        if (c.document, c.locator) == ("yunzhou-2026", "四（五）")
    ]
    assert ORIGINS.of(clause).id == "yunzhou-2026-c4-5"


def test_a_record_of_no_file_has_none():
    assert ORIGINS.of(frozen.catalogue().caps[0].model_copy()) is None
    assert ORIGINS.of(None) is None


@pytest.fixture(scope="module")
def pages():
    return rendered.pages(frozen.catalogue(), frozen.LOCK)


def test_the_page_of_a_record_says_where_it_is_written(pages):
    named = {page.file: ORIGINS.of_page(page) for page in every.pages(LOOKUP)}
    own = {file for file, origin in named.items() if origin}
    assert {"documents/yunzhou-2026.md", "schemes/yunzhou-2026.md", "readings/r1.md"} <= own
    assert not {"caps/yunzhou-2026.md", "requirements/yunzhou-2026.md", "groups/index.md"} & own
    for file, text in pages.items():
        assert bool(re.search(r"^written: \{", text.split("\n---\n")[0], re.M)) == (file in own), (
            file
        )


def test_one_of_several_on_a_page_is_not_that_of_the_page():
    known = frozen.catalogue()
    first, second = known.targets[:2]
    targets = [
        first.model_copy(update={"id": "one", "measure": "one"}),
        second.model_copy(update={"measure": "one"}),
    ]
    page = Page("targets/one.md", "x", "x", "x", [])
    for shown, own in (targets, None), (targets[:1], targets[0]):
        lists = {name: known.records(name) for name in KINDS} | {"targets": shown}
        made = Catalogue(**lists)
        made.origins = known.origins | {id(t): known.origin(first) for t in shown}
        assert Origins(Lookup(made, frozen.LOCK)).of_page(page) == (
            own and Origin("targets", "one", *Origins(LOOKUP).of(first)[2:])
        )


def test_records_that_share_a_page_are_marked_there(pages):
    marked = {found for text in pages.values() for found in MARK.findall(text)}
    for kind in ("clauses", "caps", "requirements", "targets", "forms"):
        expected = {(kind, ORIGINS.of(r).id) for r in frozen.catalogue().records(kind)}
        assert expected and expected <= marked, kind
