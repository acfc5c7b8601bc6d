"""Which numbers of a text are figures: what a document can change, and what must be proved.

No figure is

- a place in a document (四（五）, 四（一）1至3, 附表 3, （2）, 措施15), an id (city-2026), or the
  code of an occupation (2-02-38-01);
- a count or an ordinal of one Chinese character that is plain language: 两种理解, 第三方. Before
  what is measured it is one: 两年, 三个月, 五次, 六成, 半年;
- zero, which says that there is none;
- what stands behind 例如, to the end of the sentence: an example.

Arabic digits are figures everywhere else.
"""

from __future__ import annotations

import re

from scripts.evidence.printed_numbers import Printed, printed

_NO_FIGURES = re.compile(
    r"第?[一二三四五六七八九十]+[（(][一二三四五六七八九十]+[）)](?: ?[0-9]+(?![0-9%％万])(?:至[0-9]+)?)?"
    r"|[（(](?:[0-9]{1,2}|[一二三四五六七八九十]+)[）)]"
    r"|措施[0-9]+"
    r"|第[一二三四五六七八九十]+[条章节]"
    r"|附[表件] ?[0-9]+(?: [0-9]+(?![0-9]))?"
    r"|(?<![A-Za-z0-9])[a-z]+(?:-[a-z0-9]+)+"
    r"|(?<![0-9])[0-9](?:-[0-9]{2}){3}(?![0-9])"
    r"|例如[^。；\n]*"
)
_BLANK = "□"  # stands where something is left out, so that what is around it does not run together

_MEASURES = (
    "年",
    "个月",
    "月",
    "日",
    "天",
    "周",
    "小时",
    "课时",
    "学时",
    "人",
    "名",
    "次",
    "元",
    "倍",
    "成",
)
# 一 is an article (一个月里, 多久一次), but for a limit: 一年以上, 一个月内.
_LIMIT = re.compile(r"(?:年|个月|天|周|小时|课时|学时|次|倍|成)(?:以?[内上下]|之内|以外)")


def figures_in(text: str) -> list[Printed]:
    """The figures of `text`, in order."""
    kept = _NO_FIGURES.sub(lambda match: _BLANK * len(match.group()), text)
    return [one for one in printed(kept) if _is_figure(one)]


def _is_figure(one: Printed) -> bool:
    if not one.number:
        return False
    if not re.fullmatch("[一二三四五六七八九两半]", one.words):
        return True
    if one.words == "一":
        return bool(_LIMIT.match(one.after))
    return one.after.startswith(_MEASURES) and not one.before.endswith("第")
