"""Whether the groups that contain groups come to an end."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.files.problems import Problem


def check_groups(catalogue: Catalogue) -> Iterator[Problem]:
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
