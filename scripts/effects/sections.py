"""A report as sections of sentences and tables, in the words that a comment and a page share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from calculator.engine.scheme.money import yuan
from scripts.effects.class_moves import ALIKE, BY_DEFAULT
from scripts.effects.report import (
    Address,
    FieldChange,
    Move,
    Payouts,
    People,
    Proofs,
    Records,
    Report,
)
from scripts.effects.summary import change

_NO_VALUE = "（没有）"
_MANY = 30  # records changed, from which on they are counted by list and field first
_USUAL = (BY_DEFAULT, ALIKE)


@dataclass(frozen=True)
class Table:
    """`left_out`: how many more rows there are. A `folded` one is opened by who wants to see it."""

    title: str
    columns: list[str]
    rows: list[list[str]]
    left_out: int = 0
    folded: bool = False


@dataclass(frozen=True)
class Section:
    """A heading, what stands below it first, sentences, and tables."""

    title: str
    items: list[str] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    lead: str = ""


class Shape(NamedTuple):
    """How much is shown: rows of a table at `most`, of the classes that are not the first of their cause
    so many `others`; a table of more than `open` rows is folded."""

    most: int
    others: int
    open: int


def sections(report: Report, shape: Shape) -> list[Section]:
    """Those that have something to tell, in the order of the summary."""
    found = [
        _asked(report),
        _unseen(report, shape),
        _records(report.records, shape),
        _payouts(report.payouts, shape) if report.payouts else Section(""),
        _people(report.people, shape) if report.people else Section(""),
        Section("理解分歧", [_with_clause(v.what, v.clause) for v in report.variants]),
        _addresses(report, shape),
        _proofs(report.proofs, shape) if report.proofs else Section(""),
        _dates(report, shape),
    ]
    return [section for section in found if section.items or section.tables]


def _table(title: str, columns: list[str], rows: list[list[str]], shape: Shape) -> list[Table]:
    if not rows:
        return []
    left = max(0, len(rows) - shape.most)
    return [Table(title, columns, rows[: shape.most], left, len(rows) > shape.open)]


def _asked(report: Report) -> Section:
    if not report.asks:
        return Section("")
    if report.reasons:
        return Section("说明", [*report.reasons, *(f"说明的是：{ask}" for ask in report.asks)])
    lead = "下面的变动要有一行“说明：为什么这样改”，写在提交说明或合并请求的正文里，冒号全角半角都可以。"
    return Section("还缺一行“说明：”", report.asks, lead=lead)


def _unseen(report: Report, shape: Shape) -> Section:
    tables = []
    for broken in report.broken:
        rows = [list(one) for one in broken.first]
        [table] = _table(
            f"{broken.side}要改的 {broken.problems} 处", ["在哪里", "要改什么"], rows, shape
        )
        tables.append(replace(table, left_out=broken.problems - len(table.rows)))
    return Section("没有看全" if report.unseen else "目录里要改的", report.unseen, tables)


def _records(records: Records, shape: Shape) -> Section:
    items = []
    if records.followed:
        items.append(f"另有 {records.followed} 条只是跟着改了别的记录的编号。")
    if records.refiled:
        count = sum(one.records for one in records.refiled)
        items.append(f"{count} 条记录换了文件（{len(records.refiled)} 处改名），这不改变网页。")
    rows = [
        [f"{one.kind} {one.name}", each.field, *_values(each), each.clause]
        for one in records.changed
        for each in one.fields
    ]
    kinds = Counter((one.kind, each.field) for one in records.changed for each in one.fields)
    tables = []
    if len(records.changed) >= _MANY:
        counted = [[kind, name, str(count)] for (kind, name), count in kinds.most_common()]
        tables += _table("改了什么，各有多少", ["哪一类", "字段", "条"], counted, shape)
    columns = ["哪一条", "字段", "之前", "之后", "出处"]
    tables += _table(f"改了的记录 {len(records.changed)} 条", columns, rows, shape)
    for title, found in (("加的记录", records.added), ("删的记录", records.removed)):
        rows = [
            [f"{one.kind} {one.name}", one.title, one.clause, f"{one.file}:{one.line}"]
            for one in found
        ]
        columns = ["哪一条", "名称", "出处", "在哪里"]
        tables += _table(f"{title} {len(found)} 条", columns, rows, shape)
    rows = [
        [one.kind, one.before, one.after, "、".join(each.field for each in one.fields)]
        for one in records.renamed
    ]
    columns = ["哪一类", "原来的编号", "现在的编号", "还改了"]
    tables += _table(f"换了编号的记录 {len(records.renamed)} 条", columns, rows, shape)
    rows = [[one.before, one.after, str(one.records)] for one in records.refiled]
    tables += _table("换了文件的记录", ["原来的文件", "现在的文件", "条"], rows, shape)
    return Section("改了哪些记录", items, tables)


def _values(one: FieldChange) -> tuple[str, str]:
    return tuple(_NO_VALUE if v is None else v for v in (one.before, one.after))  # type: ignore[return-value]


def _payouts(payouts: Payouts, shape: Shape) -> Section:
    items = [f"“{title}”原来能算，现在算不出来了。" for title in payouts.schemes_lost]
    items += [f"“{title}”现在能算了。" for title in payouts.schemes_new]
    items += [f"少了例子“{name}”。" for name in payouts.stories_lost]
    items += [f"多了例子“{name}”。" for name in payouts.stories_new]
    rows = [
        [move.of, move.readings, *_sums(move), "、".join(move.clauses)] for move in payouts.stories
    ]
    columns = ["例子", "理解", "之前", "之后", "变化", "因为"]
    tables = _table(f"变了的例子 {len(payouts.stories)} 个", columns, rows, shape)
    columns = ["班", "理解", "之前", "之后", "变化", "因为"]
    for scheme in dict.fromkeys(move.scheme for move in payouts.classes):
        shown, others = _parted([move for move in payouts.classes if move.scheme == scheme])
        tables += _table(f"变了的班：{scheme}", columns, [_class(move) for move in shown], shape)
        rows = [_class(move) for move in others]
        tables += _table(f"其余变了的班 {len(rows)} 个", columns, rows, Shape(shape.others, 0, 0))
    return Section("谁的钱变了", items, tables)


def _people(people: People, shape: Shape) -> Section:
    items = [f"“{title}”的名单原来能核对，现在不能了。" for title in people.lost]
    items += [f"“{title}”的名单现在能核对了。" for title in people.new]
    tables = []
    columns = ["写的是什么样的人", "理解", "之前", "之后", "因为"]
    for scheme in dict.fromkeys(move.scheme for move in people.moves):
        moves = [move for move in people.moves if move.scheme == scheme]
        rows = [
            [move.of, move.readings, move.before, move.after, "、".join(move.clauses)]
            for move in sorted(moves, key=lambda move: not move.readings.startswith(_USUAL))
        ]
        tables += _table(f"算得不一样的人：{scheme}", columns, rows, shape)
    return Section("谁算谁不算", items, tables)


def _class(move: Move) -> list[str]:
    where = f"{move.of}；{move.at}" if move.at else move.of
    return [where, move.readings, *_sums(move), "、".join(move.clauses)]


def _sums(move: Move) -> list[str]:
    """Before, after, and the change, with its instalments and what is warned of."""
    sums = [
        "算不出来" if fen is None else f"{yuan(fen)} 元"
        for fen in (move.before_fen, move.after_fen)
    ]
    inner = "；".join(f"{title} {yuan(a)} → {yuan(b)}" for title, a, b in move.parts)
    return [*sums, "；".join(filter(None, (change(move), inner, move.why)))]


def _parted(moves: list[Move]) -> tuple[list[Move], list[Move]]:
    """Of each cause the first (the class of the example, where that moves), the one that loses most and
    the one that gains most, by default where they can be; and all others, those that move most first."""
    by_cause: dict[tuple[str, ...], list[Move]] = {}
    for move in moves:
        by_cause.setdefault((move.at, *move.clauses), []).append(move)
    shown: list[Move] = []
    others: list[Move] = []
    for alike in by_cause.values():
        usual = [move for move in alike if move.readings.startswith(_USUAL)] or alike
        least = min(usual, key=lambda move: move.change_fen or 0)
        most = max(usual, key=lambda move: move.change_fen or 0)
        ends = [alike[0], *([least] if least.falls else []), *([] if most.falls else [most])]
        firsts = list({id(move): move for move in ends}.values())
        shown += firsts
        others += [move for move in alike if not any(move is one for one in firsts)]
    return shown, sorted(others, key=lambda move: -abs(move.change_fen or 0))


def _addresses(report: Report, shape: Shape) -> Section:
    pages = report.addresses
    if pages is None:
        return Section("")
    tables = _table(
        f"新的网址 {len(pages.appeared)} 处", ["网址", "标题"], _rows(pages.appeared), shape
    )
    rows = [
        [*row, one.leads_to and f"搬到 {one.leads_to}"]
        for row, one in zip(_rows(pages.vanished), pages.vanished, strict=True)
    ]
    tables += _table(f"没有了的网址 {len(rows)} 处", ["网址", "标题", "去了哪里"], rows, shape)
    changed = _rows(pages.changed)
    tables += _table(f"内容变了的网页 {len(changed)} 页", ["网址", "标题"], changed, shape)
    return Section("哪些网页变了", [], tables)


def _rows(pages: list[Address]) -> list[list[str]]:
    return [[one.address, one.title] for one in pages]


def _proofs(proofs: Proofs, shape: Shape) -> Section:
    items = [f"{title}对照的原文换了一份。" for title in proofs.other_text]
    items += [f"{title}有人逐条读过，以后又有改动；请再逐条读一遍。" for title in proofs.unread]
    if proofs.proved:
        items.append(f"新核对了 {proofs.proved} 处。")
    tables = []
    for title, found in (
        ("原来核对过、现在没有核对的引文", proofs.lost),
        ("新写的、待核的引文", proofs.waiting),
        ("去掉的引文", proofs.withdrawn),
    ):
        rows = [[one.of, one.clause, one.words] for one in found]
        tables += _table(f"{title} {len(found)} 处", ["哪一条", "条款", "原文"], rows, shape)
    return Section("引文", items, tables)


def _dates(report: Report, shape: Shape) -> Section:
    rows = [
        [
            one.rule,
            one.before,
            one.after,
            "，".join(_direction(one.is_fewer, one.is_more)),
            one.clause,
        ]
        for one in report.dates or []
    ]
    columns = ["什么", "之前", "之后", "日子", "出处"]
    return Section("适用的日子", [], _table(f"变了的 {len(rows)} 处", columns, rows, shape))


def _direction(is_fewer: bool, is_more: bool) -> Iterator[str]:
    if is_fewer:
        yield "少了"
    if is_more:
        yield "多了"


def _with_clause(words: str, clause: str) -> str:
    return f"{words}（{clause}）" if clause else words
