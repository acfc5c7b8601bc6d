"""The time on this machine, for what is written into files."""

from __future__ import annotations

from datetime import datetime

from calculator.engine.entry import moments


def made() -> moments.Moment:
    """Now, where the machine stands."""
    return moments.read(datetime.now().astimezone().isoformat(timespec="seconds"))
