"""The home page lists the documents of the catalogue, whichever they are."""

import re

import pytest

from scripts.catalogue.loading import load
from scripts.catalogue.places import by_place, in_order
from scripts.derived import wording
from scripts.pages import home
from scripts.pages.rendering import render
from tests import rendered

pytestmark = pytest.mark.live


def shown(catalogue):
    return render(home.page(catalogue), rendered.environment(catalogue))


def listed(markdown):
    return re.findall(
        r'^<li data-of-place="[^"]*">(.*)：<a href="documents/([^"]*)/">(.*)</a></li>$',
        markdown,
        re.MULTILINE,
    )


def test_every_document_is_listed_with_its_place_its_year_and_its_title():
    catalogue, _ = load()
    markdown = shown(catalogue)
    found = listed(markdown)
    documents = {document.id: document for document in catalogue.documents}
    assert sorted(id_ for _, id_, _ in found) == sorted(documents)
    for about, id_, title in found:
        document = documents[id_]
        assert title == document.title
        assert about.startswith(document.place)
        date = document.issued_on
        assert (f"{date.year}年" if date else "成文日期文件里没有写") in about
        assert wording.passed(document) in about
    assert f"{'、'.join(by_place(in_order(catalogue)))}的" in markdown


def test_another_catalogue_makes_another_list():
    catalogue, _ = load()
    only = next(d for d in catalogue.documents if not d.replaced_by)
    catalogue.documents = [only]
    markdown = shown(catalogue)
    assert [id_ for _, id_, _ in listed(markdown)] == [only.id]
    assert f"这里把{only.place}的一份职业" in markdown
    assert f'description: "{only.place}职业技能培训政策整理' in markdown
    catalogue.documents = [only] * 3
    assert "收录了哪三份文件" in shown(catalogue)
    catalogue.documents = [only] * 12
    assert "收录了哪 12 份文件" in shown(catalogue)
