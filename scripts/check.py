"""Check the whole catalogue and say, in Chinese and in one pass, everything that is wrong.

``python -m scripts.check [--annotations]``: with the flag, each problem also as a workflow command,
which marks its line in a change.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date

from scripts.catalogue.kinds import KINDS
from scripts.catalogue.unwritten import unwritten
from scripts.checks.every import check
from scripts.derived.lookup import Lookup
from scripts.derived.reminders import reminders
from scripts.derived.second_reading import unread
from scripts.desks.every import every_desk, idle_pages
from scripts.desks.site_parts import with_site_parts
from scripts.editing import page as edit_page
from scripts.editing.whole_check import beside_the_records
from scripts.evidence import lock_lines, sources_lock
from scripts.evidence.proof import claimed_keys
from scripts.evidence.unproved import summary
from scripts.files.leaving import leave
from scripts.files.paths import CATALOG
from scripts.open_data import schema_beside
from scripts.pages import changes
from scripts.published import links, lost, moved
from scripts.published.all_pages import beside_desks
from scripts.reporting.annotations import annotation
from scripts.roster_page import page as roster_page

ANNOTATIONS = "--annotations"


def main(arguments: Sequence[str] = ()) -> int:
    """Print every problem, or one line that says how much was checked, what is unproved,
    which schema is stale, what should not be forgotten, and what a skeleton left to be written."""
    if not {*arguments} <= {ANNOTATIONS}:
        print(f"用法：python -m scripts.check [{ANNOTATIONS}]", file=sys.stderr)
        return 2
    catalogue, problems = check()
    problems = [*problems, *beside_the_records(catalogue), *changes.load()[1]]
    if not problems:  # else pages would seem to be missing that only what is broken leaves out
        lookup = Lookup(catalogue)
        problems = links.problems(lookup, _templates(lookup))
    for problem in problems:
        print(problem, file=sys.stderr)
        if arguments:
            print(annotation(problem))
    if problems:
        print(f"\n共 {len(problems)} 处要改。", file=sys.stderr)
        return 1
    counts = "，".join(
        f"{model.listed.called} {len(catalogue.records(name))}" for name, model in KINDS.items()
    )
    print(f"目录没有问题：{counts}")
    if new := lost.unlisted(catalogue):
        print(new)
    if waiting := summary(lookup.unproved):
        print(waiting)
    for line in schema_beside.stale(CATALOG):
        print(line)
    if gone := lock_lines.stale(sources_lock.read(), claimed_keys(catalogue)):
        print(gone)
    remembered = [*reminders(catalogue, date.today()), *unread(catalogue, sources_lock.read())]
    if remembered:
        print("\n".join(map(str, remembered)))
        print(f"提醒 {len(remembered)} 处；不妨碍做网页和提交。")
    if left := list(unwritten(catalogue)):
        print("\n".join(map(str, left)))
        print(f"还有 {len(left)} 处写着“还要写”；不妨碍做网页，写完再提交。")
    return 0


def _templates(lookup: Lookup) -> dict[str, str]:
    """The template of each page that the build would write, by file."""
    compiled = with_site_parts(lookup.compiled, lookup)
    found = {page.file: page.template for page in beside_desks(lookup, compiled, [])}
    found |= {edit_page.PAGE: edit_page.TEMPLATE}
    found |= {roster_page.PAGE: roster_page.template(compiled)}
    found |= {desk.file: desk.template for desk in every_desk(compiled)}
    found |= {page.file: page.template for page in idle_pages(compiled)}
    return found | {page.file: page.template for page in moved.pages(lookup, found)}


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
