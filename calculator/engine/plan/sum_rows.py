"""Rows of a table that are the sum or the mean of classes above them, and no class: by their name, and by
their numbers.
"""

from calculator.engine.entry import numerals
from calculator.engine.entry.text import plain

_WORDS = ("合计", "总计", "小计", "共计", "总共", "累计", "汇总", "平均", "均值")
_SIGNS = set("计总累汇均計總匯纍∑Σ数")  # one of them is in each, and in most of the following
# The whole name.
_ALONE = set(
    "total totals subtotal sum grandtotal average avg ∑ σ 计 总数 总和 总人数 总量 全部"
    " 最大值 最小值 中位数 占比".split()
)
_THEIR_FIRST = set("gstGSTｇｓｔＧＳＴ全最占")
_ENGLISH_MEAN = ("av", "AV", "Av")
_CLASSES = "个班"  # 12个班, 共3个班
_TRADITIONAL = (("計", "计"), ("總", "总"), ("匯", "汇"), ("纍", "累"))
_GO_ON = "算量划件机时数分息"  # 综合计算机 holds 合计, and is a class
_FEWEST = 2  # classes that make a sum
# A name that begins with none of the one and holds none of the other is that of no sum.
ASKED_FIRST = _THEIR_FIRST | set("aA")
ASKED = _SIGNS | set(_CLASSES[:1])


def may_be_named(name):
    """Whether `is_named` has to be asked; quick, for tables of many thousand rows."""
    if name[:1] in _THEIR_FIRST or name[:2] in _ENGLISH_MEAN or name[-2:] == _CLASSES:
        return True
    return not _SIGNS.isdisjoint(name)


def is_named(name):
    """Whether a row with this name says that it is a sum: 合　计：, 全年合计, 总计（元）, 小计 12 个班, 平均."""
    text = "".join(plain(name).lower().split())
    for sign, usual in _TRADITIONAL:
        text = text.replace(sign, usual)
    if text.strip("():.-_").replace("-", "").replace("_", "") in _ALONE:
        return True
    if text.endswith(_CLASSES) and numerals.arabic(text[: -len(_CLASSES)].lstrip("共计合总")):
        return True
    for word in _WORDS:
        at = text.find(word)
        while at >= 0:
            behind = text[at + len(word) : at + len(word) + 1]
            if not behind or behind not in _GO_ON:
                return True
            at = text.find(word, at + 1)
    return False


class Sums:
    """The people of the classes read so far: of all, and of those since the last row of sums."""

    def __init__(self):
        self._trainees = self._certified = self._employed = self._rows = 0
        self.begin_again()

    def begin_again(self):
        """What follows belongs to the next row of sums."""
        self._before = self._trainees, self._certified, self._employed, self._rows

    def add(self, people):
        """One class more, unless `people`, in the order of `COUNTS`, are a sum: see `rows_added_up`, which
        is given back.
        """
        trainees = people[0]
        above = self._trainees
        if trainees == above or trainees == above - self._before[0]:
            rows = self.rows_added_up(people)
            if rows:
                return rows
        self._trainees = above + trainees
        self._certified += people[1]
        self._employed += people[2]
        self._rows += 1
        return 0

    def rows_added_up(self, people):
        """How many of the classes above `people` are the sum of; 0 where they are none.

        Somebody has to be certified, so that in a plan without results a class twice as large is none.
        """
        if not people[1]:
            return 0
        for trainees, certified, employed, rows in (self._before, (0, 0, 0, 0)):
            rows = self._rows - rows
            if rows >= _FEWEST and people[:3] == (
                self._trainees - trainees,
                self._certified - certified,
                self._employed - employed,
            ):
                return rows
        return 0
