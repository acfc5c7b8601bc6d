"""Whether the lines of a payment are of a known rate, and its numbers those that its quotations print."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models.schemes import Ceiling, Formula, Instalment
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.walk import Inside
from scripts.evidence.printed_numbers import following, numbers
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem, shown


def check_instalments(catalogue: Catalogue) -> Iterator[Problem]:
    """Every instalment or ceiling that takes its numbers otherwise than its quotation."""
    for scheme in catalogue.schemes:
        origin = catalogue.origin(scheme)
        if scheme.ceiling:
            yield from _edge(scheme.ceiling, ("ceiling",), origin)
            yield from _one_number_for_two(
                scheme.ceiling.share, scheme.ceiling.reaches, scheme.ceiling, ("ceiling",), origin
            )
        if scheme.formula:
            yield from _formula(scheme.formula, origin)


def _formula(formula: Formula, origin: Origin) -> Iterator[Problem]:
    measures = {measure.id for measure in formula.measures}
    first: dict[tuple[object, ...], Instalment] = {}
    for i, part in enumerate(formula.instalments):
        inside: Inside = ("formula", "instalments", i)
        if part.when:
            if part.when.measure not in measures:
                known = "、".join(sorted(measures)) or "没有一个"
                message = f"找不到比例 “{part.when.measure}”；可用的是 {known}"
                yield origin.problem((*inside, "when", "measure"), message)
            yield from _edge(part, inside, origin)
            if part.share:
                yield from _one_number_for_two(part.share, part.when.reaches, part, inside, origin)
        numbers_used = (
            part.share and part.share.number,
            part.amount and part.amount.number,
            part.when and part.when.reaches.number,
        )
        cite = part.cite
        key = cite.document, cite.clause, squeeze(cite.quote), *numbers_used
        other = first.setdefault(key, part)
        if other is not part:
            message = f"和前面 “{other.id}” 引的是同一句话、同样的数；一句话只说一笔，请核对引文或删去一笔"
            yield origin.problem((*inside, "cite", "quote"), message)


def _edge(part: Instalment | Ceiling, inside: Inside, origin: Origin) -> Iterator[Problem]:
    """（含） behind the line says that the edge counts; （不含） that it does not."""
    line = part if isinstance(part, Ceiling) else part.when
    if line is None:
        return
    path = (*inside, "inclusive") if isinstance(part, Ceiling) else (*inside, "when", "inclusive")
    for text in following(part.cite.quote, line.reaches):
        for printed, includes in (("(含)", True), ("(不含)", False)):
            if text.startswith(printed) and line.inclusive is not includes:
                word = "true" if includes else "false"
                message = (
                    f"引文在 {line.reaches.written} 后面印着“（{printed[1:-1]}）”；请写 {word}"
                )
                yield origin.problem(path, message)


def _one_number_for_two(
    share: Quantity, reaches: Quantity, part: Instalment | Ceiling, inside: Inside, origin: Origin
) -> Iterator[Problem]:
    """A share and a line are two numbers, if the quotation prints two."""
    quote = part.cite.quote
    printed = {number for number in numbers(quote) if number[1]}
    if share.number == reaches.number and len(printed) > 1 and len(following(quote, share)) < 2:
        message = (
            f"share 和 reaches 都写 {share.written}，引文里有两个不同的百分数："
            f"“{shown(quote)}”；请核对哪个是线、哪个是比例"
        )
        yield origin.problem((*inside, "share"), message)
