"""Every quotation proved: against the sources where they are, against the lock where they are not."""

import os
from pathlib import Path

import pytest

from scripts.catalogue.loading import load
from scripts.catalogue.models.base import Cite
from scripts.evidence import proof, sources_lock
from scripts.evidence.claims import claims
from scripts.evidence.source_folder import read_sources
from scripts.evidence.squeeze import squeeze
from scripts.files.paths import CATALOG, ROOT

CATALOGUE = load()[0]
SOURCES = Path(os.environ.get("SOURCES") or ROOT.parent / "shared" / "sources")
assert SOURCES.is_dir() or not os.environ.get("SOURCES"), f"SOURCES={SOURCES} is no folder"
PLACE = ("wuxi-2026", "四（三）")


def changed(catalogue, quote):
    """A claim of the catalogue's first cap, with another quote."""
    cap = next(c for c in catalogue.caps if c.amount)
    cite = Cite(document=PLACE[0], clause=PLACE[1], quote=quote)
    other = cap.model_copy(update={"cite": cite})
    catalogue.caps[catalogue.caps.index(cap)] = other
    catalogue.origins[id(other)] = catalogue.origin(cap)
    return other


@pytest.mark.parametrize("one", ["lock"] + (["sources"] if SOURCES.is_dir() else []))
def test_every_quotation_is_proved(one):
    lock = sources_lock.read()
    assert "\n".join(map(str, proof.unproved(CATALOGUE, lock))) == ""
    if one == "sources":
        read = read_sources(CATALOGUE, SOURCES)
        assert "\n".join(map(str, read.problems)) == ""
        positions, problems = proof.prove(CATALOGUE, read.texts)
        assert "\n".join(map(str, problems)) == ""
        made = sources_lock.SourcesLock(read.digests, positions).text()
        kept = (CATALOG / "sources.lock").read_text(encoding="utf-8")
        assert kept == made, "the lock is not the proof of this catalogue: run make verify"


def test_a_quote_changed_without_a_new_proof_says_who_must_run_what():
    catalogue = load()[0]
    changed(catalogue, "制造类每人不超过 3001 元")
    [problem] = proof.unproved(catalogue, sources_lock.read())
    assert problem.where == "caps[1].cite.quote"
    assert problem.message == (
        "“制造类每人不超过 3001 元”（wuxi-2026 四（三））还没有对照原文核对过；"
        "请持有原文的维护者运行 make verify SOURCES=原文文件夹，并提交 catalog/sources.lock"
    )


def test_a_quote_that_is_not_in_its_clause_is_refused():
    catalogue = load()[0]
    cap = changed(catalogue, "总课时 应不低于40课时")
    texts = {claim.key[:2]: "" for claim in claims(catalogue)}
    for claim in claims(catalogue):
        texts[claim.key[:2]] += squeeze(claim.words) + "¶"
    texts[PLACE] = texts[PLACE].replace("总课时应不低于40课时", "")
    _, problems = proof.prove(catalogue, texts)
    [problem] = [p for p in problems if p.where.startswith("caps")]
    assert problem.message == (
        "原文 wuxi-2026 四（三） 里没有 “总课时 应不低于40课时”；这几个字在 四（四）"
    )
    assert cap.cite.quote == "总课时 应不低于40课时"


def test_words_found_nowhere_and_clauses_that_do_not_match_are_named():
    texts = {(c.document, c.locator): "" for c in CATALOGUE.clauses}
    del texts["wuxi-2026", "六"]
    texts["wuxi-2026", "七"] = ""
    _, problems = proof.prove(CATALOGUE, texts)
    messages = {p.message for p in problems}
    assert "原文 wuxi-2026 没有条款 “六”；请核对写法" in messages
    assert "原文的这些条款还没有登记：七" in messages
    assert any(m.endswith("引文要与原文一字不差，标点也照原文") for m in messages)


def test_lock_is_read_as_it_was_written(tmp_path):
    lock = sources_lock.SourcesLock({"a-1": "0" * 64}, {("a-1", "附表 3", "某某 words"): 7})
    file = tmp_path / "sources.lock"
    file.write_text(lock.text(), encoding="utf-8")
    assert sources_lock.read(file) == lock
    assert sources_lock.read(tmp_path / "nowhere") == sources_lock.SourcesLock()


def test_counts_are_told_by_document():
    text = proof.summary(CATALOGUE, [])
    for document in CATALOGUE.documents:
        assert f"{document.id}  " in text
    assert text.endswith("0 处没有对上（对上 100 %）")
    assert "100 %" not in proof.summary(
        CATALOGUE, proof.unproved(CATALOGUE, sources_lock.SourcesLock())
    )


def test_a_quote_that_cuts_a_number_is_refused():
    catalogue = load()[0]
    changed(catalogue, "制造类每人不超过 300")
    texts = {claim.key[:2]: "" for claim in claims(catalogue)}
    for claim in claims(catalogue):
        texts[claim.key[:2]] += squeeze(claim.words) + "¶"
    texts[PLACE] = "制造类每人不超过3000元"
    _, problems = proof.prove(catalogue, texts)
    messages = [p.message for p in problems]
    assert "引文 “制造类每人不超过 300” 把原文的数 “3000” 切断了；请把这个数引全" in messages
