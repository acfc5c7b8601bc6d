"""How a text is cut into clauses: made-up texts in the shape of the documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scripts.catalogue.models.sources import Source
from scripts.evidence.source_text import GAP, clauses, idle, source_files
from scripts.evidence.squeeze import squeeze


def _source(known_by: str, **said: Any) -> Source:
    return Source.model_validate({"document": "made-up", "known_by": known_by} | said)


NOTICE_CUT = _source(
    "淮政办函〔2025〕5号",
    title=["市政府办公室印发", "关于开展“技能兴淮”"],
    preamble=["各县区人民政府，", "为深入实施"],
    shape="一（一）1",
)
TABLE_CUT = _source(
    "某号",
    title=["关于印发"],
    preamble=["各市"],
    beginnings=[
        {"called": "附表", "begins": ["附表"], "next_line": "重点工作 任务清单"},
        {"called": "附表 {1}", "under": "附表", "row": True},
        {"called": "附表 注", "under": "附表", "begins": ["注："]},
    ],
)
PARTS_CUT = _source(
    "某号",
    beginnings=[
        {
            "called": "二（{一}） 目标任务",
            "under": "二（{一}）",
            "begins": ["目标任务："],
            "part": True,
        },
        {
            "called": "二（{一}） 措施（{1}）",
            "under": "二（{一}）",
            "begins": ["工作措施：（{1}）", "（{1}）"],
            "inside_line": True,
            "part": True,
        },
        {
            "called": "二（{一}） 责任部门",
            "under": "二（{一}）",
            "begins": ["责任部门：", "责任单位："],
            "part": True,
        },
        {"called": "附件{1}", "begins": ["附件{1}"], "whole_line": True},
        {"called": "附件2 {1}", "under": "附件2", "row": True},
    ],
)
SPREAD_CUT = _source(
    "某号",
    beginnings=[
        {"called": "附件", "begins": ["附件"], "next_line": "重点任务分工表"},
        {"called": "附件 {1}", "under": "附件", "row": True},
        {"called": None, "pattern": r"(?<=\t)"},
    ],
)
FORM_CUT = _source(
    "某号",
    beginnings=[
        {"called": "附件", "begins": ["附件"], "whole_line": True},
        {"called": "附件 备注", "under": "附件", "begins": ["备注："]},
    ],
)
ARTICLES = """
某市补贴办法

第一章 总则

第一条 甲。

第二条 乙，按照
第九条的规定。

第二章 附则

第十条 丙。
"""

NOTICE = """
甲办公室

淮政办函〔2025〕5号

市政府办公室 印发甲方案的通知

各县区人民政府，各单位：

现印发给你们。

甲办公室

2025年6月12日

关于开展“技能兴淮”甲

为深入实施甲，制定本方案。

一、目标

先说一句。

（一）每年10万

人次。

四、任务

(三)带头的话，到

2. 05万为止。

7. 甲类（责任部门：乙）

8. 丙类
"""

TABLE = """
某会文件

(此页无正文)

某会

(某局代章)

2025年11月28日

一、任务

甲（见附表）。

附表：清单

附表
重点工作任务清单

序号	任务
1	甲
（一）表里的括号
序号	任务
续甲
2	乙
注：以省为准。
"""

PARTS = """
二、工作

（四）丁

目标任务：多 (1)

工作措施：（1）甲。（2）乙，

跨页。

责任单位：丙处

三、机制

（一）戊（1）己

附件 2

举措（2021年）

1	<p>甲</p> <p>乙</p>
抄报：某厅

某局办公室

2021年3月4日印发
"""

SPREAD = """
附件：重点任务分工表
附件
重 点 任 务 分 工 表
序号 重点任务 主 要 内 容
1

甲领
域
16—24
周岁
2
乙领域
	（三）前面的碎片
	又一片
"""

FORM = """
六、咨询

电话
[bookmark: _GoBack]
   附件：表

某局
        2026年3月 31日

附件
表
	名称
备注：写名称。
"""


def test_a_notice_and_its_plan_share_title_and_preamble_with_a_gap_between() -> None:
    cut = clauses(NOTICE_CUT, NOTICE)
    assert cut["文号"] == "淮政办函〔2025〕5号"
    assert cut["标题"] == f"市政府办公室 印发甲方案的通知{GAP}关于开展“技能兴淮”甲"
    assert cut["引言"].endswith(f"现印发给你们。{GAP}为深入实施甲，制定本方案。")
    assert squeeze(cut["落款"]) == "甲办公室2025年6月12日"


def test_a_signature_is_a_name_above_a_date_with_or_without_whose_seal_it_is() -> None:
    assert squeeze(clauses(TABLE_CUT, TABLE)["落款"]) == "某会(某局代章)2025年11月28日"


def test_several_names_on_one_line_above_a_date_sign_together() -> None:
    text = TABLE.replace("\n某会\n", "\n某会　 另一会 \n").replace("(某局代章)\n", "")
    assert squeeze(clauses(TABLE_CUT, text)["落款"]) == "某会另一会2025年11月28日"


def test_a_page_note_is_in_no_clause() -> None:
    cut = clauses(TABLE_CUT, TABLE.replace("某会文件", "各市：\n\n现印发。"))
    assert cut["引言"] == "各市：\n\n现印发。"


def test_clauses_come_in_document_order_with_half_width_brackets_made_full() -> None:
    assert list(clauses(NOTICE_CUT, NOTICE)) == [
        "文号", "标题", "引言", "落款", "一", "一（一）", "四（三）", "四（三）2", "四（三）7",
        "四（三）8",
    ]  # fmt: skip


def test_a_clause_keeps_its_heading_runs_over_a_page_break_and_stops_at_the_next() -> None:
    cut = clauses(NOTICE_CUT, NOTICE)
    assert cut["一"] == "一、目标\n\n先说一句。"
    assert squeeze(cut["一（一）"]) == "（一）每年10万人次。"
    assert cut["四（三）7"] == "7. 甲类（责任部门：乙）"


def test_a_heading_with_nothing_below_it_is_no_clause() -> None:
    assert "四" not in clauses(NOTICE_CUT, NOTICE)
    assert "附表" not in clauses(TABLE_CUT, TABLE)


def test_rows_are_clauses_and_a_repeated_table_head_or_a_bracket_does_not_cut_them() -> None:
    cut = clauses(TABLE_CUT, TABLE)
    assert list(cut) == ["落款", "一", "附表 1", "附表 2", "附表 注"]
    assert squeeze(cut["附表 1"]) == "1甲（一）表里的括号续甲"
    assert cut["一"].endswith("甲（见附表）。")


def test_parts_are_cut_even_inside_a_line_and_stay_in_the_task_they_are_parts_of() -> None:
    cut = clauses(PARTS_CUT, PARTS)
    assert list(cut) == [
        "二（四）", "二（四） 目标任务", "二（四） 措施（1）", "二（四） 措施（2）",
        "二（四） 责任部门", "三（一）", "附件2", "附件2 1",
    ]  # fmt: skip
    assert cut["二（四） 目标任务"] == "目标任务：多 (1)"
    assert squeeze(cut["二（四） 措施（2）"]) == "（2）乙，跨页。"
    assert cut["二（四） 责任部门"] == "责任单位：丙处"
    assert squeeze(cut["二（四）"]) == (
        "（四）丁目标任务：多(1)工作措施：（1）甲。（2）乙，跨页。责任单位：丙处"
    )
    assert cut["三（一）"] == "（一）戊（1）己"


def test_stray_tags_and_what_stands_after_the_text_are_left_out() -> None:
    assert clauses(PARTS_CUT, PARTS)["附件2 1"] == "1\t甲 乙"


def test_cells_spread_over_lines_are_one_row_and_fragments_at_the_end_are_none() -> None:
    cut = clauses(SPREAD_CUT, SPREAD)
    assert {locator: squeeze(text) for locator, text in cut.items()} == {
        "附件 1": "1甲领域16—24周岁",
        "附件 2": "2乙领域",
    }


def test_a_list_of_annexes_ends_the_clause_before_it() -> None:
    cut = clauses(FORM_CUT, FORM)
    assert list(cut) == ["六", "落款", "附件", "附件 备注"]
    assert cut["六"] == "六、咨询\n\n电话"
    assert squeeze(cut["落款"]) == "某局2026年3月31日"
    assert squeeze(cut["附件"]) == "附件表名称"


def test_articles_are_clauses_and_chapters_are_none() -> None:
    cut = clauses(_source("某号", shape="第一条"), ARTICLES)
    assert {locator: squeeze(text) for locator, text in cut.items()} == {
        "第一条": "第一条甲。",
        "第二条": "第二条乙，按照",
        "第九条": "第九条的规定。",
        "第十条": "第十条丙。",
    }


def test_a_beginning_that_nothing_in_the_text_has_is_named() -> None:
    assert idle(FORM_CUT, FORM) == []
    assert idle(FORM_CUT, FORM.replace("备注：", "说明：")) == [("beginnings", 1)]
    said = _source("某号", title=["没有的"], preamble=["六"])
    assert idle(said, FORM) == [("title",)]


def test_squeezing_takes_out_every_kind_of_space_and_nothing_else() -> None:
    assert squeeze(" 3000\u3000元\u00a0（含\t）\r\n３%\u200b") == "3000元（含）３%"


FOLDER = [
    _source(line, document=document)
    for document, line in (("a-2025", "某发〔2025〕1号"), ("b-2025", "甲的 方案"))
]


def _written(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def test_files_are_known_by_a_whole_line_and_not_by_their_names(tmp_path: Path) -> None:
    cites = "引用（某发〔2025〕1号）\n甲的方案在引用里\n"
    _written(tmp_path, x=f"{cites} 某发〔2025〕1号\n", y=f"\ufeff甲的方案\n{cites}", other=cites)
    found = source_files(tmp_path, FOLDER)
    names = {document: [f.name for f in files] for document, files in found.files.items()}
    assert names == {"a-2025": ["x.txt"], "b-2025": ["y.txt"]}
    assert [file.name for file in found.of_none] == ["other.txt"]
    assert (found.of_several, found.not_utf_8) == ({}, [])


def test_a_text_of_two_documents_and_one_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    _written(tmp_path, both="某发〔2025〕1号\n甲的方案\n")
    (tmp_path / "gbk.txt").write_bytes("甲的方案\n".encode("gbk"))
    found = source_files(tmp_path, FOLDER)
    assert {f.name: d for f, d in found.of_several.items()} == {"both.txt": ["a-2025", "b-2025"]}
    assert [file.name for file in found.not_utf_8] == ["gbk.txt"]
