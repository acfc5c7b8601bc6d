"""What the editors write in their own words gives no figure that their quotations do not bear."""

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.walk import at
from scripts.evidence.own_words import unfounded

FIRST = """
documents:
  - id: city-2031
    title: 甲办法（2031年）
    short_title: 甲办法
    number: 甲〔2031〕7号
    issuer: null
    issuer_department: null
    issued_on: 2031-01-02
    place: 甲市
    reach: 甲市
    status: 虚构
    summary: 甲。
    evidence:
      - {about: title, document: city-2031, clause: 一, quote: 甲办法（2031年）}
clauses:
  - document: city-2031
    locator: 一
    title: null
    summary: SUMMARY
    figures:
      - {id: city-hours, label: 课时, value: 40, unit: 课时, bound: exactly, quote: 共40课时}
requirements:
  - id: city-rule
    document: city-2031
    about: class
    title: TITLE
    rule: RULE
    strength: states
    value: 35%
    unit: "%"
    bound: at-least
    cite: {document: city-2031, clause: 一, quote: 占到35%以上，满6个月}
"""


@pytest.fixture
def said(tmp_path):
    """A function that writes words into the catalogue and returns the figures that nothing bears."""

    def words(summary="甲。", title="甲", rule="甲。"):
        text = FIRST.replace("SUMMARY", summary).replace("TITLE", title).replace("RULE", rule)
        (tmp_path / "made-up.yml").write_text(text, encoding="utf-8")
        catalogue = load(tmp_path)[0]
        return [(at(r, i), [f.words for f in found]) for r, i, found in unfounded(catalogue)]

    return words


def test_a_figure_of_the_quotation_or_of_a_value_may_be_said(said):
    assert said(rule="占到35%，满六个月。", title="三十五人里的百分之三十五") == [
        ("三十五人里的百分之三十五", ["三十五"])
    ]
    assert said(rule="占到30%。") == [("占到30%。", ["30%"])]


def test_the_particulars_of_a_named_document_and_known_numbers_may_be_said(said):
    assert said(rule="2031年的办法，甲〔2031〕7号。") == []
    assert said(rule="乙〔2031〕8号。") == [("乙〔2031〕8号。", ["8"])]


def test_a_clause_rests_on_every_quotation_of_it(said):
    assert said(summary="共40课时，占到35%。") == []
    assert said(summary="共48课时。") == [("共48课时。", ["48"])]


def test_nothing_is_said_where_something_could_not_be_read(said, tmp_path):
    (tmp_path / "other.yml").write_text("caps:\n  - id: A\n", encoding="utf-8")
    assert said(summary="共48课时。", rule="占到30%。") == [("占到30%。", ["30%"])]
    (tmp_path / "other.yml").write_text("requirements: [\n", encoding="utf-8")
    assert said(summary="共48课时。", rule="占到30%。") == []


def test_an_empty_catalogue_says_nothing():
    assert list(unfounded(Catalogue())) == []
