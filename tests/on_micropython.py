"""Requests to a desk, answered by CPython and by MicroPython under Node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.catalogue.catalogue import Catalogue
from scripts.desks.bundle import bundle
from scripts.desks.desk import Desk
from tests import case_table, frozen

PROGRAM = Path(__file__).with_name("micropython_answers.mjs")


def both(
    desk: Desk,
    requests: list[dict[str, str]],
    compiled: dict[str, Any] | None = None,
    catalogue: Catalogue | None = None,
) -> tuple[list[Any], list[Any]]:
    """(answers on CPython, answers on MicroPython), both from the desk's own bundle of
    the frozen catalogue, or of another `catalogue`, under other rules if some are `compiled`."""
    made = bundle(desk, catalogue or frozen.catalogue(), compiled or frozen.compiled())
    sent = {
        "desk": desk.name,
        "bundle": json.loads(made),
        "requests": requests,
    }
    node = os.environ.get("NODE") or shutil.which("node")
    assert node, "Node is needed: run the tests with make test, which brings one"
    done = subprocess.run(
        [node, str(PROGRAM)], input=json.dumps(sent), capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr[-2000:]
    here = Rules(sent["bundle"]["rules"])
    answers = [desk.respond(here, sent["bundle"]["links"], dict(r)) for r in requests]
    found = json.loads(done.stdout)
    return [case_table.comparable(a) for a in answers], [case_table.comparable(a) for a in found]
