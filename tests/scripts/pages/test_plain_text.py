"""The Markdown beside a page leads to that of the others; the list names the menu's pages by part."""

import pytest

from scripts.pages.plain_text import Listed, beside, folder_of, listing


@pytest.mark.parametrize(
    ("file", "folder"),
    [("index.md", ""), ("甲/index.md", "甲"), ("甲/乙.md", "甲/乙"), ("甲.md", "甲")],
)
def test_the_folder_of_a_page(file, folder):
    assert folder_of(file) == folder


@pytest.mark.parametrize(
    ("file", "link", "moved"),
    [
        ("index.md", "a/b.md#c", "a/b/index.md#c"),
        ("index.md", "a/index.md", "a/index.md"),
        ("about.md", "index.md", "../index.md"),
        ("about.md", "a/index.md", "../a/index.md"),
        ("a/b.md", "c.md#d", "../c/index.md#d"),
        ("a/index.md", "../about.md", "../about/index.md"),
        ("a/b.md", "#c", "#c"),
        ("a/b.md", "https://x.example/c.md", "https://x.example/c.md"),
    ],
)
def test_links_lead_to_the_markdown_of_the_others(file, link, moved):
    assert beside(file, f"甲[乙]({link})丙") == f"甲[乙]({moved})丙"


def test_the_head_is_left_out_and_a_line_further_down_is_not():
    assert beside("a.md", "---\ntitle: 甲\n---\n\n# 甲\n\n---\n\n乙\n") == "# 甲\n\n---\n\n乙\n"


def test_the_list_by_part():
    pages = [Listed("甲", "一", "index.md", "说一"), Listed("乙", "二", "b/c.md", "说二")]
    assert listing("站", "说明", pages, ["data/x.csv"]) == (
        "# 站\n\n> 说明\n\n## 甲\n\n- [一](index.md): 说一\n\n"
        "## 乙\n\n- [二](b/c/index.md): 说二\n\n## 数据\n\n- [data/x.csv](data/x.csv)\n"
    )
