"""Every YAML file of the catalogue loaded, every record checked, every problem kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from scripts.catalogue import file_names, refusal
from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.partial import partial
from scripts.files import strict_yaml
from scripts.files.loaded import Loaded
from scripts.files.paths import CATALOG
from scripts.files.problems import Problem, shown

_NEEDED = ("documents", "clauses", "places")
"""The lists without which there is nothing to show; what a document does not have, it need not."""


def load(folder: Path = CATALOG) -> tuple[Catalogue, list[Problem]]:
    """Every record under `folder`, and all that is wrong with the files and the records.

    A record with a problem is left out of the catalogue; the rest is there.
    """
    catalogue, problems = Catalogue(), []
    for file in sorted(folder.rglob("*")):
        name = (Path(folder.name) / file.relative_to(folder)).as_posix()
        if not file_names.is_read(file):
            if problem := file_names.not_read(folder, file):
                catalogue.unread |= file_names.lists_in(file)
                problems.append(problem)
            continue
        loaded = strict_yaml.load(file, name)
        problems += loaded.problems
        problems += _take(loaded, catalogue)
        if not isinstance(loaded.value, dict):
            catalogue.unread |= file_names.lists_in(file)
    if "clauses" in catalogue.unread:
        catalogue.unread.add("figures")
    if not problems and not catalogue.origins:
        what = "里面没有 .yml 文件" if folder.is_dir() else "没有这个文件夹"
        problems.append(Problem(folder.name, 1, 1, "", f"{what}；目录的内容应放在这里"))
    elif missing := [name for name in _NEEDED if name not in _begun(catalogue)]:
        message = f"没有一个文件里有 {'、'.join(missing)}；请补上，没有它就没有网页"
        problems.append(Problem(folder.name, 1, 1, "", message))
    return catalogue, problems


def _begun(catalogue: Catalogue) -> set[str]:
    """The lists of which at least one record was found, be it one that did not load."""
    return {n for n in KINDS if catalogue.records(n)} | catalogue.incomplete | catalogue.unread


def _take(loaded: Loaded, catalogue: Catalogue) -> list[Problem]:
    """Move the lists of one file into the catalogue; return what is wrong with them."""
    if not isinstance(loaded.value, dict):
        if loaded.problems:
            return []
        is_empty = loaded.value is None
        message = (
            "文件是空的；请写内容或删去文件"
            if is_empty
            else "文件最外层应是“列表名:”，例如 actions:"
        )
        return [loaded.problem((), message)]
    problems: list[Problem] = []
    for name, items in loaded.value.items():
        if name in KINDS and isinstance(items, list) and items:
            problems += _take_list(loaded, name, items, catalogue)
            continue
        catalogue.unread.update(file_names.lists_meant(name) or KINDS)
        if name not in KINDS:
            known = "、".join(KINDS)
            near = file_names.lists_meant(name)
            hint = f"是不是 “{near[0]}”？" if near else f"可用的是 {known}"
            if not near and not isinstance(items, list):
                hint = "是上面一条的键就在前面补空格，和那一条的键左对齐"
            message = f"没有 “{shown(name)}” 这种列表；{hint}"
            problems.append(loaded.key_problem((name,), message))
        elif items == []:
            problems.append(loaded.problem((name,), "列表是空的；没有内容时请删去这个键"))
        elif (name,) not in loaded.refused:
            message = "这里应是一个列表，每条以“- ”开头；没有内容时请删去这个键"
            problems.append(loaded.problem((name,), message))
    return problems


def _take_list(
    loaded: Loaded, name: str, items: list[Any], catalogue: Catalogue
) -> Iterator[Problem]:
    model = KINDS[name]
    for i, item in enumerate(items):
        if i and refusal.is_split(items[i - 1], item, model):
            yield loaded.problem((name, i), refusal.SPLIT)
        elif refusal.is_split(item, items[i + 1] if i + 1 < len(items) else None, model):
            catalogue.incomplete.add(name)
            catalogue.unread.add(name)
        else:
            yield from _take_record(loaded, (name, i), item, catalogue)


def _figure_ids(item: dict[str, Any]) -> set[str]:
    """What the figures of a clause that did not load would have been called."""
    figures = item.get("figures")
    listed = figures if isinstance(figures, list) else []
    return {str(figure["id"]) for figure in listed if isinstance(figure, dict) and figure.get("id")}


def _take_record(
    loaded: Loaded, path: tuple[str, int], item: object, catalogue: Catalogue
) -> Iterator[Problem]:
    model = KINDS[path[0]]
    errors: Sequence[Any] = ()
    origin = Origin(loaded, path)
    try:
        record = model.model_validate(item)
    except ValidationError as error:
        errors = error.errors()
    refused = {place[2:] for place in loaded.refused if place[:2] == path}
    if not errors and not refused:
        catalogue.records(path[0]).append(record)
        catalogue.origins[id(record)] = origin
        return
    catalogue.incomplete.add(path[0])
    if name := refusal.name_of(loaded, path, item, errors):
        catalogue.broken.add(name)
    else:
        catalogue.unread.add(path[0])
    if isinstance(item, dict):
        catalogue.broken |= _figure_ids(item)
        if refused and path[0] == "clauses":
            catalogue.unread.add("figures")
        wrong = refused | {error["loc"] for error in errors}
        catalogue.partial.append((path[0], partial(model, item, wrong)))
        catalogue.origins[id(catalogue.partial[-1][1])] = origin
    yield from refusal.problems(loaded, path, item, errors, model)
