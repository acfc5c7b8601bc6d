"""`make schema` writes what editors' programs read; with --check it only says what is stale."""

import shutil

import pytest

from scripts import schema
from scripts.catalogue.modeline import SCHEMA
from tests import frozen


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "catalog").mkdir()
    shutil.copyfile(frozen.FOLDER / "caps.yml", tmp_path / "catalog" / "caps.yml")
    return tmp_path / "catalog"


def test_it_says_then_writes_then_has_nothing_to_do(folder, capsys):
    assert schema.main(["--check"], folder) == 1
    assert "make schema" in capsys.readouterr().err and not (folder / SCHEMA).exists()
    assert schema.main([], folder) == 0
    assert capsys.readouterr().out == f"写好了 catalog/{SCHEMA}\n写好了 catalog/caps.yml\n"
    assert (schema.main(["--check"], folder), schema.main([], folder)) == (0, 0)
    assert capsys.readouterr().out == "编辑器用的提示没有要改的。\n"


def test_another_argument_is_told(folder, capsys):
    assert schema.main(["--chek"], folder) == 2
    assert "用法" in capsys.readouterr().err
