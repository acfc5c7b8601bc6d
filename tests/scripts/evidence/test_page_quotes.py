"""Quotations in hand-written pages: found, tied to their clause, proved with the others."""

import re
from dataclasses import replace

import pytest

from scripts import build
from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.catalogue.models.clauses import Clause
from scripts.evidence import page_quotes, proof, sources_lock
from scripts.files.paths import CONTENT

CATALOGUE = Catalogue(
    clauses=[
        Clause(document=document, locator=locator, title=None, summary="甲。")
        for document, locator in [
            ("city-2031", "四（五）"),
            ("city-2031", "附件 备注"),
            ("county-2031", "四（三）7"),
        ]
    ]
)
LOAD = page_quotes.load


def page(folder, text):
    """A folder named like the real one, with one page."""
    (folder / "content" / "deep").mkdir(parents=True)
    (folder / "content" / "deep" / "a.md").write_text(text, encoding="utf-8")
    return folder / "content"


def found(folder, text):
    return LOAD(CATALOGUE, page(folder, text))


def test_a_quotation_is_a_link_of_quoted_words_to_a_clause(tmp_path):
    text = (
        "见[四（五）](documents/city-2031.md#c4-5)。\n"
        "写[“占到50%以上的”](documents/city-2031.md#c4-5)和"
        "[“推行“学历+技能”双证融通培养”](documents/county-2031.md#c4-3-7)，"
        "不是“口径”，也不是[“我是哪类人”](groups/index.md)。"
    )
    claims, problems = found(tmp_path, text)
    assert problems == []
    assert [claim.key for claim in claims] == [
        ("city-2031", "四（五）", "占到50%以上的"),
        ("county-2031", "四（三）7", "推行“学历+技能”双证融通培养"),
    ]
    assert str(claims[1].problem("错")) == "content/deep/a.md:2:44\n  错"


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (
            "city-2031.md#c9-9",
            "引文 “某某” 的链接没有 “#c9-9” 这一条；请到那份文件的网页上点开条款，"
            "照网址末尾的 # 写，例如 documents/city-2031.md#cannex-remark",
        ),
        (
            "city-2031.md",
            "引文 “某某” 的链接没有写是哪一条；请到那份文件的网页上点开条款，"
            "照网址末尾的 # 写，例如 documents/city-2031.md#cannex-remark",
        ),
        (
            "city-3012.md#c4-5",
            "引文 “某某” 的链接里，没有编号为 “city-3012” 的文件；请核对编号",
        ),
    ],
)
def test_a_quotation_that_leads_to_no_clause_is_named(tmp_path, target, message):
    claims, [problem] = found(tmp_path, f"一\n\n二[“某某”](documents/{target})")
    assert claims == []
    assert (problem.file, problem.line, problem.column) == ("content/deep/a.md", 3, 2)
    assert problem.message == message


def test_a_wrong_quotation_of_a_page_is_unproved_and_refuted(tmp_path, monkeypatch):
    text = "[“占到51%以上的”](documents/city-2031.md#c4-5) [“x”](documents/city-2031.md#c99)"
    folder = page(tmp_path, text)
    monkeypatch.setattr(page_quotes, "load", lambda catalogue: LOAD(catalogue, folder))
    unproved = proof.unproved(CATALOGUE, sources_lock.SourcesLock())
    assert [problem.column for problem in unproved] == [43, 1]
    assert "还没有对照原文核对过" in unproved[1].message
    texts = {(clause.document, clause.locator): "占到50%以上的" for clause in CATALOGUE.clauses}
    _, problems = proof.prove(CATALOGUE, texts)
    [refuted] = [p for p in problems if p.file == "content/deep/a.md" and p.column == 1]
    assert refuted.message.startswith("原文 city-2031 四（五） 里没有 “占到51%以上的”")


@pytest.mark.live
def test_a_quotation_that_leads_to_no_clause_stops_the_site(tmp_path, monkeypatch, capfd):
    wrong = found(tmp_path, "[“x”](documents/city-2031.md#c99)")
    monkeypatch.setattr(page_quotes, "load", lambda *_: wrong)
    monkeypatch.setattr(build, "DOCS", tmp_path / "docs")
    assert build.main(["site"]) == 1
    assert "content/deep/a.md:1:1" in capfd.readouterr().err
    assert not (tmp_path / "docs").exists()


def test_the_quotations_of_the_pages_are_counted_with_the_others(monkeypatch, tmp_path):
    def total():
        return int(re.findall(r"共 (\d+) 处", proof.summary(CATALOGUE, []))[0])

    claims, _ = found(tmp_path, "[“甲乙”](documents/city-2031.md#c4-5)")
    monkeypatch.setattr(page_quotes, "load", lambda _: (claims, []))
    before = total()
    more = [*claims, replace(claims[0], words="某某")]
    monkeypatch.setattr(page_quotes, "load", lambda _: (more, []))
    assert total() == before + 1


@pytest.mark.live
def test_the_pages_quote_the_documents():
    claims, problems = page_quotes.load(load()[0])
    assert problems == [] and claims


def unlinked(text):
    """(line, words) of what is quoted without a link to its clause.

    A few words in quotation marks are a term or a name; a long stretch is a quotation.
    """
    for number, line in enumerate(text.splitlines(), 1):
        plain = re.sub(r"\[“[^\]]+”\]\(documents/[^)]+\)", "", line)
        for words in re.findall(r"“([^”]{13,})”", plain):
            yield number, words


def test_words_of_a_document_beside_its_clause_are_written_as_quotations():
    files = sorted(CONTENT.rglob("*.md"))
    assert {"about.md", "editing.md"} < {file.name for file in files}
    for file in files:
        for number, words in unlinked(file.read_text(encoding="utf-8")):
            pytest.fail(
                f"{file.name}:{number} quotes “{words}” without a proof: write it as a link "
                f"to its clause, see content/editing.md"
            )


def test_a_long_stretch_in_quotation_marks_is_a_quotation_and_a_term_is_not():
    words = "给予承训单位剩余补贴资金的百分之几"
    text = f"“口径”和[“{words}”](documents/city-2031.md#c4-5)\n写的是“{words}”。"
    assert list(unlinked(text)) == [(2, words)]
