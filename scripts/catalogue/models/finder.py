"""What somebody is asked who wants to know which training is printed for them, and which printed groups
the answers may put them into: the editors' judgement, told as such."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field as Describe

from scripts.catalogue.models.base import Id, Kind, Listed, Record, Text, YesNo, column

Whole = Annotated[int, Describe(strict=True, ge=0)]


class FinderAnswer(Record):
    """One answer. `no_fit`: no group asks for it; it is there so that nobody has to choose a wrong one."""

    id: Annotated[Id, column("编号", "全文件不重复")]
    label: Annotated[Text, column("回答", "用平常话写")]
    no_fit: Annotated[YesNo, column("没有对上的", "没有一类人用到这个回答的写 true")] = False


class FinderQuestion(Listed):
    """One question in everyday words; `several`: more than one answer may be given."""

    listed: ClassVar = Kind("finder_questions", "找培训的问题")

    id: Annotated[Id, column("编号", "全文件不重复")]
    asks: Annotated[Text, column("问句", "用平常话写")]
    several: Annotated[YesNo, column("可以选几个", "可以选几个回答的写 true")] = False
    answers: Annotated[
        list[FinderAnswer], Describe(min_length=2), column("回答", "可以选的，至少两个")
    ]


class SchoolYear(Record):
    """Which year the date of graduation puts somebody into, as the quotation of a figure prints it: so
    many months, the `figure`, from this day of the year so many `years_before`."""

    figure: Annotated[Text, column("哪个数字", "条款里印着几个月的那个数字的编号")]
    month: Annotated[Whole, column("月", "从几月起")]
    day: Annotated[Whole, column("日", "从几日起")]
    years_before: Annotated[Whole, column("早几年", "比毕业那年早几年；同一年写 0")]


class FinderFit(Listed):
    """Who gave all the answers `when`, and none of `unless`, may be one of `group`; nobody in particular
    where `when` is empty.

    `also`: what the printed name asks beyond the answers, in our words.
    """

    listed: ClassVar = Kind("finder_fits", "找培训的对照")

    id: Annotated[Id, column("编号", "全文件不重复")]
    group: Annotated[Id, column("重点群体", "重点群体的编号")]
    when: Annotated[list[Id], column("选了这些", "列的回答都选了才算；谁都可以问问看的写 []")]
    unless: Annotated[list[Id], column("选了就不是", "选了其中一个就不会是这类人")] = []
    also: Annotated[Text | None, column("还要什么", "名称还要别的，以“要”开头写")] = None
    school_year: Annotated[
        SchoolYear | None, column("按毕业日期", "由毕业日期决定属于哪一学年的")
    ] = None
