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
    ("link", "moved"),
    [
        ("../a/", "../a/index.md"),
        ("./", "./index.md"),
        ("..", "../index.md"),
        ("", "index.md"),
        ("../data/x.csv", "../data/x.csv"),
        ("../a/#c", "../a/#c"),
        ("#c", "./#c"),
        ("../search/?q=x", "../search/?q=x"),
        ("https://x.example/c", "https://x.example/c"),
        ("tel:0510", "tel:0510"),
        ("../a (1)/", "../a%20%281%29/index.md"),
    ],
)
def test_links_lead_to_the_markdown_of_the_others(link, moved):
    assert beside(f'<p>甲<a href="{link}">乙</a>丙</p>', "") == f"甲[乙]({moved})丙\n"


def test_the_last_line_tells_of_the_site():
    assert beside("<h1>甲</h1>", "某站") == "# 甲\n\n---\n\n某站\n"


def test_the_list_by_part():
    pages = [Listed("甲", "一", "index.md", "说一"), Listed("乙", "二", "b/c.md", "说二")]
    assert listing("站", "说明", pages, ["data/x.csv"]) == (
        "# 站\n\n> 说明\n\n## 甲\n\n- [一](index.md): 说一\n\n"
        "## 乙\n\n- [二](b/c/index.md): 说二\n\n## 数据\n\n- [data/x.csv](data/x.csv)\n"
    )
