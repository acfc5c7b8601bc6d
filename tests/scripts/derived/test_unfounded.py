"""What is said to be not found must not stand in the text."""

from pathlib import Path

import pytest

from scripts.catalogue.loading import load
from scripts.derived.lookup import Lookup
from scripts.derived.unfounded import unfounded
from tests import frozen

ACTION = """
actions:
  - {id: DOC-1, document: DOC, number: 1, number_as_printed: "1", clause: 一, title: 甲,
     summary: 甲, parts: [{quote: 插花, skills: [SKILL]}]}
"""
DOCUMENT = """
documents:
  - {id: DOC, title: 甲, short_title: 甲, number: null, issuer: null, issuer_department: null,
     issued_on: null, place: 甲市, reach: 甲, status: 甲, summary: 甲, evidence: []}
"""
OFFICE = """
departments:
  - {id: office, name: 市旅游局, place: 甲市, level: 市, kind: 政府}
"""
PAIR = """
comparisons:
  - {id: one-two, left: one, right: two, paired_by: common, title: 甲, lead: 甲}
"""


@pytest.fixture
def made(tmp_path):
    def write(name, text):
        (Path(tmp_path) / f"{name}.yml").write_text(text.lstrip(), encoding="utf-8")

    for name, skill in (("one", "旅游"), ("two", "焊工")):
        write(name, DOCUMENT.replace("DOC", name))
        write(f"{name}-actions", ACTION.replace("DOC", name).replace("SKILL", skill))
    write("office", OFFICE)
    write("pair", PAIR)
    return load(tmp_path)[0]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("支持旅游", True),
        ("市旅游局负责", False),
        ("下旅游人多", False),
        ("支持插花", False),
    ],
)
def test_a_word_that_the_text_prints_is_told_but_for_names_and_chance(made, text, said):
    told = [
        problem.message for problem in unfounded(Lookup(made, frozen.LOCK), {("two", "三"): text})
    ]
    assert [("“旅游”" in message and "原文 三" in message) for message in told] == [True] * said
