"""What nobody has proved yet is found by record, by field of a record, and by citation."""

from functools import partial

import pytest

from scripts.build import check
from scripts.catalogue.models.actions import Action
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.clauses import Clause
from scripts.check import main
from scripts.evidence import sources_lock
from scripts.evidence.claims import Claim, claims
from scripts.evidence.unproved import Unproved, summary
from scripts.files.problems import Problem

pytestmark = pytest.mark.live


CATALOGUE, _ = check()
CLAIMS = list(claims(CATALOGUE))


def _without(*left_out):
    keys = {claim.key for claim in left_out}
    return Unproved(CLAIMS, {claim.key for claim in CLAIMS} - keys)


def test_nothing_is_unproved_where_every_claim_holds():
    found = _without()
    assert not found.claims
    assert not found.records()
    assert not found.says([claim.record for claim in CLAIMS])


def test_every_claim_makes_its_record_and_its_citation_unproved():
    for claim in {c.record.__class__: c for c in CLAIMS}.values():  # one for each kind of record
        found = _without(claim)
        assert claim.record in found.records()
        assert found.says(claim.record)
        assert found.says([None, claim.record])
        cite = Cite(document=claim.document, clause=claim.clause, quote=claim.words)
        assert found.says(cite)
        assert found.says(cite.model_dump())
        assert not found.says(cite.model_copy(update={"quote": claim.words + "x"}))
        assert {c.key for c in found.of(claim.record)} == {claim.key}


def test_a_field_is_unproved_by_its_own_claims_alone():
    document = next(d for d in CATALOGUE.documents if len(d.evidence) > 1)
    first, second = document.evidence[:2]
    claim = next(c for c in CLAIMS if c.record is document and c.words == first.quote)
    found = _without(claim)
    assert found.of(document, first.about)
    assert not found.of(document, second.about) or first.quote == second.quote
    action = CATALOGUE.actions[0]
    found = _without(next(c for c in CLAIMS if c.record is action and c.inside[0] == "parts"))
    assert found.of(action, "parts")
    assert not found.of(action, "departments")


def test_a_record_that_claims_nothing_says_nothing_unproved():
    assert not _without(*CLAIMS).says(None)
    assert not _without(*CLAIMS).says("words")
    assert not Unproved().says(CATALOGUE.actions[0])


def test_a_page_written_by_hand_has_claims_and_no_record():
    claim = Claim("wuxi", "一", "words", partial(Problem, "a.md", 1, 1, ""))
    found = Unproved([claim])
    assert found.keys == {claim.key}
    assert not found.records()


def test_one_line_says_how_much_is_unproved_and_where():
    assert summary(Unproved()) == ""
    clause = next(c for c in CLAIMS if isinstance(c.record, Clause))
    action = next(c for c in CLAIMS if isinstance(c.record, Action))
    page = Claim("a", "一", "words", partial(Problem, "content/a.md", 1, 1, ""))
    line = summary(Unproved([clause, action, action, page]))
    assert line == (
        f"待核 4 处：条款 {clause.document} {clause.record.locator}（1 处）、"
        f"行动 {action.record.id}（2 处）、content/a.md（1 处）。网页上标着“待核”；"
        "请持有原文的维护者运行 make verify SOURCES=原文文件夹，并提交 catalog/sources.lock"
    )
    assert "\n" not in line
    many = summary(Unproved(CLAIMS))
    assert f"等 {len({id(c.record) for c in CLAIMS})} 条记录" in many
    assert many.count("、") == 11


def test_the_check_says_it_and_does_not_fail(monkeypatch, capsys):
    monkeypatch.setattr(sources_lock, "read", sources_lock.SourcesLock)
    assert main() == 0
    assert "\n待核 " in capsys.readouterr().out
