"""What of a change has to be explained, and the lines that explain it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from calculator.engine.scheme.money import yuan
from scripts.effects.report import Move, Payouts, People, PersonMove, Proofs, Variant

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CODE = re.compile(r"^[^\S\n]*(```|~~~).*?(?:^[^\S\n]*\1|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(
    r"^[^\S\n]*[->*_]*[^\S\n]*[*_]*说明[*_]*[^\S\n]*[:：][*_]*[^\S\n]*(?P<why>[^\s*_].*?)\s*$",
    re.MULTILINE,
)
_NAMED = 3


def given(text: str) -> list[str]:
    """What stands behind ``说明:`` or ``说明：`` at the beginning of a line; what is only a comment of a
    form or shown as code, and a line without a word behind it, explain nothing."""
    lines = _LINE.finditer(_CODE.sub("", _COMMENT.sub("", text)))
    return [found["why"] for found in lines if any(map(str.isalnum, found["why"]))]


def asked(
    payouts: Payouts | None,
    people: People | None,
    variants: list[Variant],
    proofs: Proofs | None,
) -> list[str]:
    """A sentence for each movement that a line is wanted for: money that falls, people who count no
    longer, a reading or a citation that is gone."""
    return [
        *(_of_money(payouts) if payouts else []),
        *(_of_people(people) if people else []),
        *[f"{variant.what}。" for variant in variants if variant.is_lost],
        *(_of_citations(proofs) if proofs else []),
    ]


def _of_money(payouts: Payouts) -> Iterator[str]:
    """A sentence for each scheme, with the class that loses most."""
    for title in payouts.schemes_lost:
        yield f"“{title}”原来能算，现在算不出来了。"
    for move in payouts.stories:
        if move.falls and move.after_fen is None:
            yield f"例子“{move.of}”算不出来了：{move.why}。"
    falling: dict[str, list[Move]] = {}
    for move in (*payouts.classes, *payouts.stories):
        if move.falls and move.change_fen is not None:
            falling.setdefault(move.scheme, []).append(move)
    for scheme, moves in falling.items():
        most = min(moves, key=lambda move: move.change_fen or 0)
        of = f"{most.of}；{most.at}" if most.at else f"例子“{most.of}”"
        yield (
            f"{scheme}：有的班拿到的钱变少，最多少 {yuan(-(most.change_fen or 0))} 元"
            f"（{of}；{most.readings}）{_by(moves)}。"
        )


def _of_people(people: People) -> Iterator[str]:
    """A sentence for each scheme, with the first person who is no longer counted."""
    for title in people.lost:
        yield f"“{title}”的名单原来能核对，现在不能了。"
    falling: dict[str, PersonMove] = {}
    for move in people.moves:
        if move.falls:
            falling.setdefault(move.scheme, move)
    for scheme, move in falling.items():
        yield (
            f"{scheme}：名单上有的人不再算，例如{move.of}的：{move.before} → {move.after}"
            f"（{move.readings}）{_by([move])}。"
        )


def _by(moves: Sequence[Move | PersonMove]) -> str:
    clauses = dict.fromkeys(clause for move in moves for clause in move.clauses)
    return f"，因为{'、'.join(clauses)}" if clauses else ""


def _of_citations(proofs: Proofs) -> list[str]:
    by_record: dict[str, list[str]] = {}
    for gone in proofs.withdrawn:
        by_record.setdefault(gone.of, []).append(f"{gone.clause}“{gone.words}”")
    named = [
        f"{record} 去掉了引文：{'、'.join(quotes[:_NAMED])}{'等' if len(quotes) > _NAMED else ''}。"
        for record, quotes in list(by_record.items())[:_NAMED]
    ]
    left = len(by_record) - len(named)
    return [*named, *([f"另有 {left} 条记录也去掉了引文。"] if left else [])]
