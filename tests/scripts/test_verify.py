"""What is wrong in the records, with the texts and with the quotations is told in one pass."""

import pytest

from scripts import new_document, verify
from scripts.checks.every import check
from scripts.evidence import page_quotes
from tests.scripts.drafting.made_up import PLACES, TEXT

FLAGS = ["--id", "city-2031", "--short-title", "甲办法", "--place", "甲市"]
FLAGS += ["--place-level", "市", "--place-within", "乙省"]


def nobody(_question):
    raise EOFError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    catalog = tmp_path / "catalog"
    (catalog / "documents").mkdir(parents=True)
    (catalog / "places.yml").write_text(PLACES, encoding="utf-8")
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "x.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(new_document, "check", lambda folder: (check(folder)[0], []))
    text = str(sources / "x.txt")
    assert new_document.main([*FLAGS, "--text", text], nobody, catalog) == 0
    monkeypatch.setattr(verify, "check", lambda: check(catalog))
    monkeypatch.setattr(page_quotes, "load", lambda *_: ([], []))
    return tmp_path


def broken(folder, *changes):
    file = folder / "catalog" / "documents" / "city-2031.yml"
    text = file.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after, 1)
    file.write_text(text, encoding="utf-8")


def test_a_quotation_that_is_not_there_is_told_beside_what_the_check_says(folder, capsys):
    broken(
        folder,
        ("place: 甲市", "place: 丙市"),
        ("title: 培训补贴", "title: 另一个小标题"),
    )
    assert verify.main([str(folder / "sources")]) == 1
    told = capsys.readouterr().err
    assert "写的是 “丙市”" in told and "里没有 “另一个小标题”" in told


def test_of_a_text_that_is_not_there_nothing_else_is_said(folder, capsys):
    broken(folder, ("known_by: 甲人社发〔2031〕7号", "known_by: 甲人社发〔2031〕8号"))
    assert verify.main([str(folder / "sources")]) == 1
    told = capsys.readouterr().err
    assert "没有一份 .txt 原文有" in told and "里没有 “" not in told
