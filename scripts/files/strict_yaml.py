"""Read YAML strictly: duplicate keys refused, YAML 1.2 scalars, every value's line kept.

PyYAML's own loader keeps the second of two equal keys, reads ``no`` as False and ``0123`` as 83.
Catalogue files are written by people, so each of those would silently change a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from scripts.files import yaml_slips
from scripts.files.loaded import Loaded
from scripts.files.problems import Path_, Place, Problem, dotted, shown
from scripts.files.yaml_messages import ESCAPE, syntax_message
from scripts.files.yaml_signs import OPEN_QUOTE
from scripts.files.yaml_stumble import stumble
from scripts.files.yaml_text import UNSEEN, Refused, place_in, read_text

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)([eE][-+]?[0-9]+)?")
_LONGEST_NUMBER = 16  # characters; a longer one would be rounded, or refused by Python
_DEEPEST = 20  # a record of the catalogue needs half of it
_MAY_BEGIN = 2  # the first keys of an item: where they come again, a new one may have been meant
_FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NO_CHARACTER = re.compile(r"\\U(?!0010|000[0-9a-fA-F])[0-9a-fA-F]{8}")  # YAML goes to \U0010FFFF

READ_BEFORE: dict[tuple[str, str], Loaded] = {}
"""By name and text what was read elsewhere: `scripts.files.read_before`."""


def load(file: Path, name: str) -> Loaded:
    """Read `file` (shown to people as `name`); what is wrong is in `.problems`, never raised."""
    try:
        text = read_text(file, name)
        return READ_BEFORE.get((name, text)) or _load_text(text, name)
    except Refused as refused:
        loaded = Loaded(name)
        loaded.problems.append(refused.problem)
        return loaded


@lru_cache(maxsize=256)  # while serving, files that were not edited are not read again
def _load_text(text: str, name: str) -> Loaded:
    loaded = Loaded(name)
    try:
        return _read(text, loaded, _FAST)
    except yaml.MarkedYAMLError:
        # The slow parser's errors are the ones that `yaml_messages` can put in Chinese.
        if found := stumble(text, loaded):
            _add_stumble(loaded, *found)
            return loaded
    except (ValueError, OverflowError):
        pass  # where there is no fast parser (in a browser); met again below
    loaded = Loaded(name)
    try:
        return _read(text, loaded, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        _add_stumble(loaded, text, error)
    except (ValueError, OverflowError):  # the slow parser's own way to stumble over \UFFFFFFFF
        match = _NO_CHARACTER.search(text)
        line, column = place_in(text, match.start()) if match else (1, 1)
        loaded.problems.append(Problem(name, line, column, "", ESCAPE))
    return loaded


def _read(text: str, loaded: Loaded, parser: type) -> Loaded:
    """`loaded`, filled from `text`. Raises the parser's own error."""
    try:
        loaded.value = _Reader(text, loaded, parser).read()
    except Refused as refused:
        loaded.problems.append(refused.problem)
    return loaded


def _add_stumble(loaded: Loaded, text: str, error: yaml.MarkedYAMLError) -> None:
    """Say what the parser stumbled over in `text`."""
    if slip := syntax_message(text, error, {p.line for p in loaded.problems}):
        line, column, message = slip
        # What was said of the lines below follows from it.
        loaded.problems = [problem for problem in loaded.problems if problem.line < line]
        loaded.problems.append(Problem(loaded.file, line, column, "", message))


def _place_of(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _is_item(path: Path_) -> bool:
    return bool(path) and isinstance(path[-1], int)


class _Reader:
    """Builds the value of one file from the parser's events.

    Events still tell a tag that was written from one that was guessed, and can be left early,
    before nested brackets or repeated aliases grow into something too big.
    """

    def __init__(self, text: str, loaded: Loaded, parser: type) -> None:
        self.lines = text.split("\n")
        self.events: Iterator[Any] = yaml.parse(text, Loader=parser)
        self.loaded = loaded

    def read(self) -> object:
        """The value of the file. Raises Refused, or the parser's own error."""
        next(self.events)  # start of stream
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            return None
        event = next(self.events)
        value = self._value(event, ())
        next(self.events)  # end of document
        event = next(self.events)
        if isinstance(event, yaml.DocumentStartEvent):
            message = "“---” 把文件分成了几份；一个文件里只写一份，请删去这一行"
            raise self._refused(event, (), message)
        return value

    def _refuse(self, path: Path_, message: str) -> None:
        self.loaded.problems.append(self.loaded.problem(path, message))
        self.loaded.refused.add(path)

    def _refused(self, event: Any, path: Path_, message: str) -> Refused:
        line, column = _place_of(event)
        return Refused(Problem(self.loaded.file, line, column, dotted(path), message))

    def _value(self, event: Any, path: Path_) -> object:
        """The value that starts with `event`; it is read to its end."""
        loaded = self.loaded
        loaded.places[path] = _place_of(event)
        if isinstance(event, yaml.AliasEvent):
            message = f"不能用“*{event.anchor}”引用别处；请把内容写出来。文字以 * 开头时请加引号"
            self._refuse(path, message)
            return None
        if event.anchor is not None:
            message = f"不能用“&{event.anchor}”起名；请删去。文字以 & 开头时请加引号"
            loaded.problems.append(loaded.problem(path, message))
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            message = f"不能用标签 {tag}；请直接写值。文字以 ! 开头时请加引号"
            loaded.problems.append(loaded.problem(path, message))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if len(path) >= _DEEPEST:
            message = f"套了 {_DEEPEST} 层以上；目录里的内容没有这么深，请检查括号和缩进"
            raise self._refused(event, (), message)
        is_list = isinstance(event, yaml.SequenceStartEvent)
        return (self._list if is_list else self._map)(path, in_brackets=bool(event.flow_style))

    def _list(self, path: Path_, *, in_brackets: bool) -> list[object]:
        loaded, items = self.loaded, list[object]()
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            inside = (*path, len(items))
            items.append(self._value(event, inside))
            is_plain = isinstance(event, yaml.ScalarEvent) and not event.style
            if not isinstance(items[-1], str):
                continue
            if in_brackets and is_plain and (message := yaml_slips.in_list(event.value)):
                self._refuse(inside, message)
            elif (first := yaml_slips.twice(items)) is not None:
                line, _ = loaded.place((*path, first))
                what = f"“{shown(items[-1])}” 写了两次（第 {line} 行已有）；请只留一个"
                self._refuse(inside, what)
        return items

    def _map(self, path: Path_, *, in_brackets: bool) -> dict[str, object]:
        loaded = self.loaded
        result: dict[str, object] = {}
        repeated: int | None = None
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refused(event, path, "键应是文字；请写“键: 值”，键不加括号")
            key, (line, column) = event.value, _place_of(event)
            inside = (*path, key)
            if event.anchor is not None or event.tag is not None:
                raise self._refused(event, path, "键前面不能有 & 或 !；请直接写键")
            if key == "<<" and not event.style:  # None or empty, as the parser likes
                loaded.key_places[inside] = (line, column)
                message = "不能用“<<”合并别处的内容；请把内容逐项写出来"
                loaded.problems.append(loaded.key_problem(inside, message))
                loaded.refused.add(path)  # keys that it would have brought are not missing
                self._skip(next(self.events))
                continue
            if key in result:
                keys = list(result)
                # What follows in the same order belongs to the record that was meant.
                is_told = repeated is not None and keys[repeated + 1 :][:1] == [key]
                repeated = keys.index(key)
                is_item = _is_item(path) and not in_brackets
                if not is_told:
                    mend = yaml_slips.repeated(keys, repeated) if is_item else "请只留一个"
                    first, _ = loaded.key_places[inside]
                    message = f"键 “{shown(key)}” 写了两次（第 {first} 行已有）；{mend}"
                    where = dotted(inside)
                    loaded.problems.append(Problem(loaded.file, line, column, where, message))
                if is_item and repeated < _MAY_BEGIN:
                    loaded.refused.add(path)
                self._skip(next(self.events))
                continue
            loaded.key_places[inside] = (line, column)
            if not event.style and (message := yaml_slips.in_key(key) or ""):
                where = dotted(inside)
                loaded.problems.append(Problem(loaded.file, line, column, where, message))
                loaded.refused.add(path)  # the key that was meant is not missing
                self._skip(next(self.events))
                continue
            result[key] = self._value(next(self.events), inside)
            is_new = in_brackets and not {path, inside} & loaded.refused
            is_first = len(result) == 1
            if is_new and (
                message := yaml_slips.in_brackets(key, result[key], is_first=is_first) or ""
            ):
                loaded.problems.append(loaded.key_problem(inside, message))
                loaded.refused.add(path)
        return result

    def _skip(self, event: Any) -> None:
        """Leave out the value that starts with `event`."""
        depth = 0
        while True:
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth == 0:
                return
            event = next(self.events)

    def _scalar(self, event: Any, path: Path_) -> object:
        """The value of a scalar under the YAML 1.2 core schema; quoted text is always text."""
        text: str = event.value
        unseen = UNSEEN.search(text)
        if unseen:  # written as an escape inside double quotes
            message = f"文字里有看不见的字符 U+{ord(unseen.group()):04X}；请删去"
            self._refuse(path, message)
            return None
        if event.style:
            return None if self._is_quoted_slip(event, path) else text
        if self._is_slip(event, path):
            return None
        if text in ("", "~", "null"):
            return None
        if text in ("true", "false"):
            return text == "true"
        is_integer = _INTEGER.fullmatch(text) is not None
        if not is_integer and not _FLOAT.fullmatch(text):
            return text
        if len(text) > _LONGEST_NUMBER:
            message = f"写的是 “{shown(text)}”；数字太长，请检查是否多打了几位，是文字就加引号"
            self._refuse(path, message)
            return None
        return int(text) if is_integer else float(text)

    def _refuse_at(self, path: Path_, line: int, column: int, message: str) -> None:
        self.loaded.problems.append(Problem(self.loaded.file, line, column, dotted(path), message))
        self.loaded.refused.add(path)

    def _is_quoted_slip(self, event: Any, path: Path_) -> bool:
        """Whether a quoted value was not meant so; then it is refused."""
        if event.style in "|>":
            return False
        start, end = event.start_mark, event.end_mark
        where = (start.line, start.column), (end.line, end.column)
        if start.line != end.line and yaml_slips.swallows_a_key(self.lines, *where):
            self._refuse(path, OPEN_QUOTE)
        elif space := yaml_slips.in_quotes(event.value):
            self._refuse(path, space[1])
        else:
            return False
        return True

    def _is_slip(self, event: Any, path: Path_) -> bool:
        """Whether a plain value was meant as something else; then it is refused."""
        start, end = event.start_mark, event.end_mark
        where = (start.line, start.column), (end.line, end.column)
        slip = yaml_slips.in_value(self.lines, *where) or yaml_slips.continued(self.lines, *where)
        key = next((part for part in reversed(path) if isinstance(part, str)), "")
        if slip:
            self._refuse_at(path, *slip)
        elif found := yaml_slips.in_text(event.value, key=key, is_item=_is_item(path)):
            self._refuse_at(path, start.line + 1, start.column + found[0] + 1, found[1])
        elif yaml_slips.lost_text(self.lines, (end.line, end.column)):
            message = "# 后面的字不会被读；是内容就给整段文字加引号，是说明就另起一行"
            self._refuse(path, message)
        else:
            return False
        return True
