"""Which document cites which: the documents we hold and those that are only cited."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.documents import Document
from scripts.catalogue.places import in_order

# The first characters of a document's number or title say whose it is.
LEVELS = {
    "国": "国家",
    "人社部": "国家",
    "中华人民共和国": "国家",
    "苏": "江苏",
    "江苏": "江苏",
    "省": "江苏",
    "锡": "无锡",
    "无锡": "无锡",
    "淮": "淮安",
}


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
    """Every document and every citation between them."""

    nodes: list[Node]
    edges: list[Edge]


def lineage(documents: list[Document]) -> Lineage:
    """The documents in their usual order, then the ones that are only cited."""
    ordered = in_order(documents)
    nodes = {d.id: Node(d.id, d.short_title, d.number or "", d.place, True) for d in ordered}
    edges = []
    for document in ordered:
        for reference in document.references:
            label = reference.number or reference.title or ""
            key = reference.id or label
            node = Node(key, reference.title or "", reference.number or "", level(label), False)
            nodes.setdefault(key, node)
            edges.append(Edge(document.id, key, reference.cite))
    return Lineage(list(nodes.values()), edges)


def level(label: str) -> str:
    """Of which place a number or title is, by its first characters; an unknown one is 其他."""
    return next((place for start, place in LEVELS.items() if label.startswith(start)), "其他")
