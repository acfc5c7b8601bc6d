"""The table of cases on MicroPython under Node: the very answers of CPython, words included."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from calculator import rules
from calculator.view.class_page import respond
from scripts import catalogue, class_desk
from scripts.desk import bundle
from tests import case_table

PROGRAM = Path(__file__).with_name("micropython_answers.mjs")
STORIES = case_table.stories()
UNREADABLE = {
    "scheme": "wuxi-2026",
    "trainees": "４０人",
    "certified": "1e3",
    "employed": "-1",
    "unit_price": "2,00",
}
CONTRADICTORY = {
    "scheme": "wuxi-2026",
    "trainees": "40",
    "certified": "46",
    "employed": "50",
    "unit_price": "2,000元",
    "kind": "directory",
    "reading-R4": "any",
}


@pytest.fixture(scope="module")
def both():
    """(requests, answers on CPython, answers on MicroPython)."""
    loaded, _ = catalogue.load()
    compiled = json.loads(rules.RULES_FILE.read_text(encoding="utf-8"))
    requests = [case_table.request(story) for story in STORIES]
    requests += [*case_table.edge_requests(), UNREADABLE, CONTRADICTORY]
    sent = {
        "desk": class_desk.DESK.name,
        "bundle": json.loads(bundle(class_desk.DESK, loaded, compiled)),
        "requests": requests,
    }
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    done = subprocess.run(
        [node, str(PROGRAM)], input=json.dumps(sent), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    here = rules.load()
    links = sent["bundle"]["links"]
    return requests, [respond(here, links, r) for r in requests], json.loads(done.stdout)


def test_same_answers_to_the_letter(both):
    requests, on_cpython, on_micropython = both
    assert len(on_micropython) == len(requests) > len(STORIES)
    for request, expected, found in zip(requests, on_cpython, on_micropython, strict=True):
        assert found == json.loads(json.dumps(expected)), request


@pytest.mark.parametrize("place", range(len(STORIES)), ids=[s["name"] for s in STORIES])
def test_story(both, place):
    case_table.assert_story(STORIES[place], both[2][place]["result"])
