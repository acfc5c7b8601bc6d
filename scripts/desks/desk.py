"""A desk: a page that computes. Its first answer is made here by the code that runs in the browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from calculator.engine.scheme.scheme import Rules
from scripts.pages.page import Shows


@dataclass(frozen=True)
class Desk:
    """`name`: of the bundle; `file`: the page; `rules`: the parts of the compiled rules it needs;
    `example`: the fields that stand in the form at first; `shows`: what its own template may use,
    a dataclass; `scheme`: the id of the scheme it belongs to, None where it belongs to none; `per_scheme`: whether there is one for
    each scheme that can be computed (then `example` and `shows` take a `scheme_id`), of those that
    ask for the entry `needs`, if one is given; `part`: the part of the rules without which there is nothing
    to show; where a scheme has one of its own, there is a desk for each scheme that has it, and its
    rules hold no other; `called` {field: what it is called here} of those that are called, or mean, something
    else than the scheme's entry of the same id, or than the same field of other desks; `made` {field: text}
    of those that are filled from several fields of the class, ``{id}`` standing for what is in one and
    ``{id|text}`` for what stands there where it is blank: without one that is neither, nothing is filled in.
    ``calculator/view/<view>_page.py`` answers, ``templates/<view>-page.md.j2`` shows; `view` is the
    name where it is not given, and several desks may share one.
    """

    name: str
    file: str
    title: str
    description: str
    rules: tuple[str, ...]
    example: Callable[..., dict[str, str]]
    shows: Callable[..., Shows]
    scheme: Callable[[Rules], str | None] = lambda rules: None
    per_scheme: bool = False
    needs: str = ""
    part: str = ""
    view: str = ""
    called: Callable[[Rules], dict[str, str]] = lambda rules: {}
    made: Callable[[Rules], dict[str, str]] = lambda rules: {}

    @property
    def module(self) -> str:
        """The first word of the module that answers."""
        return self.view or self.name

    @property
    def template(self) -> str:
        """The page's template."""
        return f"{self.module}-page.md.j2"

    @property
    def bundle(self) -> str:
        """The file that the page's worker fetches."""
        return f"assets/desk/{self.name}.json"

    @property
    def respond(self) -> Callable[[Rules, dict[str, Any], dict[str, str]], dict[str, Any]]:
        """The function that answers: see `calculator.view.desk`."""
        module = import_module(f"calculator.view.{self.module}_page")
        respond: Callable[[Rules, dict[str, Any], dict[str, str]], dict[str, Any]] = module.respond
        return respond
