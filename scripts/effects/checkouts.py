"""A state of the project from the history: its catalogue, pages and stories in a folder beside.

Git is asked for what is there; nothing is fetched, and no worktree is made.
"""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path
from typing import NamedTuple

READ = ("catalog", "content", "tests/cases")
"""What of a state is read."""
_SHORT = 10  # hexadecimal digits of a commit that people are shown


class Unavailable(Exception):
    """A state that cannot be had; its text says why and what to do, in Chinese."""


class Change(NamedTuple):
    """What a change begins with, and `head`, None for the files as they are; both commits."""

    base: str
    head: str | None


def change(root: Path, base: str, head: str | None = None) -> Change:
    """The change that leads from `base` to `head`: it begins where the two parted, so that what came to
    `base` since is no part of it. Raises Unavailable."""
    shallow = _is_shallow(root)
    begins, ends = _commit(root, base, shallow), _commit(root, head or "HEAD", shallow)
    parted = _git(root, "merge-base", begins, ends, wanted=False)
    if not parted and shallow:
        raise Unavailable(
            f"这份克隆只取了最近几次提交（浅克隆），看不出改动从 “{base}” 的哪里开始；"
            "请先运行 git fetch --unshallow，再试"
        )
    return Change(parted or begins, ends if head else None)


def files_of(root: Path, commit: str, folder: Path) -> Path:
    """`folder`, with what is `READ` of the state `commit`. Raises Unavailable."""
    listed = _git(root, "ls-tree", "-d", "--name-only", commit, *READ).splitlines()
    if listed:
        packed = _run(root, "archive", "--format=zip", commit, *listed)
        if packed.returncode:
            raise Unavailable(_of_git(packed.stderr))
        with zipfile.ZipFile(io.BytesIO(packed.stdout)) as archive:
            archive.extractall(folder)  # a link comes out as a file that names where it led
    return folder


def messages(root: Path, change: Change) -> str:
    """The messages of the commits of a change, one below the other."""
    return _git(root, "log", "--format=%B", f"{change.base}..{change.head or 'HEAD'}")


def program_files(root: Path, change: Change) -> list[str]:
    """The files that a change touches and that are not read: programs, templates, styles."""
    ends = [change.head] if change.head else []
    names = _git(root, "diff", "--name-only", "-z", change.base, *ends, "--").split("\0")
    return [name for name in names if name and not _is_read(name)]


def _is_read(name: str) -> bool:
    if name.startswith("content/"):
        return name.endswith((".md", ".yml"))
    return name.startswith(("catalog/", "tests/cases/"))


def short(commit: str) -> str:
    """A commit as people are shown it."""
    return commit[:_SHORT]


def _commit(root: Path, name: str, is_shallow: bool) -> str:
    found = _git(
        root,
        "rev-parse",
        "--verify",
        "--quiet",
        "--end-of-options",
        f"{name}^{{commit}}",
        wanted=False,
    )
    if found:
        return found
    if is_shallow:
        raise Unavailable(
            f"没有 “{name}” 这个提交或分支：这份克隆只取了最近几次提交（浅克隆）。"
            f"请先运行 git fetch --unshallow，或 git fetch origin {name}，再试"
        )
    raise Unavailable(
        f"没有 “{name}” 这个提交或分支；请核对拼写（git branch -a 列出分支），"
        f"远处才有的请先运行 git fetch origin {name}"
    )


def _is_shallow(root: Path) -> bool:
    done = _run(root, "rev-parse", "--is-shallow-repository")
    if done.returncode:
        raise Unavailable(
            f"{root} 不在 git 的版本库里，取不出旧的样子；"
            "有旧的一份在手的，请用 --base-folder 指出它的文件夹"
        )
    return done.stdout.strip() == b"true"


def _git(root: Path, *arguments: str, wanted: bool = True) -> str:
    """What git says; where it refuses, nothing, or Unavailable if an answer is `wanted`."""
    done = _run(root, *arguments)
    if done.returncode and wanted:
        raise Unavailable(_of_git(done.stderr))
    return "" if done.returncode else done.stdout.decode("utf-8", "replace").strip()


def _run(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", *arguments], cwd=root, capture_output=True)
    except OSError as error:
        raise Unavailable(
            "没有找到 git，取不出旧的样子；请装上 git，"
            "有旧的一份在手的，请用 --base-folder 指出它的文件夹"
        ) from error


def _of_git(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return f"git 取不出这个样子：{lines[-1] if lines else '没有说为什么'}"
