"""What a form asks for, made from the models of the register.

A field: `key`, `title`, `help`, `type` (text, whole, amount, yesno, date, choice, record, list, yaml),
`required`; where it is so `nullable` (``null`` may be written), `blank` (so may an empty text), `id` (a text
of small letters), `example`, `refers` (the list, or ``clauses`` or ``figures``, that the text names one of),
`options` [[stored value, Chinese word]]; `fields` of a record, `item` of a list.
"""

from __future__ import annotations

import types
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints, WithJsonSchema
from pydantic.fields import FieldInfo

from scripts.catalogue.kinds import KINDS
from scripts.catalogue.quantity import Quantity
from scripts.catalogue.vocabulary import word_for
from scripts.checks.references import refers_to

Field = dict[str, Any]
_PLAIN = {bool: "yesno", int: "whole", Quantity: "amount", date: "date", str: "text"}


@cache  # the models stay while the records change
def form_of(kind: str) -> Field:
    """The record itself as a field."""
    model = KINDS[kind]
    return {
        "key": kind,
        "title": model.listed.called,
        "type": "record",
        "required": True,
        "fields": _fields(model, (kind,)),
    }


def _fields(model: type[BaseModel], way: tuple[str, ...]) -> list[Field]:
    """Those of a model in its order; the ids of before come last, as few records have them."""
    names = sorted(model.model_fields, key=lambda name: name == "formerly")
    return [_field(name, model.model_fields[name], (*way, name)) for name in names]


def _field(name: str, info: FieldInfo, way: tuple[str, ...]) -> Field:
    shape = _shape(info.annotation, tuple(info.metadata), way)
    field = {"key": name, "title": info.title or name, "required": info.is_required(), **shape}
    if info.description:
        field["help"] = info.description
    if info.examples:
        field["example"] = str(info.examples[0])
    return field


def _shape(annotation: Any, metadata: tuple[Any, ...], way: tuple[str, ...]) -> Field:
    """What may stand at `way`, as far as the type tells."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _shape(inner, (*metadata, *more), way)
    if get_origin(annotation) in (Union, types.UnionType):
        return _one_of(get_args(annotation), metadata, way)
    if get_origin(annotation) is Literal:
        options = [str(option) for option in get_args(annotation)]
        return {"type": "choice", "options": [[one, word_for(one, options)] for one in options]}
    if get_origin(annotation) is list:
        item = {"key": "", "title": "", "required": True} | _shape(get_args(annotation)[0], (), way)
        return {"type": "list", "item": item}
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return {"type": "record", "fields": _fields(annotation, way)}
    return _plain(annotation, metadata, way)


def _one_of(parts: tuple[Any, ...], metadata: tuple[Any, ...], way: tuple[str, ...]) -> Field:
    """A value that may be missing, or one of several sorts, which is typed as YAML."""
    given = [part for part in parts if not _is_none(part)]
    if len(given) != 1:
        return {"type": "yaml"}
    nullable = {"nullable": True} if any(part is type(None) for part in parts) else {}
    return _shape(given[0], metadata, way) | nullable


def _is_none(part: Any) -> bool:
    return part is type(None) or (get_origin(part) is Annotated and get_args(part)[0] is type(None))


def _plain(annotation: Any, metadata: tuple[Any, ...], way: tuple[str, ...]) -> Field:
    shape: Field = {"type": _PLAIN.get(annotation, "yaml")}
    if examples := [found[0] for each in metadata if (found := _examples(each))]:
        shape["example"] = str(examples[0])
    if annotation is not str:
        return shape
    words = [each for each in metadata if isinstance(each, StringConstraints)]
    if not any(each.min_length or each.pattern for each in words):
        shape["blank"] = True
    if any(each.pattern for each in words):
        shape["id"] = True
    if target := refers_to(way):
        shape["refers"] = target
        shape.pop("example", None)  # the choices say more
    return shape


def _examples(said: Any) -> list[Any]:
    """Those that a part of a type gives."""
    schema = said.json_schema if isinstance(said, WithJsonSchema) else None
    return list((schema or {}).get("examples") or getattr(said, "examples", None) or [])
