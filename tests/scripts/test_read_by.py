"""The command that keeps who read a document writes one line, and nothing of a broken catalogue."""

import shutil

import pytest

from scripts import read_by
from scripts.checks.every import check
from scripts.derived.second_reading import fingerprints, said
from scripts.evidence import sources_lock
from tests import frozen


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(frozen.FOLDER, tmp_path / "catalog")


def test_the_reading_is_kept_and_kept_anew(folder, capsys):
    before = {f: f.read_text(encoding="utf-8") for f in folder.rglob("*.yml")}
    assert read_by.main(["yunzhou-2026", "第二位读者", "2099-01-02"], folder) == 0
    assert read_by.main(["yunzhou-2026", "第三位读者", "2099-02-03"], folder) == 0
    catalogue, problems = check(folder)
    assert problems == []
    [document] = [d for d in catalogue.documents if d.id == "yunzhou-2026"]
    now = fingerprints(catalogue, sources_lock.read(folder / "sources.lock"))
    assert said(document, now[document.id]) == "2099年2月3日（第三位读者）"
    [file] = [f for f, text in before.items() if f.read_text(encoding="utf-8") != text]
    lines = file.read_text(encoding="utf-8").splitlines()
    [new] = [line for line in lines if line not in before[file].splitlines()]
    assert new.startswith("    read_by: {date: 2099-02-03")
    assert "第三位读者" in capsys.readouterr().out


def test_an_unknown_document_is_told_which_there_are(folder, capsys):
    assert read_by.main(["nowhere", "第二位读者"], folder) == 2
    assert "yunzhou-2026" in capsys.readouterr().err


def test_a_broken_catalogue_is_not_read(folder, capsys):
    (folder / "zz.yml").write_text("caps: 1\n", encoding="utf-8")
    assert read_by.main(["yunzhou-2026", "第二位读者"], folder) == 1
    assert "zz.yml" in capsys.readouterr().err
