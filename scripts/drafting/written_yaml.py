"""YAML as an editor writes it: plain words where they are safe, quotation marks where not."""

from __future__ import annotations

from typing import Any

from calculator.files import yaml_scalar


def scalar(value: Any) -> str:
    """One value on one line."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return yaml_scalar.scalar(str(value), is_item=True)


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
