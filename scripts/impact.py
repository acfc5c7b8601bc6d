"""Say what a change moves: ``python -m scripts.impact --base REF`` (``make impact BASE=REF``).

``--head REF`` instead of the files as they are; ``--base-folder`` and ``--head-folder`` compare two
checkouts without git. ``--description FILE``: where the line ``说明:`` may stand beside the messages of the
commits. ``--format markdown|html|json``, ``--out FILE``. The network is not used.

Exit code 0: looked at, and explained where it has to be. 1: a line ``说明:`` is wanted and not there. 2: a
part could not be looked at; what could be is written all the same.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, NoReturn

from scripts.catalogue.day import day_of_build
from scripts.catalogue.loading import load
from scripts.effects import checkouts
from scripts.effects.as_html import as_html
from scripts.effects.as_json import as_json
from scripts.effects.as_markdown import as_markdown
from scripts.effects.checkouts import Unavailable
from scripts.effects.comparing import compared
from scripts.effects.report import Report
from scripts.effects.sides import Side, read
from scripts.files.leaving import leave
from scripts.files.paths import ROOT

FORMATS = {"markdown": as_markdown, "html": as_html, "json": as_json}
EXPLAINED, UNEXPLAINED, UNSEEN = 0, 1, 2
_USAGE = (
    "用法：make impact BASE=提交 [FORMAT=markdown|html|json] [OUT=文件] [DESCRIPTION=文件]，或\n"
    "python -m scripts.impact --base 提交 [--head 提交]；没有 git 时 --base-folder 旧的文件夹 "
    "[--head-folder 新的文件夹]"
)


class _Arguments(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Unavailable(_USAGE)


def main(arguments: list[str]) -> int:
    """Write the report; return the exit code."""
    try:
        asked = _asked(arguments)
        report = _report(asked)
        text = FORMATS[asked.format](report)
        if asked.out:
            asked.out.parent.mkdir(parents=True, exist_ok=True)
            asked.out.write_text(text, encoding="utf-8")
            print(f"写好了：{asked.out}")
        else:
            print(text, end="")
    except Unavailable as error:
        print(error, file=sys.stderr)
        return UNSEEN
    except OSError as error:
        print(f"打不开 {error.filename}；请核对路径", file=sys.stderr)
        return UNSEEN
    return ended(report)


def ended(report: Report) -> int:
    """The exit code, with what stands in the way on standard error."""
    for line in report.unseen:
        print(f"没有看全：{line}", file=sys.stderr)
    if report.lacks_reason:
        where = "提交说明或合并请求的正文里"
        print(f"还缺一行“说明：为什么这样改”，请写在{where}。要说明的是：", file=sys.stderr)
        print("\n".join(f"  {ask}" for ask in report.asks), file=sys.stderr)
    if report.unseen:
        return UNSEEN
    return UNEXPLAINED if report.lacks_reason else EXPLAINED


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = _Arguments(add_help=False)
    for name in ("--base", "--head"):
        parser.add_argument(name, default="")
    for name in ("--base-folder", "--head-folder", "--description", "--out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--format", choices=FORMATS, default="markdown")
    asked = parser.parse_args(arguments)
    if not asked.base and not asked.base_folder:
        raise Unavailable(f"没有写和哪个样子比，例如 make impact BASE=main。\n{_USAGE}")
    for folder in (asked.base_folder, asked.head_folder):
        if folder and not folder.is_dir():
            raise Unavailable(f"没有 {folder} 这个文件夹；请核对路径")
    return asked


class _State(NamedTuple):
    name: str
    folder: Path


def _report(asked: argparse.Namespace) -> Report:
    """The report of the two states. Raises Unavailable."""
    root = asked.head_folder or ROOT
    told = asked.description.read_text("utf-8", "replace") if asked.description else ""
    with tempfile.TemporaryDirectory(prefix="impact-") as beside:
        before, after = Path(beside) / "before", Path(beside) / "after"
        now, program_files = _State("现在的文件", root), []
        if asked.base_folder:
            was = _State(f"{asked.base_folder}", asked.base_folder)
        else:
            change = checkouts.change(root, asked.base, asked.head)
            told += "\n" + checkouts.messages(root, change)
            program_files = checkouts.program_files(root, change)
            files = checkouts.files_of(root, change.base, before)
            was = _State(f"{asked.base}（{checkouts.short(change.base)}）", files)
            if change.head:
                files = checkouts.files_of(root, change.head, after)
                now = _State(f"{asked.head}（{checkouts.short(change.head)}）", files)
        return compared(*_both(was, now), told, program_files)


def _both(was: _State, now: _State) -> tuple[Side, Side]:
    """Both states, each read by a process of its own: most machines have two cores."""
    day: date = day_of_build()
    load(now.folder / "catalog")  # a file that did not change is read once for both
    with ProcessPoolExecutor(1, get_context("fork")) as apart:
        before = apart.submit(read, *was, day, load)  # what was wrong before is no part of a change
        after = read(*now, day)
        return before.result(), after


def _alone() -> int:
    gc.disable()  # two states fit into memory, and looking for what could go takes a tenth of the time
    return main(sys.argv[1:])


if __name__ == "__main__":
    leave(_alone)
