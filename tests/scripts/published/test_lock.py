"""The list of published names: written and read alike, added to, and never emptied of ids."""

import pytest

from scripts.build import check
from scripts.published import lock
from scripts.published.names import Names, names

pytestmark = pytest.mark.live


BEFORE = Names({("actions", "a")}, {("s", "R1", "x"): ("p", "q")}, {("a.yml", "s", "到线")})
NOW = Names({("actions", "b")}, {("s", "R2", "y"): ("p",)}, set())


def test_it_is_read_as_it_was_written(tmp_path):
    file = tmp_path / "published.lock"
    file.write_text(lock.text(BEFORE), encoding="utf-8")
    assert lock.read(file) == (BEFORE, [])
    assert lock.read(tmp_path / "nowhere") == (Names(), [])


def test_a_damaged_line_is_named(tmp_path):
    file = tmp_path / "published.lock"
    file.write_text("# a\nid\tactions\ta\nid actions b\n", encoding="utf-8")
    found, [problem] = lock.read(file)
    assert found.ids == {("actions", "a")}
    assert str(problem) == (
        "catalog/published.lock:3:1\n"
        "  这一行读不懂；这份文件不要手改，请从版本库恢复，再运行 make publish"
    )


def test_a_renewed_list_keeps_every_id_and_forgets_the_readings_and_stories_that_are_gone():
    after = lock.renewed(BEFORE, NOW)
    assert after == Names(BEFORE.ids | NOW.ids, NOW.variants, NOW.stories)


def test_adding_loses_nothing():
    after = lock.added(BEFORE, NOW)
    assert after == Names(BEFORE.ids | NOW.ids, BEFORE.variants | NOW.variants, BEFORE.stories)


def test_everything_there_is_stands_on_the_list():
    listed = lock.read()[0]
    missing = lock.added(listed, names(check()[0]))
    assert missing == listed, "new names are not on catalog/published.lock: run make publish"
