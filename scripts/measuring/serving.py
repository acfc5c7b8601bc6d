"""How long an editor waits, from saving a file to seeing it, while ``make serve`` runs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import socket
from urllib.request import urlopen

from scripts.files.paths import ROOT

_FOLDERS = ("catalog", "content", "scripts", "calculator")
_LONGEST = 60.0  # seconds
_BROKEN = "caps:\n  - [\n"


def edits(count: int) -> tuple[list[float], list[float]]:
    """Seconds from saving to the page: (a title changed, a file broken), `count` times each.

    The edited catalogue is a copy; the served address is of this machine alone.
    """
    with tempfile.TemporaryDirectory() as folder, _serving(Path(folder)) as (root, page):
        file = root / "catalog" / "caps.yml"
        text = file.read_text(encoding="utf-8")
        title = next(line for line in text.splitlines() if line.strip().startswith("title: "))
        shown, broken = [], []
        for number in range(count):
            # No figure: one that no quotation prints is a mistake, and the page would say that.
            word = title.strip().removeprefix("title: ") + "改" * (number + 1)
            shown.append(_wait(page, word, file, text.replace(title, f"    title: {word}")))
            broken.append(_wait(page, 'role="alert"', file, _BROKEN))
    return shown, broken


@contextmanager
def _serving(root: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the project in `root`, served: the folder, and where its page of caps is."""
    for name in _FOLDERS:
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "node_modules").symlink_to(ROOT / "node_modules")
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "scripts.build", "serve", address]
    server = subprocess.Popen(command, cwd=root, stderr=subprocess.DEVNULL)
    page = f"http://{address}/caps/"
    try:
        while "<title>" not in _page(page):
            if server.poll() is not None:
                raise RuntimeError("the site is not served")
            time.sleep(0.2)
        yield root, page
    finally:
        server.terminate()
        server.wait()


def _wait(page: str, words: str, file: Path, text: str) -> float:
    """Seconds from writing `text` into `file` until `page` has `words`."""
    time.sleep(1)  # nobody saves before he has read
    file.write_text(text, encoding="utf-8")
    start = time.perf_counter()
    while words not in _page(page):
        if time.perf_counter() - start > _LONGEST:
            raise TimeoutError(f"the page does not show {words}")
        time.sleep(0.02)
    return time.perf_counter() - start


def _page(address: str) -> str:
    """What is served there; nothing where nobody answers yet."""
    with suppress(OSError), urlopen(address) as answer:
        text: str = answer.read().decode()
        return text
    return ""
