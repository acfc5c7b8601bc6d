"""The one table of cases, as requests that every runtime answers, with what must come out.

Stories of the frozen catalogue are in ``tests/stories/*.yml``, their sums written by hand. Edges are generated from the rules (`effects.edges`), so
that a new scheme or another threshold brings its own: for classes of several sizes, one below, at and one
above each place where an instalment begins. The class page is asked under every option of every reading, the
bare sum (`edge_answers_page`) under every combination of options as well.
"""

from __future__ import annotations

import json
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import yaml

from calculator.engine.scheme.outcome import COUNTS
from calculator.engine.scheme.scheme import Rules, Scheme
from scripts.effects.edges import SIZES, at_edges, classes, plain_class, single_choices

FOLDER = Path(__file__).parent / "stories"
FIGURES = "测算.json"  # the file with all the figures, asked for with every class
ASK = """async ({ worker, requests }) => {
  const { bundle } = document.querySelector("meta[name=desk]").dataset;
  const script = worker ?? document.querySelector("link[rel=preload][as=script]").href;
  const python = new Worker(script, { type: "module", name: new URL(bundle, location).href });
  const answers = [];
  for (const [id, request] of requests.entries()) {
    answers.push(await new Promise((resolve, reject) => {
      python.onmessage = ({ data }) => data.failed ? reject(new Error(data.failed)) : resolve(data);
      python.onerror = (event) => reject(new Error(event.message));
      python.postMessage({ id, request });
    }));
  }
  python.terminate();
  return answers;
}"""
"""What a page of a desk does with `requests`: asks a worker of its own, or `worker`, one after the other."""


def stories() -> list[dict[str, Any]]:
    """Every story of every file, in order."""
    files = sorted(FOLDER.glob("*.yml"))
    assert files, f"no stories in {FOLDER}"
    return [story for file in files for story in yaml.safe_load(file.read_text(encoding="utf-8"))]


def request(story: dict[str, Any]) -> dict[str, str]:
    """The story as the fields of the class page."""
    return {
        "scheme": story["scheme"],
        "kind": story.get("kind", ""),
        "want": FIGURES,
        **{field: str(value) for field, value in story["class"].items()},
        **_reading_fields(story.get("readings", {})),
    }


def _reading_fields(choices: dict[str, str]) -> dict[str, str]:
    return {f"reading-{reading}": value for reading, value in choices.items()}


def fen(yuan: object) -> int:
    """元 as written in a story, in whole 分."""
    return int(Decimal(str(yuan)) * 100)


def comparable(answer: dict[str, Any]) -> dict[str, Any]:
    """The answer of a desk on any Python: `result`, which stays there, is left out, with it what
    a file is called, which the worker adds; and a file of JSON is read, for MicroPython keeps no order.
    """
    told: dict[str, Any] = json.loads(
        json.dumps({k: v for k, v in answer.items() if k != "result"})
    )
    for name, file in told.get("files", {}).items():
        file.pop("name", None)
        file.pop("whose", None)
        file.pop("called", None)
        if name.endswith(".json"):
            file["text"] = json.loads(file["text"])
    return told


def figures(answer: dict[str, Any]) -> dict[str, Any]:
    """The `estimate` in the file that every class of this table asks for."""
    found: dict[str, Any] = json.loads(answer["files"][FIGURES]["text"])
    return found


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


def edge_requests(known: Rules) -> list[dict[str, str]]:
    """For the class page: the edges of every scheme under every single option."""
    return [
        {
            "scheme": scheme.id,
            "unit_price": "1999.99",
            "want": FIGURES,
            **{field: str(outcome.counts[field]) for field in COUNTS},
            **_reading_fields(choices),
        }
        for scheme in known.schemes
        for choices in single_choices(scheme)
        for size in SIZES
        for outcome in at_edges(scheme.formula(choices), plain_class(size))
    ]


def combined_requests(known: Rules) -> list[dict[str, Any]]:
    """For `edge_answers_page`: the edges of every scheme under every combination of options."""
    return [
        {
            "scheme": scheme.id,
            "choices": choices,
            "unit_price": 199_999,
            "classes": [
                outcome.counts
                for size in SIZES
                for full in classes(size)
                for outcome in at_edges(scheme.formula(choices), full)
            ],
        }
        for scheme in known.schemes
        if scheme.rule
        for choices in combinations(scheme)
    ]


def combinations(scheme: Scheme) -> list[dict[str, str]]:
    """Every combination of options of the scheme's readings."""
    ids = [reading["id"] for reading in scheme.readings]
    values = [[option["value"] for option in r["options"]] for r in scheme.readings]
    return [dict(zip(ids, chosen, strict=True)) for chosen in product(*values)]
