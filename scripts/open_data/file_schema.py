"""The JSON Schema of the YAML files that editors write, made from the register of kinds.

An editor's program offers its keys and values and marks what is wrong while one types. It stands
beside the files, where their first lines name it, and among the open data.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from scripts.catalogue.kinds import KINDS
from scripts.catalogue.vocabulary import explained
from scripts.files.schema_messages import expected_by
from scripts.open_data.schemas import Schema

DIALECT = "http://json-schema.org/draft-07/schema#"
"""What the editors' programs know best. It is a name and is never loaded."""
PUBLISHED_AS = "data/schema/catalog-file.schema.json"
_DEFS = "definitions"


@cache  # the models stay while the records change
def file_schema() -> Schema:
    """The schema of every file below ``catalog/``: any of the lists, each record with its keys alone."""
    lists = {name: TypeAdapter(list[model]) for name, model in KINDS.items()}  # type: ignore[valid-type]
    keys = [(name, "validation", adapter) for name, adapter in lists.items()]
    parts, defs = TypeAdapter.json_schemas(
        keys,  # type: ignore[arg-type]
        ref_template=f"#/{_DEFS}/{{model}}",
    )
    models = defs["$defs"]
    for schema in models.values():
        _for_editors(schema)
    properties = {name: parts[name, "validation"] for name in lists}
    for name, part in properties.items():
        part |= {"minItems": 1, **_told(name)}
    return {
        "$schema": DIALECT,
        "title": "catalog/ 里的一个文件",
        "description": "一个或几个列表；每条记录以“- ”开头",
        "type": "object",
        "properties": properties,
        "minProperties": 1,
        "additionalProperties": False,
        _DEFS: models,
    }


def _told(name: str) -> dict[str, str]:
    kind = KINDS[name].listed
    if not kind.table:
        return {"title": kind.called, "description": "网页和计算器用的，不在开放数据里"}
    return {"title": kind.table, "description": f"每条是{kind.record}"}


def _for_editors(model: Schema) -> None:
    """Take out what is written for those who work on the models, and say the values in Chinese."""
    for said in ("title", "description"):
        model.pop(said, None)
    for field in model.get("properties", {}).values():
        field.pop("default", None)
        if "const" in field:
            field["description"] += f"。只能写 {field['const']}"
        for text in _having("pattern", field):
            text.setdefault("patternErrorMessage", expected_by(text["pattern"]))
        for choice in _having("enum", field):
            words = [
                word if value else f'""{word}'
                for value, word in zip(choice["enum"], explained(choice["enum"]), strict=True)
            ]
            choice["enumDescriptions"] = words
            field["description"] += f"。可以写：{'、'.join(words)}"


def _having(key: str, schema: Any) -> Iterator[Schema]:
    """Every part of `schema` that has the `key`."""
    if isinstance(schema, dict):
        if isinstance(schema.get(key), str | list):
            yield schema
        for part in list(schema.values()):
            yield from _having(key, part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _having(key, part)
