"""The table of cases of the frozen catalogue on CPython."""

import pytest

from calculator.engine.one_class import ladder
from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.outcome import COUNTS, Outcome
from scripts.effects.edges import classes
from tests import case_table, frozen, made_up

STORIES = case_table.stories()


@pytest.mark.parametrize("story", STORIES, ids=[s["name"] for s in STORIES])
def test_story(story):
    typed = {field: str(value) for field, value in story["class"].items()}
    choices = story.get("readings", {})
    result = answer(frozen.rules(), story["scheme"], typed, story.get("kind"), choices)
    case_table.assert_story(story, result)


def test_every_edge_is_in_the_table():
    """Both sides of both thresholds are met at least once for every option of every reading."""
    every = case_table.edge_requests(frozen.rules())
    requests = [request for request in every if request["scheme"] == frozen.SCHEME]
    scheme = frozen.rules().scheme("yunzhou-2026")
    options = [(r["id"], o["value"]) for r in scheme.readings for o in r["options"]]
    chosen = {(k[8:], v) for r in requests for k, v in r.items() if k.startswith("reading-")}
    assert chosen == set(options) != set()
    for reading, option in options:
        formula = scheme.formula({reading: option})
        asked = [r for r in requests if r.get(f"reading-{reading}") == option]
        met = [reached(formula, Outcome.checked(*(int(r[c]) for c in COUNTS))) for r in asked]
        sides = [set(line) for line in zip(*met, strict=True)]
        assert sides == [{False, True}] * 2, (reading, option)


@pytest.mark.parametrize(
    "scheme", [s for s in made_up.rules().schemes if s.rule], ids=lambda s: s.id
)
def test_the_edges_are_where_lines_are_crossed_whatever_is_chosen(scheme):
    for choices in case_table.combinations(scheme):
        formula = scheme.formula(choices)
        for full in (c for size in (1, 4, 11, 40) for c in classes(size)):
            before = reached(formula, full.with_employed(0))
            crossed = []
            for employed in range(1, full.counts["certified"] + 1):
                now = reached(formula, full.with_employed(employed))
                if now != before:
                    crossed.append(employed)
                before = now
            assert ladder.edges(formula, full) == crossed, (choices, full.counts)


def reached(formula, outcome):
    """Which lines the class reaches."""
    return [
        i.threshold.reached(*(outcome.heads(terms) for terms in formula.measures[i.measure]))
        for i in formula.instalments
        if i.threshold
    ]
