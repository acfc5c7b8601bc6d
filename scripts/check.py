"""Check the whole catalogue and say, in Chinese and in one pass, everything that is wrong."""

from __future__ import annotations

import sys

from scripts.catalogue.kinds import KINDS
from scripts.catalogue.unwritten import unwritten
from scripts.checks.every import check
from scripts.evidence import sources_lock
from scripts.evidence.unproved import summary, unproved
from scripts.pages import changes


def main() -> int:
    """Print every problem, or one line that says how much was checked, what is unproved,
    and what a skeleton left to be written."""
    catalogue, problems = check()
    problems = [*problems, *sources_lock.problems(), *changes.load()[1]]
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"\n共 {len(problems)} 处要改。", file=sys.stderr)
        return 1
    counts = "，".join(
        f"{model.listed.called} {len(catalogue.records(name))}" for name, model in KINDS.items()
    )
    print(f"目录没有问题：{counts}")
    if waiting := summary(unproved(catalogue)):
        print(waiting)
    if left := list(unwritten(catalogue)):
        print("\n".join(map(str, left)))
        print(f"还有 {len(left)} 处写着“还要写”；不妨碍做网页，写完再提交。")
    return 0


if __name__ == "__main__":
    sys.exit(main())
