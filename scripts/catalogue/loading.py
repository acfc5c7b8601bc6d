"""Every YAML file of the catalogue loaded, every record checked, every problem kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from scripts.catalogue import file_names, vocabulary
from scripts.catalogue.catalogue import Catalogue, Origin
from scripts.catalogue.kinds import KINDS
from scripts.catalogue.models.base import Record
from scripts.files import strict_yaml
from scripts.files.paths import CATALOG
from scripts.files.problems import Problem, shown
from scripts.files.schema_messages import in_chinese
from scripts.files.strict_yaml import Loaded


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
    if not problems and not catalogue.origins:
        what = "里面没有 .yml 文件" if folder.is_dir() else "没有这个文件夹"
        problems.append(Problem(folder.name, 1, 1, "", f"{what}；目录的内容应放在这里"))
    elif missing := [name for name in KINDS if name not in _begun(catalogue)]:
        message = f"没有一个文件里有 {'、'.join(missing)}；请补上，一条也没有的网页会是空的"
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
    problems = []
    for name, items in loaded.value.items():
        if name in KINDS and isinstance(items, list) and items:
            for i, item in enumerate(items):
                problems += _take_record(loaded, (name, i), item, catalogue)
            continue
        catalogue.unread.update(file_names.lists_meant(name) or KINDS)
        if name not in KINDS:
            known = "、".join(KINDS)
            near = file_names.lists_meant(name)
            hint = f"是不是 “{near[0]}”？" if near else f"可用的是 {known}"
            message = f"没有 “{shown(name)}” 这种列表；{hint}"
            problems.append(loaded.key_problem((name,), message))
        elif items == []:
            problems.append(loaded.problem((name,), "列表是空的；没有内容时请删去这个键"))
        elif (name,) not in loaded.refused:
            message = "这里应是一个列表，每条以“- ”开头；没有内容时请删去这个键"
            problems.append(loaded.problem((name,), message))
    return problems


def _take_record(
    loaded: Loaded, path: tuple[str, int], item: object, catalogue: Catalogue
) -> list[Problem]:
    model = KINDS[path[0]]
    errors: Sequence[Any] = ()
    try:
        record = model.model_validate(item)
    except ValidationError as error:
        errors = error.errors()
    if errors or any(refused[:2] == path for refused in loaded.refused):
        catalogue.incomplete.add(path[0])
        if isinstance(item, dict):
            name = item.get("id") or f"{item.get('document')} {item.get('locator')}"
            catalogue.broken.add(str(name))
        return [
            _problem(loaded, path, e, model)
            for e in errors
            if not _is_refused(loaded, (*path, *e["loc"]))
        ]
    catalogue.records(path[0]).append(record)
    catalogue.origins[id(record)] = Origin(loaded, path)
    return []


def _is_refused(loaded: Loaded, path: tuple[str | int, ...]) -> bool:
    """Whether something at `path` was already reported when the file was read."""
    return any(path[:length] in loaded.refused for length in range(len(path) + 1))


def _problem(loaded: Loaded, path: tuple[str, int], error: Any, model: type[Record]) -> Problem:
    place = loaded.key_problem if error["type"] == "extra_forbidden" else loaded.problem
    return place((*path, *error["loc"]), in_chinese(error, model, vocabulary.explained))
