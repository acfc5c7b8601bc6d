"""One state: what can be said of it, and what not where it is broken."""

import pytest

from scripts.catalogue.loading import load
from scripts.effects import sides
from tests import frozen
from tests.scripts.effects import rehearsed

MADE = ("rules", "pages", "claimed", "prints")


@pytest.fixture
def folder(tmp_path):
    return rehearsed.project(tmp_path)


def made(side):
    return [name for name in MADE if getattr(side, name) is not None]


def test_a_sound_state_can_be_asked_everything():
    side = rehearsed.base()
    assert side.problems == [] and made(side) == list(MADE)
    assert len(side.files.records) > 200 and len(side.stories) > 20
    assert side.claimed["yunzhou-2026", "四（三）", "制造类每人不超过 3000 元"] == (
        "价格上限 yunzhou-2026-cap-manufacturing"
    )


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("catalog/caps.yml", "amount: 3000", "amount：3000"),
        ("catalog/caps.yml", "amount: 3000", "amount: 三千"),
        ("catalog/caps.yml", "caps:", "cabs:"),
        ("content/about.md", "手写", b"\xff"),
    ],
)
def test_what_cannot_be_loaded_whole_is_told_and_nothing_is_made_of_the_rest(
    folder, file, old, new
):
    path = folder / file
    content = path.read_bytes().replace(
        old.encode(), new if isinstance(new, bytes) else new.encode()
    )
    path.write_bytes(content)
    side = rehearsed.state(folder)
    assert made(side) == []
    assert side.problems[0].file == file
    assert side.files.records


def test_a_page_that_cannot_be_opened_is_told(folder):
    (folder / "content" / "gone.md").symlink_to("nowhere.md")
    side = rehearsed.state(folder)
    assert made(side) == []
    assert side.problems[0].file == "content/gone.md" and "断了的链接" in side.problems[0].message


def test_records_that_contradict_each_other_are_told_and_what_can_be_made_is(folder):
    rehearsed.replaced(folder, "catalog/readings.yml", ("default: trainees", "default: nobody"))
    side = rehearsed.state(folder)
    assert any("不在选项里" in problem.message for problem in side.problems)
    assert "claimed" in made(side)


def test_where_contradictions_are_not_looked_for_one_that_stands_in_the_way_is_told(folder):
    rehearsed.replaced(
        folder,
        "catalog/schemes/yunzhou-2026.yml",
        ("figure: yunzhou-2025-class-size", "figure: none"),
    )
    side = sides.read("改之前", folder, frozen.DAY, load)
    assert side.rules is None
    assert any("none" in problem.message for problem in side.problems)


def test_a_fault_of_our_own_is_not_hidden(folder, monkeypatch):
    def fault(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(sides.seen_pages, "seen", fault)
    with pytest.raises(ZeroDivisionError):
        rehearsed.state(folder)


def test_a_folder_without_anything_is_not_whole(tmp_path):
    side = rehearsed.state(tmp_path)
    assert made(side) == [] and "没有这个文件夹" in side.problems[0].message
