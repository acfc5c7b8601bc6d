"""The documents that the records of a list rest on; all of them for a list without records."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from scripts.catalogue.models.base import Cite
from scripts.catalogue.models.schemes import Scheme
from scripts.derived.lookup import Lookup


def own_documents(list_name: str) -> Callable[[Lookup], list[str]]:
    """For records that belong to a document each."""
    return partial(_own, list_name)


def cited_documents(list_name: str) -> Callable[[Lookup], list[str]]:
    """For records that are printed in several documents."""
    return partial(_cited, list_name)


def _own(list_name: str, lookup: Lookup) -> list[str]:
    every = [document.id for document in lookup.documents]
    return [id_ for id_ in every if lookup.in_document(list_name, id_)] or every


def _cited(list_name: str, lookup: Lookup) -> list[str]:
    cites: list[Cite] = [
        cite for record in lookup.catalogue.records(list_name) for cite in lookup.cites_of(record)
    ]
    return lookup.documents_of(cites) or [document.id for document in lookup.documents]


def own_first(scheme: Scheme, documents: list[str]) -> list[str]:
    """`documents` with the scheme's own at the head."""
    return list(dict.fromkeys([scheme.document, *documents]))
