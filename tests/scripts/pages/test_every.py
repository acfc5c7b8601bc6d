"""What the pages of groups, fields and offices say in words."""

import re

from scripts.catalogue.loading import load
from scripts.pages.addresses import file_of
from tests import rendered

CATALOGUE, _ = load()
PAGES = rendered.pages(CATALOGUE)


def page(list_name, record_id=None):
    return PAGES[file_of(list_name, record_id)]


def box(text):
    return text.partition("{: #basis ")[2]


def test_without_a_number_a_page_says_who_else_can_be_asked():
    issuer = next(d.issuer for d in CATALOGUE.documents if d.id == "huaian-2025")
    action = box(page("actions", "huaian-2025-action-01"))
    assert f"这份文件未载联系方式。可问上面写的责任单位，或发文机关（{issuer}）。" in action
    document = box(page("documents", "huaian-2025"))
    assert f"这份文件未载联系方式。可问发文机关（{issuer}）。" in document
    silent = box(page("actions", "jiangsu-2025-action-01"))
    assert "可问上面写的责任单位；发文机关文件未载。" in silent


def test_an_index_over_all_documents_says_whose_number_it_is():
    for list_name in ("groups", "fields", "departments"):
        rows = re.findall(r"<div><dt>(.*?)</dt>(.*?)</dd></div>", box(page(list_name)), re.DOTALL)
        assert {place for place, _ in rows} == {d.place for d in CATALOGUE.documents}
        assert {place for place, row in rows if "tel:" in row} == {"无锡"}
        assert all(f"问谁（{place}）" in row for place, row in rows)


def test_an_office_that_leads_no_action_is_said_to_lead_none():
    text = page("departments", "dept-wuxi-hrss")
    leading, _, rest = text.partition("## 列在责任单位里的")
    assert "没有一项培训行动写明由它牵头" in leading
    assert "五（十三） 加强资金保障" in leading and "列第 2 位" in rest
    assert "文件没写这些行动由谁牵头" in rest


def test_a_group_without_actions_shows_those_of_its_part_and_says_what_they_are_not():
    text = page("groups", "group-skilled-farmers")
    before, _, near = text.partition("同一部分（四（四））的行动")
    assert "同一部分的行动，不等于写给这类人" in near and "谁负责" in near
    assert "actions/huaian-2025-action-10/" in near and "actions/" not in before.split("---\n")[2]
    assert "同一部分的行动" not in page("groups", "group-older-rural-workers")


def test_parts_of_a_group_say_where_they_are_written():
    text = page("groups", "group-migrant-workers").partition("{: #parts }")[2]
    chip = text.partition("中西部来苏务工人员")[2].partition("</a>")[0]
    assert "江苏" in chip and "无锡" not in chip


def test_an_office_without_actions_says_so_in_the_index():
    row = page("departments").partition("无锡市就业促进和劳动保护工作联席会议")[2]
    assert "没有行动" in row.partition("</li>")[0]
