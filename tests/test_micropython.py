"""The table of cases on MicroPython under Node: the very answers of CPython, words included."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from calculator.view.class_page import respond
from scripts.desks import class_desk
from scripts.desks.bundle import bundle
from tests import case_table, edge_answers_page, made_up

PROGRAM = Path(__file__).with_name("micropython_answers.mjs")
STORIES = case_table.stories()
UNREADABLE = {
    "scheme": "yunzhou-2026",
    "trainees": "４０人",
    "certified": "1e3",
    "employed": "-1",
    "unit_price": "2,00",
}
CONTRADICTORY = {
    "scheme": "yunzhou-2026",
    "trainees": "40",
    "certified": "46",
    "employed": "50",
    "unit_price": "2,000元",
    "kind": "directory",
    "reading-R4": "any",
}


RULES = made_up.rules()  # the real schemes, and one that is nothing but data
BUNDLE = json.loads(bundle(class_desk.DESK, made_up.checked()[0], made_up.compiled()))


def on_micropython(content, requests):
    """The answers of the desk whose bundle `content` is, from MicroPython under Node."""
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    sent = json.dumps({"bundle": content, "requests": requests})
    done = subprocess.run([node, str(PROGRAM)], input=sent, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def both():
    """(requests, answers on CPython, answers on MicroPython) of the class page."""
    requests = [case_table.request(story) for story in STORIES]
    requests += [*case_table.edge_requests(RULES), UNREADABLE, CONTRADICTORY]
    here = [respond(RULES, BUNDLE["links"], dict(r)) for r in requests]
    return requests, here, on_micropython(BUNDLE, requests)


def test_same_answers_to_the_letter(both):
    requests, on_cpython, elsewhere = both
    assert len(elsewhere) == len(requests) > len(STORIES)
    for request, expected, found in zip(requests, on_cpython, elsewhere, strict=True):
        assert case_table.comparable(found) == case_table.comparable(expected), request


@pytest.mark.parametrize("place", range(len(STORIES)), ids=[s["name"] for s in STORIES])
def test_story(both, place):
    case_table.assert_story(STORIES[place], case_table.figures(both[2][place]))


def test_every_combination_of_readings_at_every_edge():
    requests = case_table.combined_requests(RULES)
    name = "edge_answers"
    source = Path(edge_answers_page.__file__).read_text(encoding="utf-8")
    files = BUNDLE["files"] | {f"calculator/view/{name}_page.py": source}
    found = on_micropython(BUNDLE | {"module": name, "files": files}, requests)
    assert {request["scheme"] for request in requests} >= {"yunzhou-2026", made_up.SCHEME}
    for request, answer in zip(requests, found, strict=True):
        expected = edge_answers_page.respond(RULES, {}, request)
        assert len(answer["paid"]) == len(request["classes"]) > 0
        assert answer == json.loads(json.dumps(expected)), request["choices"]
