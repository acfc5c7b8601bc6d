"""Modules that come together are one file in the site."""

import re
from os.path import dirname

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from scripts.files.paths import CONTENT
from scripts.hooks import bundles
from scripts.hooks.bundles import BUNDLES, SCRIPTS, BundlerError, bundled, on_files


@pytest.fixture
def modules(tmp_path):
    (tmp_path / "part.js").write_text("// Why.\nexport const said = (name) => `你好${name}`;\n")
    (tmp_path / "main.js").write_text(
        'import { said } from "./part.js";\nglobalThis.x = said(1);\n'
    )
    return tmp_path


def test_a_bundle_holds_what_it_imports_and_no_comment(modules):
    text = bundled(modules, ("main",))["main"]
    assert "你好" in text and "import" not in text and "Why" not in text


def test_what_cannot_be_read_is_told(modules):
    (modules / "main.js").write_text('import { said } from "./gone.js";\nsaid();\n')
    with pytest.raises(BundlerError, match=r"gone\.js"):
        bundled(modules, ("main",))


def test_a_module_that_is_in_no_bundle_is_told(modules):
    (modules / "more.js").write_text("globalThis.more = 1;\n")
    with pytest.raises(BundlerError, match=r"in no bundle: more\.js"):
        bundled(modules, ("main",))


def test_what_a_page_has_once_is_in_no_other_file():
    """Twice, each would know something else."""
    made = bundled(CONTENT / "assets" / "js", BUNDLES[SCRIPTS])
    assert "./desk-page.js" in made["plan-desk"] and "./every-page.js" in made["filters"]
    for own, words in (("every-page", "data-choose-place"), ("desk-page", "micropython-worker.js")):
        assert [name for name, text in made.items() if words in text] == [own]


def test_the_worker_is_one_file():
    worker = bundled(CONTENT / "assets" / "js", BUNDLES[SCRIPTS])["micropython-worker"]
    assert re.findall(r'(?:import|from) ?["(]+(\.[^"]*)', worker) == []
    assert "mp_js_init" in worker  # of the engine's script


def test_a_missing_bundler_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(bundles, "ROOT", tmp_path)
    with pytest.raises(BundlerError, match="make setup"):
        bundles.bundler()


def test_only_the_bundles_reach_the_site(tmp_path):
    config = MkDocsConfig()
    config.load_dict({"site_name": "x", "docs_dir": str(CONTENT), "site_dir": str(tmp_path)})
    assert config.validate() == ([], [])
    config.plugins._current_plugin = None  # as while a hook is called
    known = [
        File(path.relative_to(CONTENT).as_posix(), str(CONTENT), str(tmp_path), True)
        for path in (CONTENT / "assets" / "js").rglob("*.js")
    ]
    left = {file.src_uri: file for file in on_files(Files(known), config=config)}
    for folder, names in BUNDLES.items():
        within = {name for name in left if name.endswith(".js") and dirname(name) == folder}
        assert within == {f"{folder}/{name}.js" for name in names}
    assert "assets/js/looks.js" in left
