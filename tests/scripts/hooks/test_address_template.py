"""An address in mkdocs.yml that cannot be one is said plainly; the others are filled in, whoever hosts."""

import pytest

from scripts.hooks.address_template import filled
from scripts.hooks.record_links import EDIT, REPORT

VALUES = {"file": "catalog/a b.yml", "line": "12", "id": "city-2026-c四"}


@pytest.mark.parametrize(
    ("template", "address"),
    [
        (
            "https://github.com/o/n/blob/main/{file}?plain=1#L{line}",
            "https://github.com/o/n/blob/main/catalog/a%20b.yml?plain=1#L12",
        ),
        (
            "https://gitee.com/o/n/blob/main/{file}#L{line}",
            "https://gitee.com/o/n/blob/main/catalog/a%20b.yml#L12",
        ),
        (
            "http://git.local:3000/o/n/src/branch/main/{file}",
            "http://git.local:3000/o/n/src/branch/main/catalog/a%20b.yml",
        ),
        ("vscode://file/home/me/{file}:{line}", "vscode://file/home/me/catalog/a%20b.yml:12"),
        (
            "https://h.example/?f={file}&r={id}",
            "https://h.example/?f=catalog/a%20b.yml&r=city-2026-c%E5%9B%9B",
        ),
    ],
)
def test_any_host_is_filled_in(template, address):
    assert EDIT.problem(template) == ""
    assert filled(template, VALUES) == address


def test_what_is_filled_in_is_not_filled_in_again():
    assert filled("https://h.example/{title}", {"title": "{page}&#", "page": "x"}) == (
        "https://h.example/%7Bpage%7D%26%23"
    )


@pytest.mark.parametrize("template", ["", None, "mailto:a@h.example?subject={title}&body={body}"])
def test_a_report_may_go_by_mail_or_nowhere(template):
    assert REPORT.problem(template) == ""


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("https://h.example/{path}#L{line}", "不认识 {path}；花括号里只能是 {file}、{line}、{id}"),
        ("https://h.example/{file", "不认识 {"),
        ("https://h.example/{file}}", "不认识 }"),
        ("https://h.example/{}{file}", "不认识 {}"),
        ("h.example/{file}", "开头应是 https:// 或 http:// 或 vscode:// 或 vscodium://"),
        ("//h.example/{file}", "开头应是"),
        ("javascript:alert('{file}')", "开头应是"),
        ("JavaScript://h.example/%0Aalert(1)//{file}", "开头应是"),
        ("data:text/html,{file}", "开头应是"),
        ("mailto:a@h.example?body={file}", "开头应是"),
        (" https://h.example/{file}", "空格"),
        ("https://h.example/a b/{file}", "写 %20"),
        ("https://h.example/\n{file}", "换行"),
        ("https:///{file}", "网站的名字"),
        ("https://{file}/x", "网站的名字"),
        ("https://h.example/", "要有 {file}"),
        (123, "这里应是一个网址"),
        (["https://h.example/{file}"], "这里应是一个网址"),
    ],
)
def test_what_cannot_be_an_address_is_said(template, told):
    said = EDIT.problem(template)
    assert said.startswith(f"mkdocs.yml 的 extra.edit（EDIT_URL）写的是 “{template}”；")
    assert told in said
