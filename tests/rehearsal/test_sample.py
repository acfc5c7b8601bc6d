"""Which tests are left of those that open a browser."""

from pathlib import Path
from types import SimpleNamespace

from tests.rehearsal import sample


def test_the_first_of_each_file_and_all_that_open_none():
    opens, none = ["open_page", "chromium"], ["tmp_path"]
    written = [("a", none), ("a", opens), ("a", opens), ("a", none), ("b", opens), ("b", opens)]
    items = [SimpleNamespace(path=Path(file), fixturenames=names) for file, names in written]
    every, told = list(items), []
    hook = SimpleNamespace(pytest_deselected=lambda items: told.extend(items))
    sample.pytest_collection_modifyitems(SimpleNamespace(hook=hook), items)
    assert items == [every[n] for n in (0, 1, 3, 4)]
    assert told == [every[n] for n in (2, 5)]
