"""A skeleton from a text and a few answers: it passes the check, its text proves it, nothing is lost."""

from pathlib import Path

import pytest

from scripts import new_document
from scripts.catalogue.modeline import SCHEMA
from scripts.catalogue.unwritten import TO_WRITE, unwritten
from scripts.checks.every import check
from scripts.evidence.proof import prove
from scripts.evidence.source_folder import read_sources
from tests.scripts.drafting.made_up import OTHER, OTHER_TEXT, PLACES, TEXT

FLAGS = {
    "--id": "city-2031",
    "--short-title": "甲市补贴办法",
    "--place": "甲市",
    "--place-level": "市",
    "--place-within": "乙省",
}


def nobody(words: str) -> str:
    raise EOFError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A catalogue of one other document, and the texts of both in ``sources/`` beside it."""
    catalog, sources = tmp_path / "catalog", tmp_path / "sources"
    (catalog / "documents").mkdir(parents=True)
    sources.mkdir()
    (catalog / "documents" / "other-2030.yml").write_text(OTHER, encoding="utf-8")
    (catalog / "places.yml").write_text(PLACES, encoding="utf-8")
    (sources / "1.txt").write_text(OTHER_TEXT, encoding="utf-8")
    (sources / "2.txt").write_text(TEXT, encoding="utf-8")
    return catalog


def run(folder: Path, flags: dict[str, str], text: bool = True) -> int:
    arguments = [part for pair in flags.items() for part in pair]
    if text:
        arguments += [f"--text={folder.parent / 'sources' / '2.txt'}"]
    return new_document.main(arguments, nobody, folder)


def test_the_skeleton_passes_the_check_and_its_text_proves_it(folder, capsys):
    assert run(folder, FLAGS) == 0
    catalogue, problems = check(folder)
    assert problems == []
    read = read_sources(catalogue, folder.parent / "sources")
    assert (read.problems, prove_in(catalogue, read.texts)) == ([], [])
    left = list(unwritten(catalogue))
    clauses = [c for c in catalogue.clauses if c.document == "city-2031"]
    assert len(left) == len(clauses) + 3 and all(TO_WRITE in p.message for p in left)
    assert {c.locator: c.title for c in clauses}["二（一）"] == "培训补贴"
    [document] = [d for d in catalogue.documents if d.id == "city-2031"]
    assert {e.about for e in document.evidence} == {"title", "number", "issuer", "issued_on"}
    text = (folder / "documents" / "city-2031.yml").read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema=../{SCHEMA}\n")
    [place] = [p for p in catalogue.places if p.name == "甲市"]
    assert (place.level, place.within) == ("市", "乙省")
    said = capsys.readouterr().out
    assert f"还有 {len(left)} 处要写" in said and "documents/city-2031.yml:" in said


def test_a_particular_that_the_cut_does_not_hold_leaves_the_check_in_peace(folder):
    """It is for the proof to say that the text prints no such clause."""
    text = folder.parent / "sources" / "2.txt"
    text.write_text(TEXT.replace("2031年8月20日", "八月"), encoding="utf-8")
    assert run(folder, FLAGS | {"--issuer": "甲局", "--issued-on": "2031-08-20"}) == 0
    catalogue, problems = check(folder)
    assert problems == []
    assert "落款" in {c.locator for c in catalogue.clauses if c.document == "city-2031"}


def prove_in(catalogue, texts):
    """The problems of the catalogue's own claims; the hand-written pages quote another one."""
    ours = {document.id for document in catalogue.documents}
    return [p for p in prove(catalogue, texts)[1] if any(id_ in p.file for id_ in ours)]


def test_without_a_text_what_is_not_printed_is_null(folder):
    flags = FLAGS | {"--title": "甲办法", "--number": "无", "--issuer": "无", "--issued-on": "无"}
    assert run(folder, flags, text=False) == 0
    catalogue, problems = check(folder)
    [document] = [d for d in catalogue.documents if d.id == "city-2031"]
    assert problems == []
    assert (document.number, document.issuer, document.issued_on) == (None, None, None)


def test_nothing_is_overwritten(folder, capsys):
    assert run(folder, FLAGS) == 0
    before = {file: file.read_bytes() for file in folder.rglob("*.yml")}
    assert run(folder, FLAGS) == 2
    assert "“city-2031” 已经有了；请换一个" in capsys.readouterr().err
    (folder / "documents" / "lost-2031.yml").write_bytes(before[folder / "places.yml"])
    (folder / "places.yml").unlink()
    assert run(folder, FLAGS | {"--id": "lost-2031", "--short-title": "丙"}) == 2
    assert "lost-2031.yml 已经有了，没有改动它" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--name", "甲"], "没有 “--name” 这个选项；可用的是 --text、--id、"),
        (["--id"], "--id 后面没有写内容"),
        (["--text", "/nowhere.txt"], "--text  打不开 /nowhere.txt；请核对路径"),
        (["--id", "甲"], "--id  编号"),
        ([], "--short-title  简称"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_written(folder, capsys, arguments, told):
    before = sorted(folder.rglob("*"))
    assert new_document.main(arguments, nobody, folder) == 2
    assert told in capsys.readouterr().err
    assert sorted(folder.rglob("*")) == before


def test_a_text_in_another_encoding_is_told(folder, capsys):
    (folder.parent / "sources" / "2.txt").write_bytes(TEXT.encode("gbk"))
    assert run(folder, FLAGS) == 2
    assert "2.txt 不是 UTF-8 编码；请另存为 UTF-8 的 .txt" in capsys.readouterr().err


def test_a_broken_catalogue_is_mended_first(folder, capsys):
    (folder / "places.yml").write_text("places: []\n", encoding="utf-8")
    assert run(folder, FLAGS) == 1
    assert "目录里先有这些要改" in capsys.readouterr().err


def test_who_stops_is_told_that_nothing_was_written(folder, capsys):
    def stop(words: str) -> str:
        raise KeyboardInterrupt

    before = sorted(folder.rglob("*"))
    assert new_document.main([], stop, folder) == 130
    assert "停下了，什么都没有写" in capsys.readouterr().err
    assert sorted(folder.rglob("*")) == before
