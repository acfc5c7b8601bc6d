"""A folder of texts against what the catalogue says of them: each misfit at the line that says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.loading import load
from scripts.evidence.source_folder import Sources, read_sources

SAID = """sources:
  - document: a-2025
    known_by: 某发〔2025〕1号
    title: [关于甲]
  - document: b-2025
    known_by: 甲的方案
"""
A = "某发〔2025〕1号\n\n关于甲的通知\n\n一、先说\n甲。\n"
B = "甲的方案\n\n一、再说\n乙。\n"


def _read(folder: Path, said: str = SAID, **texts: str) -> Sources:
    catalog, sources = folder / "catalog", folder / "sources"
    for each in (catalog, sources):
        each.mkdir(exist_ok=True)
    (catalog / "x.yml").write_text(said, encoding="utf-8")
    for name, text in texts.items():
        (sources / f"{name}.txt").write_text(text, encoding="utf-8")
    return read_sources(load(catalog)[0], sources)


def _told(read: Sources, folder: Path) -> str:
    return "".join(f"{problem}\n" for problem in read.problems).replace(f"{folder}/", "")


def test_each_clause_is_read_without_its_layout(tmp_path: Path) -> None:
    read = _read(tmp_path, x=A, y=B)
    assert read.problems == []
    assert read.texts == {
        ("a-2025", "文号"): "某发〔2025〕1号",
        ("a-2025", "标题"): "关于甲的通知",
        ("a-2025", "一"): "一、先说甲。",
        ("b-2025", "一"): "一、再说乙。",
    }
    assert set(read.digests) == {"a-2025", "b-2025"}
    assert read.unused == []


def test_a_missing_text_is_told_with_those_that_nobody_claims(tmp_path: Path) -> None:
    read = _read(tmp_path, x=A, z="丙\n")
    assert read.unused == ["z.txt"]
    assert _told(read, tmp_path) == (
        "catalog/x.yml:6:15  sources[1].known_by\n"
        "  sources 里没有一份 .txt 原文有 “甲的方案” 这一行；还不知道是哪份文件的有 z.txt\n"
    )


def test_no_text_at_all(tmp_path: Path) -> None:
    told = _told(_read(tmp_path), tmp_path)
    assert told.count("这一行；请把原文放进去") == 2


def test_no_folder(tmp_path: Path) -> None:
    catalogue = load(tmp_path)[0]
    [problem] = read_sources(catalogue, tmp_path / "nowhere").problems
    assert problem.message == "没有这个文件夹；请核对路径" and problem.file.endswith("nowhere")


def test_two_texts_of_one_document_and_one_text_of_two(tmp_path: Path) -> None:
    several = "x.txt、y.txt 都有 “甲的方案” 这一行；请移走多余的，或换一行别处没有的"
    assert several in _told(_read(tmp_path, x=B, y=B, z=A), tmp_path)
    for name in "yz":
        (tmp_path / "sources" / f"{name}.txt").unlink()
    told = _told(_read(tmp_path, x=A + B), tmp_path)
    assert "x.txt 也是 b-2025；请换一行只有这份文件才有的" in told
    assert "x.txt 也是 a-2025；请换一行只有这份文件才有的" in told


def test_a_text_in_another_encoding_is_named(tmp_path: Path) -> None:
    _read(tmp_path, x=A, y=B)
    (tmp_path / "sources" / "gbk.txt").write_bytes(B.encode("gbk"))
    read = _read(tmp_path)
    assert _told(read, tmp_path) == "sources/gbk.txt:1:1\n  文件不是 UTF-8 编码；请另存为 UTF-8\n"


def test_a_beginning_that_the_text_does_not_have(tmp_path: Path) -> None:
    read = _read(tmp_path, x=A.replace("关于甲", "关于乙"), y=B)
    assert _told(read, tmp_path) == (
        "catalog/x.yml:4:12  sources[0].title\n"
        "  原文里没有一处这样开头；请对照原文改写，用不着就删去\n"
    )


@pytest.mark.live
def test_a_document_without_a_cut(tmp_path: Path) -> None:
    catalogue: Catalogue = load()[0]
    dropped = catalogue.sources.pop()
    [problem] = [
        p for p in read_sources(catalogue, tmp_path).problems if "sources 里给它" in p.message
    ]
    [document] = [d for d in catalogue.documents if d.id == dropped.document]
    assert problem == catalogue.origin(document).problem(("id",), problem.message)


def test_a_document_that_is_not_cut(tmp_path: Path) -> None:
    more = """documents:
  - id: c-2025
    title: 某通知
    short_title: 某
    number: null
    issuer: null
    issuer_department: null
    issued_on: null
    place: 无锡
    reach: 某地
    status: 某时
    summary: 某事。
    evidence: []
    contacts: []
    references: []
"""
    read = _read(tmp_path, SAID + more, x=A, y=B)
    assert _told(read, tmp_path) == (
        "catalog/x.yml:8:9  documents[0].id\n"
        "  还没有写它的原文怎么切成条款；请在 sources 里给它加一条\n"
    )
