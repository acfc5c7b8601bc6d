"""Clause locators in words."""

import pytest

from scripts.catalogue.clause_label import clause_label
from scripts.catalogue.loading import load


@pytest.mark.parametrize(
    ("locator", "label"),
    [
        ("一", "第一部分"),
        ("十二", "第十二部分"),
        ("四（五）", "四（五）"),
        ("四（一）1", "四（一）第1项"),
        ("二（一） 目标任务", "二（一）目标任务"),
        ("二（四） 措施（2）", "二（四）措施（2）"),
        ("附件2", "附件2"),
        ("附件2 1", "附件2第1项"),
        ("附表 13", "附表第13项"),
        ("附表 注", "附表注"),
        ("附件 备注", "附件备注"),
        ("引言", "引言"),
    ],
)
def test_a_locator_reads_as_words(locator, label):
    assert clause_label(locator) == label


@pytest.mark.live
def test_two_clauses_of_a_document_never_share_a_label():
    clauses = load()[0].clauses
    assert len({(c.document, clause_label(c.locator)) for c in clauses}) == len(clauses)
    assert not any(" " in clause_label(c.locator) for c in clauses)
