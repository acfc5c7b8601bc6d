"""A report as a page of one file, in the looks of the site, for a phone and for a wide screen."""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from scripts.effects.report import Report
from scripts.effects.sections import Shape, sections
from scripts.effects.summary import NOT_LOOKED_AT, NOTHING, is_empty, summary
from scripts.files.paths import CONTENT

_TEMPLATES = Path(__file__).parent / "templates"
_TOKENS = CONTENT / "assets" / "tokens.css"
_SHAPE = Shape(most=1000, others=200, open=12)
_DARK = re.compile(r"^\[data-md-color-scheme=\"slate\"\] \{(.*?)^\}", re.MULTILINE | re.DOTALL)


def as_html(report: Report) -> str:
    """The whole page. Nothing in it is fetched from anywhere."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("impact.html.j2").render(
        report=report,
        summary=summary(report),
        sections=sections(report, _SHAPE),
        is_empty=is_empty(report),
        not_looked_at=NOT_LOOKED_AT,
        nothing=NOTHING,
        tokens=Markup(_looks()),
        style=Markup((_TEMPLATES / "impact.css").read_text(encoding="utf-8")),
    )


def _looks() -> str:
    """The tokens, dark where the system is: there is no switch here."""
    tokens = _TOKENS.read_text(encoding="utf-8")
    dark = _DARK.search(tokens)
    assert dark, f"{_TOKENS.name} names no dark colours"
    return f"{tokens}\n@media screen and (prefers-color-scheme: dark) {{\n  :root {{{dark[1]}}}\n}}"
