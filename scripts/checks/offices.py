"""Whether every printed name of an office belongs to that office alone."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.departments import Department
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem


def check_offices(catalogue: Catalogue) -> Iterator[Problem]:
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
