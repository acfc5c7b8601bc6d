"""Schemes of another shape beside those of the frozen catalogue: data alone, no line of code."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

from calculator.engine.scheme.scheme import Rules
from scripts.checks.every import check
from scripts.rules.compiled import compile_rules
from tests import frozen

FILE = frozen.FOLDER / "schemes" / "zz-made-up.yml"
PER_HEAD = Path(__file__).parent / "schemes" / "per-head.yml"
SCHEME = "made-up-2099"


@cache
def checked(file=FILE):
    """(catalogue, problems) of the frozen catalogue; another `file` takes the made-up one's place."""
    if file == FILE:
        return frozen.checked()
    with tempfile.TemporaryDirectory() as folder:
        both = shutil.copytree(frozen.FOLDER, Path(folder) / "catalog")
        shutil.copy(file, both / "schemes" / FILE.name)
        return check(both)


@cache
def compiled(file=FILE):
    """The compiled rules of both, as the build writes them."""
    return compile_rules(checked(file)[0])


@cache
def rules(file=FILE):
    """The Rules of both."""
    return Rules(compiled(file))


def turned():
    """The Rules of both, the made-up scheme first."""
    compiled_rules = compiled()
    schemes = compiled_rules["rules"]["schemes"][::-1]
    return Rules({**compiled_rules, "rules": {**compiled_rules["rules"], "schemes": schemes}})
