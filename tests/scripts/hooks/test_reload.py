"""While serving: what was edited is built anew, the rest stays, and nothing of what is gone stays."""

import os

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from scripts.build import BrokenCatalogueError
from scripts.files.paths import DOCS, ROOT
from scripts.files.problems import Problem
from scripts.hooks import reload as hook


@pytest.fixture
def serving(tmp_path, monkeypatch):
    """A small site as ``mkdocs serve --dirty`` has it: the folder of its sources, that of its pages,
    and a function that builds after `made` (which stands for the making of the sources)."""
    docs, site = tmp_path / "docs", tmp_path / "site"
    docs.mkdir()
    for name in ("index", "one", "two"):
        (docs / f"{name}.md").write_text(f"# {name}\n\nwords of {name}\n", encoding="utf-8")
    started = []

    def built(made=lambda: None):
        configuration = load_config(
            str(ROOT / "mkdocs.yml"), docs_dir=str(docs), site_dir=str(site), nav=None
        )
        module = configuration.hooks["scripts/hooks/reload.py"]
        monkeypatch.setattr(module, "generate", made)
        if not started:
            configuration.plugins.on_startup(command="serve", dirty=True)
            started.append((module, configuration))
        build(configuration, dirty=True)
        return started[0][0]._Serving.problem

    built()
    yield docs, site, built
    # MkDocs keeps the modules of hooks: whoever builds next in this process does not serve.
    started[0][1].plugins.on_startup(command="build", dirty=False)


def edited(file, text):
    """Write `text`, a second later than everything before it."""
    file.write_text(text, encoding="utf-8")
    later = file.stat().st_mtime + 1
    os.utime(file, (later, later))


def test_only_what_was_edited_is_built(serving):
    docs, site, built = serving
    untouched = (site / "two" / "index.html").stat().st_mtime_ns
    built(lambda: edited(docs / "one.md", "# one\n\nother words\n"))
    assert "other words" in (site / "one" / "index.html").read_text(encoding="utf-8")
    assert (site / "two" / "index.html").stat().st_mtime_ns == untouched


def test_a_page_that_is_gone_is_gone_from_the_site(serving):
    docs, site, built = serving
    built((docs / "one.md").unlink)
    assert not (site / "one" / "index.html").exists()
    assert (site / "two" / "index.html").is_file()


def test_a_change_around_every_page_builds_all(serving, tmp_path, monkeypatch):
    _docs, site, built = serving
    untouched = (site / "two" / "index.html").stat().st_mtime_ns
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "main.html").write_text("x", encoding="utf-8")
    module = load_config(str(ROOT / "mkdocs.yml")).hooks["scripts/hooks/reload.py"]
    monkeypatch.setattr(module, "_AROUND_EVERY_PAGE", (theme,))
    built()
    assert (site / "two" / "index.html").stat().st_mtime_ns > untouched


def test_what_is_wrong_is_kept_until_it_is_mended(serving, capsys):
    _docs, site, built = serving

    def broken():
        raise BrokenCatalogueError([Problem("catalog/caps.yml", 3, 5, "caps[0]", "应是整数")])

    assert "catalog/caps.yml:3:5" in built(broken)
    assert "应是整数" in capsys.readouterr().err
    assert (site / "one" / "index.html").is_file()
    assert built() == ""


def test_a_fault_of_the_program_is_said_too(serving, capsys):
    _docs, _site, built = serving

    def at_fault():
        raise KeyError("x")

    assert "程序出错" in built(at_fault)
    assert "Traceback" in capsys.readouterr().err


def test_the_hook_is_the_one_that_mkdocs_calls():
    hooks = load_config(str(ROOT / "mkdocs.yml")).hooks
    assert hooks["scripts/hooks/reload.py"].__file__ == hook.__file__


def test_a_plain_build_takes_the_pages_as_they_are(monkeypatch):
    called = []
    monkeypatch.setattr(hook, "generate", lambda: called.append(1))
    hook.on_startup(command="build", dirty=False)
    hook.on_pre_build(config=None)
    assert called == []


def test_serving_watches_the_sources_and_not_the_pages():
    class Server:
        def __init__(self):
            self.watched, self.unwatched, self.app = [], [], None

        def watch(self, folder):
            self.watched.append(folder)

        def unwatch(self, folder):
            self.unwatched.append(folder)

        def get_app(self):
            return self.app

        def set_app(self, app):
            self.app = app

    server = Server()
    hook.on_serve(server)
    assert str(DOCS) in server.unwatched
    names = {folder.rsplit("/", 1)[-1] for folder in server.watched}
    assert names == {"catalog", "content", "templates", "theme", "mkdocs.yml"}
    assert server.app is not None
