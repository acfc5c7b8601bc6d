"""The quotations of two states: which lost their proof or wait for one, which were withdrawn, and who has
read the documents since."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.effects.fields import Clauses
from scripts.effects.pairs import Pairs
from scripts.effects.report import Proofs, Quotation
from scripts.effects.sides import Side
from scripts.effects.written import Files, Key, Written

Cited = tuple[str, str, str]
"""Document, clause, words."""


def proofs(before: Side, after: Side, pairs: Pairs, clauses: Clauses) -> Proofs | None:
    """None where a side could not say what it claims."""
    if before.claimed is None or after.claimed is None:
        return None
    old, new = before.lock.quotes.keys(), after.lock.quotes.keys()

    def told(keys: list[Cited]) -> list[Quotation]:
        claimed = after.claimed or {}
        return [Quotation(claimed[key], clauses(*key[:2]), key[2]) for key in keys]

    unproved = [key for key in after.claimed if key not in new]
    return Proofs(
        lost=told([key for key in unproved if key in old]),
        waiting=told([key for key in unproved if key not in old and key not in before.claimed]),
        proved=len([key for key in after.claimed if key in new and key not in old]),
        withdrawn=list(withdrawn(before.files, after.files, pairs, clauses)),
        other_text=_other_text(before, after, pairs),
        unread=_unread(before, after, pairs),
    )


def withdrawn(before: Files, after: Files, pairs: Pairs, clauses: Clauses) -> Iterator[Quotation]:
    """Each citation that a record had and that nothing took the place of in it: where it has fewer, those
    whose words are gone; all of a record that is gone."""
    unread = {*before.unread, *after.unread}
    documents = {was.name: now.name for was, now in pairs.items() if was.kind == "documents"}
    for key, record in before.records.items():
        if record.file in unread:
            continue
        had = [(documents.get(d, d), clause, words) for d, clause, words in _cites(record.content)]
        now = after.records[pairs[key]] if key in pairs else None
        has = list(_cites(now.content)) if now else []
        gone = [cited for cited in dict.fromkeys(had) if cited not in has]
        for document, clause, words in gone[: max(0, len(had) - len(has))]:
            yield Quotation(record.called, clauses(document, clause), words)


def _cites(part: object, own: Cited | None = None) -> Iterator[Cited]:
    """Every citation somewhere in `part`; words without a place are of its `own` clause."""
    if isinstance(part, dict):
        clause = part.get("clause", part.get("locator"))
        if isinstance(part.get("document"), str) and isinstance(clause, str):
            own = part["document"], clause, ""
        if isinstance(part.get("quote"), str) and own:
            yield *own[:2], part["quote"]
        for inner in part.values():
            yield from _cites(inner, own)
    elif isinstance(part, list):
        for inner in part:
            yield from _cites(inner, own)


def _other_text(before: Side, after: Side, pairs: Pairs) -> list[str]:
    """The documents whose text was another one when it was proved."""
    return [
        _titled(after, document)
        for document, digest in after.lock.sources.items()
        if before.lock.sources.get(_was(document, pairs), digest) != digest
    ]


def _unread(before: Side, after: Side, pairs: Pairs) -> list[str]:
    """The documents that a second person had read as they were, and not as they are."""
    if before.prints is None or after.prints is None:
        return []
    return [
        _titled(after, name)
        for name in after.prints
        if _is_read(before, _was(name, pairs)) and not _is_read(after, name)
    ]


def _is_read(side: Side, document: str) -> bool:
    record = _document(side, document)
    read = record.content.get("read_by") if record else None
    now = (side.prints or {}).get(document)
    return isinstance(read, dict) and now is not None and str(read.get("fingerprint")) == now


def _was(document: str, pairs: Pairs) -> str:
    return next(
        (was.name for was, now in pairs.items() if now == Key("documents", document)), document
    )


def _document(side: Side, document: str) -> Written | None:
    return side.files.records.get(Key("documents", document))


def _titled(side: Side, document: str) -> str:
    record = _document(side, document)
    return f"《{record.content.get('short_title', document)}》" if record else document
