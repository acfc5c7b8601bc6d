"""What pydantic found wrong with a record, in words for an editor: found, expected, how to mend."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

_EXPECTED = {
    "string_type": "文字；像数字或日期的文字请加引号",
    "int_type": "整数，例如 2000",
    "int_parsing": "整数，例如 2000",
    "bool_type": "true 或 false",
    "bool_parsing": "true 或 false",
    "list_type": "一个列表，例如 [甲, 乙] 或每行一条“- 甲”",
    "model_type": "“键: 值”的内容",
    "dict_type": "“键: 值”的内容",
    "greater_than": "大于 0 的整数",
    "date_type": "日期，例如 2026-03-31",
    "date_parsing": "真实存在的日期，例如 2026-03-31",
    "date_from_datetime_parsing": "真实存在的日期，例如 2026-03-31",
    "date_from_datetime_inexact": "只写日期，不写时间，例如 2026-03-31",
    "string_too_short": "有内容的文字",
    "too_short": "至少一项",
}


def in_chinese(error: Any, model: type[BaseModel]) -> str:
    """The message of one pydantic error (an item of ``ValidationError.errors()``)."""
    kind, found = error["type"], error["input"]
    key = error["loc"][-1] if error["loc"] else ""
    if kind == "missing":
        return f"缺少 “{key}” 这一项；请补上"
    if kind == "extra_forbidden":
        known = sorted(_keys(model, error["loc"][:-1]))
        near = get_close_matches(str(key), known, 1)
        hint = f"是不是 “{near[0]}”？" if near else "可用的是 " + "、".join(known)
        return f"没有 “{key}” 这个键；{hint}"
    if kind == "literal_error":
        return f"写的是 “{found}”；这里只能是 {_options(error['ctx']['expected'])}"
    if kind == "string_pattern_mismatch":
        return f"写的是 “{found}”；不合这里的写法（编号用小写英文、数字和连字符）"
    if kind == "value_error":
        return str(error["ctx"]["error"])
    if found is None:
        return f"没有填；这里应是{_EXPECTED.get(kind, '有内容的值')}"
    return f"写的是 “{found}”；这里应是{_EXPECTED.get(kind, '别的写法：' + error['msg'])}"


def _options(expected: str) -> str:
    """``'a', 'b' or 'c'`` as ``a、b、c``."""
    return expected.replace("' or '", "', '").replace("', '", "、").strip("'")


def _keys(model: type[BaseModel], path: tuple[str | int, ...]) -> set[str]:
    """The keys that the part of `model` at `path` may have."""
    current: Any = model
    for part in path:
        if isinstance(part, int):
            continue
        current = _model_in(current.model_fields[part].annotation)
    return set(current.model_fields)


def _model_in(annotation: Any) -> Any:
    """The model inside ``list[Model]``, ``Model | None`` or the model itself."""
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return annotation if is_model else None
