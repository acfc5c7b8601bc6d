"""Schemes of another shape beside those of the frozen catalogue: data alone, no line of code."""

import shutil
import tempfile
from functools import cache
from pathlib import Path

import yaml

from calculator.engine.scheme.scheme import Rules
from scripts.checks.every import check
from scripts.derived.lookup import Lookup
from scripts.desks.site_parts import with_site_parts
from scripts.rules.compiled import compile_rules
from tests import frozen

FILE = frozen.FOLDER / "schemes" / "zz-made-up.yml"
SCHEME = "made-up-2099"


@cache
def checked(file=FILE):
    """(catalogue, problems) of the frozen catalogue; another `file` stands in it as well, and takes
    the made-up one's place where it is of the same document."""
    if file == FILE:
        return frozen.checked()
    with tempfile.TemporaryDirectory() as folder:
        both = shutil.copytree(frozen.FOLDER, Path(folder) / "catalog")
        [document] = yaml.safe_load(file.read_text(encoding="utf-8"))["documents"]
        if document["id"] == SCHEME:
            shutil.copy(file, both / "schemes" / FILE.name)
        else:
            shutil.copy(file, both / "schemes" / f"zz-{file.name}")
            _govern(both / "governing.yml", document)
        made, problems = check(both)
        made.day = frozen.DAY
        return made, problems


def _govern(file, document):
    """Let `document` govern a place of its own, at any time."""
    text = file.read_text(encoding="utf-8")
    [governing] = yaml.safe_load(text)["governing"]
    name, title = document["id"], document["title"]
    periods = ", ".join(period["id"] for period in governing["periods"])
    said = {
        "places": f"{{id: of-{name}, title: 某处, help: null}}",
        "verdicts": (
            f"{{id: {name}-governs, outcome: governs, title: 适用, text: 适用, "
            f"when: {{places: [of-{name}], periods: [{periods}]}}, documents: [{name}], "
            f"cites: [{{document: {name}, clause: 标题, quote: {title}}}]}}"
        ),
    }
    for key, item in said.items():
        text = text.replace(f"    {key}:\n", f"    {key}:\n      - {item}\n")
    file.write_text(text, encoding="utf-8")


@cache
def compiled(file=FILE):
    """The compiled rules of both, as the build writes them."""
    made = checked(file)[0]
    return with_site_parts(compile_rules(made), Lookup(made, frozen.LOCK))


@cache
def rules(file=FILE):
    """The Rules of both."""
    return Rules(compiled(file))


def turned():
    """The Rules of both, the made-up scheme first."""
    compiled_rules = compiled()
    schemes = sorted(compiled_rules["rules"]["schemes"], key=lambda each: each["id"] != SCHEME)
    return Rules({**compiled_rules, "rules": {**compiled_rules["rules"], "schemes": schemes}})
