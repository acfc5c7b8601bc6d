"""Price caps, payment schemes and doubtful readings."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import (
    BeforeValidator,
    GetPydanticSchema,
    WithJsonSchema,
)
from pydantic import (
    Field as Describe,
)
from pydantic.json_schema import SkipJsonSchema

from calculator.engine.scheme import outcome
from scripts.catalogue.models.base import (
    CITE,
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
            WithJsonSchema(
                {
                    "type": "string",
                    "pattern": f"^-?({'|'.join(COUNTS)})$",
                    "description": f"{'、'.join(explained(COUNTS))}；要减去的前面加 -",
                    "patternErrorMessage": "这里应是要数的人，例如 certified，要减去的前面加 -",
                }
            ),
        ]
    ],
    Describe(min_length=1),
]


# It may be left out, for `values`; where it stands it is not null.
_GIVEN = GetPydanticSchema(lambda _, handler: handler(Cite))


class Entry(Record):
    """One number or choice asked of the user: what it is called, its unit, what it means."""

    id: Annotated[
        Literal[
            "trainees",
            "certified",
            "employed",
            "employed_uncertified",
            "over_limit",
            "over_limit_employed",
            "over_limit_uncertified",
            "unit_price",
            "directory_standard",
        ],
        column("问什么", "要访问者填的数或价格"),
    ]
    label: Annotated[Text, column("名称", "网页上怎么叫，照文件的说法")]
    unit: Annotated[Text, column("单位", "例如 人、元/人")]
    help: Annotated[Text, column("说明", "怎么数")]
    example: Annotated[
        Annotated[int, Describe(strict=True)] | None,
        column("先填着的", "打开计算器时先填着的整数；没有就写 null"),
    ]
    cite: Annotated[Cite, CITE]


class When(Record):
    """The condition of an instalment: a measure reaches a share, edge included or not."""

    measure: Annotated[Id, column("哪个比例", "measures 里的编号")]
    reaches: Annotated[
        Amount | SkipJsonSchema[None], column("到哪条线", "百分比；数字按日期变的写在 values 里")
    ] = None
    inclusive: Annotated[YesNo, column("含不含正好到线", "含写 true，不含写 false")]


class Also(Record):
    """What is printed of when something is paid, beside the rate: in our words, and as printed. It is
    shown and not computed.
    """

    says: Annotated[Text, column("还要看什么", "比例以外还写着的，用平常话写；只显示，不参加计算")]
    cite: Annotated[Cite, CITE]


class InstalmentValue(Record):
    """The figures of an instalment from a day on, until the next ones take their place."""

    since: Annotated[Date, column("从哪天起", "这一行数字的第一天；一天比一天晚")]
    share: Annotated[Amount | None, column("付几成", "百分比")] = None
    amount: Annotated[Amount | None, column("多少元", "每人或每班多少元")] = None
    reaches: Annotated[Amount | None, column("到哪条线", "百分比")] = None
    cite: Annotated[Cite, column("出处", "印着这些数的文件、条款和原文")]


class Instalment(Record):
    """One part of the payment, in payment order.

    `share`: of heads × price; `amount`: 元 for each of the heads, or for the class. Amounts are paid
    beside the base: the rest of it is what the shares have left.

    Its figures and their `cite` stand in it, or in `values`, the oldest first, where they change from
    a day on: `check_series` holds it to that.
    """

    id: Annotated[Id, column("编号", "在这一条里不重复")]
    title: Annotated[Text, column("名称", "这一笔叫什么，照文件的说法")]
    pays: Annotated[
        Literal["share", "rest-of-base", "per-head", "per-class"],
        column("怎么付", "按比例、付余下的、每人多少元，或每班多少元"),
    ]
    share: Annotated[Amount | None, column("付几成", "总额的百分之几")] = None
    amount: Annotated[Amount | None, column("多少元", "每人或每班多少元")] = None
    heads: Annotated[Heads | None, column("为哪些人付", "数哪些人；要减去的前面加 -")] = None
    when: Annotated[When | None, column("条件", "什么时候给；没有条件就不写")] = None
    replaces: Annotated[list[Id], column("代替哪几笔", "给了这一笔就不给的那几笔的编号")] = []
    also: Annotated[list[Also], column("还要看的", "比例以外还写着的条件")] = []
    cite: Annotated[Cite | None, _GIVEN, CITE] = None
    values: Annotated[
        list[InstalmentValue],
        Describe(min_length=1),
        column("历次的数字", "数字按日期变的，从早到晚；不变就不写"),
    ] = []

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

    id: Annotated[Id, column("编号", "在这一条里不重复")]
    title: Annotated[Text, column("名称", "这个比例叫什么")]
    counted: Annotated[Heads, column("分子", "数哪些人；要减去的前面加 -")]
    of: Annotated[Heads, column("分母", "数哪些人；要减去的前面加 -")]
    cite: Annotated[Cite, CITE]


class Formula(Record):
    """How the payment of one class follows from its head counts and its price.

    `heads` × price is the base, with its `cite`; a scheme that pays by amounts alone has none.
    `example_kind`: the kind of course of the example, of those that the document caps.
    """

    heads: Annotated[Heads | None, column("总额按哪些人", "总额是这些人乘单价；没有总额就不写")] = (
        None
    )
    cite: Annotated[Cite | None, column("总额的出处", "文件、条款和原文；没有总额就不写")] = None
    example_kind: Annotated[Id | None, column("先选着的课程", "打开计算器时先选着的课程类别")] = (
        None
    )
    entries: Annotated[
        list[Entry], Describe(min_length=1), column("要填的数", "要访问者填哪几个数")
    ]
    measures: Annotated[list[Measure], column("比例", "用到的比例；没有就不写")] = []
    instalments: Annotated[
        list[Instalment], Describe(min_length=1), column("分几笔", "一笔一笔怎样付，没有条件的在前")
    ]


class Ceiling(Record):
    """A rule that only says “up to”: it is shown, no amount follows from it. `when`: the rate in plain
    words, that which `reaches` the share.
    """

    share: Annotated[Amount, column("至多几成", "百分比")]
    of: Annotated[Text, column("什么的几成", "例如 成交单价")]
    when: Annotated[Text | None, column("看什么比例", "用平常话写；没有就不写")] = None
    reaches: Annotated[Amount, column("到哪条线", "百分比")]
    inclusive: Annotated[YesNo, column("含不含正好到线", "含写 true，不含写 false")]
    also: Annotated[list[Also], column("还要看的", "同一句还写着的条件")] = []
    cite: Annotated[Cite, CITE]


class FigureUse(Record):
    """A figure of some clause that a scheme points to, with what it means there."""

    figure: Annotated[Id, column("哪个数字", "条款里那个数字的编号")]
    note: Annotated[Text, column("在这里是什么意思", "一句话")]


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
