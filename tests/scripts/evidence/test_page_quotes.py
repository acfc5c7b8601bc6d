"""Quotations in hand-written pages: found, tied to their clause, proved with the others."""

import re
from dataclasses import replace

import pytest

from scripts import build
from scripts.catalogue.loading import load
from scripts.evidence import page_quotes, proof, sources_lock
from scripts.files.paths import CONTENT

CATALOGUE = load()[0]
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
        "见[四（五）](documents/wuxi-2026.md#c4-5)。\n"
        "写[“占到50%以上的”](documents/wuxi-2026.md#c4-5)和"
        "[“推行“学历+技能”双证融通培养”](documents/huaian-2025.md#c4-3-7)，"
        "不是“口径”，也不是[“我是哪类人”](groups/index.md)。"
    )
    claims, problems = found(tmp_path, text)
    assert problems == []
    assert [claim.key for claim in claims] == [
        ("wuxi-2026", "四（五）", "占到50%以上的"),
        ("huaian-2025", "四（三）7", "推行“学历+技能”双证融通培养"),
    ]
    assert str(claims[1].problem("错")) == "content/deep/a.md:2:44\n  错"


@pytest.mark.parametrize(
    ("target", "message"),
    [
        (
            "wuxi-2026.md#c9-9",
            "引文 “某某” 的链接没有 “#c9-9” 这一条；请到那份文件的网页上点开条款，"
            "照网址末尾的 # 写，例如 documents/wuxi-2026.md#cannex-remark",
        ),
        (
            "wuxi-2026.md",
            "引文 “某某” 的链接没有写是哪一条；请到那份文件的网页上点开条款，"
            "照网址末尾的 # 写，例如 documents/wuxi-2026.md#cannex-remark",
        ),
        (
            "wuxi-2062.md#c4-5",
            "引文 “某某” 的链接里，没有编号为 “wuxi-2062” 的文件；请核对编号",
        ),
    ],
)
def test_a_quotation_that_leads_to_no_clause_is_named(tmp_path, target, message):
    claims, [problem] = found(tmp_path, f"一\n\n二[“某某”](documents/{target})")
    assert claims == []
    assert (problem.file, problem.line, problem.column) == ("content/deep/a.md", 3, 2)
    assert problem.message == message


def test_a_wrong_quotation_of_a_page_is_unproved_and_refuted(tmp_path, monkeypatch):
    text = "[“占到51%以上的”](documents/wuxi-2026.md#c4-5) [“x”](documents/wuxi-2026.md#c99)"
    folder = page(tmp_path, text)
    monkeypatch.setattr(page_quotes, "load", lambda catalogue: LOAD(catalogue, folder))
    unproved = proof.unproved(CATALOGUE, sources_lock.read())
    assert [problem.column for problem in unproved] == [43, 1]
    assert "还没有对照原文核对过" in unproved[1].message
    texts = {("wuxi-2026", "四（五）"): "占到50%以上的"}
    _, problems = proof.prove(CATALOGUE, texts)
    [refuted] = [p for p in problems if p.file == "content/deep/a.md" and p.column == 1]
    assert refuted.message.startswith("原文 wuxi-2026 四（五） 里没有 “占到51%以上的”")


def test_a_quotation_that_leads_to_no_clause_stops_the_site(tmp_path, monkeypatch, capfd):
    wrong = found(tmp_path, "[“x”](documents/wuxi-2026.md#c99)")
    monkeypatch.setattr(page_quotes, "load", lambda _: wrong)
    monkeypatch.setattr(build, "DOCS", tmp_path / "docs")
    assert build.main(["site"]) == 1
    assert "content/deep/a.md:1:1" in capfd.readouterr().err
    assert not (tmp_path / "docs").exists()


def test_the_quotations_of_the_pages_are_counted_with_the_others(monkeypatch):
    def total():
        return int(re.findall(r"共 (\d+) 处", proof.summary(CATALOGUE, []))[0])

    before = total()
    claims, _ = page_quotes.load(CATALOGUE)
    assert len(claims) > 10
    more = [*claims, replace(claims[0], words="某某")]
    monkeypatch.setattr(page_quotes, "load", lambda _: (more, []))
    assert total() == before + 1


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
    text = f"“口径”和[“{words}”](documents/wuxi-2026.md#c4-5)\n写的是“{words}”。"
    assert list(unlinked(text)) == [(2, words)]
