"""Documents that ours cite and whose text we do not hold, with where they are cited."""

from __future__ import annotations

from dataclasses import dataclass

from scripts.catalogue.catalogue import Catalogue
from scripts.derived.lineage import lineage


@dataclass(frozen=True)
class NotHeld:
    """One of them: what it is called, and by whom it is cited in which clauses."""

    name: str
    cited: tuple[tuple[str, tuple[str, ...]], ...]


def not_held(catalogue: Catalogue) -> list[NotHeld]:
    """All of them, the most cited first."""
    found = lineage(catalogue)
    titles = {node.key: node.title for node in found.nodes}
    cited: dict[str, dict[str, list[str]]] = {}
    for edge in found.edges:
        clauses = cited.setdefault(edge.cited, {}).setdefault(titles[edge.citing], [])
        if edge.cite.clause not in clauses:
            clauses.append(edge.cite.clause)
    every = [
        NotHeld(
            f"{node.number}《{node.title}》" if node.title else node.number,
            tuple((by, tuple(clauses)) for by, clauses in cited[node.key].items()),
        )
        for node in found.nodes
        if not node.held
    ]
    return sorted(every, key=lambda one: -sum(len(clauses) for _, clauses in one.cited))
