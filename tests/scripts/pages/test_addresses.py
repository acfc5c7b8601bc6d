"""Relative links between pages, whatever folder the site is put in."""

import pytest

from scripts.pages.addresses import clause_link, file_of, folder_of, relative


@pytest.mark.parametrize(
    ("start", "end", "link"),
    [
        ("index.md", "about.md", "about/"),
        ("index.md", "actions/index.md", "actions/"),
        ("about.md", "index.md", "../"),
        ("actions/index.md", "index.md", "../"),
        ("actions/a-1.md", "actions/index.md", "../"),
        ("actions/a-1.md", "actions/a-2.md", "../a-2/"),
        ("actions/a-1.md", "departments/d.md", "../../departments/d/"),
        ("data/index.md", "data/catalog.json", "catalog.json"),
        ("actions/a-1.md", "assets/text.css", "../../assets/text.css"),
    ],
)
def test_relative(start, end, link):
    assert relative(start, end) == link


def test_fragment_follows_the_folder():
    assert relative("a.md", "b.md", "x") == "../b/#x"


def test_clause_link_names_the_anchor():
    assert clause_link("calculator.md", "wuxi-2026", "四（五）") == "../documents/wuxi-2026/#c4-5"


def test_files_are_lower_case_so_that_every_host_serves_them():
    assert file_of("readings", "R1") == "readings/r1.md"


def test_an_index_is_its_folder():
    assert (folder_of("index.md"), folder_of("caps/index.md"), folder_of("caps/a.md")) == (
        "",
        "caps",
        "caps/a",
    )
