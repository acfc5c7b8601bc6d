"""Recompute what the stories below ``tests/cases/`` expect of the catalogue as it is, in place.

Only the lines `expect`, `next` and `warnings` are written anew; comments and layout stay, so that
who reviews a change of policy sees which payouts it moves. Says, in Chinese, what moved and which
sums in comments have to be looked at.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from calculator.engine.entry.problems import ChoiceError, TypedError
from calculator.engine.scheme.scheme import NoFormula, Rules
from scripts.checks.every import check
from scripts.effects.stories import expected
from scripts.files.leaving import leave
from scripts.files.paths import ROOT
from scripts.rules.compiled import compile_rules

FOLDER = ROOT / "tests" / "cases"
_PARAGRAPH = re.compile(r"\n\n(?=#|- )")
LOST = "算不出来"
_FIELDS = ("expect", "next", "warnings")


class Moved(NamedTuple):
    """A story whose payout is no longer what it expects, or that can no longer be computed."""

    file: str
    name: str
    before: str
    now: str
    clause: str
    has_comment: bool

    def __str__(self) -> str:
        told = f"{self.file}  {self.name}\n  原来：{self.before}\n  现在：{self.now}"
        return f"{told}\n  依据：{self.clause}" if self.clause else told


def recomputed(file: str, text: str, rules: Rules) -> tuple[str, list[Moved]]:
    """(`text`, a file of stories, with its expectations as the rules now pay, what moved)."""
    kept, moved = [], []
    for paragraph in _PARAGRAPH.split(text):
        for story in yaml.safe_load(paragraph) or []:
            paragraph, change = _recomputed(file, paragraph, story, rules)
            moved += [change] if change else []
        kept.append(paragraph)
    return "\n\n".join(kept), moved


def _recomputed(
    file: str, paragraph: str, story: dict[str, Any], rules: Rules
) -> tuple[str, Moved | None]:
    before = {key: story[key] for key in _FIELDS if key in story}
    has_comment = paragraph.startswith("#")
    try:
        now = expected(rules, story)
    except (TypedError, ChoiceError, NoFormula) as error:
        why = f"{LOST}：{error}"
        return paragraph, Moved(file, story["name"], _told(before), why, "", has_comment)
    if now == before:
        return paragraph, None
    for key in _FIELDS:
        line = f"  {key}: {_flow(now[key])}" if key in now else None
        paragraph = _with_line(paragraph, key, line)
    clause = _clause(rules, story)
    return paragraph, Moved(file, story["name"], _told(before), _told(now), clause, has_comment)


def _with_line(paragraph: str, key: str, line: str | None) -> str:
    """`paragraph` with `line` where it had that key; at its end where it had none."""
    lines = [one for one in paragraph.split("\n")]
    places = [i for i, one in enumerate(lines) if one.startswith(f"  {key}:")]
    if places:
        lines[places[0] : places[0] + 1] = [line] if line else []
    elif line:
        end = len(lines) - (lines[-1] == "")
        lines.insert(end, line)
    return "\n".join(lines)


def _clause(rules: Rules, story: dict[str, Any]) -> str:
    """The clause that the payout of `story` rests on, with its words."""
    cite = rules.scheme(story["scheme"]).rule["cite"]
    return f"{cite['document']} {cite['clause']}“{cite['quote']}”"


def _flow(value: object) -> str:
    """`value` as YAML in one line."""
    written: str = yaml.safe_dump(
        value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=10_000
    )
    return written.removesuffix("\n").removesuffix("\n...")


def _told(values: dict[str, Any]) -> str:
    words = {"expect": "应付（元）", "next": "再多几人到下一档", "warnings": "提醒"}
    return "；".join(f"{words[key]} {_flow(value)}" for key, value in values.items())


def stale(rules: Rules, folder: Path = FOLDER) -> list[Moved]:
    """Every story below `folder` that is no longer so."""
    files = sorted(folder.glob("*.yml"))
    return [m for f in files for m in recomputed(f.name, f.read_text("utf-8"), rules)[1]]


def main(folder: Path = FOLDER) -> int:
    """Write the stories anew; print what moved; 1 where one can no longer be computed."""
    catalogue, problems = check()
    if problems:
        print("目录还有要改的地方；请先运行 make check", file=sys.stderr)
        return 1
    rules = Rules(compile_rules(catalogue))
    every: list[Moved] = []
    for file in sorted(folder.glob("*.yml")):
        text = file.read_text(encoding="utf-8")
        new, moved = recomputed(file.name, text, rules)
        if new != text:
            file.write_text(new, encoding="utf-8")
        every += moved
    for each in every:
        print(each)
        if each.has_comment:
            print("  例子上面的注释写着算式，请对照新的金额改写")
    lost = [each for each in every if each.now.startswith(LOST)]
    print(f"例子重算完了：{len(every) - len(lost)} 个改了，{len(lost)} 个算不出来")
    return 1 if lost else 0


if __name__ == "__main__":
    leave(main)
