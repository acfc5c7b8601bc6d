"""A second notice with days, conditions, a verdict and a form of its own, beside the frozen one's:
added as an editor adds it, in YAML alone."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

from calculator.engine.scheme.scheme import Rules
from scripts.checks.every import check
from scripts.rules.compiled import compile_rules
from tests import frozen

FILE = Path(__file__).parent / "schemes" / "second-notice.yml"
SCHEME = "made-up-2099"
_PLACE = "      - {id: elsewhere-still, title: 某地, help: null}\n"
_VERDICT = """\
      - id: made-up-governs
        outcome: governs
        title: 适用某地的办法
        text: 某地的班按这份办法付。
        when: {places: [elsewhere-still], periods: [before, plan, trial, after-plan]}
        documents: [made-up-2099]
        cites:
          - {document: made-up-2099, clause: 标题, quote: 某地按取证和就业付补贴的办法}
"""


@cache
def checked():
    """(catalogue, problems) of the frozen catalogue with it."""
    with tempfile.TemporaryDirectory() as folder:
        both = shutil.copytree(frozen.FOLDER, Path(folder) / "catalog")
        shutil.copy(FILE, both / "schemes" / "zz-second-notice.yml")
        governing = both / "governing.yml"
        text = governing.read_text(encoding="utf-8")
        for heading, more in (("    places:\n", _PLACE), ("    verdicts:\n", _VERDICT)):
            assert text.count(heading) == 1
            text = text.replace(heading, heading + more)
        governing.write_text(text, encoding="utf-8")
        return check(both)


@cache
def compiled():
    """The compiled rules of both."""
    return compile_rules(checked()[0])


@cache
def rules():
    """The Rules of both."""
    return Rules(compiled())
