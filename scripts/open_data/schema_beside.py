"""The schema beside the files that editors write, and the line in each file that names it: kept as the
models say."""

from __future__ import annotations

from pathlib import Path

from scripts.catalogue.modeline import SCHEMA, modeline, with_modeline, without_modeline
from scripts.open_data.file_schema import file_schema
from scripts.open_data.schemas import to_json


def stale(folder: Path) -> list[str]:
    """What is not as it should be in `folder`, worded for an editor; `write` mends it."""
    told, schema = [], folder / SCHEMA
    if not _is_current(schema):
        told.append(
            f"{folder.name}/{SCHEMA}（编辑器照它提示）和程序里的不一样；请运行 make schema 重写"
        )
    if bare := list(without_modeline(folder, schema)):
        names = "、".join(f"{folder.name}/{each.relative_to(folder).as_posix()}" for each in bare)
        told.append(f"{names} 第一行不是编辑器要的那一行，写的时候没有提示；运行 make schema 补上")
    return told


def write(folder: Path) -> list[Path]:
    """Write the schema into `folder` and the line into each file without it; the files changed."""
    schema = folder / SCHEMA
    texts = {} if _is_current(schema) else {schema: to_json(file_schema())}
    for file in without_modeline(folder, schema):
        texts[file] = with_modeline(file.read_text(encoding="utf-8-sig"), modeline(file, schema))
    for file, text in texts.items():
        file.write_text(text, encoding="utf-8", newline="\n")
    return list(texts)


def _is_current(schema: Path) -> bool:
    return schema.is_file() and schema.read_text(encoding="utf-8") == to_json(file_schema())
