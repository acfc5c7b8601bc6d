"""The field asks for the data and the script by their content."""

from types import SimpleNamespace

from scripts.hooks.bundles import SEARCH
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


def test_another_script_is_another_version(tmp_path):
    for name in (FILE, f"{SEARCH}/scan.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("a")
    first = version(tmp_path)
    (tmp_path / SEARCH / "scan.js").write_text("b")
    assert version(tmp_path) != first
