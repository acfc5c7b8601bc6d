"""Rosters of many people: read and judged in a browser from a workbook, and on the command line from CSV."""

from __future__ import annotations

import csv
import random
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, FilePayload, Page

from calculator.engine.roster.identity import check_character
from calculator.files.xlsx import Sheet, workbook
from scripts.files.paths import SITE
from scripts.measuring.process import measured
from scripts.measuring.server import BenchServer

IN_BROWSER = 10_000
ON_COMMAND_LINE = 100_000
RUNS = 5
_OF_A_CLASS = 40
_HEADINGS = (
    *("姓名", "身份证号", "班次", "人群", "出勤率", "是否合格", "证书", "发证日期"),
    *("就业单位", "单位类型", "养老保险起缴月", "连续月数", "已享受补贴次数"),
)
PATIENCE = 120_000  # milliseconds, on a machine that does much else
_SEEN = """
addEventListener("change", ({ target }) => {
  if (target.id !== "roster-file") return;
  const began = performance.now(), page = document.getElementById("roster");
  new MutationObserver(() => { page.dataset.took = String(performance.now() - began); })
    .observe(page, { attributeFilter: ["data-answered"] });
}, true);
"""


def roster(people: int) -> Iterator[list[str]]:
    """The rows of `people` in classes of usual size, of every kind that a roster has; the same each time."""
    chosen = random.Random(1)
    yield list(_HEADINGS)
    for number in range(people):
        born = f"{1970 + number % 35}{1 + number % 12:02d}{1 + number % 28:02d}"
        digits = f"320299{born}{number // 420 % 1000:03d}"
        certified = chosen.random() < 0.9
        employed = certified and chosen.random() < 0.6
        work = (f"第{chosen.randrange(500)}公司", "企业", f"2026-0{chosen.randint(5, 9)}")
        yield [
            *(f"学员{number}", digits + check_character(digits), f"{number // _OF_A_CLASS + 1} 班"),
            *("农村转移就业劳动者", f"{chosen.randint(50, 100)}%", "是" if certified else "否"),
            *(("职业资格证书", "2026-05-08") if certified else ("", "")),
            *((*work, str(chosen.randint(1, 6))) if employed else ("", "", "", "")),
            str(chosen.randint(0, 3)),
        ]


def print_rosters(browser: Browser) -> None:
    """Milliseconds from the choice of a file to the answer on the page, and seconds of a process."""
    book = workbook([Sheet("名册", list(roster(IN_BROWSER)))])
    took = []
    with BenchServer(SITE, 0.0, 0.0) as address:
        for _ in range(RUNS):
            page = started(
                browser, address
            )  # anew: a school has one roster, and nothing has run before
            took.append(answered(page, book))
            page.context.close()
    print(f"\n{IN_BROWSER:,} people of a workbook, from the choice of the file to the answer, ms")
    print(f"  {statistics.median(took):,.0f} ({min(took):,.0f}..{max(took):,.0f})")
    print(f"\n{ON_COMMAND_LINE:,} people from CSV, whole process, median: seconds, peak memory")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "roster.csv"
        with file.open("w", newline="", encoding="utf-8") as out:
            csv.writer(out).writerows(roster(ON_COMMAND_LINE))
        command = [sys.executable, "-m", "calculator", "roster", str(file), "--unit-price", "2000"]
        for kind in ("csv", "json"):
            runs = [measured([*command, "--format", kind]) for _ in range(RUNS)]
            used, clock = (statistics.median(run[part] for run in runs) for part in (0, 1))
            peak = max(run[2] for run in runs) / 1024
            print(f"  --format {kind:6} {used:.2f} (clock {clock:.2f})  {peak:.0f} MB")


def started(browser: Browser, address: str) -> Page:
    """The page of rosters when its Python has come."""
    page = browser.new_context().new_page()
    page.add_init_script(_SEEN)
    page.goto(address + "roster/")
    page.locator("#roster-price").fill("2000")
    page.locator("#roster-file").focus()
    page.locator("#roster-state", has_text="好了").wait_for(timeout=PATIENCE)
    return page


def answered(page: Page, content: bytes) -> float:
    """Milliseconds from the choice of a workbook to the answer."""
    file: FilePayload = {"name": "roster.xlsx", "mimeType": "", "buffer": content}
    page.locator("#roster-file").set_input_files(file)
    page.locator("#roster[data-took]").wait_for(timeout=PATIENCE)
    return float(page.locator("#roster").get_attribute("data-took") or "")
