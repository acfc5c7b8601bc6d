"""Two states held side by side: the report of all that differs."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.effects import addresses, dates, payouts, people, proofs, reasons, records, variants
from scripts.effects.pairs import paired
from scripts.effects.report import Broken, Report
from scripts.effects.sides import Side

_FIRST = 5  # problems shown of a side that is broken


def compared(
    before: Side, after: Side, description: str = "", program_files: Sequence[str] = ()
) -> Report:
    """What a change does, that leads from `before` to `after`; `description`: where its reason may be
    given; `program_files`: what it touches beside the data."""
    pairs = paired(before.files.records, after.files.records)
    clauses = records.clause_words(before.files, after.files)
    paid = counted = None
    if before.rules is not None and after.rules is not None:
        told = before.stories, after.stories
        paid = payouts.payouts(before.rules, after.rules, told, pairs, clauses)
        counted = people.people(before.rules, after.rules, pairs, clauses)
    proved = proofs.proofs(before, after, pairs, clauses)
    seen = addresses.addresses(before, after)
    days = dates.dates(before, after, pairs, clauses)
    found = variants.variants(before.files, after.files, pairs, clauses)
    return Report(
        base=before.name,
        head=after.name,
        records=records.changes(before.files, after.files, pairs),
        payouts=paid,
        people=counted,
        variants=found,
        addresses=seen,
        proofs=proved,
        dates=days,
        broken=[_broken(side) for side in (before, after) if side.problems],
        unseen=_unseen(before, after),
        program_files=list(program_files),
        asks=reasons.asked(paid, counted, found, proved),
        reasons=reasons.given(description),
    )


def _broken(side: Side) -> Broken:
    first = [(f"{p.file}:{p.line}:{p.column}", p.message) for p in side.problems[:_FIRST]]
    return Broken(side.name, len(side.problems), first)


def _tells(file: str) -> bool:
    return file.startswith("tests/cases/")


def _unseen(before: Side, after: Side) -> list[str]:
    """A sentence for what could not be looked at, and why."""
    told = []
    for side in (before, after):
        parts = {
            "补贴": side.rules,
            "名单核对": side.rules,
            "适用的日子": side.rules,
            "网页": side.pages,
            "引文的核对": side.claimed,
        }
        missing = [what for what, made in parts.items() if made is None]
        if missing:
            told.append(f"{side.name}有要改的地方，{'、'.join(missing)}没有比；改好以后再比一次")
    files = sorted({*before.files.unread, *after.files.unread})
    if files:
        told.append(f"{'、'.join(files)} 有读不出来的地方，里面的记录没有比")
    if tales := sorted({p.file for s in (before, after) for p in s.problems if _tells(p.file)}):
        told.append(f"{'、'.join(tales)} 有读不出来的例子，没有比")
    return told
