"""Budgets on what a visitor downloads before the first live answer."""

import json

import pytest

from scripts.measuring.first_view import modules
from scripts.measuring.weights import PYTHONS, on_the_wire, weights
from scripts.rules.compiled import RULES_FILE

pytestmark = pytest.mark.live


RUNTIME = 200_000
TOGETHER = 226_000
FURTHER = 2_000  # for each further scheme that can be computed: editors add them without code


def test_micropython_and_all_that_goes_with_it_stays_small(site):
    files = weights(site, "micropython")
    runtime = sum(size for name, size in files.items() if "/runtime/" in name)
    assert 0 < runtime <= RUNTIME, files
    schemes = json.loads(RULES_FILE.read_text(encoding="utf-8"))["rules"]["schemes"]
    further = sum(scheme["formula"] is not None for scheme in schemes) - 1
    assert sum(files.values()) <= TOGETHER + FURTHER * further, files


def test_every_module_that_the_first_answer_waits_for_is_weighed(site):
    """What a page only imports with import() comes later."""
    for python in PYTHONS:
        worker = modules(site, f"assets/js/{python}-worker.js")
        page = modules(site, "assets/js/desk-page.js")
        assert page | worker <= set(on_the_wire(site, python)), (
            "weigh what is missing too: scripts/measuring/weights.py"
        )
        assert "assets/js/hand-over.js" not in page


def test_modules_behind_modules_are_found(site):
    found = modules(site, "assets/js/search/page.js")
    assert found == {"assets/js/search/page.js", "assets/js/every-page.js"}
    assert modules(site, "assets/js/plan-desk.js") > modules(site, "assets/js/desk-page.js")
