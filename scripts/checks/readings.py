"""What the calculator needs of a doubtful reading: options that differ and changes that work."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import chain, islice, product

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.models import readings as models
from scripts.catalogue.models.readings import BASE, Reading
from scripts.catalogue.models.schemes import Formula, Scheme
from scripts.catalogue.walk import Inside
from scripts.checks.head_counts import MAY_BE_UNKNOWN, wrong_with
from scripts.checks.reading_values import Part, check_value, in_order, misplaced
from scripts.files.problems import Problem

Key = tuple[str, str]
_LISTS = ("counted", "of", "heads")
_MOST_COMBINATIONS = 2000  # per list of head counts; far more than any register needs


@dataclass(frozen=True)
class Change:
    """One change of one option, and where it stands."""

    reading: Reading
    option: str
    inside: Inside
    change: models.Change

    @property
    def key(self) -> Key:
        """The part and the key of it that is changed."""
        return self.change.part, self.change.key


def of_scheme(catalogue: Catalogue, scheme: Scheme) -> list[Change]:
    """Every change that a reading of `scheme` can make, in register order."""
    return [
        Change(reading, option.value, ("options", i, "changes", j), change)
        for reading in catalogue.readings
        if reading.scheme == scheme.id and reading.affects == "counts"
        for i, option in enumerate(reading.options)
        for j, change in enumerate(option.changes)
    ]


def variants(
    key: Key, base: list[str], changes: list[Change]
) -> Iterator[tuple[tuple[str, ...], list[Change]]]:
    """Every list of head counts that options can make of `base`, with the changes that make it.

    Fewest changes first; the first is `base` itself.
    """
    for combination in combinations({key}, changes):
        yield applied(key, base, combination), combination


def combinations(keys: Container[Key], changes: list[Change]) -> list[list[Change]]:
    """Every choice of one option or none of each reading, as its changes of `keys`; fewest first."""
    by_reading: dict[str, dict[str, list[Change]]] = {}
    for change in changes:
        if change.key in keys:
            options = by_reading.setdefault(change.reading.id, {})
            options.setdefault(change.option, []).append(change)
    choices = [[[], *options.values()] for options in by_reading.values()]
    chosen = [list(chain(*groups)) for groups in islice(product(*choices), _MOST_COMBINATIONS)]
    return sorted(chosen, key=len)


def applied(key: Key, base: list[str], combination: list[Change]) -> tuple[str, ...]:
    """What `combination` makes of the list of head counts `base` that stands at `key`."""
    here = [change.change for change in combination if change.key == key]
    terms = base
    for change in here:
        terms = change.set if isinstance(change.set, list) else terms
    for change in here:
        terms = [*terms, *(change.add or [])]
    for change in here:
        dropped = change.drop or []
        terms = [term for term in terms if term.removeprefix("-") not in dropped]
    return tuple(terms)


def check_readings(catalogue: Catalogue) -> Iterator[Problem]:
    """Everything wrong with the readings, and with what they make of the schemes."""
    schemes = {s.id: s for s in catalogue.schemes}
    for reading in catalogue.readings:
        origin = catalogue.origin(reading)
        yield from _options(reading, origin)
        scheme = schemes.get(reading.scheme)
        if scheme:  # else the reference itself is reported
            yield from _reading(reading, scheme, origin)
    for scheme in catalogue.schemes:
        if scheme.formula:
            changes = of_scheme(catalogue, scheme)
            yield from _conflicts(changes, catalogue)
            yield from _together(scheme.formula, changes, catalogue)
            if catalogue.is_whole("readings"):
                yield from _unknown_by_default(scheme, scheme.formula, changes, catalogue)


def _options(reading: Reading, origin: Origin) -> Iterator[Problem]:
    values = [option.value for option in reading.options]
    if reading.default not in values:
        message = f"默认值 “{reading.default}” 不在选项里；选项是 {'、'.join(values)}"
        yield origin.problem(("default",), message)
    effects: dict[frozenset[tuple[object, ...]], str] = {}
    for i, option in enumerate(reading.options):
        if option.value in values[:i]:
            message = f"“{option.value}” 已经是前面一个选项的值；每个选项的 value 都要不同"
            yield origin.problem(("options", i, "value"), message)
        if option.changes and reading.affects != "counts":
            message = "只有 affects: counts 的理解分歧能改变计算；请删去 changes，或改 affects"
            yield origin.problem(("options", i, "changes"), message)
        if reading.affects == "counts":
            other = effects.setdefault(_effect(option), option.value)
            if other != option.value:
                message = (
                    f"选项 “{option.value}” 和 “{other}” 的改动一样，算出来总是相同；"
                    "请改 changes，不改变计算的分歧写 affects: note"
                )
                yield origin.problem(("options", i, "value"), message)


def _effect(option: models.Option) -> frozenset[tuple[object, ...]]:
    written = ((change, *change.what()) for change in option.changes)
    return frozenset((c.part, c.key, verb, in_order(value)) for c, verb, value in written)


def _reading(reading: Reading, scheme: Scheme, origin: Origin) -> Iterator[Problem]:
    if scheme.formula is None:
        if reading.affects == "counts":
            message = f"方案 {scheme.id} 没有算法（formula: null），没有可改变的计算；请改 affects"
            yield origin.problem(("affects",), message)
        return
    parts: dict[str, Part] = {m.id: m for m in scheme.formula.measures}
    parts |= {i.id: i for i in scheme.formula.instalments}
    if scheme.formula.heads:
        parts[BASE] = scheme.formula
    for i, option in enumerate(reading.options):
        seen: dict[Key, models.Change] = {}
        for j, change in enumerate(option.changes):
            inside: Inside = ("options", i, "changes", j)
            part = parts.get(change.part)
            if part is None:
                known = "、".join(parts)
                message = f"方案里没有 “{change.part}” 这一部分；可用的是 {known}"
                yield origin.problem((*inside, "part"), message)
            elif wrong_key := misplaced(change, part):
                yield origin.problem((*inside, "key"), wrong_key)
            elif change.verbs() != 1:
                yield origin.problem(inside, "set、add、drop 写一个，也只写一个")
            else:
                yield from check_value(change, part, scheme.formula, origin, inside)
            before = seen.setdefault((change.part, change.key), change)
            if before is not change and not _goes_with(before, change):
                message = f"这个选项前面已经改过 {change.part} 的 {change.key}；请合成一条"
                yield origin.problem((*inside, "key"), message)


def _goes_with(one: models.Change, other: models.Change) -> bool:
    """Whether the two set a list and drop from it what other options may add."""
    told = dict(change.what() for change in (one, other))
    kept, dropped = told.get("set"), told.get("drop")
    if not isinstance(kept, list) or not isinstance(dropped, list):
        return False
    return not {term.removeprefix("-") for term in kept} & set(dropped)


def _lists(formula: Formula) -> Iterator[tuple[Key, list[str], Inside]]:
    """Every list of head counts that a change can name, and where it stands in the scheme."""
    if formula.heads:
        yield (BASE, "heads"), formula.heads, ("formula", "heads")
    for i, measure in enumerate(formula.measures):
        yield (measure.id, "counted"), measure.counted, ("formula", "measures", i, "counted")
        yield (measure.id, "of"), measure.of, ("formula", "measures", i, "of")
    for i, instalment in enumerate(formula.instalments):
        if instalment.heads:
            inside = ("formula", "instalments", i, "heads")
            yield (instalment.id, "heads"), instalment.heads, inside


def _together(formula: Formula, changes: list[Change], catalogue: Catalogue) -> Iterator[Problem]:
    """Each list of head counts must make sense under every combination of options."""
    for key, base, _ in _lists(formula):
        if wrong_with(tuple(base), key[1]):
            continue  # said of the scheme
        reported: set[int] = set()
        for terms, made_by in variants(key, base, changes):
            message = wrong_with(terms, key[1])
            if not message or any(id(c) in reported for c in made_by):
                continue
            last = made_by[-1]
            reported.update(id(c) for c in made_by)
            if len(made_by) > 1:
                who = "、".join(dict.fromkeys(f"{c.reading.id} 的 {c.option}" for c in made_by))
                message = f"{who} 一起选时：{message}"
            elif last.change.add:
                message = f"加上以后：{message}"
            elif last.change.drop:
                message = f"去掉以后：{message}"
            verb, _ = last.change.what()
            yield catalogue.origin(last.reading).problem((*last.inside, verb), message)


def _conflicts(changes: list[Change], catalogue: Catalogue) -> Iterator[Problem]:
    """Two readings that set the same list: the sum would hang on their order."""
    first: dict[Key, Change] = {}
    for change in changes:
        if change.change.set is None:
            continue
        other = first.setdefault(change.key, change)
        if other.reading is not change.reading:
            part, key = change.key
            message = (
                f"{other.reading.id} 也用 set 改 {part} 的 {key}，两个一起选时说不清听谁的；"
                + ("请改用 add，或合成一个理解分歧" if key in _LISTS else "请合成一个理解分歧")
            )
            yield catalogue.origin(change.reading).problem((*change.inside, "key"), message)


def _unknown_by_default(
    scheme: Scheme, formula: Formula, changes: list[Change], catalogue: Catalogue
) -> Iterator[Problem]:
    """Under the defaults nothing may be counted that a visitor can leave blank."""
    why = "这项人数可以留空，留空就算不出"
    default = [c for c in changes if c.option == c.reading.default]
    for key, base, inside in _lists(formula):
        terms, made_by = list(variants(key, base, default))[-1]
        if wrong_with(terms, key[1]):
            continue  # said already
        for name in MAY_BE_UNKNOWN:
            if name not in _names(terms):
                continue
            by = [c for c in made_by if name in _names(_written(c))]
            if by:
                message = f"默认选项要用到 “{name}”；{why}，请换一个默认值"
                yield catalogue.origin(by[0].reading).problem(("default",), message)
            else:
                user = "总额" if key[0] == BASE else "默认的算法"
                message = f"{user}用到了 “{name}”；{why}，请不要用它"
                yield catalogue.origin(scheme).problem(inside, message)


def _names(terms: tuple[str, ...]) -> list[str]:
    return [term.removeprefix("-") for term in terms]


def _written(change: Change) -> tuple[str, ...]:
    verb, value = change.change.what()
    return tuple(value) if isinstance(value, list) and verb != "drop" else ()
