"""Check the whole catalogue and say, in Chinese and in one pass, everything that is wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from scripts import catalogue as catalogues
from scripts.catalogue import CATALOG, Catalogue
from scripts.claims import contacts, figures
from scripts.locator import is_canonical
from scripts.models import LISTS, Reading, Record, Scheme
from scripts.strict_yaml import Problem
from scripts.walk import Inside, leaves, sibling
from scripts.whole_token import holds


def check(folder: Path = CATALOG) -> tuple[Catalogue, list[Problem]]:
    """The catalogue under `folder` and every problem, in the order of files and lines."""
    catalogue, problems = catalogues.load(folder)
    problems += _duplicates(catalogue)
    if catalogue.broken is not None:  # else every reference into the unread file would be reported
        problems += _references(catalogue, catalogue.broken)
    problems += _names(catalogue)
    problems += _schemes(catalogue)
    problems += _figures(catalogue)
    problems += _readings(catalogue, catalogue.broken or set())
    return catalogue, sorted(problems, key=lambda p: (p.file, p.line, p.column))


def _duplicates(catalogue: Catalogue) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Record] = {}
    for record, kind, key, inside in _keyed(catalogue):
        if (kind, key) in seen:
            first = catalogue.origin(seen[kind, key])
            line, _ = first.loaded.place(first.path)
            message = f"“{key}” 已经有了（{first.loaded.file}:{line}）；请改成没有用过的"
            yield catalogue.origin(record).problem(inside, message)
        else:
            seen[kind, key] = record


def _keyed(catalogue: Catalogue) -> Iterator[tuple[Record, str, str, Inside]]:
    """Every record with what must be unique in its list: its id, or a clause's locator."""
    for name in LISTS:
        for record in catalogue.records(name):
            if name == "clauses":
                yield record, name, f"{record.document} {record.locator}", ("locator",)
                for i, figure in enumerate(record.figures):
                    if figure.id:
                        yield record, "figures", figure.id, ("figures", i, "id")
            else:
                yield record, name, record.id, ("id",)


# Which list an id must be found in, by the key that holds it.
_REFERS = {
    "document": "documents",
    "issuer_department": "departments",
    "part_of": "groups",
    "scheme": "schemes",
}
_REFERS_INSIDE = {
    ("actions", "departments"): "departments",
    ("actions", "groups"): "groups",
    ("actions", "fields"): "fields",
    ("documents", "references"): "documents",
}
_KINDS = {
    "documents": "政策文件",
    "departments": "责任单位",
    "groups": "重点群体",
    "fields": "领域",
    "schemes": "补贴方案",
}


def _references(catalogue: Catalogue, broken: set[str]) -> Iterator[Problem]:
    ids = {name: {r.id for r in catalogue.records(name)} | broken for name in _KINDS}
    clauses = {f"{c.document} {c.locator}" for c in catalogue.clauses} | broken
    figures = {f.id for c in catalogue.clauses for f in c.figures}
    for name in LISTS:
        for record in catalogue.records(name):
            origin = catalogue.origin(record)
            document = getattr(record, "document", None) or getattr(record, "id", None)
            for inside, key, value in leaves(record):
                target = _REFERS.get(key) or (
                    _REFERS_INSIDE.get((name, str(inside[0])))
                    if key == "id" or isinstance(inside[-1], int)
                    else None
                )
                if target and value is not None and value not in ids[target]:
                    message = (
                        f"找不到{_KINDS[target]} “{value}”；请先在 {target} 里登记，或改正拼写"
                    )
                    yield origin.problem(inside, message)
                if key == "figure" and value not in figures and not broken:
                    yield origin.problem(
                        inside, f"找不到编号为 “{value}” 的数字；请看各条款的 figures"
                    )
                if key in ("clause", "locator", "printed_in") and value is not None:
                    where = sibling(record, inside, "document") or document
                    yield from _locator(origin, inside, str(where), str(value), clauses)


def _locator(
    origin: catalogues.Origin,
    inside: Inside,
    document: str,
    locator: str,
    clauses: set[str],
) -> Iterator[Problem]:
    if not is_canonical(locator):
        message = (
            f"条款写的是 “{locator}”；请用规范写法，例如 四（五）、附表 3（全角括号，不带标题）"
        )
        yield origin.problem(inside, message)
    elif f"{document} {locator}" not in clauses:
        yield origin.problem(
            inside, f"文件 {document} 没有登记条款 “{locator}”；请核对写法，或先登记"
        )


def _names(catalogue: Catalogue) -> Iterator[Problem]:
    """Each printed office name must be the name or an alias of the office it is tied to, and of
    no other office in the same place."""
    owners: dict[tuple[str, str], str] = {}
    for department in catalogue.departments:
        for i, name in enumerate([department.name, *department.aliases]):
            inside: Inside = ("name",) if i == 0 else ("aliases", i - 1)
            owner = owners.setdefault((department.place, name), department.id)
            if owner != department.id or [department.name, *department.aliases].index(name) != i:
                message = f"“{name}” 已经是 {owner} 的名称；同一地方的一个名称只能对应一个单位"
                yield catalogue.origin(department).problem(inside, message)
    by_id = {d.id: d for d in catalogue.departments}
    for action in catalogue.actions:
        for i, office in enumerate(action.departments):
            known = by_id.get(office.id)
            if known and office.as_written not in [known.name, *known.aliases]:
                message = (
                    f"“{office.as_written}” 不是 {office.id} 的名称或别名；"
                    f"请核对，或把它加到该单位的 aliases"
                )
                inside = ("departments", i, "as_written")
                yield catalogue.origin(action).problem(inside, message)


def _figures(catalogue: Catalogue) -> Iterator[Problem]:
    """Each stored figure must stand in its quotation, and each contact in its own."""
    for record, inside, figure, quote in figures(catalogue):
        if not holds(quote, figure):
            message = (
                f"引文里没有 {figure.written} 这个数：“{quote}”；请核对数字，或引到有这个数的地方"
            )
            yield catalogue.origin(record).problem(inside, message)
    for record, inside, contact in contacts(catalogue):
        if contact.value not in contact.cite.quote:
            message = f"引文里没有 “{contact.value}”：“{contact.cite.quote}”"
            yield catalogue.origin(record).problem(inside, message)


def _schemes(catalogue: Catalogue) -> Iterator[Problem]:
    for scheme in catalogue.schemes:
        if scheme.formula is None:
            continue
        origin = catalogue.origin(scheme)
        measures = {m.id for m in scheme.formula.measures}
        for i, instalment in enumerate(scheme.formula.instalments):
            inside: Inside = ("formula", "instalments", i)
            if (instalment.pays == "share") != (instalment.share is not None) or (
                instalment.pays == "share"
            ) != (instalment.heads is not None):
                yield origin.problem(
                    (*inside, "pays"),
                    "pays: share 要写 share 和 heads；pays: rest-of-base 两样都不写",
                )
            if instalment.when and instalment.when.measure not in measures:
                yield origin.problem(
                    (*inside, "when", "measure"),
                    f"找不到比例 “{instalment.when.measure}”；可用的是 {'、'.join(sorted(measures))}",
                )
            for key, share in (
                ("share", instalment.share),
                ("when", instalment.when and instalment.when.reaches),
            ):
                if share and not share.percent:
                    yield origin.problem(
                        (*inside, key), f"写的是 “{share.written}”；这里应是百分比，例如 30%"
                    )


def _readings(catalogue: Catalogue, broken: set[str]) -> Iterator[Problem]:
    schemes = {s.id: s for s in catalogue.schemes}
    for reading in catalogue.readings:
        origin = catalogue.origin(reading)
        values = [option.value for option in reading.options]
        if reading.default not in values:
            message = f"默认值 “{reading.default}” 不在选项里；选项是 {'、'.join(values)}"
            yield origin.problem(("default",), message)
        if reading.scheme not in broken:
            yield from _changes(reading, schemes.get(reading.scheme), origin)


def _changes(
    reading: Reading, scheme: Scheme | None, origin: catalogues.Origin
) -> Iterator[Problem]:
    formula = scheme and scheme.formula
    parts = (
        [m.id for m in formula.measures] + [i.id for i in formula.instalments] if formula else []
    )
    for i, option in enumerate(reading.options):
        if option.changes and reading.affects != "counts":
            yield origin.problem(
                ("options", i, "changes"), "只有 affects: counts 的理解分歧能改变计算"
            )
        for j, change in enumerate(option.changes):
            inside: Inside = ("options", i, "changes", j)
            if change.part not in parts:
                known = "、".join(parts)
                yield origin.problem(
                    (*inside, "part"), f"方案里没有 “{change.part}” 这一部分；可用的是 {known}"
                )
            if (change.set is None) == (change.add is None):
                yield origin.problem(inside, "set 和 add 写一个，也只写一个")


def main() -> int:
    """Print every problem, or one line that says how much was checked."""
    catalogue, problems = check()
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"\n共 {len(problems)} 处要改。", file=sys.stderr)
        return 1
    counts = "，".join(f"{name} {len(catalogue.records(name))}" for name in LISTS)
    print(f"目录没有问题：{counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
