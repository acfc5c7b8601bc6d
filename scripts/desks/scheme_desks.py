"""The desks of one kind, one for each scheme that can be computed or has what the desk shows: the
first is written out, the others are made from it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from calculator.engine.scheme.scheme import Rules, Scheme
from scripts.desks.desk import Desk
from scripts.pages.addresses import scheme_file


def computed(rules: Rules) -> list[Scheme]:
    """The schemes that can be computed, in the order of the catalogue."""
    return [scheme for scheme in rules.schemes if scheme.rule]


def asking(rules: Rules, needs: str = "") -> list[Scheme]:
    """Those of `computed` that ask for the entry `needs`, if one is needed."""
    return [scheme for scheme in computed(rules) if not needs or needs in scheme.asked]


def first(rules: Rules, needs: str = "") -> str:
    """The id of the scheme that a desk written out is about: the first of `asking`."""
    return str(asking(rules, needs)[0].id)


def chosen(rules: Rules, scheme_id: str | None, needs: str = "") -> Scheme:
    """The scheme with this id; without one, the `first`."""
    scheme: Scheme = rules.scheme(scheme_id or first(rules, needs))
    return scheme


def of_document(rules: Rules, document: str) -> Scheme:
    """The scheme that computes by this document; the check of the catalogue sees to it."""
    return next(scheme for scheme in computed(rules) if scheme.document == document)


def of_roster(rules: Rules) -> Scheme | None:
    """The scheme whose people are counted from a school's roster: the first that says of each by which
    month he counts."""
    having: list[Scheme] = rules.having("roster")
    return next((one for one in having if rules.part_of("calendar", one.id)), None)


def others(desk: Desk, rules: Rules) -> list[Desk]:
    """`desk` for each scheme after its own that asks for what it needs, or has the part it shows."""
    schemes = rules.having(desk.part) if desk.part else asking(rules, desk.needs)
    own = desk.scheme(rules)
    return [_other(desk, scheme, own) for scheme in schemes if own and scheme.id != own]


def _other(desk: Desk, scheme: Scheme, own: str) -> Desk:
    made = replace(
        desk,
        name=f"{desk.name}-{scheme.id}",
        file=scheme_file(desk.file, scheme.id, [own]),
        title=f"{desk.title}：{scheme.title}",
        description=f"{desk.title}：按“{scheme.title}”的规则当场算，每个数都写明依据。",
        scheme=partial(_id, scheme.id),
        view=desk.module,
    )
    if desk.part:  # its rules hold the part of its scheme alone
        return replace(made, description=f"{desk.title}：按“{scheme.title}”，每一条都写明依据。")
    return replace(
        made,
        example=partial(desk.example, scheme_id=scheme.id),
        shows=partial(desk.shows, scheme_id=scheme.id),
    )


def _id(scheme_id: str, rules: Rules) -> str:
    return scheme_id
