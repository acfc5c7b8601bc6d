"""What the browser asks of the check: the whole catalogue with one file as it would be after a change.

It stands on the files that the page has put in their places, and puts each back when it has looked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from scripts.editing.whole_check import Checked, whole_check
from scripts.evidence.claims import Claim, Key
from scripts.files import strict_yaml
from scripts.files.paths import ROOT
from scripts.files.problems import Problem, dotted
from scripts.files.read_before import taken

_INSIDE = re.compile(r"([a-z_]+)\[(\d+)\]\.?(.*)")
Asked = dict[str, Any]


def open_checker(known: str, root: Path = ROOT) -> Callable[[str], str]:
    """A function from the JSON text of a request to that of its answer; `known`: JSON of what is known of the
    catalogue as it is: ``unproved``, the keys of what nobody has proved, and what was ``read`` of each file.

    A request: `file` (its path), its `text`, the `kind` and `place` in its list of the record that is changed,
    and the first and the last of its `lines`. The answer: ``problems``, each with the `path` of its field where
    it is one of the record; ``waiting``, the fields whose words nobody has held against the source yet;
    ``elsewhere``, how many other places were proved and are not any more.
    """
    said = json.loads(known)
    before = {(document, clause, words) for document, clause, words in said["unproved"]}
    for name, told in said["read"].items():
        text = (root / name).read_text(encoding="utf-8")
        strict_yaml.READ_BEFORE[name, text] = taken(name, told)

    def ask(request: str) -> str:
        asked = json.loads(request)
        file = root / asked["file"]
        kept = file.read_bytes()
        try:
            file.write_text(asked["text"], encoding="utf-8", newline="\n")
            found = whole_check(root)
        finally:
            file.write_bytes(kept)
        return json.dumps(_answer(found, asked, before), ensure_ascii=False)

    return ask


def _answer(found: Checked, asked: Asked, before: set[Key]) -> Asked:
    own, others = [], 0
    for claim in found.unproved.claims:
        if _is_of(claim, found, asked):
            own.append({"path": dotted(claim.inside), "words": claim.words})
        elif claim.key not in before:
            others += 1
    problems = [_told(problem, asked) for problem in found.problems]
    return {"problems": problems, "waiting": own, "elsewhere": others}


def _told(problem: Problem, asked: Asked) -> Asked:
    """The problem, and where in the form it belongs: None where it is of something else, empty where it is
    the record's and of no field."""
    path = None
    inside = _INSIDE.fullmatch(problem.where)
    first, last = asked["lines"]
    if problem.file == asked["file"] and first <= problem.line <= last:
        is_own = inside and (inside[1], inside[2]) == (asked["kind"], str(asked["place"]))
        path = inside[3] if inside and is_own else ""
    return {
        "file": problem.file,
        "line": problem.line,
        "path": path,
        "message": problem.message,
    }


def _is_of(claim: Claim, found: Checked, asked: Asked) -> bool:
    if claim.record is None:
        return False
    origin = found.catalogue.origin(claim.record)
    return (origin.loaded.file, *origin.path) == (asked["file"], asked["kind"], asked["place"])
