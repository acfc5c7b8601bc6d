"""What the calculator needs of a payment scheme and its price caps, beyond the form of a record."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import get_args

from calculator.engine.entry.problems import TypedError
from calculator.engine.scheme import typed
from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models.caps import Cap
from scripts.catalogue.models.schemes import Entry, Formula, Instalment, Scheme
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.walk import Inside
from scripts.checks.head_counts import small_classes, total, wrong_with
from scripts.checks.readings import Change, of_scheme, variants, wrong_replacement
from scripts.files.problems import Problem

ENTRIES: tuple[str, ...] = get_args(Entry.model_fields["id"].annotation)
KINDS: tuple[str, ...] = get_args(Cap.model_fields["kind"].annotation)
_STEPS = ("base", "rate", "total")  # ids of the steps of a sum that are not instalments


def check_schemes(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with the schemes and the caps."""
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
    yield from _caps(catalogue)


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
    yield from _terms(formula, origin)
    measures = {m.id for m in formula.measures}
    for i, instalment in enumerate(formula.instalments):
        inside: Inside = ("formula", "instalments", i)
        earlier = formula.instalments[:i]
        yield from _pays(instalment, earlier, origin, inside)
        when = instalment.when
        if when:
            if when.measure not in measures:
                known = "、".join(sorted(measures))
                message = f"找不到比例 “{when.measure}”；可用的是 {known}"
                yield origin.problem((*inside, "when", "measure"), message)
            path = (*inside, "when", "reaches")
            yield from _percentage(origin, path, when.reaches, when.inclusive)
        if instalment.share:
            yield from _percentage(origin, (*inside, "share"), instalment.share)
        yield from _replaces(instalment, i, formula, origin, inside)
        yield from _order(instalment, earlier, changes, origin, inside)
        if instalment.pays == "rest-of-base" and earlier:
            yield from _rest(formula, i, changes, origin, inside)
    yield from _entries(formula, origin)


def _part_ids(formula: Formula, origin: Origin) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for key in ("measures", "instalments"):
        for i, part in enumerate(getattr(formula, key)):
            where = f"{key}[{i}]"
            inside = ("formula", key, i, "id")
            if part.id in seen:
                message = f"“{part.id}” 已经是 {seen[part.id]} 的编号；比例和分期的编号都不能重复"
                yield origin.problem(inside, message)
            elif key == "instalments" and part.id in _STEPS:
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
    is_share = instalment.pays == "share"
    if is_share != (instalment.share is not None) or is_share != (instalment.heads is not None):
        message = "pays: share 要写 share 和 heads；pays: rest-of-base 两样都不写"
        yield origin.problem((*inside, "pays"), message)
    if not is_share and not earlier:
        message = "第一笔不能是 rest-of-base：前面还没有付，没有“剩余”；请写 pays: share"
        yield origin.problem((*inside, "pays"), message)
    if not is_share and any(i.pays == "rest-of-base" for i in earlier):
        message = "前面已有一笔 rest-of-base，余下的已经付完；rest-of-base 只能有一笔"
        yield origin.problem((*inside, "pays"), message)
    if instalment.when and not earlier:
        message = "第一笔不能有条件：没到线的班也要有一笔作起点；请删去 when，或把它排到后面"
        yield origin.problem((*inside, "when"), message)
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
    if instalment.when is None:
        return
    for other in earlier:
        if other.when is None or other.when.measure != instalment.when.measure:
            continue
        first = min(_edge(instalment, edge) for edge in _edges(instalment, changes))
        last = max(_edge(other, edge) for edge in _edges(other, changes))
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
            yield origin.problem((*inside, "when", "reaches"), message)
            return


def _edges(instalment: Instalment, changes: list[Change]) -> set[bool]:
    """Whether the line of `instalment` includes its edge, under any choice of readings."""
    changed = [c.change.set for c in changes if c.key == (instalment.id, "inclusive")]
    known = {edge for edge in changed if isinstance(edge, bool)}
    return known | ({instalment.when.inclusive} if instalment.when else set())


def _edge(instalment: Instalment, inclusive: bool) -> tuple[float, bool]:
    assert instalment.when
    return instalment.when.reaches.number, not inclusive


def _rest(
    formula: Formula, i: int, changes: list[Change], origin: Origin, inside: Inside
) -> Iterator[Problem]:
    """What is left of the base must be something, and never less than nothing."""
    before = [o for o in formula.instalments[:i] if o.share and o.share.percent and o.heads]
    if any(o.pays == "rest-of-base" for o in formula.instalments[:i]):
        return
    shares = [Fraction(*o.share.share()) for o in before if o.share]
    if sum(shares) >= 1:
        message = "前面几笔的比例加起来到了 100%，没有剩余可付；请核对比例和次序"
        yield origin.problem((*inside, "pays"), message)
        return
    paid_for = [
        [t for t, _ in variants((o.id, "heads"), o.heads or [], changes) if not wrong_with(t)]
        for o in before
    ]
    if wrong_with(tuple(formula.heads)) or not all(paid_for):
        return  # said elsewhere
    for counts in small_classes():
        paid = sum(
            share * max(total(terms, counts) for terms in lists)
            for share, lists in zip(shares, paid_for, strict=True)
        )
        if paid > total(formula.heads, counts):
            ids = "、".join(o.id for o in before)
            message = (
                f"剩余可能是负数：{ids} 的 heads（或理解分歧改后的）会比总额的 heads 多；"
                "排在 rest-of-base 前面的分期，heads 应和总额相同"
            )
            yield origin.problem((*inside, "pays"), message)
            return


def _entries(formula: Formula, origin: Origin) -> Iterator[Problem]:
    """Every entry once, and examples that make a class which can be computed."""
    places: dict[str, int] = {}
    for i, entry in enumerate(formula.entries):
        if entry.id in places:
            message = f"“{entry.id}” 写了两次；每一项只写一条"
            yield origin.problem(("formula", "entries", i, "id"), message)
        places.setdefault(entry.id, i)
    missing = [name for name in ENTRIES if name not in places]
    if missing:
        message = f"缺少 {'、'.join(missing)}；每一项都要有一条，不常用的 example 写 null"
        yield origin.problem(("formula", "entries"), message)
        return
    examples = {
        e.id: "" if e.example is None else str(e.example) for e in reversed(formula.entries)
    }
    try:
        typed.read(examples)
    except TypedError as error:
        for fields, message in error.problems:
            inside: Inside = ("formula", "entries", places[fields[0]], "example")
            yield origin.problem(inside, f"例子算不出来：{message}")


def _caps(catalogue: Catalogue) -> Iterator[Problem]:
    computed = {s.document: s for s in catalogue.schemes if s.formula}
    first: dict[tuple[str, str], Cap] = {}
    for cap in catalogue.caps:
        origin = catalogue.origin(cap)
        other = first.setdefault((cap.document, cap.kind), cap)
        if other is not cap:
            message = f"{cap.document} 的 {cap.kind} 已有上限 “{other.id}”；每一类只登记一条"
            yield origin.problem(("kind",), message)
        if cap.amount is None and cap.kind != "directory" and cap.document in computed:
            message = "只有 directory 可以没有金额（由使用者填目录标准）；请补上金额"
            yield origin.problem(("amount",), message)
        elif cap.amount is None and cap.note is None:
            yield origin.problem(("amount",), "没有金额；请补上金额，或在 note 里写明为什么没有")
    if not catalogue.is_whole("caps"):
        return
    for scheme in computed.values():
        missing = [kind for kind in KINDS if (scheme.document, kind) not in first]
        if missing:
            message = (
                f"文件 {scheme.document} 还没有登记 {'、'.join(missing)} 的价格上限；"
                "请在 caps 里每类补一条"
            )
            inside: Inside = ("formula", "example_kind")
            yield catalogue.origin(scheme).problem(inside, message)
