"""Lay out what a run is told of a request: ``python -m scripts.request EVENT FOLDER``.

`EVENT` is the file of the host that says what happened, as JSON with ``pull_request`` in it: ``number``
and ``body``. Into `FOLDER` go the number, the description (where the impact looks for a line 说明:) and
a first text of the impact, which says that there is none yet.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.files.leaving import leave
from scripts.reporting.parcel import ParcelError, lay


def main(arguments: Sequence[str]) -> int:
    """Write the files; 1 where the event says nothing of a request, 2 where the call is wrong."""
    if len(arguments) != 2:
        print("用法：make request EVENT=文件 FOLDER=文件夹", file=sys.stderr)
        return 2
    try:
        lay(Path(arguments[1]), Path(arguments[0]))
    except ParcelError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    leave(lambda: main(sys.argv[1:]))
