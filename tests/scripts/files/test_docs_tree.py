"""Generated files: written only where they changed, stale ones removed."""

import os

import pytest

from scripts.files.docs_tree import DocsTree


def generate(root, files):
    tree = DocsTree(root)
    for name, content in files.items():
        tree.write(name, content)
    tree.prune()


def names(root):
    return {p.relative_to(root).as_posix() for p in root.rglob("*")}


def test_a_file_that_did_not_change_is_not_touched(tmp_path):
    generate(tmp_path, {"a.md": "one", "b.md": "two"})
    for name in ("a.md", "b.md"):
        os.utime(tmp_path / name, (1, 1))
    generate(tmp_path, {"a.md": "one", "b.md": "three"})
    assert (tmp_path / "a.md").stat().st_mtime == 1
    assert (tmp_path / "b.md").stat().st_mtime > 1
    assert (tmp_path / "b.md").read_text() == "three"


def test_stale_files_and_empty_folders_go(tmp_path):
    generate(tmp_path, {"a.md": "one", "old/deep/b.md": "two"})
    generate(tmp_path, {"a.md": "one"})
    assert names(tmp_path) == {"a.md"}


def test_two_sources_of_one_file_are_an_error(tmp_path):
    tree = DocsTree(tmp_path)
    tree.write("a.md", "one")
    with pytest.raises(ValueError, match=r"a\.md"):
        tree.write("a.md", "two")


def test_a_folder_is_copied_with_its_bytes(tmp_path):
    (tmp_path / "from/sub").mkdir(parents=True)
    (tmp_path / "from/sub/x.bin").write_bytes(b"\x00\xff")
    tree = DocsTree(tmp_path / "to")
    tree.copy_folder(tmp_path / "from")
    assert (tmp_path / "to/sub/x.bin").read_bytes() == b"\x00\xff"


def test_a_copied_folder_leaves_out_what_is_named(tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    for name in ("a.md", "b.yml"):
        (source / name).write_text(name)
    DocsTree(tmp_path / "docs").copy_folder(source, leave_out={source / "b.yml"})
    assert [f.name for f in (tmp_path / "docs").iterdir()] == ["a.md"]
