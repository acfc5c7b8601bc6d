"""Whether figures that change from a day on are written once, each with its day and its citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from scripts.catalogue.catalogue import Origin
from scripts.catalogue.models.schemes import Formula, Instalment
from scripts.catalogue.models.series import Dated
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem

WRITES = {
    "share": ("share", "heads"),
    "rest-of-base": (),
    "per-head": ("amount", "heads"),
    "per-class": ("amount",),
}
"""What each way of paying writes."""


class State(NamedTuple):
    """A formula on one day: the figures of that day in their places; `written` as it stands."""

    formula: Formula
    written: Formula

    def place(self, i: int, key: str) -> Inside:
        """Where the figure `key` of the instalment at `i` is written, or its citation."""
        inside: Inside = ("formula", "instalments", i)
        written, cite = self.written.instalments[i], self.formula.instalments[i].cite
        for j, value in enumerate(written.values):
            if value.cite is cite:
                return (*inside, "values", j, key)
        return (*inside, "when", key) if key == "reaches" else (*inside, key)


def states(formula: Formula) -> Iterator[State]:
    """The formula as it is from each day on that one of its figures begins; once where none does."""
    days = {value.since for instalment in formula.instalments for value in instalment.values}
    for day in sorted(days) or [date.max]:
        instalments = [instalment.on(day) for instalment in formula.instalments]
        yield State(formula.model_copy(update={"instalments": instalments}), formula)


def written_once(instalment: Instalment, origin: Origin, inside: Inside) -> Iterator[Problem]:
    """Either its figures and their citation, or values that have them all, one for each day."""
    when = instalment.when
    if not instalment.values:
        if when and when.reaches is None:
            message = "没有写 reaches；请补上到多少才给，按日期变的写在 values 里"
            yield origin.problem((*inside, "when"), message)
        if instalment.cite is None:
            yield origin.problem(inside, "没有写出处；请补 cite：文件、条款和原文")
        return
    once = [key for key in ("share", "amount", "cite") if getattr(instalment, key) is not None]
    once += ["reaches"] if when and when.reaches else []
    if once:
        message = (
            f"写了 values，又写了 {'、'.join(once)}；数字按日期变的，数字和 cite 都只写在 values 里，"
            "不变的也在每一条里照写"
        )
        yield origin.problem((*inside, "values"), message)
    needed = [key for key in WRITES[instalment.pays] if key != "heads"]
    needed += ["reaches"] if when else []
    if not needed:
        message = f"“{instalment.id}” 没有自己的数字，没有什么会变；请删去 values，写 cite"
        yield origin.problem((*inside, "values"), message)
        return
    for j, value in enumerate(instalment.values):
        given = [key for key in ("share", "amount", "reaches") if getattr(value, key) is not None]
        if given != needed:
            message = f"这一天的数字要写 {'、'.join(needed)}，不多也不少；没有变的也照写"
            yield origin.problem((*inside, "values", j), message)
    yield from rising(instalment.values, origin, (*inside, "values"))


def rising(values: Sequence[Dated], origin: Origin, inside: Inside) -> Iterator[Problem]:
    """Each value that does not begin after the one before it; `inside`: where the list stands."""
    for i, (before, after) in enumerate(pairwise(values), 1):
        if after.since <= before.since:
            message = (
                f"{after.since} 不在上一个的 {before.since} 之后；请按日期从早到晚写，每天只写一个"
            )
            yield origin.problem((*inside, i, "since"), message)
