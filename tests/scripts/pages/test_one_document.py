"""A catalogue of one document that has neither number nor issuer, nor anything else but clauses."""

from pathlib import Path

import pytest

from scripts.catalogue.vocabulary import NOT_PRINTED
from scripts.checks.every import check
from scripts.pages import home
from scripts.pages.addresses import file_of
from scripts.pages.rendering import render
from tests import frozen, rendered
from tests.scripts.drafting.made_up import OTHER, PLACES


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> dict[str, str]:
    """Every page of it, by file."""
    folder: Path = tmp_path_factory.mktemp("one") / "catalog"
    folder.mkdir()
    (folder / "places.yml").write_text(PLACES, encoding="utf-8")
    (folder / "other.yml").write_text(OTHER, encoding="utf-8")
    catalogue, problems = check(folder)
    assert problems == []
    return rendered.pages(catalogue, frozen.LOCK) | {
        "index.md": render(home.page(catalogue), rendered.environment(catalogue, frozen.LOCK))
    }


def body(page: str) -> str:
    return page.partition('<p class="lead">')[2].partition("{: #basis")[0]


def test_what_is_not_printed_is_said_not_to_be(made):
    page = made[file_of("documents", "other-2030")]
    facts = page.partition('<dl class="facts">')[2].partition("</dl>")[0]
    assert facts.count(NOT_PRINTED) == 2  # issuer and number
    assert "None" not in page and "null" not in page


@pytest.mark.parametrize(
    "name",
    [
        *["actions", "caps", "comparisons", "departments", "fields", "forms", "groups"],
        *["occupations", "readings", "requirements", "schemes", "targets"],
    ],
)
def test_an_empty_list_says_so_and_shows_no_empty_frame(made, name):
    page = body(made[file_of(name)])
    assert "还没有登记" in page and 'href="../documents/"' in page
    for frame in ("<table", "<ul", "<form", "<input"):
        assert frame not in page


def test_nobody_cites_anybody(made):
    page = body(made[file_of("lineage")])
    assert "收录的文件都没有引用别的文件" in page and "<svg" not in page


def test_home_and_coverage_name_the_one_document(made):
    assert "这里把乙省的一份职业" in made["index.md"]
    assert "其余 2 条只有平常话的说明" in made[file_of("coverage", "other-2030")]
