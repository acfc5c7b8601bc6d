"""How a command ends: also when whoever reads its output has seen enough, or a person stops it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import NoReturn

STOPPED = 130
"""The person at the keyboard stopped it."""
UNREAD = 141
"""Nobody read the output to its end (``… | head``); what a shell says of such a command."""


def leave(work: Callable[[], int]) -> NoReturn:
    """Do the `work` of a command and end with its code, `STOPPED` or `UNREAD`."""
    try:
        code = work()
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except KeyboardInterrupt:
        code = STOPPED
    except BrokenPipeError:
        _write_no_more()
        code = UNREAD
    sys.exit(code)


def _write_no_more() -> None:
    """What is still to be written goes nowhere, so that leaving does not fail over it again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())
