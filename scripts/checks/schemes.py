"""What the calculator needs of a payment scheme, beyond the form of a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models.readings import BASE
from scripts.catalogue.models.schemes import Formula, Instalment, Scheme
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.walk import Inside
from scripts.checks.head_counts import small_classes, total, wrong_with
from scripts.checks.reading_values import wrong_replacement
from scripts.checks.readings import Change, applied, combinations, of_scheme
from scripts.checks.series import WRITES, State, states, written_once
from scripts.files.problems import Problem

_OF_BASE = ("share", "rest-of-base")
_WAYS = (
    "pays: share 要写 share 和 heads；pays: per-head 要写 amount（元/人）和 heads；"
    "pays: per-class 只写 amount（元/班）；pays: rest-of-base 三样都不写"
)
_STEPS = (BASE, "rate", "total")  # ids of the steps of a sum that are not instalments


def check_schemes(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with the schemes; what is asked of a class: `entries`."""
    for scheme in catalogue.schemes:
        origin = catalogue.origin(scheme)
        if scheme.ceiling:
            inside: Inside = ("ceiling",)
            yield from _percentage(origin, (*inside, "share"), scheme.ceiling.share)
            edge = scheme.ceiling.inclusive
            yield from _percentage(origin, (*inside, "reaches"), scheme.ceiling.reaches, edge)
        yield from _class_size(scheme, origin, catalogue)
        if scheme.formula:
            yield from _formula(scheme, scheme.formula, origin, of_scheme(catalogue, scheme))


def _percentage(
    origin: Origin, inside: Inside, share: Quantity, inclusive: bool = True
) -> Iterator[Problem]:
    """More than 0 % and no more than 100 %; a line of 100 % must include its edge."""
    if not share.percent:
        yield origin.problem(inside, f"写的是 “{share.written}”；这里应是百分比，例如 30%")
    elif not 0 < share.number <= 100:
        message = f"写的是 “{share.written}”；这里应大于 0%，不超过 100%"
        yield origin.problem(inside, message)
    elif share.number == 100 and not inclusive:
        message = "写的是 100%，又不含正好，永远到不了；请核对 inclusive"
        yield origin.problem(inside, message)


def _class_size(scheme: Scheme, origin: Origin, catalogue: Catalogue) -> Iterator[Problem]:
    if scheme.class_size is None:
        return
    for clause in catalogue.clauses:
        for figure in clause.figures:
            if figure.id == scheme.class_size.figure and figure.to is None:
                message = f"“{figure.id}” 只有一个数，没有 to；班额要从多少到多少两个数"
                yield origin.problem(("class_size", "figure"), message)


def _formula(
    scheme: Scheme, formula: Formula, origin: Origin, changes: list[Change]
) -> Iterator[Problem]:
    yield from _part_ids(formula, origin)
    yield from _base(formula, origin)
    yield from _terms(formula, origin)
    for i, instalment in enumerate(formula.instalments):
        inside: Inside = ("formula", "instalments", i)
        yield from written_once(instalment, origin, inside)
        yield from _pays(instalment, formula.instalments[:i], origin, inside)
        yield from _replaces(instalment, i, formula, origin, inside)
    told: list[Problem] = []
    for state in states(formula):
        for problem in _figures(state, origin, changes):
            if problem not in told:  # many are the same on every day
                told.append(problem)
    yield from told


def _figures(state: State, origin: Origin, changes: list[Change]) -> Iterator[Problem]:
    """What is wrong with the figures that stand on one day, and with how they go together."""
    for i, instalment in enumerate(state.formula.instalments):
        earlier = state.formula.instalments[:i]
        when = instalment.when
        if when and when.reaches:
            yield from _percentage(origin, state.place(i, "reaches"), when.reaches, when.inclusive)
        if instalment.share:
            yield from _percentage(origin, state.place(i, "share"), instalment.share)
        if instalment.amount and not instalment.amount.fen():
            message = f"写的是 “{instalment.amount.written}”；这里应是多少元，大于 0，最多两位小数，例如 500"
            yield origin.problem(state.place(i, "amount"), message)
        yield from _order(instalment, earlier, changes, origin, state.place(i, "reaches"))
        if instalment.pays == "rest-of-base" and earlier:
            inside: Inside = ("formula", "instalments", i)
            yield from _rest(state.formula, i, changes, origin, inside)


def _base(formula: Formula, origin: Origin) -> Iterator[Problem]:
    """A base where something is a share of it or what is left of it, and only there."""
    priced = [i.id for i in formula.instalments if i.pays in _OF_BASE]
    if priced and (formula.heads is None or formula.cite is None):
        message = f"{'、'.join(priced)} 按总额付；请写 heads 和 cite：总额按哪些人算，写在哪里"
        yield origin.problem(("formula",), message)
    if not priced and (formula.heads or formula.cite):
        message = "没有一笔按总额付（share、rest-of-base）；请删去 formula 的 heads 和 cite"
        yield origin.problem(("formula", "heads" if formula.heads else "cite"), message)


def _part_ids(formula: Formula, origin: Origin) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for key in ("measures", "instalments"):
        for i, part in enumerate(getattr(formula, key)):
            where = f"{key}[{i}]"
            inside = ("formula", key, i, "id")
            if part.id in seen:
                message = f"“{part.id}” 已经是 {seen[part.id]} 的编号；比例和分期的编号都不能重复"
                yield origin.problem(inside, message)
            elif part.id == BASE or (key == "instalments" and part.id in _STEPS):
                message = f"“{part.id}” 是计算步骤的编号；请换一个，不能用 {'、'.join(_STEPS)}"
                yield origin.problem(inside, message)
            seen.setdefault(part.id, where)


def _terms(formula: Formula, origin: Origin) -> Iterator[Problem]:
    """The lists of head counts as they stand; what readings make of them: `check_readings`."""
    lists: list[tuple[Inside, list[str] | None]] = [(("heads",), formula.heads)]
    for i, measure in enumerate(formula.measures):
        lists.append((("measures", i, "counted"), measure.counted))
        lists.append((("measures", i, "of"), measure.of))
    for i, instalment in enumerate(formula.instalments):
        lists.append((("instalments", i, "heads"), instalment.heads))
    for inside, terms in lists:
        message = terms and wrong_with(tuple(terms), str(inside[-1]))
        if message:
            yield origin.problem(("formula", *inside), message)


def _pays(
    instalment: Instalment, earlier: list[Instalment], origin: Origin, inside: Inside
) -> Iterator[Problem]:
    keys = ("heads",) if instalment.values else ("share", "amount", "heads")
    written = {key for key in keys if getattr(instalment, key) is not None}
    if written != {key for key in WRITES[instalment.pays] if key in keys}:
        yield origin.problem((*inside, "pays"), _WAYS)
    is_rest = instalment.pays == "rest-of-base"
    if is_rest and not any(i.pays == "share" for i in earlier):
        message = "第一笔不能是 rest-of-base：前面还没有付，没有“剩余”；请写 pays: share"
        yield origin.problem((*inside, "pays"), message)
    if is_rest and any(i.pays == "rest-of-base" for i in earlier):
        message = "前面已有一笔 rest-of-base，余下的已经付完；rest-of-base 只能有一笔"
        yield origin.problem((*inside, "pays"), message)
    if instalment.when is None and any(i.when for i in earlier):
        message = f"“{instalment.id}” 没有条件，却排在有条件的后面；没有条件的分期请排在前面"
        yield origin.problem((*inside, "id"), message)


def _replaces(
    instalment: Instalment, i: int, formula: Formula, origin: Origin, inside: Inside
) -> Iterator[Problem]:
    earlier = [other.id for other in formula.instalments[:i]]
    for j, replaced in enumerate(instalment.replaces):
        message = wrong_replacement(replaced, earlier)
        if replaced in instalment.replaces[:j]:
            message = f"“{replaced}” 写了两次；请只留一个"
        if message:
            yield origin.problem((*inside, "replaces", j), message)


def _order(
    instalment: Instalment,
    earlier: list[Instalment],
    changes: list[Change],
    origin: Origin,
    inside: Inside,
) -> Iterator[Problem]:
    """Lines of one measure stand in the order in which a class comes to them, whatever is chosen."""
    if instalment.when is None or instalment.when.reaches is None:
        return
    for other in earlier:
        if other.when is None or other.when.measure != instalment.when.measure:
            continue
        if other.when.reaches is None:
            continue  # said elsewhere
        first = min(_edges(instalment, changes))
        last = max(_edges(other, changes))
        if first < last:
            message = (
                f"写的是 {instalment.when.reaches.written}，比前面 “{other.id}” 的 "
                f"{other.when.reaches.written} 先到；同一比例的线请从低到高排"
            )
            if first[0] == last[0]:
                message = (
                    f"和前面 “{other.id}” 同是 {other.when.reaches.written}，"
                    "一个含正好、一个不含；含正好的请排在前面，理解分歧改过以后也要这样"
                )
            yield origin.problem(inside, message)
            return


def _edges(instalment: Instalment, changes: list[Change]) -> set[tuple[float, bool]]:
    """(share, whether its edge is left out) of the line of `instalment`, under any choice of readings."""
    assert instalment.when and instalment.when.reaches
    lines = {instalment.when.reaches.number}
    edges = {instalment.when.inclusive}
    for change in changes:
        now = change.change.set
        if change.key == (instalment.id, "reaches") and isinstance(now, Quantity):
            lines |= {now.number} if now.percent and now.number <= 100 else set()
        if change.key == (instalment.id, "inclusive") and isinstance(now, bool):
            edges.add(now)
    return {(line, not inclusive) for line in lines for inclusive in edges}


def _rest(
    formula: Formula, i: int, changes: list[Change], origin: Origin, inside: Inside
) -> Iterator[Problem]:
    """What is left of the base must be something, and never less than nothing."""
    before = [o for o in formula.instalments[:i] if o.share and o.share.percent and o.heads]
    if any(o.pays == "rest-of-base" for o in formula.instalments[:i]):
        return
    shares = [_most(o, changes) for o in before]
    if sum(shares) >= 1:
        message = "前面几笔的比例加起来到了 100%，没有剩余可付；请核对比例和次序"
        yield origin.problem((*inside, "pays"), message)
        return
    lists = {(BASE, "heads"): formula.heads or []}
    lists |= {(o.id, "heads"): o.heads or [] for o in before}
    for chosen in combinations(lists, changes):
        of, *heads = (applied(key, terms, chosen) for key, terms in lists.items())
        if any(wrong_with(terms) for terms in (of, *heads)):
            continue  # said elsewhere
        if any(_overpaid(of, heads, shares, counts) for counts in small_classes()):
            ids = "、".join(o.id for o in before)
            message = (
                f"剩余可能是负数：{ids} 的 heads（或理解分歧改后的）会比总额的 heads 多；"
                "排在 rest-of-base 前面的分期，heads 应和总额相同"
            )
            yield origin.problem((*inside, "pays"), message)
            return


def _overpaid(
    of: Sequence[str],
    heads: Sequence[Sequence[str]],
    shares: Sequence[Fraction],
    counts: dict[str, int],
) -> bool:
    """Whether `shares` of the sums paid for `heads` are more than the base for `of`."""
    paid = sum(s * total(terms, counts) for s, terms in zip(shares, heads, strict=True))
    return paid > total(of, counts)


def _most(instalment: Instalment, changes: list[Change]) -> Fraction:
    """The largest share that `instalment` may be, under any choice of readings."""
    said = [c.change.set for c in changes if c.key == (instalment.id, "share")]
    quantities = [instalment.share, *said]
    return max(Fraction(*q.share()) for q in quantities if isinstance(q, Quantity) and q.percent)
