"""Whether one change of a doubtful reading can be made: the key that it names, what it sets or adds."""

from __future__ import annotations

from collections.abc import Iterator

from scripts.catalogue.catalogue import Origin
from scripts.catalogue.models.readings import Change
from scripts.catalogue.models.schemes import Formula, Instalment, Measure, no_count
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.walk import Inside
from scripts.files.problems import Problem, found

_NUMBERS = ("share", "amount", "reaches")
_LISTS = ("counted", "of", "heads")
Part = Measure | Instalment | Formula  # the formula stands for its base


def misplaced(change: Change, part: Part) -> str | None:
    """Why the key of `change` has no effect on `part`, or None."""
    if isinstance(part, Formula):
        return None if change.key == "heads" else f"总额没有 {change.key}；只能改 heads"
    if isinstance(part, Measure):
        if change.key not in ("counted", "of"):
            return f"“{part.id}” 是比例，没有 {change.key}；只能改 counted、of"
    elif change.key in ("counted", "of"):
        keys = "heads、inclusive、replaces、share、amount、reaches"
        return f"“{part.id}” 是分期，没有 {change.key}；只能改 {keys}"
    elif part.values and change.key in _NUMBERS:
        return (
            f"“{part.id}” 的数字按日期变（values），理解分歧不能再改它的 {change.key}；"
            "请删去，或改别的"
        )
    elif change.key in ("inclusive", "reaches") and part.when is None:
        return f"“{part.id}” 没有 when，不看到没到线；改 {change.key} 没有作用，请删去"
    elif change.key == "heads" and part.pays == "rest-of-base":
        return f"“{part.id}” 付的是余下的部分（rest-of-base），不看 heads；请删去"
    elif change.key in ("heads", "share", "amount") and getattr(part, change.key) is None:
        return f"“{part.id}” 是 pays: {part.pays}，没有 {change.key}；请删去，或改别的"
    return None


def check_value(
    change: Change,
    part: Part,
    formula: Formula,
    origin: Origin,
    inside: Inside,
) -> Iterator[Problem]:
    """What is wrong with what `change` sets or adds in `part`; `inside`: where it stands."""
    verb, value = change.what()
    path = (*inside, verb)
    if verb == "drop":
        if message := _wrong_drop(change.key, change.drop or []):
            yield origin.problem(path, message)
        return
    if change.key == "inclusive":
        if verb == "add":
            yield origin.problem(path, "inclusive 不是列表，不能 add；请写 set: true 或 set: false")
            return
        if not isinstance(value, bool):
            yield origin.problem(path, f"{found(value)}；inclusive 这里应是 true 或 false")
            return
    elif change.key in _NUMBERS:
        if message := _wrong_number(change.key, value):
            yield origin.problem(path, message)
            return
    elif not isinstance(value, list):
        example = "remainder" if change.key == "replaces" else "certified"
        message = f"{found(value)}；{change.key} 这里应是一个列表，例如 [{example}]"
        yield origin.problem(path, message)
        return
    if verb == "add" and change.key == "replaces":
        yield origin.problem(path, "replaces 不能 add；请用 set 写出要代替的全部分期")
    elif verb == "add" and not value:
        yield origin.problem(path, "add 是空的列表，什么也没有改；请写要加的内容，或删去这一条")
    elif verb == "set" and in_order(value) == in_order(_now(part, change.key)):
        name = "总额" if isinstance(part, Formula) else part.id
        message = f"{name} 的 {change.key} 本来就是这样，改了等于没改；请删去这一条，或改成别的"
        yield origin.problem(path, message)
    elif change.key == "replaces" and isinstance(value, list) and isinstance(part, Instalment):
        ids = [instalment.id for instalment in formula.instalments]
        earlier = ids[: ids.index(part.id)] if part.id in ids else []
        for i, replaced in enumerate(value):
            message = wrong_replacement(replaced, earlier) or ""
            if replaced in value[:i]:
                message = f"“{replaced}” 写了两次；请只留一个"
            if message:
                yield origin.problem((*path, i), message)


def wrong_replacement(replaced: str, earlier: list[str]) -> str | None:
    """What is wrong with replacing `replaced` in an instalment that follows those in `earlier`."""
    if replaced in earlier:
        return None
    if not earlier:
        return f"不能代替 “{replaced}”；这是第一笔，前面没有可以代替的，请删去"
    return f"不能代替 “{replaced}”；只能代替排在前面的分期，这里可用的是 {'、'.join(earlier)}"


def _wrong_drop(key: str, names: list[str]) -> str | None:
    """Why `names` cannot be dropped from the list `key`, or None."""
    if key not in _LISTS:
        return f"{key} 不是人数的列表，不能 drop；请用 set"
    if not names:
        return "drop 是空的列表，什么也没有改；请写要去掉的人数，或删去这一条"
    for name in names:
        if message := no_count(name):
            return message
        if name.startswith("-"):
            return f"“{name}” 前面的减号请去掉；drop 只写人数的名字，加的减的都去掉"
    return None


def _wrong_number(key: str, value: object) -> str | None:
    """Why `value` cannot stand for a share, a line or an amount, or None."""
    said = found(value.written if isinstance(value, Quantity) else value)
    if key == "amount":
        if isinstance(value, Quantity) and value.fen():
            return None
        return f"{said}；amount 这里应写 set，是多少元，大于 0，最多两位小数，例如 500"
    if isinstance(value, Quantity) and value.percent and 0 < value.number <= 100:
        return None
    return f"{said}；{key} 这里应写 set，是大于 0%、不超过 100% 的百分比，例如 30%"


def _now(part: Part, key: str) -> object:
    if key == "inclusive":
        return part.when.inclusive if isinstance(part, Instalment) and part.when else None
    if key == "reaches":
        return part.when.reaches if isinstance(part, Instalment) and part.when else None
    return getattr(part, key)


def in_order(value: object) -> object:
    """`value` so that two that mean the same are equal."""
    if isinstance(value, Quantity):
        return value.number, value.percent
    return tuple(sorted(value)) if isinstance(value, list) else value
