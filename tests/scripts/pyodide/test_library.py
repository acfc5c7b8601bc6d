"""The library is small, compiled, the same each time, and made once."""

import io
import zipfile

import pytest

from scripts.pyodide import library

BYTES = 3_500_000


@pytest.fixture(scope="module")
def packed():
    return zipfile.ZipFile(io.BytesIO(library.library()))


def test_it_holds_bytecode_alone_that_is_used_without_a_look_at_a_source(packed):
    for name in packed.namelist():
        assert name.endswith(".pyc")
        flags = packed.read(name)[4:8]
        assert flags == b"\1\0\0\0", name  # by the sum of the source, unchecked


def test_it_is_not_packed_itself_and_of_no_day(packed):
    assert {(i.compress_type, i.date_time) for i in packed.infolist()} == {
        (zipfile.ZIP_STORED, (1980, 1, 1, 0, 0, 0))
    }


def test_nobody_but_pyodide_has_documentation_there_and_what_is_frozen_is_not_there_again(packed):
    assert b"Serialize ``obj`` to a JSON formatted" not in packed.read("json/__init__.pyc")
    assert b"Convert the object to JavaScript" in packed.read("_pyodide/_core_docs.pyc")
    assert not {"os.pyc", "site.pyc", "importlib/_bootstrap.pyc"} & set(packed.namelist())


def test_it_holds_what_is_needed_and_little_else(packed):
    names = set(packed.namelist())
    for module in library.NEEDED:
        path = module.replace(".", "/")
        assert {f"{path}.pyc", f"{path}/__init__.pyc"} & names, module
    assert not {"pdb.pyc", "doctest.pyc", "unittest/__init__.pyc", "http/client.pyc"} & names
    assert len(library.library()) <= BYTES


def test_made_twice_it_is_the_same_to_the_byte_and_a_module_that_is_not_there_is_told():
    assert library.compiled(library.NEEDED) == library.library()
    with pytest.raises(library.LibraryError, match="No module named 'nowhere'"):
        library.compiled(("json", "nowhere"))


def test_it_is_made_anew_only_when_something_has_changed(tmp_path, monkeypatch):
    monkeypatch.setattr(library, "_KEPT", tmp_path)
    made = []
    monkeypatch.setattr(library, "compiled", lambda modules: made.append(modules) or b"zip")
    once = library.library.__wrapped__
    assert once() == once() == b"zip"
    assert made == [library.NEEDED]
    monkeypatch.setattr(library, "NEEDED", ("json",))
    once()
    assert made[1:] == [("json",)]
    program = tmp_path / "other.py"
    program.write_text("# another way to compile\n", encoding="utf-8")
    monkeypatch.setattr(library, "_PROGRAM", program)
    once()
    assert made[2:] == [("json",)]
    assert sorted(file.suffix for file in tmp_path.iterdir()) == [".py", *[".zip"] * 3]


def test_where_node_is_not_there_that_is_told(monkeypatch):
    monkeypatch.delenv("NODE", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(library.LibraryError, match="Node is needed"):
        library.compiled(("json",))
