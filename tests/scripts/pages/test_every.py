"""What the pages of groups, fields and offices say in words."""

import re
from datetime import date

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.places import Place
from scripts.pages.addresses import file_of
from tests import frozen, rendered
from tests.made_records import action, cite, clause, department, document, field, group

TELEPHONE = {"kind": "电话", "value": "123", "cite": {**cite("asked", quote="123").model_dump()}}
CATALOGUE = Catalogue(
    places=[
        Place(name="甲市", level="市"),
        Place(name="乙市", level="市"),
        Place(name="丙省", level="省"),
    ],
    documents=[
        document("asked", "甲市", date(2031, 1, 2), contacts=[TELEPHONE]),
        document("issued", "乙市", date(2031, 1, 2), issuer="乙市政府"),
        document("silent", "丙省"),
    ],
    clauses=[
        *(clause(id_, "一") for id_ in ("asked", "issued", "silent")),
        clause("asked", "五（三）", "加强资金保障"),
        clause("asked", "四（四）", "乡村"),
        clause("asked", "四（四）10", "果园"),
    ],
    actions=[
        action(
            "asked-1", "asked", fields=["farms"], groups=["workers"],
            departments=["school", "bureau"],
        ),
        action("asked-2", "asked", "四（四）10", departments=["school"]),
        action("issued-1", "issued", departments=["school"]),
        action("silent-1", "silent", departments=["school"]),
    ],
    departments=[
        department("school", "市教育局"),
        department(
            "bureau", "市人社局", named_in=[cite("asked", "五（三）", "市人社局牵头负责")]
        ),
        department("meeting", "联席会议", named_in=[cite("asked", quote="联席会议")]),
    ],
    groups=[
        group("workers", "农民工", named_in=[cite(d) for d in ("asked", "issued", "silent")]),
        group("from-afar", "外来农民工", part_of="workers", named_in=[cite("silent")]),
        group("farmers", "新型农民", named_in=[cite("asked", "四（四）")]),
    ],
    fields=[field("farms", "现代农业")],
)  # fmt: skip
PAGES = rendered.pages(CATALOGUE, frozen.LOCK)


def page(list_name, record_id=None):
    return PAGES[file_of(list_name, record_id)]


def box(text):
    return text.partition("{: #basis ")[2]


def test_without_a_number_a_page_says_who_else_can_be_asked():
    action = box(page("actions", "issued-1"))
    assert "这份文件没有印电话、地址。可问上面写的责任单位，或发文机关（乙市政府）。" in action
    issued = box(page("documents", "issued"))
    assert "这份文件没有印电话、地址。可问发文机关（乙市政府）。" in issued
    silent = box(page("actions", "silent-1"))
    assert "可问上面写的责任单位；发文机关文件里没有写。" in silent


def test_an_index_over_all_documents_says_whose_number_it_is():
    for list_name in ("groups", "departments"):
        rows = re.findall(r"<div><dt>(.*?)</dt>(.*?)</dd></div>", box(page(list_name)), re.DOTALL)
        assert {place for place, _ in rows} == {"甲市", "乙市", "丙省"}
        assert [place for place, row in rows if "tel:" in row] == ["甲市"]
        assert all(f"问谁（{place}）" in row for place, row in rows)


def test_an_office_that_leads_no_action_is_said_to_lead_none():
    leading, _, rest = page("departments", "bureau").partition("## 列在责任单位里的")
    assert "没有一项培训行动写明由它牵头" in leading
    assert "五（三） 加强资金保障" in leading and "列第 2 位" in rest
    assert "文件没写这些行动由谁牵头" in rest


def test_a_group_without_actions_shows_those_of_its_part_and_says_what_they_are_not():
    before, _, near = page("groups", "farmers").partition("同一部分（四（四））的行动")
    assert "同一部分的行动，不等于写给这类人" in near and "谁负责" in near
    assert "actions/asked-2/" in near and "actions/" not in before.split("---\n")[2]
    assert "同一部分的行动" not in page("groups", "from-afar")


def test_parts_of_a_group_say_where_they_are_written():
    chip = page("groups", "workers").partition("{: #parts }")[2]
    chip = chip.partition("外来农民工")[2].partition("</a>")[0]
    assert "丙省" in chip and "甲市" not in chip


def test_an_office_without_actions_says_so_in_the_index():
    row = page("departments").partition("联席会议")[2]
    assert "没有行动" in row.partition("</li>")[0]
