"""In the built site whatever a page loads is called by its content, and is there."""

import re
from posixpath import dirname, join, normpath

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from scripts.files import content_names
from scripts.hooks import named_files

LEADS = re.compile(r'="((?:[^"<> ]*/)?assets/[^"?#]+)')


def config(tmp_path):
    made = MkDocsConfig()
    made.load_dict({"site_name": "x", "docs_dir": str(tmp_path), "site_dir": str(tmp_path / "s")})
    made.validate()
    made.plugins._current_plugin = None  # as while a hook is called
    return made


def hooked(tmp_path, command):
    """(files, what becomes of a page) of a folder with one script, by `command`."""
    (tmp_path / "assets").mkdir(exist_ok=True)
    (tmp_path / "assets" / "a.js").write_text("1")
    files = Files(
        [File(name, str(tmp_path), str(tmp_path / "s"), True) for name in ("assets/a.js",)]
    )
    here = config(tmp_path)
    named_files.on_startup(command, dirty=False)
    try:
        names = [file.src_uri for file in named_files.on_files(files, config=here)]
        return names, named_files.on_post_page('<script src="assets/a.js">', config=here)
    finally:
        named_files.on_startup("build", dirty=False)


def test_a_build_names_files_and_serving_does_not(tmp_path):
    [name], page = hooked(tmp_path, "build")
    assert content_names.plain(name) == "assets/a.js" != name and f'"{name}"' in page
    assert hooked(tmp_path, "serve") == (["assets/a.js"], '<script src="assets/a.js">')


def test_a_file_that_names_no_other_is_copied_from_the_disk(tmp_path):
    (tmp_path / "a.wasm").write_bytes(b"\0")
    file = File("a.wasm", str(tmp_path), str(tmp_path / "s"), True)
    made = named_files._file(config(tmp_path), "a.1.wasm", file, b"\0", b"\0")
    assert made.abs_src_path == file.abs_src_path
    changed = named_files._file(config(tmp_path), "b", file, b"\0", b"1")
    assert changed.content_bytes == b"1"


@pytest.mark.live
def test_every_page_leads_to_named_files_that_are_there(site):
    seen = set()
    for file in site.rglob("*.html"):
        here = file.relative_to(site).as_posix()
        for address in LEADS.findall(file.read_text(encoding="utf-8")):
            address = (
                address.lstrip("/")
                if here == "404.html"
                else normpath(join(dirname(here), address))
            )
            seen.add(address)
    assert len(seen) > 20
    for name in seen:
        assert (site / name).is_file(), name
        assert (content_names.plain(name) == name) == (name in named_files.LASTING), name


@pytest.mark.live
def test_every_file_that_can_be_loaded_is_named(site):
    loaded = [file for file in (site / "assets").rglob("*.*") if file.is_file()]
    plain = [
        f
        for f in loaded
        if content_names.plain(f.relative_to(site).as_posix()) == f.relative_to(site).as_posix()
    ]
    assert loaded and [f.relative_to(site).as_posix() for f in plain] == [*named_files.LASTING]


@pytest.mark.live
def test_no_server_has_to_know_of_modules(site):
    """A stock server says of .mjs that it is a heap of bytes."""
    assert list(site.rglob("*.mjs")) == []


@pytest.mark.live
def test_what_others_lead_to_keeps_its_address(site):
    for name in (
        "calculator/index.html",
        "data/catalog.json",
        "data/feed.xml",
        "search/index.html",
    ):
        assert (site / name).is_file()
