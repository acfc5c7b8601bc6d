"""The stories of tests/cases: what each expects, and what the rules pay in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from calculator.engine.one_class.answer import answer
from calculator.engine.scheme.scheme import Rules
from scripts.files.problems import Problem

_NEEDED = {"name": str, "scheme": str, "class": dict}
_OPTIONAL = {"readings": dict, "kind": str}
_EXPECTED = {str: "一行字", dict: "一行一个“键: 值”"}


@dataclass(frozen=True)
class Story:
    """A class with what it is told to be paid: `content` as it is written in its `file`."""

    file: str
    content: dict[str, Any]

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is known again by: its file, its scheme, its name."""
        return self.file, str(self.content["scheme"]), str(self.content["name"])


def stories(folder: Path) -> tuple[list[Story], list[Problem]]:
    """Every story below `folder`, and what of it cannot be read."""
    found, problems = [], []
    for file in sorted(folder.glob("*.yml")):
        name = f"tests/cases/{file.name}"
        try:
            listed = yaml.safe_load(file.read_text(encoding="utf-8")) or []
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 1 if mark else 1
            problems.append(Problem(name, line, 1, "", "这一行附近读不懂；请核对缩进和冒号"))
            continue
        for i, item in enumerate(listed if isinstance(listed, list) else [listed]):
            if wrong := _wrong(item):
                problems.append(Problem(name, 1, 1, "", f"第 {i + 1} 个例子{wrong}"))
            else:
                found.append(Story(file.name, item))
    return found, problems


def _wrong(item: object) -> str | None:
    """What of a story is missing or not what it should be."""
    if not isinstance(item, dict) or not all(item.get(key) for key in _NEEDED):
        return f"缺少 {'、'.join(_NEEDED)} 中的一项；请补上"
    for key, kind in (_NEEDED | _OPTIONAL).items():
        if key in item and not (isinstance(item[key], kind) and _is_flat(item[key])):
            return f"的 {key} 不对；这里应是{_EXPECTED[kind]}"
    return None


def _is_flat(value: str | dict[Any, Any]) -> bool:
    """Whether nothing stands in `value` but words with a single word or number behind each."""
    return isinstance(value, str) or all(
        isinstance(key, str) and not isinstance(one, (list, dict)) for key, one in value.items()
    )


def paid(rules: Rules, story: dict[str, Any]) -> dict[str, Any]:
    """The `estimate` of the class of `story`, under the readings that it chooses.

    Raises TypedError, ChoiceError or NoFormula where the class can no longer be computed.
    """
    typed = {field: str(value) for field, value in story["class"].items()}
    return answer(rules, story["scheme"], typed, story.get("kind"), story.get("readings", {}))


def expected(rules: Rules, story: dict[str, Any]) -> dict[str, Any]:
    """What the rules pay in `story`: `expect` and `next` in 元, `warnings` by code. Raises as `paid` does."""
    result = paid(rules, story)
    earned = {i["id"]: i["amount_fen"] if i["earned"] else 0 for i in result["instalments"]}
    upward = result["next_tier"]
    found: dict[str, Any] = {
        "expect": {**{k: _yuan(v) for k, v in earned.items()}, "total": _yuan(result["total_fen"])},
        "next": upward and [upward["id"], upward["more_employed"], _yuan(upward["gain_fen"])],
    }
    if codes := [warning["code"] for warning in result["warnings"]]:
        found["warnings"] = codes
    return found


def _yuan(fen: int) -> int | float:
    return fen // 100 if fen % 100 == 0 else fen / 100
