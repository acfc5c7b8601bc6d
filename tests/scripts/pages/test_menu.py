"""The menu: the order of the index pages is the editors', and no index is left out."""

import copy

from mkdocs.config import load_config

from scripts.files.paths import ROOT
from scripts.hooks import menu as hook
from scripts.pages import menu
from scripts.pages.every import INDEXES
from scripts.pages.index import Index

NEW = Index("courses", "课程", "查政策", "x")


def test_the_index_pages_stand_in_the_order_of_the_menu():
    names = [index.list_name for index in INDEXES]
    assert names[:4] == ["groups", "fields", "occupations", "actions"]
    assert menu.in_order([NEW, *INDEXES]) == [*INDEXES, NEW]


def test_every_page_of_the_menu_is_called_there():
    called = menu.called()
    assert called["index.md"] == "首页"
    assert all(f"{index.list_name}/index.md" in called for index in INDEXES)


def test_each_index_stands_in_its_part_under_its_title():
    parts = load_config(str(ROOT / "mkdocs.yml"))["nav"]
    for index in INDEXES:
        [pages] = [part[index.part] for part in parts if index.part in part]
        assert {index.title: f"{index.list_name}/index.md"} in pages


def test_an_index_that_the_menu_does_not_name_is_put_at_the_end_of_its_part():
    written = [{"首页": "index.md"}, {"查政策": [{"政策文件": "documents/index.md"}]}]
    documents = next(index for index in INDEXES if index.list_name == "documents")
    made = menu.completed(copy.deepcopy(written), [documents, NEW])
    assert made == [
        {"首页": "index.md"},
        {"查政策": [{"政策文件": "documents/index.md"}, {"课程": "courses/index.md"}]},
    ]


def test_the_menu_as_it_is_needs_nothing_and_a_site_without_one_keeps_none(tmp_path):
    config = load_config(str(ROOT / "mkdocs.yml"))
    before = copy.deepcopy(config["nav"])
    assert hook.on_config(config)["nav"] == before
    bare = {"nav": None, "docs_dir": str(tmp_path)}
    assert hook.on_config(dict(bare)) == bare
