"""The page that offers the open data; what it shows is the same for every page: its version."""

from __future__ import annotations

from scripts.pages.index import Index, ListPages

SHOWN = ListPages(
    Index(
        "data",
        "下载数据",
        "查政策",
        "全部数据可以下载：Excel 表格打开就能看，CSV 和 JSON 给会编程的人用。",
    ),
)
