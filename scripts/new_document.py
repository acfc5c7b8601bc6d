"""Write the skeleton of a new document: ``python -m scripts.new_document [--text FILE] [--id …]``.

Asks for what neither flags nor the source text say (``make new-document``); writes
``catalog/documents/ID.yml``, and the place where it is a new one. Nothing is overwritten.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from scripts.catalogue.modeline import SCHEMA, modeline
from scripts.catalogue.models.sources import Source
from scripts.catalogue.unwritten import unwritten
from scripts.checks.every import check
from scripts.drafting.asking import Ask, Unanswered, answers, flag
from scripts.drafting.particulars import particulars
from scripts.drafting.proposed_cut import proposed_cut
from scripts.drafting.questions import questions, questions_of_place
from scripts.drafting.skeleton import Answers, new_place, skeleton
from scripts.drafting.written_yaml import item
from scripts.files.leaving import leave
from scripts.files.paths import CATALOG

FLAGS = (
    *("text", "id", "title", "short_title", "number", "issuer", "issued_on", "place"),
    *("place_level", "place_within"),
)
"""What can be said on the command line."""


def main(arguments: list[str], ask: Ask = input, folder: Path = CATALOG) -> int:
    """Write the skeleton below `folder` and say what is left to do; 2 where nothing was written."""
    catalogue, problems = check(folder)
    if problems:
        print("\n".join(map(str, problems)), file=sys.stderr)
        print("\n目录里先有这些要改；改好再添新文件。", file=sys.stderr)
        return 1
    try:
        flags = _flags(arguments)
        text = _text(flags.pop("text", None))
        printed = particulars(text)
        asked = questions(catalogue, printed)
        known = [place.name for place in catalogue.places]
        if (name := flags.get("place")) and name not in known:  # so that all is said at once
            asked += questions_of_place(catalogue, name)
        said = answers(asked, flags, ask)
        if said["place"] not in known and "place_level" not in said:
            said |= answers(questions_of_place(catalogue, said["place"]), flags, ask)
        place = new_place(said) if said["place"] not in known else None
        said = {key: value for key, value in said.items() if not key.startswith("place_")}
        file = folder / "documents" / f"{said['id']}.yml"
        if file.exists():
            raise Unanswered(f"{file} 已经有了，没有改动它；请换一个 --id")
    except KeyboardInterrupt:
        print("\n停下了，什么都没有写。", file=sys.stderr)
        return 130
    except Unanswered as error:
        print(f"还差这些，什么都没有写：\n{error}", file=sys.stderr)
        print("用 make 的写大写：--place-within 写成 PLACE_WITHIN=…，其余一样。", file=sys.stderr)
        return 2
    source = proposed_cut(said["id"], text, printed) if text else _cut_to_write(said)
    file.parent.mkdir(exist_ok=True)
    first = modeline(file, folder / SCHEMA)
    file.write_text(skeleton(Answers(**said), source, text, first), encoding="utf-8")
    if place:
        places = folder / "places.yml"
        _add_place(places, place, modeline(places, folder / SCHEMA))
    return _report(file, folder, place)


def _flags(arguments: list[str]) -> dict[str, str]:
    """``--id a --title=b`` by key. Raises Unanswered for a flag that there is not."""
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        key = name.removeprefix("--").replace("-", "_")
        if not name.startswith("--") or key not in FLAGS:
            raise Unanswered(f"没有 “{name}” 这个选项；可用的是 {'、'.join(map(flag, FLAGS))}")
        if not equals and not rest:
            raise Unanswered(f"{name} 后面没有写内容")
        found[key] = value if equals else rest.pop(0)
    return found


def _text(name: str | None) -> str:
    """The source text in the file of this name; none where no file is named."""
    if name is None:
        return ""
    try:
        return Path(name).read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except OSError:
        raise Unanswered(f"--text  打不开 {name}；请核对路径") from None
    except UnicodeDecodeError:
        raise Unanswered(f"--text  {name} 不是 UTF-8 编码；请另存为 UTF-8 的 .txt") from None


def _cut_to_write(said: dict[str, Any]) -> Source:
    """The cut of a document whose text is not at hand."""
    known_by = said["number"] or said["title"]
    return Source(document=said["id"], known_by=known_by, title=[said["title"]])


def _add_place(file: Path, place: dict[str, Any], first: str) -> None:
    """Add `place` to `file`; where it is made, `first` is its first line."""
    there = file.exists()
    text = file.read_text(encoding="utf-8").rstrip("\n") if there else f"{first}\nplaces:"
    file.write_text("\n".join([text, "", *item(place, 2), ""]), encoding="utf-8")


def _report(file: Path, folder: Path, place: dict[str, Any] | None) -> int:
    """Say what was written and what is left to do."""
    catalogue, problems = check(folder)
    left = [p for p in unwritten(catalogue) if p.file.endswith(f"documents/{file.name}")]
    print(f"写好了 {file}")
    if place:
        begins = "、".join(place["numbers_begin"])
        print(
            f"{folder / 'places.yml'} 末尾加了 “{place['name']}”。numbers_begin 是那里的文号和标题怎样开头，"
            f"先写了 {begins}；请看对不对。"
        )
    for problem in [*problems, *left]:
        print(problem)
    print(
        f"\n还有 {len(left)} 处要写。写完运行 make check；"
        "把原文放进原文文件夹，再运行 make verify SOURCES=原文文件夹。"
    )
    return 1 if problems else 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
