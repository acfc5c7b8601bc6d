"""YAML as an editor writes it: plain words where they are safe, quotation marks where not."""

from __future__ import annotations

import re
from typing import Any

_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`~0-9+.=<][^\n]*")
_NOT_PLAIN = re.compile(r": | #|:$|^(?:true|false|null|yes|no|on|off)$", re.IGNORECASE)
# What the strict reader takes for a slip unless it stands in quotation marks.
_LOOKS_LIKE_A_SLIP = re.compile(
    r"^[，。、；：]|[，。、；：,.;:]$|[｛｝［］\u3000\u00a0\t]| - |[a-z_] ?[:：]|^N(?:ull|ULL|one)$"
)
_PAIRS = ("“”", "‘’", "（）", "《》")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def scalar(value: Any) -> str:
    """One value on one line."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    if _is_plain(text) or _DATE.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def item(record: dict[str, Any], indent: int) -> list[str]:
    """The lines of one record of a list; lists of words stand below their key."""
    lines = []
    for number, (key, value) in enumerate(record.items()):
        start = " " * indent + ("- " if number == 0 else "  ")
        if isinstance(value, list) and value:
            lines.append(f"{start}{key}:")
            for each in value:
                if isinstance(each, dict):
                    lines += item(each, indent + 4)
                else:
                    lines.append(" " * (indent + 4) + f"- {scalar(each)}")
        else:
            lines.append(f"{start}{key}: {'[]' if value == [] else scalar(value)}")
    return lines


def _is_plain(text: str) -> bool:
    odd = _NOT_PLAIN.search(text) or _LOOKS_LIKE_A_SLIP.search(text) or text != text.strip()
    closed = all(text.count(pair[0]) == text.count(pair[1]) for pair in _PAIRS)
    return bool(_PLAIN.fullmatch(text)) and not odd and closed
