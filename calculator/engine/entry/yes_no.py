"""Yes or no as people write it into a table: 是, √, 合格, Y, 1, 未取得, ×."""

from calculator.engine.entry.problems import EntryError
from calculator.engine.entry.text import plain, shown

_YES = (
    "是 有 √ ✓ ✔ ☑ 对 对的 合格 已合格 及格 通过 已通过 取得 已取得 获得 已获得 获证 已获证 取证 已取证"
    " 符合 缴 已缴 已缴费 在缴 已 y yes true t 1 v 1.0"
).split()
_NO = (
    "否 无 没有 不是 没 × ✗ ✘ ✕ ☐ x 不 不对 不合格 未合格 不及格 未及格 未通过 不通过 没通过"
    " 未缴 没缴 未缴费 停缴 未参保 没参保 未取得 没取得 未获得 未获证 未取证 没取证 未发 未发证 待发 待发证"
    " 未领 未领证 未就业 没有就业 没就业 待业 办理中 正在办理 制证中 不符合 未 n no false f 0 - -- 0.0"
).split()
_ANSWERS = dict([(word, True) for word in _YES] + [(word, False) for word in _NO])


def known(typed):
    """True or False where `typed` says yes or no and nothing else, None otherwise."""
    return _ANSWERS.get(plain(typed).lower())


def answer(field, typed):
    """`typed` as True or False. Raises EntryError."""
    found = known(typed)
    if found is None:
        message = "写的是 “{}”；这里应是“是”或“否”"
        raise EntryError(field, message.format(shown(typed)))
    return found
