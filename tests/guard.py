"""A test without the mark `live` reads nothing of the catalogue as it is: no file below `LIVE`.

So that a change of policy is never a change of tests. What a module reads when it is imported, and
what a fixture reads for many tests, counts for every test that stands in the one or asks for the
other, whichever came first. What a child process reads is not seen; a test that starts one hands it
made-up rules, or is marked.

A helper module below tests/ must not read anything when it is imported: only the first to import it
would be seen to read.
"""

from __future__ import annotations

import os
import sys

import pytest

from scripts.files.paths import CATALOG, ROOT
from scripts.rules.compiled import RULES_FILE

LIVE = (CATALOG, RULES_FILE, ROOT / "site")
_EVENTS = ("open", "os.listdir", "os.scandir")
_BELOW = tuple(f"{place}{os.sep}" for place in LIVE)
_AT = tuple(map(str, LIVE))

seen: list[str] = []
"""What was read since the last look, below `ROOT`."""
by_module: dict[object, str] = {}
by_fixture: dict[object, str] = {}
"""What each read first."""


def _look(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _EVENTS or not isinstance(arguments[0], str):
        return
    path = arguments[0]
    if not os.path.isabs(path):
        if event == "open" and arguments[1] is None:
            return  # os.open, which may mean a name inside a folder that is open already
        path = os.path.abspath(path)
    if path.startswith(_BELOW) or path in _AT:
        seen.append(os.path.relpath(path, ROOT))


sys.addaudithook(_look)


def _first() -> str | None:
    """What was read first since the last look."""
    first = seen[0] if seen else None
    seen.clear()
    return first


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(collector):
    _first()
    report = yield
    if isinstance(collector, pytest.Module) and (read := _first()):
        by_module[collector] = read
    return report


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef, request):
    before = len(seen)
    result = yield
    if len(seen) > before:
        by_fixture[fixturedef] = seen[before]
    return result


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item, nextitem):
    _first()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    result = yield
    if read := read_by(item):
        message = f"{item.nodeid} reads {read}, which a change of policy changes: "
        message += "let it ask tests.frozen, or mark it `live` if it asks what holds of any policy"
        pytest.fail(message, pytrace=False)
    return result


def read_by(item: pytest.Item) -> str | None:
    """What a test that is not marked has read, or its module or one of its fixtures before it."""
    if item.get_closest_marker("live"):
        return None
    fixtures = [one for known in item._fixtureinfo.name2fixturedefs.values() for one in known]
    module = item.getparent(pytest.Module)
    return (
        _first()
        or by_module.get(module)
        or next((by_fixture[one] for one in fixtures if one in by_fixture), None)
    )
