"""Two releases of the desks of the made-up catalogue that differ in one rate, and a server between whose
answers they are swapped, as when a site is published anew.

The server does as nginx of Debian does out of the box: it says when a file was changed and nothing of how
long to keep it, so a browser keeps it for a tenth of its age, a page too.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, expect

from scripts.rules.compiled import version_of
from tests import made_up, made_up_site
from tests.conftest import served

SHARES = {"first": [80, 100], "second": [70, 100]}
PAGE = "calculator/"
EMPLOYED = "5"  # under every threshold, so that the first instalment is all there is
SUMS = {"first": "57,600", "second": "50,400"}
"""What the example is paid then, by release."""
RELOADED = "performance.getEntriesByType('navigation')[0].type === 'reload'"
_DAY = 24 * 60 * 60
_AGES = {"first": 60 * _DAY, "second": _DAY}  # in seconds


def compiled(release: str) -> dict[str, Any]:
    """The made-up rules with the rate of a release for the first instalment of the first scheme."""
    made = made_up.compiled()
    made["rules"]["schemes"][0]["formula"]["instalments"][0]["share"] = SHARES[release]
    made["data_version"] = version_of(made["rules"])
    return made


def build(folder: Path) -> dict[str, Path]:
    """Build both below `folder`; where each is."""
    built = {}
    for release, age in _AGES.items():
        site = made_up_site.build(folder / release, compiled(release))
        then = time.time() - age
        for file in site.rglob("*"):
            os.utime(file, (then, then))
        built[release] = site
    return built


@dataclass
class Published:
    """A place that `address` leads to; `publish` puts another release there."""

    address: str
    place: Path
    built: dict[str, Path]

    def publish(self, release: str, *, keeping: str = "") -> None:
        """Put `release` there; with files of the release `keeping` whose names are no longer used."""
        folder = self.place.with_name(f"{release}-{keeping}")
        if not folder.exists():
            shutil.copytree(self.built[release], folder)
            if keeping:
                _keep(self.built[keeping], folder)
        self.place.unlink(missing_ok=True)
        self.place.symlink_to(folder)


def _keep(old: Path, folder: Path) -> None:
    for file in (old / "assets").rglob("*.*"):
        place = folder / file.relative_to(old)
        if file.is_file() and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, place)


Server = Callable[[Path], AbstractContextManager[str]]


@contextmanager
def published(folder: Path, built: dict[str, Path], serve: Server = served) -> Iterator[Published]:
    """The first release, served from below `folder`; `serve` gives the address of a folder."""
    place = folder / "site"
    with serve(place) as address:
        site = Published(address, place, built)
        site.publish("first")
        yield site


def opened(visitor: BrowserContext, site: Published, path: str = PAGE) -> Page:
    """The page as a visitor opens it."""
    page = visitor.new_page()
    page.goto(site.address + path)
    return page


def answered(page: Page) -> Page:
    """The same page, once it would answer."""
    expect(page.locator(".desk")).to_have_attribute("data-runtime", re.compile("."), timeout=60_000)
    return page


def typed(page: Page) -> None:
    """Something is typed into it."""
    page.locator("#entry-employed").fill(EMPLOYED)


def told(page: Page) -> Locator:
    """Where it says that it is old."""
    return page.get_by_role("status").filter(has_text="本站刚更新过")


def assert_all_of(page: Page, release: str) -> None:
    """What was typed is answered, and the page, its version and its sum are of one release."""
    expect(page.locator("#answer-total")).to_contain_text(SUMS[release])
    words = page.locator(".aside").last
    expect(words).to_contain_text(f"数据版本 {compiled(release)['data_version']}")
