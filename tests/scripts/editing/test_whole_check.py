"""The catalogue with all that stands beside it is looked at below any root."""

import shutil

import pytest

from scripts.editing.whole_check import whole_check
from tests import frozen


@pytest.fixture
def root(tmp_path):
    """A project of which the frozen catalogue is all."""
    shutil.copytree(frozen.FOLDER, tmp_path / "catalog")
    (tmp_path / "content").mkdir()
    return tmp_path


def test_the_frozen_catalogue_has_no_problem_and_what_its_lock_leaves_open(root):
    found = whole_check(root)
    assert found.problems == []
    assert found.unproved.keys == frozen.unproved().keys != set()


def test_each_thing_beside_the_records_is_looked_at(root):
    lock = root / "catalog" / "sources.lock"
    lock.write_text(lock.read_text(encoding="utf-8") + "quote\tx\n", encoding="utf-8")
    (root / "content" / "a.md").write_text("[“甲”](documents/nowhere.md#c1)", encoding="utf-8")
    published = "id\tcaps\ta-cap-of-before\n"
    (root / "catalog" / "published.lock").write_text(published, encoding="utf-8")
    files = {problem.file for problem in whole_check(root).problems}
    assert files == {"catalog/sources.lock", "content/a.md", "catalog/published.lock"}
