"""The catalogue with a made-up scheme beside the real ones: data alone, no line of code."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

from calculator.engine.scheme.scheme import Rules
from scripts.checks.every import check
from scripts.files.paths import CATALOG
from scripts.rules.compiled import compile_rules

FILE = Path(__file__).parent / "schemes" / "made-up.yml"
PER_HEAD = Path(__file__).parent / "schemes" / "per-head.yml"
SCHEME = "made-up-2099"


@cache
def checked(file=FILE):
    """(catalogue, problems) of the real files with the made-up one among them."""
    with tempfile.TemporaryDirectory() as folder:
        both = Path(folder) / "catalog"
        shutil.copytree(CATALOG, both)
        shutil.copy(file, both / "schemes" / "zz-made-up.yml")  # after the real ones
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
