"""Every quotation proved: against the sources where they are, against the lock where they are not."""

import os
from pathlib import Path

import pytest

from scripts.catalogue.loading import load
from scripts.evidence import page_quotes, proof, sources_lock
from scripts.evidence.claims import claims
from scripts.evidence.gaps import gaps
from scripts.evidence.source_folder import read_sources
from scripts.files.paths import CATALOG, ROOT

SOURCES = Path(os.environ.get("SOURCES") or ROOT.parent / "shared" / "sources")
assert SOURCES.is_dir() or not os.environ.get("SOURCES"), f"SOURCES={SOURCES} is no folder"


@pytest.fixture(autouse=True)
def no_pages(monkeypatch, request):
    """No page written by hand quotes the made-up document."""
    if "live" not in request.keywords:
        monkeypatch.setattr(page_quotes, "load", lambda _: ([], []))


def made_up(tmp_path, quote="制造类每人不超过 3000 元"):
    """A document of three clauses and one cap, which says `quote`."""
    file = tmp_path / "made-up.yml"
    file.write_text(
        f"""
documents:
  - id: city-2031
    title: 甲办法
    short_title: 甲办法
    number: null
    issuer: null
    issuer_department: null
    issued_on: 2031-01-02
    place: 甲市
    reach: 甲市
    status: 虚构
    summary: 甲。
    evidence:
      - {{about: title, document: city-2031, clause: 一, quote: 甲办法}}
clauses:
  - {{document: city-2031, locator: 一, title: null, summary: 甲。}}
  - {{document: city-2031, locator: 四（三）, title: null, summary: 甲。}}
  - {{document: city-2031, locator: 四（四）, title: null, summary: 甲。}}
caps:
  - id: city-2031-cap
    document: city-2031
    kind: manufacturing
    title: 制造类
    applies_to: 制造类
    amount: 3000
    unit: 元/人
    cite: {{document: city-2031, clause: 四（三）, quote: {quote}}}
""",
        encoding="utf-8",
    )
    return load(tmp_path)[0]


TEXTS = {
    ("city-2031", "一"): "甲办法",
    ("city-2031", "四（三）"): "制造类每人不超过3000元",
    ("city-2031", "四（四）"): "总课时应不低于40课时",
}


@pytest.mark.live
@pytest.mark.parametrize("one", ["lock"] + (["sources"] if SOURCES.is_dir() else []))
def test_every_quotation_is_proved(one):
    catalogue, lock = load()[0], sources_lock.read()
    assert "\n".join(map(str, proof.unproved(catalogue, lock))) == ""
    if one == "sources":
        read = read_sources(catalogue, SOURCES)
        assert "\n".join(map(str, read.problems)) == ""
        positions, problems = proof.prove(catalogue, read.texts)
        assert "\n".join(map(str, problems)) == ""
        made = sources_lock.SourcesLock(read.digests, positions).text()
        kept = (CATALOG / "sources.lock").read_text(encoding="utf-8")
        assert kept == made, "the lock is not the proof of this catalogue: run make verify"
        assert list(gaps(read.texts, claims(catalogue))) == [], "look at make gaps"


def test_a_quote_changed_without_a_new_proof_says_who_must_run_what(tmp_path):
    positions, problems = proof.prove(made_up(tmp_path), TEXTS)
    assert problems == []
    lock = sources_lock.SourcesLock({}, positions)
    assert proof.unproved(made_up(tmp_path), lock) == []
    [problem] = proof.unproved(made_up(tmp_path, "制造类每人不超过 3001 元"), lock)
    assert problem.where == "caps[0].cite.quote"
    assert problem.message == (
        "“制造类每人不超过 3001 元”（city-2031 四（三））还没有对照原文核对过；"
        "请持有原文的维护者运行 make verify SOURCES=原文文件夹，并提交 catalog/sources.lock"
    )


def test_a_quote_that_is_not_in_its_clause_is_refused(tmp_path):
    _, [problem] = proof.prove(made_up(tmp_path, "总课时 应不低于40课时"), TEXTS)
    assert problem.message == (
        "原文 city-2031 四（三） 里没有 “总课时 应不低于40课时”；这几个字在 四（四）"
    )


def test_words_found_nowhere_and_clauses_that_do_not_match_are_named(tmp_path):
    texts = {place: "" for place in TEXTS if place[1] != "四（四）"}
    texts["city-2031", "七"] = ""
    _, problems = proof.prove(made_up(tmp_path), texts)
    messages = {p.message for p in problems}
    assert "原文 city-2031 没有条款 “四（四）”；请核对写法" in messages
    assert "原文的这些条款还没有登记：七" in messages
    assert any(m.endswith("引文要与原文一字不差，标点也照原文") for m in messages)


def test_lock_is_read_as_it_was_written(tmp_path):
    lock = sources_lock.SourcesLock({"a-1": "0" * 64}, {("a-1", "附表 3", "某某 words"): 7})
    file = tmp_path / "sources.lock"
    file.write_text(lock.text(), encoding="utf-8")
    assert sources_lock.read(file) == lock
    assert sources_lock.read(tmp_path / "nowhere") == sources_lock.SourcesLock()


@pytest.mark.parametrize(
    ("quote", "found"),
    [("不低于40课时", ["应"]), ("总课时应不低于40课时", []), ("参训人员考勤率70%", [])],
)
def test_a_plain_statement_may_not_begin_behind_the_word_that_decides(tmp_path, quote, found):
    (tmp_path / "rules.yml").write_text(
        f"""
strength_words:
  - {{word: 应, strength: must}}
requirements:
  - id: city-2031-rule
    document: city-2031
    about: class
    title: 甲
    rule: 甲。
    strength: states
    cite: {{document: city-2031, clause: 四（四）, quote: {quote}}}
""",
        encoding="utf-8",
    )
    texts = {**TEXTS, ("city-2031", "四（四）"): "总课时应不低于40课时，参训人员考勤率70%"}
    _, problems = proof.prove(made_up(tmp_path), texts)
    assert [(p.where, p.message) for p in problems] == [
        (
            "requirements[0].cite.quote",
            f"引文的同一个分句里还有 “{word}”；请把它引进来，strength 写成 must",
        )
        for word in found
    ]


@pytest.mark.parametrize(
    ("summary", "told"),
    [
        ("总课时应不低于40课时。", False),
        ("总课时要有40课时。", False),  # 应 is printed, and as strong
        ("总课时可以少于40课时。", True),
    ],
)
def test_a_summary_is_no_stronger_than_its_clause(tmp_path, summary, told):
    (tmp_path / "words.yml").write_text(
        "strength_words:\n"
        "  - {word: 应, strength: must}\n  - {word: 要, strength: must}\n"
        "  - {word: 可, strength: may}\n",
        encoding="utf-8",
    )
    made_up(tmp_path)
    file = tmp_path / "made-up.yml"
    text = file.read_text(encoding="utf-8")
    changed = text.replace(
        "四（四）, title: null, summary: 甲。", f"四（四）, title: null, summary: {summary}"
    )
    assert changed != text
    file.write_text(changed, encoding="utf-8")
    _, problems = proof.prove(load(tmp_path)[0], TEXTS)
    assert [p.message for p in problems] == (
        ["这里写了 “可”，这一条原文没有同样轻重的词；请去掉"] if told else []
    )


def test_counts_are_told_by_document(tmp_path):
    catalogue = made_up(tmp_path)
    assert proof.summary(catalogue, []) == ("city-2031  2 处\n共 2 处，0 处没有对上（对上 100 %）")
    unproved = proof.unproved(catalogue, sources_lock.SourcesLock())
    assert proof.summary(catalogue, unproved[:1]).endswith("共 2 处，1 处没有对上（对上 50.0 %）")


def test_one_that_is_wrong_among_thousands_is_not_all(tmp_path, monkeypatch):
    catalogue = made_up(tmp_path)
    [wrong, *_] = proof.unproved(catalogue, sources_lock.SourcesLock())
    many = proof._claimed(catalogue)[0] * 2000
    monkeypatch.setattr(proof, "_claimed", lambda _: (many, []))
    assert proof.summary(catalogue, [wrong]).endswith("1 处没有对上（对上 99.9 %）")


def test_a_quote_that_cuts_a_number_is_refused(tmp_path):
    _, [problem] = proof.prove(made_up(tmp_path, "制造类每人不超过 300"), TEXTS)
    assert problem.message == (
        "引文 “制造类每人不超过 300” 把原文的数 “3000” 切断了；请把这个数引全"
    )
