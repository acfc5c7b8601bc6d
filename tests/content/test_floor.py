"""Which browsers are new enough: the page for visitors, the bundler and the scripts say the same."""

import re

import pytest

from scripts.files.paths import CONTENT
from scripts.hooks.bundles import BUNDLES, FLOOR, SCRIPTS, BundlerError, bundled

ABOUT = (CONTENT / "about.md").read_text(encoding="utf-8")
# What came into an engine later than the floor, as a script writes it; what it is, and since when.
LATER = {
    r"\.(?:toSorted|toReversed|toSpliced|with)\(": "arrays copied: Chrome 110",
    r"\.findLast(?:Index)?\(": "Chrome 97, Firefox 104",
    r"\bstructuredClone\(": "Chrome 98",
    r"\.groupBy\(|\.withResolvers\(": "Chrome 117",
    r"Object\.hasOwn\(": "Chrome 93",
    r"\.isWellFormed\(": "Chrome 111",
    r"AbortSignal\.(?:timeout|any)\(": "Chrome 103",
    r"\bIntl\.Segmenter\b": "Firefox 125",
    r"\(\?<[=!]": "looking back: Safari 16.4",
    r"\.role ?= ?[\"']": "roles as properties: Firefox 119",
    r"\brequestIdleCallback\(": "not in Safari",
    r"\.(?:showPopover|checkVisibility)\(": "Chrome 105, Firefox 125",
    r"\.(?:union|intersection|difference)\(": "sets: Chrome 122",
    r"querySelector(?:All)?\([^)]*:has\(": "Firefox 121",
}
# Loaded where Node is, or asked for before it is used.
NOT_OURS = {"micropython-worker"}


def scripts():
    """Every script of the site, by its name."""
    return {
        f"{folder}/{name}": text
        for folder, names in BUNDLES.items()
        for name, text in bundled(CONTENT / folder, names).items()
        if name not in NOT_OURS
    }


def test_the_page_for_visitors_names_the_floor():
    section = ABOUT.partition("{ #browsers }")[2].partition("## ")[0]
    found = {
        name.lower(): version for name, version in re.findall(r"(Chrome)、Edge ([\d.]+)", section)
    }
    found |= {"firefox": re.search(r"Firefox ([\d.]+)", section)[1]}
    found |= {"safari": re.search(r"Safari[^\d]*([\d.]+)", section)[1]}
    assert found == FLOOR


def test_no_script_uses_what_came_later():
    used = {
        f"{name}: {why}"
        for name, text in scripts().items()
        for pattern, why in LATER.items()
        if re.search(pattern, text)
    }
    assert used == set()


def test_what_came_later_would_be_found():
    text = "a.toSorted(); e.role = 'alert'; /(?<=a)b/"
    assert sum(bool(re.search(pattern, text)) for pattern in LATER) == 3


@pytest.mark.parametrize("modern", ["const a = 1;", "let a = 1;", "class A {}", "async () => 1;"])
def test_the_script_outside_is_written_as_the_oldest_browsers_know_it(tmp_path, modern):
    (tmp_path / "watch.js").write_text(modern)
    with pytest.raises(BundlerError):
        bundled(tmp_path, ("watch",))


def test_the_script_outside_waits_for_nothing_and_is_small():
    text = bundled(CONTENT / "assets" / "js", BUNDLES[SCRIPTS])["watch"]
    assert not re.search(r"\bimport\b|\bexport\b|=>|`|\?\.|\?\?|\bconst\b|\blet\b", text)
    assert len(text.encode()) < 5_000
