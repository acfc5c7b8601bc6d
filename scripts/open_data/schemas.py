"""JSON Schemas made from the models: of each list as published.

What `open_data` changes between a model and the published record is repeated here, and a test
validates the published data against it.
"""

from __future__ import annotations

import copy
import json
from functools import cache
from typing import Any

from scripts.catalogue.kinds import PUBLISHED
from scripts.catalogue.models.base import WRITTEN, Cite
from scripts.open_data.columns import TABLES

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NUMBER = {"type": "number"}
_PERCENT: Schema = {
    "type": "object",
    "properties": {"value": _NUMBER, "unit": {"const": "%"}},
    "required": ["value", "unit"],
    "additionalProperties": False,
}
_SUM: Schema = {
    "type": "object",
    "properties": {"value": _NUMBER, "unit": {"enum": ["元/人", "元/班"]}},
    "required": ["value", "unit"],
    "additionalProperties": False,
}
_CITE = {"$ref": "#/$defs/Cite"}
_CITES: Schema = {"type": "array", "items": _CITE}
# Shares are published with their unit; every other amount is a number beside its unit.
_SHARES = {
    "Instalment": ["share"],
    "InstalmentValue": ["share", "reaches"],
    "When": ["reaches"],
    "Ceiling": ["share", "reaches"],
}


def file_of(list_name: str) -> str:
    """Where the schema of a list stands."""
    return f"data/schema/{list_name}.schema.json"


@cache  # the models stay while the records change
def list_schema(list_name: str) -> Schema:
    """The schema of one list as it stands in ``catalog.json``: an array of records."""
    record = PUBLISHED[list_name].model_json_schema(mode="serialization")
    defs = record.pop("$defs", {})
    defs.setdefault("Cite", Cite.model_json_schema(mode="serialization"))
    for name, part in defs.items():
        _publish(part, _SHARES.get(name, []))
    _publish(record, [])
    _as_published(list_name, record, defs)
    table = TABLES[list_name]
    for key, column in table.columns.items():
        named = {"title": column.heading, "description": column.meaning}
        record["properties"][key] = {**record["properties"][key], **named}
    record["title"] = table.record
    record["description"] = f"{table.title}：每条是{table.record}"
    return {
        "$schema": DIALECT,
        "title": table.title,
        "type": "array",
        "items": record,
        "$defs": defs,
    }


def _publish(schema: Schema, shares: list[str]) -> None:
    """Make one object's schema say what is published: every key is there, amounts are numbers."""
    schema.pop("description", None)  # written for those who work on the models
    for key, value in schema.get("properties", {}).items():
        for said in ("title", "description", "default"):
            value.pop(said, None)
        schema["properties"][key] = _replaced(
            value, WRITTEN, _PERCENT if key in shares else _NUMBER
        )
    schema["required"] = list(schema.get("properties", {}))


def _replaced(value: Any, part: Schema, instead: Schema) -> Any:
    """`value` with `instead` for the schema `part`, at any depth."""
    if value == part:
        return copy.deepcopy(instead)
    if isinstance(value, dict):
        return {key: _replaced(inner, part, instead) for key, inner in value.items()}
    if isinstance(value, list):
        return [_replaced(inner, part, instead) for inner in value]
    return value


def _as_published(list_name: str, record: Schema, defs: dict[str, Schema]) -> None:
    """The keys that `open_data` adds or changes in this list."""
    properties = record["properties"]
    if list_name == "documents":
        about = defs["Evidence"]["properties"]["about"]
        defs["Evidence"] = _object({"about": about, "cite": _CITE})
    elif list_name == "clauses":
        properties["id"] = {"type": "string"}
        del defs["Figure"]["properties"]["quote"]
        defs["Figure"] = _object(defs["Figure"]["properties"] | {"cite": _CITE})
    elif list_name == "caps":
        del properties["amounts"]["minItems"]  # published empty where there is one amount alone
    elif list_name == "schemes":
        defs["Instalment"]["required"].remove(
            "values"
        )  # left out where its figures stay as they are
        for name in ("Instalment", "InstalmentValue"):
            amount = defs[name]["properties"]["amount"]
            defs[name]["properties"]["amount"] = _replaced(amount, _NUMBER, _SUM)
    elif list_name == "actions":
        properties["cite"] = _CITE
        for name in ("ActionPart", "ActionAnswer"):
            del defs[name]["properties"]["quote"]
            defs[name] = _object(defs[name]["properties"] | {"cite": _CITE})
    elif list_name == "departments":
        properties["named_in"] = _CITES
        only = defs.pop("OfficeCite")["properties"]["only"]
        properties["only_named"] = {
            "type": "array",
            "items": _object({"only": only, "cite": _CITE}),
        }
    elif list_name in ("groups", "fields"):
        properties["named_in"] = _CITES
    properties["formerly"] = properties.pop("formerly")
    properties["unproved"] = _CITES
    record["required"] = list(properties)


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def to_json(schema: Schema) -> str:
    """A schema as text."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
