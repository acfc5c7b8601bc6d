"""Keep the weekly report in the tracker: ``python -m scripts.report FILE`` (`make upkeep` writes it).

One issue, found by its marker, edited in place; it is open as long as there is something to do. From
the environment: GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN (it may write issues). This needs
nothing but a bare Python.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from scripts.files.leaving import leave
from scripts.reporting.host import Host, HostError, from_environment
from scripts.reporting.marked import keep_issue
from scripts.reporting.upkeep_text import TITLE, says_something

MARKER = "<!-- weekly upkeep -->"


def main(
    arguments: Sequence[str],
    environment: Mapping[str, str] = os.environ,
    host_of: Callable[[Mapping[str, str]], Host] = from_environment,
) -> int:
    """Make, edit or close the issue; 1 where it could not be, 2 where the call is wrong."""
    if len(arguments) != 1:
        print("用法：make report FILE=make upkeep 写的文件", file=sys.stderr)
        return 2
    file = Path(arguments[0])
    if not file.is_file():
        print(f"没有 {file} 这个文件；请先运行 make upkeep OUT={file}", file=sys.stderr)
        return 2
    report = file.read_text(encoding="utf-8")
    try:
        host = host_of(environment)
        print(keep_issue(host, MARKER, TITLE, report, says_something(report)))
    except HostError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
