"""``catalog/published.lock``: every id that was ever published, and the readings and stories there are.

One line each, tab-separated: ``id`` list, id; ``variant`` scheme, reading, option, the parts of the
formula that it changes; ``story`` file, scheme, name.
"""

from __future__ import annotations

from pathlib import Path

from scripts.files.paths import CATALOG
from scripts.files.problems import Problem
from scripts.published.names import Names

FILE = CATALOG / "published.lock"
_HEAD = "# Made by make publish and make verify. No id is ever taken out: its address stays."


def read(file: Path = FILE) -> tuple[Names, list[Problem]]:
    """The names in `file`, none where there is no file; and a problem for each line that says none."""
    found, problems = Names(), []
    text = file.read_bytes().decode("utf-8", "replace") if file.is_file() else ""
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        match line.split("\t"):
            case ["id", list_name, name]:
                found.ids.add((list_name, name))
            case ["variant", scheme, reading, option, parts]:
                found.variants[scheme, reading, option] = tuple(parts.split(","))
            case ["story", name, scheme, title]:
                found.stories.add((name, scheme, title))
            case _:
                message = "这一行读不懂；这份文件不要手改，请从版本库恢复，再运行 make publish"
                problems.append(Problem(f"{CATALOG.name}/{file.name}", number, 1, "", message))
    return found, problems


def text(names: Names) -> str:
    """The text of the file, in a fixed order."""
    lines = ["\t".join(("id", *each)) for each in sorted(names.ids)]
    lines += [
        "\t".join(("variant", *variant, ",".join(parts)))
        for variant, parts in sorted(names.variants.items())
    ]
    lines += ["\t".join(("story", *each)) for each in sorted(names.stories)]
    return "\n".join([_HEAD, *lines]) + "\n"


def renewed(before: Names, now: Names) -> Names:
    """The list after a change that is meant: ids stay for ever, readings and stories as they are."""
    return Names(before.ids | now.ids, now.variants, now.stories)


def added(before: Names, now: Names) -> Names:
    """The list with what is new, and nothing lost."""
    variants = before.variants | now.variants
    return Names(before.ids | now.ids, variants, before.stories | now.stories)
