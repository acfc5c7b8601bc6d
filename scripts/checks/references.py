"""Whether what a record points to is there: other records by id, clauses by locator."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.locator import is_canonical
from scripts.catalogue.walk import Inside, at, leaves
from scripts.files.problems import Problem

# Which list an id must be found in, by the key that holds it.
_REFERS = {
    "document": "documents",
    "left": "documents",
    "right": "documents",
    "replaced_by": "documents",
    "issuer_department": "departments",
    "part_of": "groups",
    "bureau": "departments",
    "scheme": "schemes",
}
# The same by the list and the keys on the way there, where the last key alone does not say.
_REFERS_INSIDE = {
    ("actions", "departments", "id"): "departments",
    ("actions", "fields"): "fields",
    ("actions", "parts", "groups", "id"): "groups",
    ("actions", "parts", "fields"): "fields",
    ("documents", "references", "id"): "documents",
    ("documents", "sent_to", "department"): "departments",
    ("groups", "throughout"): "documents",
    ("ties", "groups"): "groups",
    ("ties", "fields"): "fields",
    ("finder_fits", "group"): "groups",
    ("conditions", "applying"): "requirements",
    ("provider_kinds", "addressed"): "requirements",
}

_TO_CLAUSES = ("clause", "locator", "printed_in")


def refers_to(way: tuple[str, ...]) -> str | None:
    """The list that what stands at `way` (its list and the keys on the way there) must be found in, or
    ``clauses`` by their locators, or ``figures``; None where it names nothing."""
    key = way[-1]
    if key == "figure":
        return "figures"
    if key in _TO_CLAUSES and way != ("clauses", "locator"):
        return "clauses"
    return _REFERS.get(key) or _REFERS_INSIDE.get(way)


def check_references(catalogue: Catalogue) -> Iterator[Problem]:
    """Every reference that leads nowhere. What points into a list that could not be read is left
    out: it would all be reported."""
    broken = catalogue.broken
    referred = {*_REFERS.values(), *_REFERS_INSIDE.values()}
    ids = {name: {r.id for r in catalogue.records(name)} | broken for name in referred}
    clauses = {f"{c.document} {c.locator}" for c in catalogue.clauses} | broken
    figures = {f.id for c in catalogue.clauses for f in c.figures}
    clauses_are_read = "clauses" not in catalogue.unread
    missing: dict[tuple[str, str], list[tuple[Origin, Inside]]] = {}
    for name in KINDS:
        for record in catalogue.records(name):
            origin = catalogue.origin(record)
            document = _document_of(record) or getattr(record, "id", None)
            for inside, key, value in leaves(record):
                way = tuple(step for step in inside if isinstance(step, str))
                target = refers_to((name, *way))
                if (
                    target in ids
                    and target not in catalogue.unread
                    and value not in (None, *ids[target])
                ):
                    missing.setdefault((target, value), []).append((origin, inside))
                is_lost = value not in figures and not catalogue.may_hold("figures", value)
                if key == "figure" and is_lost:
                    yield origin.problem(
                        inside, f"找不到编号为 “{value}” 的数字；请看各条款的 figures"
                    )
                if key in _TO_CLAUSES and value is not None:
                    where = str(_document_of(at(record, inside[:-1])) or document)
                    if not is_canonical(str(value)):
                        yield _not_canonical(origin, inside, str(value))
                    elif (
                        clauses_are_read
                        and where in ids["documents"]
                        and f"{where} {value}" not in clauses
                    ):
                        message = f"文件 {where} 没有登记条款 “{value}”；请核对写法，或先登记"
                        yield origin.problem(inside, message)
    for (target, value), places in missing.items():
        yield _missing(target, value, places, ids[target])


def _document_of(part: Any) -> Any:
    """The document that a part of a record names, or None; no document's id where that is what did
    not load."""
    if "document" not in getattr(type(part), "model_fields", {}):
        return None
    return getattr(part, "document", "?")


def _missing(
    target: str, value: str, places: list[tuple[Origin, Inside]], known: set[str]
) -> Problem:
    """One problem for all the places that name `value`, at the first of them."""
    near = get_close_matches(value, sorted(known), 1, 0.8)
    what = f"找不到{KINDS[target].listed.called} “{value}”"
    if len(places) > 1:
        what += f"，共 {len(places)} 处，这是第一处"
    hint = f"是不是 “{near[0]}”？" if near else ""
    origin, inside = min(places, key=lambda p: (p[0].loaded.file, p[0].problem(p[1], "").line))
    return origin.problem(inside, f"{what}；{hint}请先在 {target} 里登记，或改正拼写")


def _not_canonical(origin: Origin, inside: Inside, locator: str) -> Problem:
    message = f"条款写的是 “{locator}”；请用规范写法，例如 四（五）、附表 3（全角括号，不带标题）"
    return origin.problem(inside, message)
