"""What can be read of a record that its model refuses: a model without the parts that are wrong.

A wrong part is absent, and reading it raises AttributeError: whatever is checked without touching
it is still true of the record.
"""

from __future__ import annotations

from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, create_model
from pydantic.fields import FieldInfo

from scripts.catalogue.models.base import Record

Inside = tuple[str | int, ...]
_ABSENT: Any = object()


def partial(model: type[BaseModel], item: dict[str, Any], wrong: set[Inside]) -> BaseModel:
    """`item` as a `model` that lacks what stands at the paths `wrong`."""
    inside: dict[str, set[Inside]] = {}
    for path in wrong:
        if path:
            inside.setdefault(str(path[0]), set()).add(path[1:])
    # What was meant by a key that the model does not know may be any of those that are not there.
    is_whole = inside.keys() <= model.model_fields.keys()
    values = {}
    for name, field in model.model_fields.items():
        if name in item:
            values[name] = _value(_annotated(field), item[name], inside.get(name, set()))
        else:
            is_known = is_whole and not field.is_required()
            values[name] = field.get_default(call_default_factory=True) if is_known else _ABSENT
    made = model.model_construct(**{k: v for k, v in values.items() if v is not _ABSENT})
    for name, value in values.items():
        if value is _ABSENT:
            made.__dict__.pop(name, None)  # `model_construct` fills in what has a default
    return made


def _annotated(field: FieldInfo) -> Any:
    """The type of a field with all that is asked of its value."""
    whole: Any = field.annotation
    for condition in field.metadata:
        whole = Annotated[whole, condition]
    return whole


def _value(annotation: Any, value: Any, wrong: set[Inside]) -> Any:
    if not wrong:
        alone: Any = create_model("Alone", __base__=Record, value=(annotation, ...))
        return alone.model_validate({"value": value}).value
    if () in wrong:
        return _ABSENT
    if get_origin(annotation) is Annotated:
        return _value(get_args(annotation)[0], value, wrong)
    if get_origin(annotation) is list and isinstance(value, list):
        return _items(get_args(annotation)[0], value, wrong)
    models = [a for a in (get_args(annotation) or (annotation,)) if isinstance(a, type)]
    models = [a for a in models if issubclass(a, BaseModel)]
    if len(models) == 1 and isinstance(value, dict):
        return partial(models[0], value, wrong)
    return _ABSENT


def _items(annotation: Any, items: list[Any], wrong: set[Inside]) -> Any:
    made = [
        _value(annotation, item, {path[1:] for path in wrong if path[0] == i})
        for i, item in enumerate(items)
    ]
    return _ABSENT if any(each is _ABSENT for each in made) else made
