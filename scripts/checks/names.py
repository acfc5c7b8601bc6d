"""Whether names agree: one name for one thing, and printed where they are cited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.occupations import Occupation
from scripts.evidence.squeeze import squeeze
from scripts.files.problems import Problem, both, shown

_NAMED = ("departments", "groups", "fields", "occupations")
_ALIKE = 2  # characters; sources shorten names (住建 for 住房城乡建设), so not all can be asked for


def check_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Two records of one name, a citation that names something else, two names for one code."""
    for kind in _NAMED:
        first: dict[str, Any] = {}
        for record in catalogue.records(kind):
            origin = catalogue.origin(record)
            other = first.setdefault(record.name, record)
            # Offices are told apart by place too: `offices`.
            if kind != "departments" and other.id != record.id:
                here, there = (catalogue.origin(r).problem(("name",), "") for r in (record, other))
                message = (
                    f"{KINDS[kind].listed.called} “{record.name}” 写了两次：{both(there, here)}；"
                    "请合成一条，或把刚写的那一处改名"
                )
                yield origin.problem(("name",), message)
            yield from _coined(catalogue, record)
            names = [record.name, *getattr(record, "aliases", [])]
            for i, cite in enumerate(record.named_in):
                if not any(_alike(name, cite.quote) for name in names):
                    message = (
                        f"引文里没有 “{record.name}”，也没有相近的字：“{shown(cite.quote)}”；"
                        "请核对引文"
                    )
                    yield origin.problem(("named_in", i, "quote"), message)
    yield from _codes(catalogue)
    yield from _leads(catalogue)


def _coined(catalogue: Catalogue, record: Any) -> Iterator[Problem]:
    """A name that is printed is none that the editors made."""
    if getattr(record, "coined", False) and any(
        squeeze(record.name) in squeeze(cite.quote) for cite in record.named_in
    ):
        message = f"引文里印着 “{record.name}”，不是本站的叫法；请删去 coined 这一行"
        yield catalogue.origin(record).problem(("coined",), message)


def _alike(name: str, quote: str) -> bool:
    shared = set(name) & set(quote)
    return len(shared) >= min(_ALIKE, len(set(name)))


def _codes(catalogue: Catalogue) -> Iterator[Problem]:
    """The national classification gives each code one name."""
    first: dict[str, tuple[str, Occupation]] = {}
    for occupation in catalogue.occupations:
        for i, entry in enumerate(occupation.classifications):
            name, other = first.setdefault(entry.code, (entry.name, occupation))
            if name != entry.name:
                message = (
                    f"编码 {entry.code} 在 {other.id} 里叫 “{name}”；一个编码只有一个名称，请核对"
                )
                inside = ("classifications", i, "name")
                yield catalogue.origin(occupation).problem(inside, message)


def _leads(catalogue: Catalogue) -> Iterator[Problem]:
    """An office leads only where 牵头 is printed."""
    for action in catalogue.actions:
        for i, office in enumerate(action.departments):
            if office.lead and "牵头" not in office.as_written + (action.duty_as_written or ""):
                message = "as_written 和 duty_as_written 里都没有“牵头”；没有印就写 false"
                yield catalogue.origin(action).problem(("departments", i, "lead"), message)
