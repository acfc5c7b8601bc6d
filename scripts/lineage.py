"""Which document cites which: the documents we hold and those that are only cited."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.models import Cite, Document
from scripts.places import in_order

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
    """A document by its id if its text is held, else by its number or, without one, its title."""

    key: str
    label: str
    level: str
    held: bool


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
    nodes = {d.id: Node(d.id, d.number or d.short_title, d.place, True) for d in ordered}
    edges = []
    for document in ordered:
        for reference in document.references:
            label = reference.number or reference.title or ""
            key = reference.id or label
            nodes.setdefault(key, Node(key, label, level(label), False))
            edges.append(Edge(document.id, key, reference.cite))
    return Lineage(list(nodes.values()), edges)


def level(label: str) -> str:
    """Of which place a number or title is, by its first characters; an unknown one is 其他."""
    return next((place for start, place in LEVELS.items() if label.startswith(start)), "其他")
