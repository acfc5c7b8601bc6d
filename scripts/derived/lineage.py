"""Which document cites which: the documents we hold and those that are only cited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scripts.catalogue.catalogue import Catalogue
from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.places import Place
from scripts.catalogue.places import around, in_order

UNKNOWN = "其他"
"""The level of what nobody knows whose it is."""

_LEVELS = ("国家", "省", "市", "县区")
_OWN = ("省", "市")
"""What a document calls its own province or city, without the name."""


@dataclass(frozen=True)
class Node:
    """A document by its id if its text is held, else by its number or, without one, its title.

    `title` (the short one, if held) or `number` is empty where it is not printed.
    """

    key: str
    title: str
    number: str
    level: str
    held: bool

    @property
    def label(self) -> str:
        """What it is called in a sentence."""
        return self.title or self.number


@dataclass(frozen=True)
class Edge:
    """`citing` cites `cited`, in these words."""

    citing: str
    cited: str
    cite: Cite


@dataclass(frozen=True)
class Lineage:
    """Every document and every citation between them; the places that are there, from the farthest
    level to the nearest. What is of no known place stands with the farthest, so that what cites it
    stands nearer.
    """

    nodes: list[Node]
    edges: list[Edge]
    columns: list[list[str]]


def lineage(catalogue: Catalogue) -> Lineage:
    """The documents in their usual order, then the ones that are only cited."""
    ordered = in_order(catalogue)
    nodes = {d.id: Node(d.id, d.short_title, d.number or "", d.place, True) for d in ordered}
    edges = []
    for document in ordered:
        for reference in document.references:
            label = reference.number or reference.title or ""
            key = reference.id or label
            whose = level(label, document.place, catalogue.places)
            node = Node(key, reference.title or "", reference.number or "", whose, False)
            nodes.setdefault(key, node)
            edges.append(Edge(document.id, key, reference.cite))
    return Lineage(list(nodes.values()), edges, _columns(list(nodes.values()), catalogue.places))


def _columns(nodes: list[Node], places: Sequence[Place]) -> list[list[str]]:
    there = {node.level for node in nodes}
    columns = [
        [place.name for place in places if place.level == level and place.name in there]
        for level in _LEVELS
    ]
    columns[0] += [UNKNOWN] * (UNKNOWN in there)
    return [column for column in columns if column]


def level(label: str, citing: str, places: Sequence[Place]) -> str:
    """Of which place a number or title is that a document of the place `citing` names, by its first
    characters: the longest beginning that a place has. `UNKNOWN` for an unknown one."""
    own = [p for p in around(citing, places) if p.level in _OWN and label.startswith(p.level)]
    if own:
        return own[0].name
    begun = [
        (begin, p.name) for p in places for begin in p.numbers_begin if label.startswith(begin)
    ]
    return max(begun, key=lambda found: len(found[0]), default=("", UNKNOWN))[1]
