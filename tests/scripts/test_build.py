"""The build: the same files every time, and no half-built site from a broken catalogue."""

import errno
import hashlib

import pytest

from scripts import build
from scripts.catalogue.catalogue import Catalogue
from scripts.files.problems import Problem

pytestmark = pytest.mark.live


PROBLEM = Problem("catalog/caps.yml", 3, 5, "caps[0].amount", "这里应是整数")


def fingerprint(folder):
    return {
        f.relative_to(folder).as_posix(): hashlib.sha256(f.read_bytes()).hexdigest()
        for f in folder.rglob("*")
        if f.is_file()
    }


@pytest.fixture
def docs(tmp_path, monkeypatch):
    """A folder of its own for what is generated, so that the built site stays as it is."""
    monkeypatch.setattr(build, "DOCS", tmp_path / "docs")
    return tmp_path / "docs"


@pytest.fixture
def broken(monkeypatch):
    """A catalogue with one problem."""
    monkeypatch.setattr(build, "check", lambda: (Catalogue(), [PROBLEM]))


def test_twice_is_byte_for_byte_the_same(docs):
    build.generate()
    first = fingerprint(docs)
    times = {f: f.stat().st_mtime_ns for f in docs.rglob("*") if f.is_file()}
    build.generate()
    assert fingerprint(docs) == first
    assert {f: f.stat().st_mtime_ns for f in times} == times
    build.DOCS = docs.parent / "elsewhere"
    build.generate()
    assert fingerprint(docs.parent / "elsewhere") == first


def test_hand_written_pages_and_data_are_in(docs):
    build.generate()
    for name in ("index.md", "about.md", "editing.md", "assets/tokens.css", "data/catalog.json"):
        assert (docs / name).is_file()


def test_a_leftover_page_goes(docs):
    build.generate()
    (docs / "actions/gone.md").write_text("x")
    build.generate()
    assert not (docs / "actions/gone.md").exists()


@pytest.mark.parametrize("what", ["rules", "site", "serve"])
def test_a_broken_catalogue_stops_everything_and_says_why(what, docs, broken, capfd):
    assert build.main([what]) == 1
    assert capfd.readouterr().err == f"{PROBLEM}\n\n共 1 处要改。\n"
    assert not docs.exists()


def test_a_broken_log_of_changes_stops_the_site(docs, monkeypatch, capfd):
    monkeypatch.setattr(build.changes, "load", lambda _: ([], [PROBLEM]))
    assert build.main(["site"]) == 1
    assert str(PROBLEM) in capfd.readouterr().err
    assert not docs.exists()


def test_an_unknown_word_is_explained(capsys):
    assert build.main(["pages"]) == 2
    assert "rules|site|serve" in capsys.readouterr().err


def test_an_address_in_use_is_told(monkeypatch, capsys):
    def taken(*_, **__):
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr(build, "generate", lambda: None)
    monkeypatch.setattr(build, "cli", taken)
    assert build.main(["serve", "127.0.0.1:8000"]) == 1
    assert "端口已有程序在用" in capsys.readouterr().err
