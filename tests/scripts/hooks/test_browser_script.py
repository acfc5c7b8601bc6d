"""The engine's script in the site: nothing of Node, no check of how it was built, all that works."""

import re

import pytest

from scripts.files.paths import CONTENT
from scripts.hooks.browser_script import UnknownScript, browser_script, for_browsers
from scripts.hooks.bundles import BUNDLES, SCRIPTS, bundled

WORKER = bundled(CONTENT / "assets" / "js", BUNDLES[SCRIPTS])["micropython-worker"]


def test_nothing_that_runs_on_node_alone_is_in_the_site():
    assert not re.search(r'"node:|createRequire|readFileSync|process\.argv', WORKER)


def test_no_check_of_how_it_was_built_is_in_the_site():
    for words in ("Assertion failed", "INCOMING_MODULE_JS_API", "EXPORTED_RUNTIME_METHODS"):
        assert words not in WORKER


def test_what_may_go_wrong_while_it_runs_is_still_told():
    for words in ("Stack overflow!", "native code called abort()", "failed to asynchronously"):
        assert words in WORKER


def test_every_function_that_is_called_of_the_engine_is_in_both():
    called = set(re.findall(r'ccall\("(\w+)"', browser_script()))
    assert len(called) > 10
    assert called <= set(re.findall(r'ccall\("(\w+)"', WORKER)) | {"mp_js_repl_process_char"}


def test_another_script_is_told():
    with pytest.raises(UnknownScript, match="ENVIRONMENT_IS_NODE"):
        for_browsers("export const other = 1;")
