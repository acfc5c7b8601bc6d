"""One comment and one issue that a command keeps: found by a marker, edited in place.

Only what the command's own account wrote is touched: anybody can write the marker.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from scripts.reporting.host import Host, HostError

ACCOUNT = "github-actions[bot]"
"""Who writes with the token that a run is given."""
_TRIES = 3
"""Of adding: each looks again whether it is there by now."""


def keep_comment(host: Host, number: int, marker: str, text: str, account: str = ACCOUNT) -> str:
    """Have one comment with `marker` below the request `number` say `text`; a sentence on what was
    done. Raises HostError."""
    below = f"/issues/{number}/comments"

    def find() -> dict[str, Any] | None:
        return _own(list(host.listed(below)), marker, account)

    return _kept(
        host, find, below, "/issues/comments/{id}", {"body": _marked(marker, text)}, "说明"
    )


def keep_issue(
    host: Host, marker: str, title: str, text: str, open_: bool, account: str = ACCOUNT
) -> str:
    """Have one issue with `marker` say `text`, open or closed; a sentence on what was done.

    One that is to be closed is not made. Raises HostError.
    """

    def find() -> dict[str, Any] | None:
        issues = host.listed("/issues", state="all", creator=account)
        return _own([one for one in issues if "pull_request" not in one], marker, account)

    wanted = {"title": title, "body": _marked(marker, text), "state": "open" if open_ else "closed"}
    if not open_ and find() is None:
        return "没有要做的，也没有开着的报告；什么也没有写"
    return _kept(host, find, "/issues", "/issues/{number}", wanted, "报告")


def _kept(
    host: Host,
    find: Callable[[], dict[str, Any] | None],
    add: str,
    change: str,
    wanted: dict[str, Any],
    called: str,
) -> str:
    """What `find` finds changed to what is `wanted`, or that added."""
    for left in reversed(range(_TRIES)):
        there = find()
        if there is not None:
            if all(_same(there.get(key), value) for key, value in wanted.items()):
                return f"{called}没有变，不用改：{_address(there)}"
            changed = host.change(change.format_map(there), wanted)
            return f"改了原来的{called}：{_address(changed)}"
        try:
            new = {key: value for key, value in wanted.items() if key != "state"}
            return f"写了一条新的{called}：{_address(host.add(add, new))}"
        except HostError as error:
            if not (error.passing and left):
                raise
    raise AssertionError("the last try returns or raises")


def _own(found: list[dict[str, Any]], marker: str, account: str) -> dict[str, Any] | None:
    """The first that `account` wrote and that begins with `marker`."""
    for one in found:
        wrote = (one.get("user") or {}).get("login")
        if wrote == account and (one.get("body") or "").startswith(marker):
            return one
    return None


def _marked(marker: str, text: str) -> str:
    return f"{marker}\n{text}"


def _same(there: Any, wanted: Any) -> bool:
    """Whether two values are one; a host may keep other line ends."""
    if isinstance(there, str) and isinstance(wanted, str):
        return there.replace("\r\n", "\n").rstrip() == wanted.rstrip()
    return bool(there == wanted)


def _address(of: dict[str, Any]) -> str:
    return str(of.get("html_url", ""))
