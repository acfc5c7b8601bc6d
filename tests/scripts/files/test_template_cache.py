"""A template is compiled once, and anew when its text changes."""

import pytest
from jinja2 import DictLoader, Environment

from scripts.files import template_cache as module


@pytest.fixture
def folder(tmp_path, monkeypatch):
    module.template_cache.cache_clear()
    monkeypatch.setattr(module, "COMPILED_TEMPLATES", tmp_path / "compiled")
    yield tmp_path / "compiled"
    module.template_cache.cache_clear()


def rendered(text):
    loader = DictLoader({"page": text})
    environment = Environment(loader=loader, bytecode_cache=module.template_cache())
    return environment.get_template("page").render()


def test_compiled_once_and_anew_when_the_text_changes(folder):
    assert rendered("{{ 1 + 1 }}") == "2"
    [kept] = folder.iterdir()
    written = kept.stat().st_mtime_ns
    assert rendered("{{ 1 + 1 }}") == "2"
    assert kept.stat().st_mtime_ns == written
    assert rendered("{{ 2 + 3 }}") == "5"
