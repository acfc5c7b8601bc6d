"""A comment: short whatever moved, and nothing in it comes alive that a file says."""

import re
from dataclasses import replace

import markdown
import pytest

from scripts.effects.as_markdown import LONGEST, as_markdown, plain
from scripts.effects.report import FieldChange, RecordChange, Records, Variant
from tests.scripts.effects.reports import HOSTILE, SAME, thousand


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_file_says_stays_text(text):
    change = FieldChange(text, text, text, text)
    records = Records(changed=[RecordChange(text, text, text, text, 1, text, [change])])
    report = replace(SAME, base=text, records=records, variants=[Variant(text, True, True, text)])
    text_of_it = as_markdown(report)
    assert not re.search(r"<(?!/?(details|summary)>)", text_of_it)
    html = markdown.markdown(text_of_it, extensions=["tables"])
    # Hosts take these back from behind a backslash; this Markdown knows neither sign.
    plain_html = re.sub(r"\\([~$])", r"\1", html.replace("\u2060", ""))
    assert set(re.findall(r"<(\w+)", html)) <= {
        *("h2", "h3", "p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td"),
        *("details", "summary"),
    }
    assert html.count("<tr>") == 2 and html.count("<td>") == 5
    assert html.count("<li>") == 8 and html.count("<h2>") == 1
    seen = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert seen in plain_html


@pytest.mark.parametrize("text", ["@somebody", "#12", "https://a.example", "www.a.example"])
def test_a_call_a_reference_and_an_address_are_broken(text):
    assert text not in plain(text).replace("\\", "")
    assert plain(text).replace("\\", "").replace("\u2060", "") == text


@pytest.mark.parametrize("length", [3, 3000])
def test_a_thousand_records_are_a_short_table(length):
    text = as_markdown(thousand(length))
    assert len(text) < 25_000
    assert "改 1000 条" in text and "另有 960 行没有列在这里。" in text
    assert "| 要求 | 概括 | 1000 |" in text
    assert text.count("<details>") == text.count("</details>") > 0


def test_however_much_it_is_it_fits():
    asks = ["很长的一句" * 50] * 2000
    text = as_markdown(replace(thousand(3000), asks=asks, unseen=asks))
    assert len(text) <= LONGEST
    assert text.startswith("## 这次改动动了什么")


def test_nothing_moved_is_one_sentence():
    assert as_markdown(SAME) == (
        "## 这次改动动了什么\n\n前 → 后：目录、例子和手写的网页都一样，什么也没有变。\n"
    )
