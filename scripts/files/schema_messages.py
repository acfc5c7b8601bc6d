"""What pydantic found wrong with a record, in words for an editor: found, expected, how to mend."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel

from scripts.files.problems import found, shown

_EXPECTED = {
    "string_type": "文字；像数字或日期的文字请加引号",
    "int_type": "整数，例如 2000",
    "int_parsing": "整数，例如 2000",
    "int_from_float": "整数，例如 2000",
    "bool_type": " true 或 false，不加引号",
    "list_type": "一个列表，例如 [甲, 乙] 或每行一条“- 甲”",
    "model_type": "“键: 值”的内容",
    "dict_type": "“键: 值”的内容",
    "greater_than": "大于 0 的整数",
    "string_too_short": "有内容的文字",
}
_NO_TEXT: dict[type, str] = {
    dict: "文字里有半角冒号就改成全角；是下一个键的内容，就把那个键补在上面一行",
    list: "请删去多出来的方括号或“- ”，文字以 [ 开头时请加引号",
}
_NEAR = 0.7  # how alike a key must be to be the one that was meant
# Each pattern that a field may have, by how it begins.
_PATTERNS = {
    "^R": " R 加数字，前面不加 0，例如 R1",
    "^[0-9](-": "国家职业分类的编码，例如 4-10-08-01",
    "^[a-z]+(_": "英文小写字母，几个词用 _ 连起来，例如 unit_price",
    "^[a-z0-9]": "编号，用小写英文字母、数字和连字符，例如 city-2026",
}


def expected_by(pattern: str) -> str:
    """What a text should be that does not fit `pattern`."""
    expected = next((text for p, text in _PATTERNS.items() if pattern.startswith(p)), "别的写法")
    return f"这里应是{expected}"


def in_chinese(
    error: Any,
    model: type[BaseModel],
    explained: Callable[[list[str]], list[str]] = list,
) -> str:
    """The message of one pydantic error (an item of ``ValidationError.errors()``).

    `explained`: what stands for the values that a field may have, where they are no Chinese words.
    """
    kind, value, context = error["type"], error["input"], error.get("ctx", {})
    key = error["loc"][-1] if error["loc"] else ""
    if kind == "missing":
        return f"缺少 “{key}” 这一项；请补上"
    if kind == "extra_forbidden":
        known = sorted(model_at(model, error["loc"][:-1]).model_fields)
        near = get_close_matches(str(key), known, 1, _NEAR)
        hint = f"是不是 “{near[0]}”？" if near else "可用的是 " + "、".join(known)
        return f"没有 “{shown(key)}” 这个键；{hint}"
    if kind == "literal_error":
        options = _options(context["expected"])
        if not isinstance(value, str) and str(value) in options:
            return f'{found(value)}，没有引号；请加引号，写成 "{value}"'
        return f"{found(value)}；这里只能是 {'、'.join(explained(options))}"
    if kind == "string_pattern_mismatch":
        return f"{found(value)}；{expected_by(context['pattern'])}"
    if kind == "string_too_long":
        return f"{found(value)}；太长了，最多 {context['max_length']} 个字符"
    if kind == "int_type" and (digits := _whole(value)):
        return f"{found(value)}；{digits[0]}，写成 {digits[1]}"
    if kind == "too_short":
        return f"只有 {context['actual_length']} 项；这里至少要 {context['min_length']} 项"
    if kind == "value_error":
        return str(context["error"])
    if kind == "string_type" and isinstance(value, (dict, list)):
        return f"{found(value)}；这里应是文字；{_NO_TEXT[type(value)]}"
    expected = _EXPECTED.get(kind, "别的写法")
    if kind == "model_type" and value is not None:
        fields = model_at(model, error["loc"]).model_fields
        keys = "、".join(name for name, field in fields.items() if field.is_required())
        expected += f"，写在 {{ }} 里，或每行一个键：{keys}"
    if value is None:
        expected = expected.partition("；")[0]
    return f"{found(value)}；这里应是{expected}"


def _whole(value: object) -> tuple[str, int] | None:
    """What to change in `value` so that it is the whole number it looks like, and that number."""
    if isinstance(value, float) and value.is_integer():
        return "请不要小数点", int(value)
    text = unicodedata.normalize("NFKC", value) if isinstance(value, str) else ""
    if not re.fullmatch("0|[1-9][0-9]{0,14}", text):
        return None
    return "请去掉引号" if text == value else "请用半角数字，不加引号", int(text)


def _options(expected: str) -> list[str]:
    """``'a', 'b' or 'c'`` as a list."""
    return expected.replace("' or '", "', '").strip("'").split("', '")


def model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> Any:
    """The part of `model` at `path`."""
    current: Any = model
    for part in path:
        if isinstance(part, int):
            continue
        current = _model_in(current.model_fields[part].annotation)
    return current


def _model_in(annotation: Any) -> Any:
    """The model inside ``list[Model]``, ``Model | None`` or the model itself."""
    for inner in getattr(annotation, "__args__", ()):
        found = _model_in(inner)
        if found is not None:
            return found
    is_model = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    return annotation if is_model else None
