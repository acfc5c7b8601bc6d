"""Whether the groups that contain groups come to an end, and are printed where they are said to be."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Catalogue
from scripts.files.problems import Problem


def check_groups(catalogue: Catalogue) -> Iterator[Problem]:
    """No group is part of itself, be it by a detour; a document whose training is all for a group
    prints it in a clause of its own."""
    wider = {group.id: group.part_of for group in catalogue.groups}
    for group in catalogue.groups:
        way = [group.id]
        while (above := wider.get(way[-1])) and above not in way:
            way.append(above)
        if above == group.id:
            circle = " → ".join([*way, group.id])
            message = f"绕了一圈又回到自己：{circle}；请改正或写 null"
            yield catalogue.origin(group).problem(("part_of",), message)
        printing = {cite.document for cite in group.named_in}
        for i, document in enumerate(group.throughout):
            if document not in printing:
                message = (
                    f"named_in 里没有 {document} 的引文；"
                    "请先写上它在哪一条印作整份文件的培训对象，或删去这里"
                )
                yield catalogue.origin(group).problem(("throughout", i), message)
