"""A report in a few lines: how much of what; and money and shares in words."""

from __future__ import annotations

from calculator.engine.scheme.money import percent, yuan
from scripts.effects.report import Addresses, Move, Payouts, People, Proofs, Records, Report

NOT_LOOKED_AT = "没有比"
NOTHING = "没有变"
NOTHING_READ = "读得出来的里面没有变"


def is_empty(report: Report) -> bool:
    """Whether everything was looked at and nothing differs, programs included."""
    parts = (report.payouts, report.people, report.addresses, report.proofs, report.dates)
    return (
        not report.unseen
        and None not in parts
        and all(text == NOTHING for _, text in summary(report))
    )


def summary(report: Report) -> list[tuple[str, str]]:
    """(what, how much of it) of each part, in the order in which they are told."""
    program = (
        f"改了 {len(report.program_files)} 个文件；两边都用现在的程序读，程序带来的变化不在这里"
    )
    return [
        ("记录", _records(report.records)),
        ("钱", _payouts(report.payouts) if report.payouts else NOT_LOOKED_AT),
        ("名单上的人", _people(report.people) if report.people else NOT_LOOKED_AT),
        ("理解分歧", _variants(report)),
        ("网页", _addresses(report.addresses) if report.addresses else NOT_LOOKED_AT),
        ("引文", _proofs(report.proofs) if report.proofs else NOT_LOOKED_AT),
        ("适用的日子", NOT_LOOKED_AT if report.dates is None else _dates(report)),
        *([("程序", program)] if report.program_files else []),
    ]


def change(move: Move) -> str:
    """``−14,400 元（−16.66%）``; empty where one side is not known."""
    by = move.change_fen
    if by is None:
        return ""
    if by == 0:
        return "合计没有变"
    share = f"（{signed(by, percent(abs(by), move.before_fen))}）" if move.before_fen else ""
    return signed(by, f"{yuan(abs(by))} 元") + share


def signed(by: int, words: str) -> str:
    """`words` with the sign of `by`."""
    return ("−" if by < 0 else "+" if by > 0 else "") + words


def _records(records: Records) -> str:
    counts = (
        ("改", records.changed),
        ("加", records.added),
        ("删", records.removed),
        ("换编号", records.renamed),
    )
    told = [f"{word} {len(found)} 条" for word, found in counts if found]
    if records.refiled:
        told.append(f"{sum(one.records for one in records.refiled)} 条换了文件")
    return "，".join(told) or (NOTHING_READ if records.not_read else NOTHING)


def _payouts(payouts: Payouts) -> str:
    told = []
    if moves := payouts.stories:
        told.append(f"例子 {len(moves)} 个变了（共 {payouts.told} 个）{_ups_and_downs(moves)}")
    if moves := payouts.classes:
        told.append(
            f"各条线上下的班按各种理解试算 {payouts.looked_at} 次，{payouts.moved} 次变了"
            f"{_ups_and_downs(moves)}"
        )
    told += [f"“{title}”不能再算" for title in payouts.schemes_lost]
    told += [f"“{title}”现在能算" for title in payouts.schemes_new]
    if payouts.stories_lost:
        told.append(f"少了 {len(payouts.stories_lost)} 个例子")
    if payouts.stories_new:
        told.append(f"多了 {len(payouts.stories_new)} 个例子")
    return "；".join(told) or NOTHING


def _people(people: People) -> str:
    told = []
    if people.moved:
        told.append(f"各项核对上下的人按各种理解试算 {people.looked_at} 次，{people.moved} 次变了")
    told += [f"“{title}”的名单不能再核对" for title in people.lost]
    told += [f"“{title}”的名单现在能核对" for title in people.new]
    return "；".join(told) or NOTHING


def _variants(report: Report) -> str:
    lost = [variant for variant in report.variants if variant.is_lost]
    other = len(report.variants) - len(lost)
    told = ([f"少了 {len(lost)} 处"] if lost else []) + (
        [f"多了或换了 {other} 处"] if other else []
    )
    return "，".join(told) or (NOTHING_READ if report.records.not_read else NOTHING)


def _addresses(pages: Addresses) -> str:
    moved = [one for one in pages.vanished if one.leads_to]
    counts = (
        ("新的", len(pages.appeared)),
        ("内容变的", len(pages.changed)),
        ("搬走的", len(moved)),
        ("没有了的", len(pages.vanished) - len(moved)),
    )
    return "，".join(f"{word} {count} 处" for word, count in counts if count) or NOTHING


def _proofs(proofs: Proofs) -> str:
    told = [
        f"{word} {len(found)} {unit}"
        for word, found, unit in (
            ("原来核对过、现在没有的", proofs.lost, "处"),
            ("新写的、待核的", proofs.waiting, "处"),
            ("去掉的", proofs.withdrawn, "处"),
            ("换了原文的", proofs.other_text, "份"),
            ("要再逐条读一遍的", proofs.unread, "份"),
        )
        if found
    ]
    told += [f"新核对了 {proofs.proved} 处"] if proofs.proved else []
    return "，".join(told) or NOTHING


def _dates(report: Report) -> str:
    found = report.dates or []
    fewer = sum(one.is_fewer for one in found)
    more = sum(one.is_more for one in found)
    told = ([f"{fewer} 处变少"] if fewer else []) + ([f"{more} 处变多"] if more else [])
    return "，".join(told) or NOTHING


def _ups_and_downs(moves: list[Move]) -> str:
    changes = [move.change_fen for move in moves if move.change_fen is not None]
    told = []
    if fewer := [by for by in changes if by < 0]:
        told.append(f"最多少 {yuan(-min(fewer))} 元")
    if more := [by for by in changes if by > 0]:
        told.append(f"最多多 {yuan(max(more))} 元")
    return f"，{'，'.join(told)}" if told else ""
