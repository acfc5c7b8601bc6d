"""Write what is to be looked after: ``python -m scripts.upkeep [--site FOLDER] [--outward] [--out FILE]``.

Days passed, documents that stop soon, documents nobody has read a second time, documents cited and not
held; with a built site also its links, with ``--outward`` also whether the addresses elsewhere answer
(the only thing here that uses the network). Without ``--out`` the report is printed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from scripts.catalogue.catalogue import Catalogue
from scripts.checks.every import check
from scripts.derived.ending_soon import ending_soon
from scripts.derived.not_held import NotHeld, not_held
from scripts.derived.reminders import reminders
from scripts.derived.second_reading import unread
from scripts.evidence import sources_lock
from scripts.evidence.sources_lock import SourcesLock
from scripts.files.leaving import leave
from scripts.files.paths import CATALOG
from scripts.files.problems import Problem
from scripts.published.site_links import site_links
from scripts.reporting.addresses import unanswered
from scripts.reporting.upkeep_text import Part, text

AHEAD = 60
"""Days before a document stops that its end is reported."""


def main(arguments: Sequence[str], folder: Path = CATALOG, today: date | None = None) -> int:
    """Write or print the report; 1 where the catalogue is broken, 2 where the call is wrong."""
    called = argparse.ArgumentParser(prog="make upkeep", add_help=False)
    called.add_argument("--site", type=Path)
    called.add_argument("--outward", action="store_true")
    called.add_argument("--out", type=Path)
    options = called.parse_args(arguments)
    if options.site and not (options.site / "index.html").is_file():
        print(f"{options.site} 里没有做好的网站；请先运行 make site", file=sys.stderr)
        return 2
    catalogue, problems = check(folder)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    today = today or date.today()
    parts = of_records(catalogue, sources_lock.read(folder / sources_lock.FILE.name), today)
    if options.site:
        parts += of_links(options.site, options.outward)
    report = text(today, parts)
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(report, encoding="utf-8")
        print(f"{options.out}：{report.splitlines()[0]}")
    else:
        print(report, end="")
    return 0


def of_records(catalogue: Catalogue, lock: SourcesLock, today: date) -> list[Part]:
    """What the records say is to be done on the day `today`."""
    return [
        ("日期过了、要再看的", _placed(reminders(catalogue, today))),
        (f"{AHEAD} 日以内停止执行的文件", _placed(ending_soon(catalogue, today, AHEAD))),
        ("还没有第二个人逐条读过的文件", _placed(unread(catalogue, lock))),
        ("引用了、本站没有原文的文件", [_cited(one) for one in not_held(catalogue)]),
    ]


def of_links(site: Path, outward: bool) -> list[Part]:
    """What the links of the built `site` lead to no more."""
    links = site_links(site)
    parts: list[Part] = [
        ("本站里去不了的链接", [f"`{page}`：`{link}`" for page, link in links.broken])
    ]
    if outward:
        gone = unanswered(links.outward)
        lines = [f"<{address}>（在 `{links.outward[address]}`）：{why}" for address, why in gone]
        parts.append(("别的网站打不开的网址", lines))
    return parts


def _placed(found: Iterable[Problem]) -> list[str]:
    return [f"`{one.file}:{one.line}` {' '.join(one.message.split())}" for one in found]


def _cited(one: NotHeld) -> str:
    by = "；".join(f"《{title}》{'、'.join(clauses)}" for title, clauses in one.cited)
    return f"{one.name}：{by}"


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
