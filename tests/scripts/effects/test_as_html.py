"""A page of one file: nothing of it is fetched, nothing in it comes alive, both looks are in it."""

import re
from dataclasses import replace

import pytest

from scripts.effects.as_html import as_html
from scripts.effects.report import FieldChange, RecordChange, Records
from tests.scripts.effects.reports import HOSTILE, SAME, thousand


def test_nothing_is_fetched_from_anywhere():
    page = as_html(thousand(3))
    assert not re.search(r"\b(src|href)=|url\(|@import|<script", page)


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_file_says_stays_text(text):
    records = Records(
        changed=[RecordChange(text, text, "", "", 1, "", [FieldChange(text, text, text)])]
    )
    page = as_html(replace(SAME, head=text, records=records, asks=[text]))
    body = page.partition("<body>")[2]
    assert not re.search(r"<(script|img|a)\b", body)
    assert body.count("<tr>") == 2 and body.count("</details>") == 1


def test_every_cell_says_of_which_column_it_is_for_those_who_see_cards():
    page = as_html(thousand(3))
    cells = re.findall(r"<td data-column=\"(.+?)\"", page)
    assert {"哪一条", "字段", "之前", "之后", "出处"} <= set(cells)
    assert page.count("<td ") == len(cells)


def test_the_looks_are_those_of_the_site_by_day_and_by_night():
    page = as_html(SAME)
    assert "--paper: #faf8f3" in page
    night = page.partition("prefers-color-scheme: dark")[2]
    assert "--paper: #12191c" in night.partition("</style>")[0]
    assert "什么也没有变" in page
