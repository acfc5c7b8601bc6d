"""The schema beside the files, and the line that names it, are as the models say, or it is said."""

import shutil

import pytest

from scripts.catalogue.modeline import SCHEMA, without_modeline
from scripts.files.paths import CATALOG
from scripts.open_data import schema_beside
from tests import frozen


@pytest.fixture
def folder(tmp_path):
    for name in ("caps.yml", "documents/hudong-2025.yml"):
        (tmp_path / "catalog" / name).parent.mkdir(exist_ok=True, parents=True)
        shutil.copyfile(frozen.FOLDER / name, tmp_path / "catalog" / name)
    return tmp_path / "catalog"


@pytest.mark.live
def test_what_is_committed_is_what_would_be_written():
    assert schema_beside.stale(CATALOG) == [], "run make schema"


def test_every_frozen_file_names_the_one_schema():
    assert list(without_modeline(frozen.FOLDER, CATALOG / SCHEMA)) == []


def test_a_schema_of_other_models_is_said_and_written_anew(folder):
    schema_beside.write(folder)
    assert schema_beside.stale(folder) == []
    text = (folder / SCHEMA).read_text(encoding="utf-8")
    (folder / SCHEMA).write_text(text.replace("元/人", "元"), encoding="utf-8")
    [told] = schema_beside.stale(folder)
    assert told.startswith(f"catalog/{SCHEMA}") and "make schema" in told
    assert schema_beside.write(folder) == [folder / SCHEMA]
    assert (folder / SCHEMA).read_text(encoding="utf-8") == text


def test_a_file_without_its_line_is_said_and_gets_it(folder):
    schema_beside.write(folder)
    file = folder / "documents" / "hudong-2025.yml"
    rest = file.read_text(encoding="utf-8").partition("\n")[2]
    file.write_text(rest, encoding="utf-8")
    [told] = schema_beside.stale(folder)
    assert told.startswith("catalog/documents/hudong-2025.yml 第一行")
    assert schema_beside.write(folder) == [file]
    line = f"# yaml-language-server: $schema=../{SCHEMA}\n"
    assert file.read_text(encoding="utf-8") == line + rest


def test_where_nothing_is_to_be_done_nothing_is_written(folder):
    assert schema_beside.write(folder)
    assert schema_beside.write(folder) == []
