"""A folder of generated files: written only where they changed, stale ones removed.

A file that is written again with the same bytes keeps its time stamp, so a watcher sees nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path


class DocsTree:
    """The files of one generation. Call `write` and `copy` for each file, then `prune`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept: set[Path] = set()

    def write(self, name: str, content: str | bytes) -> None:
        """Have `content` stand in the file `name`, a path below the root."""
        file = self.root / name
        if file in self._kept:
            raise ValueError(f"two generated files have one name: {name}")
        self._kept.add(file)
        data = content.encode() if isinstance(content, str) else content
        if not file.is_file() or file.read_bytes() != data:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    def copy(self, source: Path, name: str) -> None:
        """Have the file `name` be a copy of `source`."""
        self.write(name, source.read_bytes())

    def copy_folder(self, source: Path, name: str = "", leave_out: Collection[Path] = ()) -> None:
        """Have every file below `source` stand below the folder `name`, but for `leave_out`."""
        for file in sorted(source.rglob("*")):
            if file.is_file() and file not in leave_out:
                self.copy(file, str(Path(name) / file.relative_to(source)))

    def prune(self) -> None:
        """Remove every file below the root that this generation did not write."""
        for path in sorted(self.root.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif path not in self._kept:
                path.unlink()
