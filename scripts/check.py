"""Check the whole catalogue and say, in Chinese and in one pass, everything that is wrong."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from scripts.catalogue import catalogue as catalogues
from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.locator import anchor, is_canonical
from scripts.catalogue.models import (
    EVERY_LIST,
    Action,
    Clause,
    Department,
    Figure,
    Record,
    Requirement,
    Target,
)
from scripts.catalogue.walk import Inside, parts
from scripts.checks.desks import check_desks
from scripts.checks.documents import check_documents
from scripts.checks.forms import check_forms
from scripts.checks.instalments import check_instalments
from scripts.checks.names import check_names
from scripts.checks.own_document import check_own_document
from scripts.checks.periods import check_periods
from scripts.checks.places import check_places
from scripts.checks.readings import check_readings
from scripts.checks.references import KINDS, check_references
from scripts.checks.schemes import check_schemes
from scripts.checks.units import check_units
from scripts.evidence import sources_lock
from scripts.evidence.claims import contacts, figures
from scripts.evidence.printed_numbers import holds
from scripts.files.paths import CATALOG
from scripts.files.strict_yaml import Problem, shown
from scripts.pages import changes

_MORE = (
    check_places,
    check_own_document,
    check_documents,
    check_names,
    check_periods,
    check_units,
    check_instalments,
    check_desks,
    check_forms,
)


def check(folder: Path = CATALOG) -> tuple[Catalogue, list[Problem]]:
    """The catalogue under `folder` and every problem, in the order of files and lines."""
    catalogue, problems = catalogues.load(folder)
    problems += _duplicates(catalogue)
    problems += check_references(catalogue)
    problems += _names(catalogue)
    problems += _documents(catalogue)
    problems += _actions(catalogue)
    problems += _groups(catalogue)
    problems += _ranges(catalogue)
    problems += _figures(catalogue)
    problems += check_schemes(catalogue)
    problems += check_readings(catalogue)
    for more in _MORE:
        problems += more(catalogue)
    return catalogue, sorted(problems, key=lambda p: (p.file, p.line, p.column))


def _duplicates(catalogue: Catalogue) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Record] = {}
    anchors: dict[tuple[str, str], Clause] = {}
    for clause in catalogue.clauses:
        if not is_canonical(clause.locator):
            continue  # reported with the references
        other = anchors.setdefault((clause.document, anchor(clause.locator)), clause)
        if other.locator != clause.locator:
            message = f"“{clause.locator}” 和 “{other.locator}” 在网页上会是同一个位置；请核对写法"
            yield catalogue.origin(clause).problem(("locator",), message)
    for record, kind, key, inside in _keyed(catalogue):
        if key == "index":
            message = "“index” 是目录页的名字，不能作编号；请换一个"
            yield catalogue.origin(record).problem(inside, message)
        if (kind, key) in seen:
            first = catalogue.origin(seen[kind, key])
            line, _ = first.loaded.place(first.path)
            message = f"“{key}” 已经有了（{first.loaded.file}:{line}）；请改成没有用过的"
            yield catalogue.origin(record).problem(inside, message)
        else:
            seen[kind, key] = record


def _keyed(catalogue: Catalogue) -> Iterator[tuple[Record, str, str, Inside]]:
    """Every record with what must be unique in its list: its id, or a clause's locator."""
    for name in EVERY_LIST:
        for record in catalogue.records(name):
            if name == "clauses":
                yield record, name, f"{record.document} {record.locator}", ("locator",)
                for i, figure in enumerate(record.figures):
                    if figure.id:
                        yield record, "figures", figure.id, ("figures", i, "id")
            else:
                yield record, name, record.id, ("id",)


def _names(catalogue: Catalogue) -> Iterator[Problem]:
    """Each printed office name must be the name or an alias of the office it is tied to, and of
    no other office in the same place."""
    owners: dict[tuple[str, str], Department] = {}
    for department in catalogue.departments:
        for i, name in enumerate([department.name, *department.aliases]):
            inside: Inside = ("name",) if i == 0 else ("aliases", i - 1)
            owner = owners.setdefault((department.place, name), department)
            if owner is not department:
                first = catalogue.origin(owner)
                line, _ = first.loaded.place(first.path)
                message = (
                    f"“{name}” 已经是 {owner.id} 的名称（{first.loaded.file}:{line}）；"
                    "同一地方的一个名称只能对应一个单位"
                )
                yield catalogue.origin(department).problem(inside, message)
            elif [department.name, *department.aliases].index(name) != i:
                message = f"“{name}” 在这个单位里写了两次；请只留一个"
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


def _documents(catalogue: Catalogue) -> Iterator[Problem]:
    """Each particular of a document stands in its own evidence; what is null has none."""
    for document in catalogue.documents:
        origin = catalogue.origin(document)
        for about in ("title", "number", "issuer", "issued_on"):
            value = getattr(document, about)
            evidence = [(i, e) for i, e in enumerate(document.evidence) if e.about == about]
            if value is not None and not evidence:
                message = f"没有依据；请在 evidence 里加一条 about: {about}"
                if about != "title":
                    message += "，文件没有印就写 null"
                yield origin.problem((about,), message)
            for i, found in evidence:
                inside: Inside = ("evidence", i)
                if value is None:
                    message = f"{about} 是 null，却有依据；请填上 {about}，或删去这一条"
                    yield origin.problem((*inside, "about"), message)
                elif not _says(found.quote, about, value):
                    printed = _printed(value)
                    rule = "应与题目相同（空白不计）" if about == "title" else "里应有"
                    message = f"引文 “{shown(found.quote)}” {rule}：“{shown(printed)}”；请核对两处"
                    yield origin.problem((*inside, "quote"), message)
                if found.document != document.id:
                    message = f"依据引的是 {found.document}；应引这份文件自己：{document.id}"
                    yield origin.problem((*inside, "document"), message)
        for i, reference in enumerate(document.references):
            where: Inside = ("references", i)
            if reference.number is None and reference.title is None:
                message = "没有写引的是哪份文件；请写文号 number 或标题 title，至少写一个"
                yield origin.problem(where, message)
            words = "".join(reference.cite.quote.split())
            for key in ("number", "title"):
                value = getattr(reference, key)
                if value is not None and "".join(value.split()) not in words:
                    message = (
                        f"引文里没有 “{shown(value)}”：“{shown(reference.cite.quote)}”；请核对两处"
                    )
                    yield origin.problem((*where, key), message)


def _says(quote: str, about: str, value: str | date) -> bool:
    printed, words = "".join(_printed(value).split()), "".join(quote.split())
    if about == "issued_on":  # a date may also be printed in Chinese numerals: then not compared
        return printed in words or re.search("[0-9]年", words) is None
    return printed == words if about == "title" else printed in words


def _printed(value: str | date) -> str:
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    return value


def _actions(catalogue: Catalogue) -> Iterator[Problem]:
    """Within a document every number once; within an action every office, group, field once."""
    first: dict[tuple[str, int], Action] = {}
    for action in catalogue.actions:
        origin = catalogue.origin(action)
        other = first.setdefault((action.document, action.number), action)
        if other is not action:
            message = f"{action.document} 的第 {action.number} 项已经是 “{other.id}”；请核对序号"
            yield origin.problem(("number",), message)
        for key, kind in (("departments", "责任单位"), ("groups", "重点群体"), ("fields", "领域")):
            named = [item if isinstance(item, str) else item.id for item in getattr(action, key)]
            for i, name in enumerate(named):
                if name in named[:i]:
                    message = f"{kind} “{name}” 在这一项里写了两次；请只留一个"
                    yield origin.problem((key, i) if key == "fields" else (key, i, "id"), message)


def _groups(catalogue: Catalogue) -> Iterator[Problem]:
    """No group is part of itself, be it by a detour."""
    wider = {group.id: group.part_of for group in catalogue.groups}
    for group in catalogue.groups:
        way = [group.id]
        while (above := wider.get(way[-1])) and above not in way:
            way.append(above)
        if above == group.id:
            circle = " → ".join([*way, group.id])
            message = f"绕了一圈又回到自己：{circle}；请改正或写 null"
            yield catalogue.origin(group).problem(("part_of",), message)


def _ranges(catalogue: Catalogue) -> Iterator[Problem]:
    """A range goes up, in one unit."""
    for name in ("clauses", "targets", "requirements"):
        for record in catalogue.records(name):
            for inside, part in parts(record):
                if not isinstance(part, (Figure, Target, Requirement)) or part.to is None:
                    continue
                where = (*inside, "to")
                if part.value is None:
                    yield catalogue.origin(record).problem(
                        where, "写了 to 却没有 value；请补上 value"
                    )
                elif part.to.percent != part.value.percent:
                    message = f"从 {part.value.written} 到 {part.to.written}，一个带 % 一个不带；请写成一样"
                    yield catalogue.origin(record).problem(where, message)
                elif part.to.number <= part.value.number:
                    message = f"写的是 “{part.to.written}”，不大于 value 的 {part.value.written}；to 应更大"
                    yield catalogue.origin(record).problem(where, message)


def _figures(catalogue: Catalogue) -> Iterator[Problem]:
    """Each stored figure must stand in its quotation, and each contact in its own."""
    for record, inside, figure, quote in figures(catalogue):
        if not holds(quote, figure):
            message = (
                f"引文里没有 {figure.written} 这个数：“{shown(quote)}”；"
                "请核对数字，或引到有这个数的地方"
            )
            yield catalogue.origin(record).problem(inside, message)
    for record, inside, contact in contacts(catalogue):
        if contact.value not in contact.cite.quote:
            message = f"引文里没有 “{contact.value}”：“{shown(contact.cite.quote)}”；请核对两处"
            yield catalogue.origin(record).problem(inside, message)


def main() -> int:
    """Print every problem, or one line that says how much was checked."""
    catalogue, problems = check()
    problems = [*problems, *sources_lock.problems(), *changes.load()[1]]
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"\n共 {len(problems)} 处要改。", file=sys.stderr)
        return 1
    counts = "，".join(f"{KINDS[name]} {len(catalogue.records(name))}" for name in EVERY_LIST)
    print(f"目录没有问题：{counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
