"""The page is there whether or not a scheme has a roster, and offers every reading that decides something."""

import copy
import json
import re

from calculator.engine.scheme.scheme import Rules
from scripts.files.paths import CONTENT
from scripts.pages.rendering import render
from scripts.roster_page import filling, page, python_zip, rules_file
from tests import frozen, made_up, rendered

COMPILED = made_up.compiled()


def text_of(compiled):
    catalogue = made_up.checked()[0]
    return render(page.page(compiled, frozen.DAY), rendered.environment(catalogue, frozen.LOCK))


def test_every_reading_can_be_switched():
    text = text_of(COMPILED)
    part = COMPILED["rules"]["roster"]
    [scheme] = [s for s in Rules(COMPILED).schemes if s.id == part["scheme"]]
    ids = [one["id"] for one in part["readings"]] + [one["id"] for one in scheme.readings]
    for name in [*ids, "edges"]:
        assert text.count(f'name="reading-{name}"') == 1
    assert f'name="scheme" value="{scheme.id}"' in text


def test_without_a_roster_it_says_so_and_nothing_is_fetched():
    without = copy.deepcopy(COMPILED)
    del without["rules"]["roster"]
    assert "目前没有这一页要用的内容" in text_of(without)
    assert list(page.files(made_up.checked()[0], without)) == []


def test_its_files_are_those_that_the_worker_asks_for():
    worker = (CONTENT / "assets" / "js" / "roster" / "worker.js").read_text(encoding="utf-8")
    names = [name for name, _ in page.files(made_up.checked()[0], COMPILED)]
    assert names.pop() == filling.FILE
    assert names == [rules_file.FILE, python_zip.FILE]
    assert f"startPyodide(loadPyodide, {json.dumps(list(python_zip.PACKAGES))}, " in worker
    for name in names:
        assert f'new URL("../../{name.removeprefix("assets/")}", import.meta.url)' in worker


def test_its_policy_is_that_of_the_server_and_sends_no_form():
    conf = (CONTENT / "nginx.conf").read_text(encoding="utf-8")
    served = re.search(r'add_header Content-Security-Policy "([^"]+)"', conf)[1]
    assert served.replace("form-action 'self'", "form-action 'none'") == page.POLICY
