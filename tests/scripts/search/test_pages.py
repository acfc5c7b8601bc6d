"""Pages that are no records are found too, and the words that are explained."""

from scripts.search.page import page
from scripts.search.pages import index_entries, written_entries

GLOSSARY = """---
title: 词语解释
description: 是什么意思。
hide:
  - navigation
---

# 词语解释

<p class="lead">先看这里。</p>

## 人 { #people }

**学员、参训人员**
:   来上课的人，见[四](documents/x.md#c4)。

## 钱 { #money }

**单价**
:   一个人的价钱。
"""


def test_words_that_are_explained_stand_at_their_heading(tmp_path):
    (tmp_path / "glossary.md").write_text(GLOSSARY, encoding="utf-8")
    written = list(written_entries(tmp_path))
    assert [(e.kind, e.address, e.title) for e in written] == [
        ("pages", "glossary/", "词语解释"),
        ("terms", "glossary/#people", "学员、参训人员"),
        ("terms", "glossary/#money", "单价"),
    ]
    assert written[0].said == ("是什么意思。", "先看这里。", "人、钱")
    assert (written[1].names, written[1].said) == (("学员", "参训人员"), ("来上课的人，见四。",))


def test_a_file_without_a_head_is_no_page(tmp_path):
    (tmp_path / "note.md").write_text("# 甲\n", encoding="utf-8")
    assert list(written_entries(tmp_path)) == []


def test_every_index_is_found_and_listed_on_the_page():
    listed = [index.list_name for part in page().shows.parts.values() for index in part]
    assert sorted(f"{name}/" for name in listed) == sorted(e.address for e in index_entries())
