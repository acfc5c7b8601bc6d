"""A policy changes by YAML alone: every edit is made on a copy, with source texts that say so too.

Each edit by itself is proved, checked, its stories are computed anew and its pages made.
"""

from __future__ import annotations

import pytest

from tests.rehearsal.copies import Copies, changed, files
from tests.rehearsal.edits import EDITS

pytestmark = pytest.mark.live


@pytest.fixture(scope="module")
def copies(tmp_path_factory):
    return Copies(tmp_path_factory)


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_proved_and_every_page_of_it_made(name, copies, capsys):
    done = copies.made((name,), built="docs")
    assert done.is_right, f"“{name}”以后：\n{done.told}"
    assert done.touched, f"“{name}”什么也没有改"
    before = copies.made((), built="docs")
    pages = changed(*(files(copy.folder, "build/docs") for copy in (before, done)))
    with capsys.disabled():
        count = len([page for page in pages if page.endswith(".md")])
        print(f"\n{name}：改 {'、'.join(done.touched)}；变了 {count} 个网页")
