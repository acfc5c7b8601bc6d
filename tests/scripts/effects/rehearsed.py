"""Twelve requests rehearsed on the frozen catalogue: what each changes, and the comment it would get.

The comments are kept in ``expected/``; ``python -m tests.scripts.effects.rehearsed`` writes them anew,
after a change of the words or of the frozen catalogue.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from scripts.catalogue.loading import load
from scripts.effects import sides
from scripts.effects.as_markdown import as_markdown
from scripts.effects.comparing import compared
from scripts.effects.report import Report
from scripts.effects.sides import Side
from scripts.evidence.claims import claims
from scripts.evidence.proof import prove
from scripts.evidence.sources_lock import SourcesLock
from tests import case_table, frozen
from tests.rehearsal import governing, texts
from tests.rehearsal.draft import Draft
from tests.rehearsal.edits import NEW_DOCUMENT
from tests.rehearsal.steps import digests

EXPECTED = Path(__file__).parent / "expected"
PAGE = "# 关于本站\n\n这一页是手写的，只供测试。\n"


class Request(NamedTuple):
    """What a request changes in a folder; whether its quotations were proved, its description."""

    edit: Callable[[Path], None]
    is_proved: bool = False
    description: str = ""


def project(folder: Path) -> Path:
    """The frozen catalogue laid out as a project in `folder`, with its stories and a page."""
    shutil.copytree(frozen.FOLDER, folder / "catalog")
    shutil.copytree(case_table.FOLDER, folder / "tests" / "cases")
    (folder / "content").mkdir()
    (folder / "content" / "about.md").write_text(PAGE, encoding="utf-8")
    return folder


def state(folder: Path, name: str = "改之后") -> Side:
    """The state in `folder`, as it is read."""
    return sides.read(name, folder, frozen.DAY)


@cache
def base() -> Side:
    """The state that every request begins with, read once."""
    with tempfile.TemporaryDirectory() as folder:
        return state(project(Path(folder)), "改之前")


def report(request: Request, folder: Path) -> Report:
    """What a request moves; it is made in `folder`, which is empty."""
    request.edit(project(folder))
    if request.is_proved:
        prove_again(folder)
    return compared(base(), state(folder), request.description)


def prove_again(folder: Path) -> None:
    """Renew the lock as `tests.frozen_lock` does: the documents print what the records quote."""
    catalogue = load(folder / "catalog")[0]
    claimed = list(claims(catalogue))
    made = texts.completed(catalogue, {}, claimed)
    positions = prove(catalogue, made)[0]
    waiting = frozen.unproved().keys
    quotes = {c.key: positions[c.key] for c in claimed if c.key not in waiting}
    lock = SourcesLock(digests(made), quotes)
    (folder / "catalog" / "sources.lock").write_text(lock.text(), encoding="utf-8")


def replaced(folder: Path, name: str, *pairs: tuple[str, str]) -> None:
    """In a file of `folder`, the second of each pair instead of the first, wherever it stands."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, f"{name} has no {old}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def cap(folder: Path) -> None:
    """A price cap is lower."""
    replaced(
        folder,
        "catalog/caps.yml",
        ("amount: 3000", "amount: 2800"),
        ("不超过 3000 元", "不超过 2800 元"),
    )


def threshold(folder: Path) -> None:
    """The first line is at 35 % instead of 30 %."""
    replaced(folder, "catalog/schemes/yunzhou-2026.yml", ("30%", "35%"))
    replaced(folder, "catalog/readings.yml", ("总数30%", "总数35%"), ("在 30% 处", "在 35% 处"))


def office(folder: Path) -> None:
    """An office more, in its list and in an action."""
    file = "catalog/departments/yunzhou.yml"
    quote = "市航运局配合"
    cite = f"{{document: yunzhou-2025, clause: 五（十一）, quote: {quote}}}"
    one = "  - id: dept-yunzhou-shipping\n    name: 市航运局\n    place: 云州\n    level: 市\n"
    one += f"    kind: 政府\n    named_in:\n      - {cite}\n"
    replaced(folder, file, ("  - id: dept-yunzhou-hrss\n", f"{one}  - id: dept-yunzhou-hrss\n"))
    listed = "      - {id: dept-yunzhou-miit, as_written: 市工业和信息化局}\n"
    also = "      - {id: dept-yunzhou-shipping, as_written: 市航运局}\n"
    action = "    clause: 附表 1\n"
    lines = (folder / "catalog/actions/yunzhou-2025.yml").read_text(encoding="utf-8")
    first, found, rest = lines.partition(action)
    assert found
    text = first + found + rest.replace(listed, listed + also, 1)
    (folder / "catalog/actions/yunzhou-2025.yml").write_text(text, encoding="utf-8")


def alias(folder: Path) -> None:
    """An office is called by one name more."""
    replaced(
        folder,
        "catalog/departments/yunzhou.yml",
        ("      - 市人社部门\n", "      - 市人社部门\n      - 市人社办\n"),
        (
            "quote: 市人力资源社会保障局牵头抓总}\n",
            "quote: 市人力资源社会保障局牵头抓总}\n"
            "      - {document: yunzhou-2025, clause: 五（十一）, quote: 由市人社办承办}\n",
        ),
    )


def quotation(folder: Path) -> None:
    """A quotation runs on for some words; nobody has held it against the text yet."""
    file = "catalog/requirements/yunzhou-2026.yml"
    replaced(folder, file, ("等新兴产业领域，以及康养服务等民生领域}", "等新兴产业领域}"))


def new_document(folder: Path) -> None:
    """A document comes in, with its scheme, and governs its own place."""
    shutil.copyfile(NEW_DOCUMENT, folder / "catalog" / "documents" / "rehearsed.yml")
    governing.of_a_new_place(Draft(folder, {}), "rehearsed-2099")


def ended_document(folder: Path) -> None:
    """A document ends on a day that another one prints."""
    file = "catalog/schemes/zz-made-up.yml"
    end = (
        "    ended_on: 2100-01-01\n    evidence:\n      - {about: ended_on, document: stepped-2099, "
        "clause: 二, quote: 自2100年1月1日起，按取证和就业付补贴的办法停止执行}\n"
    )
    replaced(folder, file, ("    evidence:\n", end))


def reading_removed(folder: Path) -> None:
    """A doubt is settled: the reading goes, with the story that chooses one of its options."""
    _without(folder / "catalog" / "readings.yml", "  - id: R3\n", "  - id: R4\n")
    _without(
        folder / "tests" / "cases" / "yunzhou-2026.yml",
        "- name: 正好 50%，R3 选",
        "# 41 人",
    )


def _without(file: Path, begin: str, end: str) -> None:
    text = file.read_text(encoding="utf-8")
    first, last = text.index(begin), text.index(end)
    file.write_text(text[:first] + text[last:], encoding="utf-8")


def id_renamed(folder: Path) -> None:
    """A record has another id; all that names it follows."""
    old, new = "dept-yunzhou-hrss", "dept-yunzhou-hr"
    for file in (folder / "catalog").rglob("*.yml"):
        text = file.read_text(encoding="utf-8")
        said = f"  - id: {old}\n"
        text = text.replace(said, f"  - id: {new}\n    formerly: [{old}]\n")
        kept = text.replace(f"formerly: [{old}]", "formerly: [OLD]").replace(old, new)
        file.write_text(kept.replace("OLD", old), encoding="utf-8")


def full_width_colon(folder: Path) -> None:
    """A colon is typed as Chinese keyboards do."""
    replaced(folder, "catalog/caps.yml", ("amount: 3000", "amount：2800"))


def two_errors(folder: Path) -> None:
    """An amount that is none, and a default that is no option."""
    replaced(folder, "catalog/caps.yml", ("amount: 3000", "amount: 2,800元"))
    replaced(folder, "catalog/readings.yml", ("default: trainees", "default: everybody"))


def prose_only(folder: Path) -> None:
    """A page that is written by hand says something more."""
    (folder / "content" / "about.md").write_text(PAGE + "\n有错请告诉我们。\n", encoding="utf-8")


WHY = "本次把两处数字改得和新发的通知一致。\n\n说明：通知把线从 30% 提高到 35%，见四（五）。\n"

REQUESTS: dict[str, Request] = {
    "cap": Request(cap, is_proved=True),
    "threshold": Request(threshold, is_proved=True, description=WHY),
    "office": Request(office, is_proved=True),
    "alias": Request(alias, is_proved=True),
    "quotation": Request(quotation),
    "new-document": Request(new_document, is_proved=True),
    "ended-document": Request(ended_document, is_proved=True),
    "reading-removed": Request(reading_removed, is_proved=True),
    "id-renamed": Request(id_renamed, is_proved=True),
    "full-width-colon": Request(full_width_colon),
    "two-errors": Request(two_errors),
    "prose-only": Request(prose_only),
}


def main() -> None:
    """Write every expected comment anew."""
    for name, request in REQUESTS.items():
        with tempfile.TemporaryDirectory() as folder:
            text = as_markdown(report(request, Path(folder)))
        (EXPECTED / f"{name}.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
