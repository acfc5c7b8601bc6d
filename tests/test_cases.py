"""The table of cases on CPython."""

import pytest

from calculator import rules
from calculator.engine.typed import answer
from tests import case_table

STORIES = case_table.stories()


@pytest.mark.parametrize("story", STORIES, ids=[s["name"] for s in STORIES])
def test_story(story):
    typed = {field: str(value) for field, value in story["class"].items()}
    choices = story.get("readings", {})
    result = answer(rules.load(), story["scheme"], typed, story.get("kind"), choices)
    case_table.assert_story(story, result)


def test_every_edge_is_in_the_table():
    """Both sides of both thresholds are met at least once for every option of every reading."""
    requests = case_table.edge_requests()
    scheme = rules.load().scheme("wuxi-2026")
    options = {(r["id"], o["value"]) for r in scheme.readings for o in r["options"]}
    chosen = {(k[8:], v) for r in requests for k, v in r.items() if k.startswith("reading-")}
    assert chosen == options
