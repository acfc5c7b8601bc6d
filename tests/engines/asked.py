"""What every engine is asked to do with the class page. Each takes a browser, where the desks are served,
and a `Place`; it raises AssertionError, or Refused where the driver says no."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import case_table
from tests.engines.webdriver import Browser

_EXAMPLE = "72,000"
_TYPE = """const field = document.getElementById("entry-employed");
  field.value = "20";
  field.dispatchEvent(new Event("input", { bubbles: true }));"""
_PASTE = "\ue009v\ue000"  # Control and v
_FILE_SECONDS = 20
_EACH = 200  # requests at once: a driver's message is not endless


@dataclass(frozen=True)
class Place:
    """`address`: of the desks; `site`: their folder; `saved`: where the browser puts files; `requests` of
    the table of cases and the `answers` to them."""

    address: str
    site: Path
    saved: Path
    requests: list[dict[str, str]]
    answers: list[dict[str, Any]]


def _opened(browser: Browser, place: Place) -> None:
    browser.go(place.address)
    browser.run("localStorage.clear(); sessionStorage.clear()")  # of what another check has typed
    browser.go(place.address + "calculator/")
    browser.until("return document.querySelector('.desk')?.dataset.runtime === 'micropython'")
    browser.until(
        "return performance.getEntriesByType('resource').some(e => /hand-over/.test(e.name))"
    )


def cases(browser: Browser, place: Place) -> None:
    """The table of cases comes to the same as here."""
    _opened(browser, place)
    for start in range(0, len(place.requests), _EACH):
        requests = place.requests[start : start + _EACH]
        for request, found, expected in zip(
            requests,
            browser.wait_for(case_table.ASK, {"requests": requests}),
            place.answers[start : start + _EACH],
            strict=True,
        ):
            assert case_table.comparable(found["answer"]) == expected, request


def typing(browser: Browser, place: Place) -> None:
    """What is typed changes the sum; what contradicts itself is told."""
    _opened(browser, place)
    assert _EXAMPLE in browser.text("#answer-total")
    browser.type("#entry-employed", "20")
    browser.until("return document.getElementById('answer-total').innerText.includes('86,400')")
    browser.type("#entry-employed", "50")
    browser.until(
        "return document.getElementById('problem-employed').innerText.includes('多于取证')"
    )
    assert browser.run("return document.querySelector('.answer-stale')") is None


def copying(browser: Browser, place: Place) -> None:
    """The link is on the clipboard, and pasted it is the same."""
    _opened(browser, place)
    browser.type("#entry-employed", "20")
    browser.until("return document.getElementById('answer-total').innerText.includes('86,400')")
    browser.click("[data-want=link]")
    told = browser.until("return document.getElementById('share-told').innerText")
    assert told == "已复制。", told
    link = browser.run("return document.getElementById('share-link').value")
    browser.run("document.getElementById('class-name').maxLength = 9999")
    browser.keys("#class-name", _PASTE)
    pasted = browser.run("return document.getElementById('class-name').value")
    assert pasted == link and "#v=" in link, pasted


def opening(browser: Browser, place: Place) -> None:
    """A link that was copied says what was filled in."""
    _opened(browser, place)
    browser.type("#entry-employed", "20")
    browser.until("return document.getElementById('answer-total').innerText.includes('86,400')")
    browser.click("[data-want=link]")
    link = browser.until("return document.getElementById('share-link').value")
    browser.go("about:blank")
    browser.go(link)
    browser.until("return document.getElementById('answer-total').innerText.includes('86,400')")


def saving(browser: Browser, place: Place) -> None:
    """A file is saved with what the page offers to copy."""
    _opened(browser, place)
    browser.click("[data-want='测算.csv']")
    browser.until("return document.querySelector('.handed textarea')")
    offered = browser.run("return document.querySelector('.handed textarea').value")
    text = _saved(place, ".csv").decode().removeprefix("\ufeff").replace("\r\n", "\n")
    assert text == offered.removeprefix("\ufeff")


def workbook(browser: Browser, place: Place) -> None:
    """Pyodide makes a workbook, and it is saved."""
    _opened(browser, place)
    browser.click("[data-want='测算.xlsx']")
    browser.until("return document.querySelector('.handed')")
    assert _saved(place, ".xlsx").startswith(b"PK")


def _saved(place: Place, ending: str) -> bytes:
    """The file that comes into the folder of this browser, taken away from there."""
    end = time.monotonic() + _FILE_SECONDS
    while time.monotonic() < end:
        for each in place.saved.iterdir():
            if each.suffix == ending and (content := each.read_bytes()):
                each.unlink()
                return content
        time.sleep(0.2)
    raise AssertionError(f"no {ending} has come")


def printing(browser: Browser, place: Place) -> None:
    """The slip is printed, alone."""
    _opened(browser, place)
    browser.run("window.print = () => (window.printed = document.documentElement.dataset.print)")
    browser.click("[data-want=slip]")
    assert browser.until("return window.printed") == "answer-slip"
    slip = browser.run("return document.getElementById('answer-slip').textContent")
    assert "测算单" in slip and "数据版本" in slip, slip


def paper(browser: Browser, place: Place) -> None:
    """On paper the slip is one sheet."""
    printing(browser, place)
    sheets = len(re.findall(rb"/Type\s*/Page\b", browser.pdf()))
    assert sheets <= 1, f"{sheets} sheets"


def from_disk(browser: Browser, place: Place) -> None:
    """Opened from disk, the page computes where the browser lets it, or says that it does not."""
    browser.go((place.site / "calculator" / "index.html").as_uri())
    browser.until("return document.querySelector('.desk').dataset.state !== 'example'")
    browser.type("#entry-employed", "20")
    told = browser.until(
        "return /86,400|没有重算/.exec(document.getElementById('answer-total').innerText)"
    )
    why = browser.text("[data-why]")
    assert told[0] == "86,400" or "存在设备里的文件" in why, why


def framed(browser: Browser, place: Place) -> None:
    """In a frame that may only run scripts, the page says so and leads out."""
    (place.site / "host.html").write_text(
        '<!doctype html><iframe src="calculator/?embed" sandbox="allow-scripts" '
        'style="width: 100%; height: 40rem"></iframe>',
        encoding="utf-8",
    )
    browser.go(place.address + "host.html")
    browser.enter_frame("iframe")
    browser.until("return document.querySelector('[data-why]')?.innerText.includes('请另外打开')")
    browser.run(_TYPE)  # a driver may not reach into such a frame
    browser.until("return document.querySelector('.answer-stale')?.innerText.includes('没有重算')")
    browser.click("[data-want=link]")
    browser.until("return document.querySelector('[data-want=link] + .script-lost')")
    browser.leave_frame()


CHECKS: dict[str, Callable[[Browser, Place], None]] = {
    "cases": cases,
    "typing": typing,
    "copy": copying,
    "open a link": opening,
    "save": saving,
    "workbook": workbook,
    "print": printing,
    "paper": paper,
    "from disk": from_disk,
    "in a frame": framed,
}
