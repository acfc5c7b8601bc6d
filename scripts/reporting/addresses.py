"""Whether addresses elsewhere still answer: each is asked once, all of them within a bounded time."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

SECONDS = 15.0
"""For one answer."""
ALTOGETHER = 180.0
"""Seconds after which none is asked any more."""
_AT_ONCE = 4
_GONE = (404, 410)
"""What is no longer there. Anything else that a server says, it says: many refuse whoever is no browser."""


def unanswered(
    addresses: Iterable[str],
    seconds: float = SECONDS,
    altogether: float = ALTOGETHER,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[tuple[str, str]]:
    """(address, why) of each that is gone, cannot be reached or was not asked for want of time."""
    until = clock() + altogether

    def ask(address: str) -> tuple[str, str | None]:
        return address, "时间不够，没有看" if clock() >= until else _wrong(address, seconds)

    with ThreadPoolExecutor(_AT_ONCE) as asking:
        for address, why in asking.map(ask, addresses):
            if why:
                yield address, why


def _wrong(address: str, seconds: float) -> str | None:
    """Why `address` does not answer; None where it does."""
    try:
        request = urllib.request.Request(address, headers={"User-Agent": "training-policy-site"})
        with urllib.request.urlopen(request, timeout=seconds):
            return None
    except urllib.error.HTTPError as error:
        with error:
            return f"服务器回答 {error.code}" if error.code in _GONE else None
    except (OSError, ValueError, http.client.HTTPException) as error:
        return f"连不上（{getattr(error, 'reason', error)}）"
