"""Where a page of each kind stands."""

import pytest

from scripts.picturing.page_kinds import KINDS, PageKind, address_of


def test_of_a_folder_the_page_in_the_middle_is_taken(tmp_path):
    for name, length in (("short", 1), ("middling", 50), ("long", 900)):
        (tmp_path / "kinds" / name).mkdir(parents=True)
        (tmp_path / "kinds" / name / "index.html").write_text("x" * length)
    assert address_of(PageKind("one", "kinds/*"), tmp_path) == "kinds/middling/"
    assert address_of(PageKind("list", "kinds/"), tmp_path) == "kinds/"


@pytest.mark.live
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_site_has_a_page_of_each_kind(site, kind):
    path = address_of(kind, site).partition("?")[0]
    assert (site / path / "index.html").is_file()
