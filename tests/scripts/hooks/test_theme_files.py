"""Of the theme the site has its styles, in one file, and nothing that runs."""

import re
from types import SimpleNamespace

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from scripts.files.content_names import find, plain
from scripts.files.paths import ROOT
from scripts.hooks import theme_files


@pytest.fixture
def small_site(tmp_path):
    """The folder of a site of one page."""
    docs = tmp_path / "docs"
    (docs / "assets").mkdir(parents=True)
    (docs / "index.md").write_text("# 某页\n\n## 甲\n\n乙\n", encoding="utf-8")
    for name in ("text", "frame", "one-page"):
        (docs / "assets" / f"{name}.css").write_text(f".{name} {{\n}}\n", encoding="utf-8")
    configuration = load_config(
        str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(tmp_path / "site"), nav=None
    )
    configuration.plugins.on_startup(command="build", dirty=False)
    build(configuration)
    return tmp_path / "site"


def test_nothing_of_the_theme_runs(small_site):
    names = [plain(file.relative_to(small_site).as_posix()) for file in small_site.rglob("*.*")]
    assert "assets/style.css" in names
    assert [name for name in names if re.search(r"javascripts|lunr|bundle|\.map$", name)] == []
    html = (small_site / "index.html").read_text(encoding="utf-8")
    assert "__config" not in html and "__md" not in html
    loads = re.findall(r'<script[^>]*src="([^"]*)"', html)
    assert loads and all(name.startswith("assets/js/") for name in loads)
    assert "<script>" not in html


def test_the_styles_are_one_file_and_the_sites_own_come_last(small_site):
    css = find(small_site, "assets/style.css").read_text(encoding="utf-8")
    assert "sourceMappingURL" not in css
    assert "md-search" not in css and "md-header" in css
    order = [css.index(name) for name in (".md-typeset", "slate", ".text{}", ".frame{}")]
    assert order == sorted(order)
    assert not list((small_site / "assets").glob("text.*"))
    assert find(small_site, "assets/one-page.css").read_text(encoding="utf-8") == ".one-page{}"
    html = (small_site / "index.html").read_text(encoding="utf-8")
    linked = re.findall(r'rel="stylesheet" href="([^"]*)"', html)
    assert linked == [find(small_site, "assets/style.css").relative_to(small_site).as_posix()]


def test_the_head_says_first_how_it_is_written_and_in_which_language(small_site):
    html = (small_site / "index.html").read_text(encoding="utf-8")
    assert re.match(r'<!doctype html>\s*<html lang="zh-CN"[^>]*>\s*<head>\s*<meta charset', html)


def test_a_theme_that_calls_its_styles_otherwise_is_told_of(tmp_path):
    style = File("assets/stylesheets/new.1.min.css", str(tmp_path), str(tmp_path), True)
    with pytest.raises(ValueError, match="otherwise"):
        theme_files.on_files(Files([style]), config=SimpleNamespace())


@pytest.mark.live
def test_of_the_theme_nothing_is_kept_that_no_page_has(site):
    css = find(site, "assets/style.css").read_text(encoding="utf-8").partition("--sans:")[0]
    # What stands in brackets, as in :not(…), demands nothing.
    selectors = re.sub(r"\([^()]*\)", "", re.sub(r"\{[^{}]*\}", ";", css))
    kept = set(re.findall(r"\.([A-Za-z][\w-]*)", selectors))
    written = {
        name
        for page in site.rglob("*.html")
        for names in re.findall(r'class="([^"]*)"', page.read_text(encoding="utf-8"))
        for name in names.split()
    }
    assert "md-typeset" in kept and kept <= written, sorted(kept - written)


@pytest.mark.live
def test_no_page_asks_for_the_themes_script(site):
    assert not list(site.rglob("*.map"))
    assert not (site / "assets" / "javascripts").exists()
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "javascripts/" not in html and "bundle." not in html, page
