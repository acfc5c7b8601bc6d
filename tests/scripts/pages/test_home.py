"""The home page lists the documents of the catalogue, whichever they are."""

import re

from scripts.catalogue.loading import load
from scripts.catalogue.places import in_order
from scripts.pages import home
from scripts.pages.rendering import render
from tests import rendered


def shown(catalogue):
    return render(home.page(catalogue), rendered.environment(catalogue))


def listed(markdown):
    return re.findall(r'^- (.*)：<a href="documents/([^"]*)/">(.*)</a>$', markdown, re.MULTILINE)


def test_every_document_is_listed_with_its_place_its_year_and_its_title():
    catalogue, _ = load()
    markdown = shown(catalogue)
    found = listed(markdown)
    assert [id_ for _, id_, _ in found] == [d.id for d in in_order(catalogue)]
    for document, (about, _, title) in zip(in_order(catalogue), found, strict=True):
        assert title == document.title
        assert about.startswith(document.place)
        date = document.issued_on
        assert (f"{date.year}年" if date else "成文日期文件未载") in about
    assert "目标期已过（至2023年），文件未写明废止" in found[2][0]
    assert "收录了哪五份文件" in markdown and "无锡、江苏、淮安的五份" in markdown


def test_another_catalogue_makes_another_list():
    catalogue, _ = load()
    catalogue.documents = [d for d in catalogue.documents if d.place == "无锡"]
    markdown = shown(catalogue)
    assert [id_ for _, id_, _ in listed(markdown)] == ["wuxi-2026", "wuxi-2025", "wuxi-2021"]
    assert "这里把无锡的三份职业" in markdown
    assert 'description: "无锡职业技能培训政策整理' in markdown
    catalogue.documents *= 4
    assert "收录了哪 12 份文件" in shown(catalogue)
