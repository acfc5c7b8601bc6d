"""Whether the lines of a payment are of a known rate, and its numbers those that its quotations print."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.schemes import Instalment
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.walk import Inside
from scripts.checks.series import State, states
from scripts.evidence.printed_numbers import following, numbers
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem, shown


def check_instalments(catalogue: Catalogue) -> Iterator[Problem]:
    """Every instalment or ceiling that takes its numbers otherwise than its quotation."""
    for scheme in catalogue.schemes:
        origin = catalogue.origin(scheme)
        if scheme.ceiling:
            top = scheme.ceiling
            place: Inside = ("ceiling", "inclusive")
            yield from _edge(top.cite, top.reaches, top.inclusive, place, origin)
            place = ("ceiling", "share")
            yield from _one_number_for_two(top.share, top.reaches, top.cite, place, origin)
        if scheme.formula:
            told: list[Problem] = []
            for state in states(scheme.formula):
                told += [problem for problem in _formula(state, origin) if problem not in told]
            yield from told


def _formula(state: State, origin: Origin) -> Iterator[Problem]:
    measures = {measure.id for measure in state.formula.measures}
    first: dict[tuple[object, ...], Instalment] = {}
    for i, part in enumerate(state.formula.instalments):
        if part.when and part.when.measure not in measures:
            known = "、".join(sorted(measures)) or "没有一个"
            message = f"找不到比例 “{part.when.measure}”；可用的是 {known}"
            yield origin.problem(("formula", "instalments", i, "when", "measure"), message)
        cite = part.cite
        if cite is None:
            continue  # said elsewhere
        line = part.when and part.when.reaches
        if part.when and line:
            inside: Inside = ("formula", "instalments", i, "when", "inclusive")
            yield from _edge(cite, line, part.when.inclusive, inside, origin)
            if part.share:
                place = state.place(i, "share")
                yield from _one_number_for_two(part.share, line, cite, place, origin)
        numbers_used = (
            part.share and part.share.number,
            part.amount and part.amount.number,
            line and line.number,
        )
        key = cite.document, cite.clause, squeeze(cite.quote), *numbers_used
        other = first.setdefault(key, part)
        if other is not part:
            message = f"和前面 “{other.id}” 引的是同一句话、同样的数；一句话只说一笔，请核对引文或删去一笔"
            yield origin.problem((*state.place(i, "cite"), "quote"), message)


def _edge(
    cite: Cite, reaches: Quantity, inclusive: bool, inside: Inside, origin: Origin
) -> Iterator[Problem]:
    """（含） behind the line says that the edge counts; （不含） that it does not."""
    for text in following(cite.quote, reaches):
        for printed, includes in (("(含)", True), ("(不含)", False)):
            if text.startswith(printed) and inclusive is not includes:
                word = "true" if includes else "false"
                message = f"引文在 {reaches.written} 后面印着“（{printed[1:-1]}）”；请写 {word}"
                yield origin.problem(inside, message)


def _one_number_for_two(
    share: Quantity, reaches: Quantity, cite: Cite, inside: Inside, origin: Origin
) -> Iterator[Problem]:
    """A share and a line are two numbers, if the quotation prints two."""
    quote = cite.quote
    printed = {number for number in numbers(quote) if number[1]}
    if share.number == reaches.number and len(printed) > 1 and len(following(quote, share)) < 2:
        message = (
            f"share 和 reaches 都写 {share.written}，引文里有两个不同的百分数："
            f"“{shown(quote)}”；请核对哪个是线、哪个是比例"
        )
        yield origin.problem(inside, message)
