"""What the build of a request hands on to be said below it: the request's number and the impact.

The build runs code that nobody has looked at, so all of it is a claim: it is read here with limits,
and whether the number is the request's is asked of the host (`belongs`).
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.reporting.host import Host

NAME = "impact-comment"
"""What the artefact is called."""
NUMBER = "number.txt"
TEXT = "impact.md"
DESCRIPTION = "description.md"
"""What the request says of itself; it is not handed on."""
_MOST_PACKED = 1_000_000
"""Bytes, packed as they come."""
_MOST = {NUMBER: 20, TEXT: 2_000_000}
"""Bytes of each file, unpacked; there are no others."""
_NUMBER = re.compile(rb"[1-9][0-9]{0,8}\s*")


class ParcelError(Exception):
    """What is wrong with what was handed on, as a sentence."""


@dataclass(frozen=True)
class Parcel:
    """The number that is claimed, and the text that is to stand below the request."""

    number: int
    text: str


def lay(folder: Path, event: Path) -> None:
    """Write into `folder` what the file `event` says of a request: its number, its description, and
    that nothing has been found out yet, which the impact is to replace. Raises ParcelError."""
    try:
        told = json.loads(event.read_text(encoding="utf-8"))["pull_request"]
        number, description = told["number"], told["body"] or ""
    except (OSError, ValueError, KeyError, TypeError):
        raise ParcelError(f"{event} 里没有 pull_request 的 number 和 body") from None
    if not _NUMBER.fullmatch(str(number).encode()):
        raise ParcelError(f"改动的编号 “{number}” 不是一个正整数")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {NUMBER: f"{number}\n", DESCRIPTION: description, TEXT: _NOTHING}.items():
        (folder / name).write_text(text, encoding="utf-8")


_NOTHING = (
    "**没有算出这次改动的影响。** 原因见这次运行的日志；在算出来以前，不要当作“什么也没有变”。\n"
)


def fetched(host: Host, run: int) -> Parcel | None:
    """The parcel of the `run`; None where it handed none on. Raises ParcelError, HostError."""
    answer = host.get(f"/actions/runs/{run}/artifacts", name=NAME, per_page=10)
    found = [one for one in answer["artifacts"] if one["name"] == NAME and not one["expired"]]
    if not found:
        return None
    newest = max(found, key=lambda one: one["id"])
    if newest["size_in_bytes"] > _MOST_PACKED:
        raise ParcelError(f"附件 {NAME} 有 {newest['size_in_bytes']} 字节，太大，没有取")
    return read(host.fetched(f"/actions/artifacts/{newest['id']}/zip", _MOST_PACKED))


def read(packed: bytes) -> Parcel:
    """What is in the packed parcel. Raises ParcelError."""
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as parcel:
            files = {name: _content(parcel, name) for name in _names(parcel)}
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        raise ParcelError(f"附件 {NAME} 打不开：{type(error).__name__}") from None
    if not _NUMBER.fullmatch(files[NUMBER]):
        raise ParcelError(f"{NUMBER} 里写的不是一个正整数，没有写")
    try:
        return Parcel(int(files[NUMBER]), files[TEXT].decode("utf-8"))
    except UnicodeDecodeError:
        raise ParcelError(f"{TEXT} 不是 UTF-8 的文字，没有写") from None


def _names(parcel: zipfile.ZipFile) -> list[str]:
    names = sorted(each.filename for each in parcel.infolist())
    if names != sorted(_MOST):
        raise ParcelError(f"附件 {NAME} 里应当只有 {NUMBER} 和 {TEXT}，没有写")
    return names


def _content(parcel: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of the file `name`, however long it says that it is."""
    with parcel.open(name) as file:
        found = file.read(_MOST[name] + 1)
    if len(found) > _MOST[name]:
        raise ParcelError(f"{name} 超过 {_MOST[name]} 字节，没有写")
    return found


def belongs(host: Host, number: int, head: str, source: str) -> str | None:
    """Why the request `number` is not the one whose newest commit is `head`, pushed to the
    repository `source`; None where it is. Raises HostError."""
    request = host.get(f"/pulls/{number}")
    there: Any = request["head"]
    pushed_to = (there.get("repo") or {}).get("full_name")  # none where the fork is gone
    if request["state"] != "open":
        return f"改动 #{number} 已经关闭"
    if there["sha"] != head:
        return f"改动 #{number} 最新的提交不是这次运行的那一个：编号不对，或者已经有更新的提交"
    if pushed_to != source:
        return f"改动 #{number} 的提交不在 {source}：编号不对"
    return None
