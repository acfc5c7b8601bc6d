"""Say below a request what it moves: ``python -m scripts.comment RUN HEAD SOURCE``.

`RUN` is the run that built the request, `HEAD` its newest commit, `SOURCE` the repository that it was
pushed to, all three as the host itself says, not the build. From the environment: GITHUB_API_URL,
GITHUB_REPOSITORY, GITHUB_TOKEN (it may read runs and write comments). One comment is made and from
then on edited. Nothing of the build is run, and this needs nothing but a bare Python.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from scripts.files.leaving import leave
from scripts.reporting.foreign_text import fit
from scripts.reporting.host import Host, HostError, from_environment
from scripts.reporting.marked import keep_comment
from scripts.reporting.parcel import ParcelError, belongs, fetched

MARKER = "<!-- impact of this request -->"
_ABOVE = "> 由这次改动自己的程序算出；改了程序的，请先看程序。\n\n"


def main(
    arguments: Sequence[str],
    environment: Mapping[str, str] = os.environ,
    host_of: Callable[[Mapping[str, str]], Host] = from_environment,
) -> int:
    """Make or edit the comment; 1 where it was refused or could not be, 2 where the call is wrong."""
    if len(arguments) != 3 or not arguments[0].isdecimal():
        print("用法：make comment RUN=运行的编号 HEAD=提交 SOURCE=所有者/名称", file=sys.stderr)
        return 2
    run, head, source = arguments
    try:
        host = host_of(environment)
        parcel = fetched(host, int(run))
        if parcel is None:
            print(f"运行 {run} 没有留下影响报告；什么也没有写")
            return 0
        if refused := belongs(host, parcel.number, head, source):
            raise ParcelError(f"{refused}；什么也没有写")
        print(keep_comment(host, parcel.number, MARKER, _ABOVE + fit(parcel.text)))
    except (HostError, ParcelError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
