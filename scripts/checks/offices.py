"""Whether every printed name of an office belongs to that office alone."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.departments import Department
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem, both


def check_offices(catalogue: Catalogue) -> Iterator[Problem]:
    """Each printed office name must be the name or an alias of the office it is tied to, and of
    no other office in the same place."""
    owners: dict[tuple[str, str], tuple[Department, int]] = {}
    for department in catalogue.departments:
        for i, name in enumerate([department.name, *department.aliases]):
            owner, first = owners.setdefault((department.place, name), (department, i))
            if owner.id == department.id and owner is not department:
                continue  # one office written twice is told by its id
            if owner is not department:
                # Who is called so is less likely wrong than who is also called so.
                pair = [(owner, first), (department, i)]
                kept, wrong = pair if first == 0 or i != 0 else pair[::-1]
                yield _shared(catalogue, name, kept, wrong)
            elif first != i:
                message = f"“{name}” 在这个单位里写了两次；请只留一个"
                yield catalogue.origin(department).problem(_inside(i), message)
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


def _shared(
    catalogue: Catalogue, name: str, kept: tuple[Department, int], wrong: tuple[Department, int]
) -> Problem:
    """That `name` stands in two offices, reported at the one named last."""
    (other, place), (office, here) = kept, wrong
    origin = catalogue.origin(office)
    first = catalogue.origin(other).problem(_inside(place), "")
    places = both(first, origin.problem(_inside(here), ""))
    message = (
        f"“{name}” 写了两次：{places}（{other.id} 和 {office.id}）；"
        "同一地方的一个名称只能对应一个单位，请核对是谁的，从另一个里删去"
    )
    return origin.problem(_inside(here), message)


def _inside(place: int) -> Inside:
    """Where the name at `place` stands, counting from the office's own."""
    return ("name",) if place == 0 else ("aliases", place - 1)
