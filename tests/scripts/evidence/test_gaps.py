"""Printed figures that no record carries are found where they stand, and reasons that are none."""

from functools import partial

import pytest

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.left_out import LeftOut
from scripts.evidence import gaps as module
from scripts.evidence.claims import Claim
from scripts.evidence.gap_list import belongs, listed
from scripts.evidence.gaps import Gap, gaps, needless
from scripts.files.problems import Problem

REASON = LeftOut(id="left-out", reason="甲", cites=[Cite(document="city", clause="一", quote="x")])


def claim(clause, words, record=None):
    return Claim("city", clause, words, partial(Problem, "a.yml", 1, 1, words), record)


def found(texts, *claims):
    texts = {("city", clause): text for clause, text in texts.items()}
    return [(gap.clause, gap.figure) for gap in gaps(texts, claims)]


def test_a_figure_is_carried_by_a_quotation_of_its_clause_and_by_no_other():
    texts = {"一": "每年培训10万人次，每人2次", "二": "每年培训10万人次"}
    assert found(texts) == [("一", "10万"), ("一", "2"), ("二", "10万")]
    assert found(texts, claim("一", "培训 10万人次")) == [("一", "2"), ("二", "10万")]
    assert found(texts, claim("一", "每年"), claim("二", "10万人次")) == [
        ("一", "10万"),
        ("一", "2"),
    ]


def test_every_place_that_prints_the_quoted_words_is_carried():
    assert found({"一": "满40课时，不满40课时"}, claim("一", "40课时")) == []
    assert found({"一": "满40课时，共40人"}, claim("一", "40课时")) == [("一", "40")]


def test_the_number_of_a_clause_is_no_gap():
    texts = {"附表 3": "3交通运输培训3万人", "十一": "十一、每年", "二（一）": "（一）培训"}
    assert found(texts) == [("附表 3", "3万")]


def test_what_stands_in_a_part_is_told_there_alone_and_carried_for_both():
    texts = {"二（二）": "目标：6万人（1）发3次", "二（二） 措施（1）": "（1）发3次"}
    assert found(texts) == [("二（二）", "6万"), ("二（二） 措施（1）", "3")]
    assert found(texts, claim("二（二） 措施（1）", "发3次")) == [("二（二）", "6万")]
    assert found(texts, claim("二（二）", "发3次")) == [("二（二）", "6万")]


def test_a_reason_for_what_is_carried_or_for_no_figure_is_refused(monkeypatch):
    others = [claim("一", "立足“465”集群"), claim("一", "集群，40课时")]
    reasons = [claim("一", words, REASON) for words in ("“465”集群", "40课时，3次", "没有数")]
    positions = dict.fromkeys([c.key for c in [*others, *reasons]], 0)
    positions[others[0].key], positions[reasons[0].key] = 10, 12
    positions[others[1].key], positions[reasons[1].key] = 17, 20
    monkeypatch.setattr(module, "claims", lambda _: [*others, *reasons])
    assert [(p.where, p.message) for p in needless(None, positions)] == [
        ("“465”集群", "465 已由 “立足“465”集群” 登记；请删去这一行"),
        ("没有数", "“没有数” 里没有数；请引到有这个数的地方，或删去这一行"),
    ]
    assert len(list(needless(None, {}))) == 1


def test_each_gap_is_listed_with_its_clause_its_words_and_where_it_could_belong():
    told = listed([
        Gap("city", "一", "10万", "每年开展培训", "人次以上"),
        Gap("city", "一", "465", "围绕“", "”产业集群"),
        Gap("city", "二", "30%", "占到", "（含）以上"),
    ])  # fmt: skip
    assert told.splitlines() == [
        "city",
        "  一",
        "    10万：…每年开展培训【10万】人次以上…",
        "      像是目标：catalog/targets/",
        "    465：…围绕“【465】”产业集群…",
        "      像是名字里的数：写进 catalog/figures_left_out.yml，写明理由",
        "  二",
        "    30%：…占到【30%】（含）以上…",
        "      像是补贴规则：catalog/schemes/",
        "共 3 个数没有登记；每个登记成记录，或写进 catalog/figures_left_out.yml，写明理由",
    ]
    assert listed([]) == "原文印的每个数都有登记，或写了不登记的理由"


BELONGS = [
    ("自", "2030", "年起", "像是年份、日期：目标写进它的 period，进度写进条款的 figures"),
    ("自", "2030", "起至2033年", "像是年份、日期：目标写进它的 period，进度写进条款的 figures"),
    ("甲〔", "2030", "〕7号", "像是文号：写进文件的 number 或 references"),
    ("每人不超过", "900", "元定价", "像是价格或补贴：catalog/caps.yml 或 catalog/schemes/"),
    ("总课时应不低于", "48", "课时", "像是要求：catalog/requirements/"),
    ("第", "46", "届世赛", "像是届数：写进 catalog/figures_left_out.yml，写明理由"),
    ("位于", "8", "楼", "可以登记在 catalog/documents/city.yml，写进 一 的 figures"),
]


@pytest.mark.parametrize(("before", "figure", "after", "where"), BELONGS)
def test_where_a_figure_could_belong_is_told_by_the_words_around_it(before, figure, after, where):
    assert belongs(Gap("city", "一", figure, before, after)) == where
