"""Price caps, payment schemes and doubtful readings."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import (
    BeforeValidator,
    GetPydanticSchema,
    StringConstraints,
)
from pydantic import (
    Field as Describe,
)
from pydantic.json_schema import SkipJsonSchema

from calculator.engine.scheme import outcome
from scripts.catalogue.models.base import (
    DOCUMENT,
    ID,
    Amount,
    Cite,
    Date,
    Id,
    Kind,
    Listed,
    Record,
    Text,
    YesNo,
    column,
)
from scripts.catalogue.vocabulary import explained
from scripts.files.problems import found

COUNTS = (*outcome.COUNTS, "class")  # what `heads` may count: people, or the class itself


def no_count(term: str) -> str | None:
    """Why the signed `term` counts nothing, worded for an editor, or None."""
    if term.removeprefix("-") in COUNTS:
        return None
    return f"{found(term)}；这里只能是 {'、'.join(explained(COUNTS))}，要减去时前面加 -"


def _term(value: object) -> object:
    if isinstance(value, str) and (message := no_count(value)):
        raise ValueError(message)
    return value


Heads = Annotated[
    list[
        Annotated[
            str,
            BeforeValidator(_term),
            StringConstraints(pattern=rf"^-?({'|'.join(COUNTS)})$"),
        ]
    ],
    Describe(min_length=1),
]


# It may be left out, for `values`; where it stands it is not null.
_GIVEN = GetPydanticSchema(lambda _, handler: handler(Cite))


class Entry(Record):
    """One number or choice asked of the user: what it is called, its unit, what it means."""

    id: Literal[
        "trainees",
        "certified",
        "employed",
        "employed_uncertified",
        "over_limit",
        "over_limit_employed",
        "over_limit_uncertified",
        "unit_price",
        "directory_standard",
    ]
    label: Text
    unit: Text
    help: Text
    example: Annotated[int, Describe(strict=True)] | None
    cite: Cite


class When(Record):
    """The condition of an instalment: a measure reaches a share, edge included or not."""

    measure: Id
    reaches: Amount | SkipJsonSchema[None] = None
    inclusive: YesNo


class Also(Record):
    """What is printed of when something is paid, beside the rate: in our words, and as printed. It is
    shown and not computed.
    """

    says: Text
    cite: Cite


class InstalmentValue(Record):
    """The figures of an instalment from a day on, until the next ones take their place."""

    since: Date
    share: Amount | None = None
    amount: Amount | None = None
    reaches: Amount | None = None
    cite: Cite


class Instalment(Record):
    """One part of the payment, in payment order.

    `share`: of heads × price; `amount`: 元 for each of the heads, or for the class. Amounts are paid
    beside the base: the rest of it is what the shares have left.

    Its figures and their `cite` stand in it, or in `values`, the oldest first, where they change from
    a day on: `check_series` holds it to that.
    """

    id: Id
    title: Text
    pays: Literal["share", "rest-of-base", "per-head", "per-class"]
    share: Amount | None = None
    amount: Amount | None = None
    heads: Heads | None = None
    when: When | None = None
    replaces: list[Id] = []
    also: list[Also] = []
    cite: Annotated[Cite | None, _GIVEN] = None
    values: Annotated[list[InstalmentValue], Describe(min_length=1)] = []

    @property
    def newest(self) -> Instalment:
        """It with the last of its values in the places of figures that do not change."""
        return self.on(date.max)

    def on(self, day: date) -> Instalment:
        """The same with those of a `day`; before the first, with the first."""
        if not self.values:
            return self
        used = [value for value in self.values if value.since <= day] or self.values[:1]
        when = self.when and self.when.model_copy(update={"reaches": used[-1].reaches})
        figures = {key: getattr(used[-1], key) for key in ("share", "amount", "cite")}
        return self.model_copy(update={**figures, "when": when})


class Measure(Record):
    """A rate between two head counts: signed lists of counts that are added up."""

    id: Id
    title: Text
    counted: Heads
    of: Heads
    cite: Cite


class Formula(Record):
    """How the payment of one class follows from its head counts and its price.

    `heads` × price is the base, with its `cite`; a scheme that pays by amounts alone has none.
    `example_kind`: the kind of course of the example, of those that the document caps.
    """

    heads: Heads | None = None
    cite: Cite | None = None
    example_kind: Id | None = None
    entries: Annotated[list[Entry], Describe(min_length=1)]
    measures: list[Measure] = []
    instalments: Annotated[list[Instalment], Describe(min_length=1)]


class Ceiling(Record):
    """A rule that only says “up to”: it is shown, no amount follows from it. `when`: the rate in plain
    words, that which `reaches` the share.
    """

    share: Amount
    of: Text
    when: Text | None = None
    reaches: Amount
    inclusive: YesNo
    also: list[Also] = []
    cite: Cite


class FigureUse(Record):
    """A figure of some clause that a scheme points to, with what it means there."""

    figure: Id
    note: Text


class Scheme(Listed):
    """A payment scheme: with a formula it can be computed, without one it says why not."""

    listed: ClassVar = Kind("schemes", "补贴方案", "补贴规则", "一份文件的补贴规则")

    id: Annotated[Id, ID]
    document: Annotated[Id, DOCUMENT]
    title: Annotated[Text, column("名称", "本站的叫法")]
    summary: Annotated[Text, column("概括", "本站用平常话写的")]
    formula: Annotated[
        Formula | None, column("算法", "怎样由人数和单价算出金额；文件没有规定就空着")
    ]
    ceiling: Annotated[Ceiling | None, column("至多", "文件只写“不超过多少”的地方")] = None
    class_size: Annotated[FigureUse | None, column("班级人数", "写着班级人数的那个数字")] = None
    nearest: Annotated[Cite, column("最接近的条款", "文件、条款和原文")]
