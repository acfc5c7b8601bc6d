"""The one table of cases, as requests that every runtime answers, with what must come out.

Stories are in ``tests/cases/*.yml``. Edges are generated here from the rules, so that a new scheme
or another threshold brings its own: for classes of several sizes, one below, at and one above each
place where an instalment begins, under every option of every reading.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from calculator import rules
from calculator.engine import ladder
from calculator.engine.outcome import COUNTS, Outcome
from calculator.engine.scheme import Scheme

FOLDER = Path(__file__).parent / "cases"
SIZES = (1, 2, 3, 4, 7, 30, 40, 41, 50)


def stories() -> list[dict[str, Any]]:
    """Every story of every file, in order."""
    return [
        story
        for file in sorted(FOLDER.glob("*.yml"))
        for story in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def request(story: dict[str, Any]) -> dict[str, str]:
    """The story as the fields of the class page."""
    return {
        "scheme": story["scheme"],
        "kind": story.get("kind", ""),
        **{field: str(value) for field, value in story["class"].items()},
        **_reading_fields(story.get("readings", {})),
    }


def _reading_fields(choices: dict[str, str]) -> dict[str, str]:
    return {f"reading-{reading}": value for reading, value in choices.items()}


def fen(yuan: object) -> int:
    """元 as written in a story, in whole 分."""
    return int(Decimal(str(yuan)) * 100)


def assert_story(story: dict[str, Any], result: dict[str, Any]) -> None:
    """`result`, an `estimate`, is what the story expects."""
    paid = {i["id"]: i["amount_fen"] if i["earned"] else 0 for i in result["instalments"]}
    paid["total"] = result["total_fen"]
    assert paid == {name: fen(amount) for name, amount in story["expect"].items()}
    upward = result["next_tier"]
    told = upward and [upward["id"], upward["more_employed"], upward["gain_fen"]]
    expected = story["next"]
    assert told == (expected and [*expected[:2], fen(expected[2])])
    assert [w["code"] for w in result["warnings"]] == story.get("warnings", [])


def edge_requests() -> list[dict[str, str]]:
    """Classes just below, at and just above every edge of every scheme, for every single option."""
    found = []
    for scheme in rules.load().schemes:
        for choices in _single_choices(scheme):
            for size in SIZES:
                found += _edges(scheme, choices, size)
    return found


def _single_choices(scheme: Scheme) -> list[dict[str, str]]:
    return [
        {reading["id"]: option["value"]}
        for reading in scheme.readings
        for option in reading["options"]
    ]


def _edges(scheme: Scheme, choices: dict[str, str], size: int) -> list[dict[str, str]]:
    certified = size - size // 10
    full = Outcome.checked(size, certified, certified, 0, 0, 0)
    edges = ladder.edges(scheme.formula(choices), full)
    employed = {e + step for e in edges for step in (-1, 0, 1) if 0 <= e + step <= certified}
    counts = {"trainees": size, "certified": certified, "employed_uncertified": 0}
    return [
        {
            "scheme": scheme.id,
            "unit_price": "1999.99",
            **{f: str((counts | {"employed": e}).get(f, 0)) for f in COUNTS},
            **_reading_fields(choices),
        }
        for e in sorted(employed)
    ]
