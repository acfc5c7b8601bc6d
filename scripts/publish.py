"""Renew the list of what is published: ``python -m scripts.publish`` (``make publish``).

New ids are put on it and none is taken out; readings and stories stand on it as they are.
"""

from __future__ import annotations

import sys

from scripts.checks.every import check
from scripts.files.leaving import leave
from scripts.published import lock
from scripts.published.names import names


def main() -> int:
    """Write ``catalog/published.lock``; nothing where the catalogue is broken."""
    catalogue, problems = check()
    before, damaged = lock.read()
    for problem in [*problems, *damaged]:
        print(problem, file=sys.stderr)
    if problems or damaged:
        return 1
    now = names(catalogue)
    after = lock.renewed(before, now)
    lock.FILE.write_text(lock.text(after), encoding="utf-8")
    print(f"新记下 {len(after.ids - before.ids)} 个编号，共 {len(after.ids)} 个")
    for variant in sorted(before.variants.keys() - now.variants):
        print("不再有的理解：" + " ".join(variant))
    for story in sorted(before.stories - now.stories):
        print("不再有的例子：" + " ".join(story))
    return 0


if __name__ == "__main__":
    leave(main)
