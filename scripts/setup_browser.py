"""Find or install what the browser tests need: a Chromium and a Chinese font.

The path of the browser is written to `.venv/chromium-path`. Where everything is in place,
nothing is downloaded. Order of trial: what the machine has, its package manager (as root on
Debian and its kin), the browser that Playwright brings.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

RECORD = Path(__file__).resolve().parent.parent / ".venv" / "chromium-path"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_PATHS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def succeeds(command: Sequence[str], seconds: float | None = None) -> bool:
    try:
        done = subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=seconds
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def playwright_chromium() -> str | None:
    """Return where Playwright's own Chromium is or would be."""
    try:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            return playwright.chromium.executable_path
    except Exception:  # missing, or no build for this machine: either way not to be had
        return None


def candidates() -> Iterator[str]:
    if chosen := os.environ.get("CHROMIUM"):
        yield shutil.which(chosen) or chosen
    elif RECORD.exists():
        yield RECORD.read_text(encoding="utf-8").strip()
    for name in NAMES:
        if path := shutil.which(name):
            yield path
    yield from MAC_PATHS
    if path := playwright_chromium():
        yield path


def find_chromium() -> str | None:
    """Return the first browser that starts; a launcher without a browser behind it does not."""
    for path in candidates():
        if Path(path).is_file() and succeeds([path, "--version"], seconds=60):
            return path
    return None


def has_chinese_font() -> bool:
    if sys.platform in ("darwin", "win32"):
        return True
    try:
        done = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True)
    except OSError:
        return False
    return bool(done.stdout.strip())


def install_with_apt(packages: Sequence[str]) -> None:
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("installing with apt-get:", " ".join(packages), flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL)


def main() -> int:
    chromium = find_chromium()
    font = has_chinese_font()
    wanted = [] if chromium else ["chromium"]
    if not font:
        wanted += ["fontconfig", "fonts-noto-cjk"]
    if wanted:
        install_with_apt(wanted)
        chromium = chromium or find_chromium()
        font = font or has_chinese_font()
    if not chromium:
        print("installing Playwright's Chromium", flush=True)
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])
        chromium = find_chromium()

    missing = [] if chromium else ["a Chromium or Chrome browser (or set CHROMIUM to its path)"]
    if not font:
        missing.append("a Chinese font that fc-list can see, such as Noto Sans CJK")
    if not chromium or missing:
        print("The browser tests need you to install", " and ".join(missing) + ".", file=sys.stderr)
        return 1
    RECORD.parent.mkdir(exist_ok=True)
    RECORD.write_text(chromium + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
