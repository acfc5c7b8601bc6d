"""What a command reads: files and standard input, and why one cannot be read."""

from __future__ import annotations

import errno
import sys
from pathlib import Path
from typing import BinaryIO


class InputError(Exception):
    """What a command was given cannot be used; the message says why."""


def content_of(name: str) -> bytes:
    """The bytes of the file called `name`, of standard input for ``-``. Raises InputError."""
    try:
        return standard_input().read() if name == "-" else path_of(name).read_bytes()
    except OSError as error:
        raise InputError(f"读不了文件 {name}：{reason(error)}") from None


def path_of(name: str) -> Path:
    """The path called `name`. Raises InputError for an empty name."""
    if not name:
        raise InputError("文件名是空的；请写文件名，读标准输入写 -")
    return Path(name)


def standard_input() -> BinaryIO:
    """Standard input as bytes. Raises InputError where it was closed."""
    if sys.stdin is None:
        raise InputError("没有标准输入；请写文件名")
    return sys.stdin.buffer


def reason(error: OSError) -> str:
    """Why a file cannot be used, in the reader's language."""
    known = {
        errno.ENOENT: "没有这个文件",
        errno.EISDIR: "这是一个文件夹",
        errno.EACCES: "没有权限",
        errno.ENOSPC: "磁盘满了",
        errno.EIO: "设备出错",
    }
    return known.get(error.errno or 0, f"系统错误 {error.errno}")
