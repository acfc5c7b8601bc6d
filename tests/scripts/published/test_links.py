"""Every link of a hand-written page is held against the pages and places that will be there."""

import pytest

from scripts import check as command
from scripts.build import check
from scripts.derived.lookup import Lookup
from scripts.published import links

pytestmark = pytest.mark.live


CATALOGUE, _ = check()
LOOKUP = Lookup(CATALOGUE)
PAGES = command._templates(LOOKUP)
CLAUSE = CATALOGUE.clauses[0]
DOCUMENT = f"documents/{CLAUSE.document}.md"


def told(tmp_path, text, name="page.md"):
    file = tmp_path / "content" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return [str(p) for p in links.problems(LOOKUP, PAGES, tmp_path / "content")]


@pytest.mark.parametrize(
    "text",
    [
        f"[一]({DOCUMENT}#c1)",
        "[首页](index.md) [算](calculator.md) [数据](data/catalog.json)",
        "# 标题 { #here }\n\n[上面](#here) [外面](https://example.com/a.md#b) [信](mailto:a@b)",
        "`[x](nowhere.md)`\n\n```\n[x](nowhere.md)\n```\n",
        f"[依据]({DOCUMENT}#basis)",
        "[上限](caps/index.md) ![图](data/x.svg)",
        "[“引文归引文查”](documents/nowhere.md#c1)",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(tmp_path, text):
    assert told(tmp_path, text) == []


def test_each_link_that_leads_nowhere_is_told_with_its_place(tmp_path):
    assert told(tmp_path, "一\n[看](document/index.md)") == [
        "content/page.md:2:5\n  链接 “document/index.md” 要去的网页不会有；是不是 documents/index.md？"
    ]
    assert told(tmp_path, "[看](zzzzzzzz.md)") == [
        "content/page.md:1:5\n  链接 “zzzzzzzz.md” 要去的网页不会有；请核对编号"
    ]
    assert told(tmp_path, f"[看]({DOCUMENT}#c1x)")[0].startswith(
        f"content/page.md:1:5\n  网页 {DOCUMENT} 上没有 “#c1x” 这一处；是不是 #c"
    )
    assert told(tmp_path, "[看](#zzzzzzzzzz)") == [
        "content/page.md:1:5\n  网页 page.md 上没有 “#zzzzzzzzzz” 这一处；"
        "请到那一页点开标题，照网址末尾的 # 写"
    ]
    assert told(tmp_path, "[看](documents/)") == [
        "content/page.md:1:5\n  链接 “documents/” 要去的文件不存在；网页请写到 .md，例如 documents/index.md"
    ]
    assert told(tmp_path, "[看]()") == [
        "content/page.md:1:5\n  链接没有写去哪里；请写上网页，例如 documents/index.md"
    ]
    assert len(told(tmp_path, '<a href="nowhere.md">x</a> [y](nowhere.md)')) == 2


def test_a_page_in_a_folder_links_from_there(tmp_path):
    assert told(tmp_path, "[文件](../documents/index.md)", "more/page.md") == []
    assert len(told(tmp_path, "[文件](documents/index.md)", "more/page.md")) == 1


def test_the_command_finds_it(tmp_path, monkeypatch, capsys):
    file = tmp_path / "content" / "page.md"
    file.parent.mkdir()
    file.write_text("[看](nowhere.md)", encoding="utf-8")
    folder = tmp_path / "content"
    real = links.problems
    monkeypatch.setattr(links, "problems", lambda lookup, pages: real(lookup, pages, folder))
    assert command.main() == 1
    assert "content/page.md:1:5" in capsys.readouterr().err


@pytest.mark.parametrize(
    "to", ["javascript:alert", "JavaScript:alert", "data:text/html,x", "file:///a"]
)
def test_a_link_that_a_browser_would_run_or_open_from_the_disk_is_told(tmp_path, to):
    assert told(tmp_path, f"[看]({to})") == [
        f"content/page.md:1:5\n  链接 “{to}” 不能这样开头；"
        "别的网站写 https:，电话写 tel:，本站的网页写到 .md"
    ]


def test_what_the_log_of_changes_links_to_is_a_page_of_the_site(tmp_path):
    log = "changes:\n  - title: 甲\n    link: {}\n"
    assert told(tmp_path, log.format("documents/index.md"), "changes.yml") == []
    for elsewhere in ("https://example.com/", '"javascript:alert(1)"', "//example.com/a.md"):
        plain = elsewhere.strip('"')
        assert told(tmp_path, log.format(elsewhere), "changes.yml") == [
            f"content/changes.yml:3:11\n  链接 “{plain}” 不是本站的网页；"
            "请写本站一页的 .md 路径，例如 documents/index.md"
        ]
    assert told(tmp_path, log.format("document/index.md"), "changes.yml") == [
        "content/changes.yml:3:11\n  链接 “document/index.md” 要去的网页不会有；是不是 documents/index.md？"
    ]
