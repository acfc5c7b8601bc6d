"""The field asks for the data by its content."""

from types import SimpleNamespace

from scripts.hooks.search import on_env
from scripts.search.data import FILE


def version(folder):
    env = SimpleNamespace(globals={})
    assert on_env(env, config={"docs_dir": str(folder)}) is env
    return env.globals["search_version"]


def test_another_content_is_another_version(tmp_path):
    assert version(tmp_path) == ""
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    file.write_text("a")
    first = version(tmp_path)
    assert len(first) == 8 and version(tmp_path) == first
    file.write_text("b")
    assert version(tmp_path) != first
