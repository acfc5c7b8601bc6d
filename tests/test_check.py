"""Broken catalogue files: each ``tests/bad/NAME.yml``, laid beside the real catalogue, must
produce exactly the messages in ``tests/bad/NAME.txt``."""

import shutil
from pathlib import Path

import pytest

from scripts import check
from scripts.catalogue import CATALOG

BAD = Path(__file__).parent / "bad"


@pytest.mark.parametrize("file", sorted(BAD.glob("*.yml")), ids=lambda f: f.stem)
def test_bad_file(file, tmp_path):
    folder = tmp_path / "catalog"
    shutil.copytree(CATALOG, folder)
    shutil.copy(file, folder / "zz-bad.yml")
    _, problems = check.check(folder)
    found = "".join(f"{problem}\n" for problem in problems)
    assert found == file.with_suffix(".txt").read_text(encoding="utf-8")


def test_the_catalogue_itself_is_sound():
    catalogue, problems = check.check()
    assert problems == []
    assert catalogue.schemes
    assert catalogue.actions


def test_command_prints_every_problem_and_fails(monkeypatch, capsys):
    problems = check.check()[1]
    assert check.main() == 0
    found = check.Problem("catalog/x.yml", 1, 2, "caps[0]", "写错了")
    monkeypatch.setattr(check, "check", lambda: (None, [*problems, found, found]))
    assert check.main() == 1
    error = capsys.readouterr().err
    assert error.count("catalog/x.yml:1:2  caps[0]\n  写错了") == 2
    assert "共 2 处要改。" in error
