"""``make engines``: which engines are here, and what each does with the pages that compute."""

from __future__ import annotations

import json
import logging
import sys
import tempfile
import time
from pathlib import Path

from calculator.view.class_page import respond
from scripts.desks import class_desk
from scripts.desks.bundle import bundle
from tests import case_table, frozen, made_up_site
from tests.conftest import served
from tests.engines.asked import CHECKS, Place
from tests.engines.started import ENGINES, Engine, Missing
from tests.engines.webdriver import Browser, Refused


def main(wanted: list[str]) -> int:
    """Ask every engine that is here, or those `wanted`; 1 where one fails, 2 where none is here."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)  # what these pages lead to is not there
    requests = [case_table.request(story) for story in case_table.stories()]
    requests += case_table.edge_requests(frozen.rules())
    links = json.loads(bundle(class_desk.DESK, frozen.catalogue(), frozen.compiled()))["links"]
    answers = [case_table.comparable(respond(frozen.rules(), links, each)) for each in requests]
    failed, here = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        site = made_up_site.build(Path(folder))
        with served(site) as address:
            for engine in ENGINES:
                if wanted and engine.title.lower() not in wanted:
                    continue
                place = Place(
                    address, site, Path(folder) / engine.title / "saved", requests, answers
                )
                place.saved.mkdir(parents=True)
                try:
                    failed += _ask(engine, place)
                    here += 1
                except Missing as missing:
                    print(f"{engine.title}: not here ({missing}); apt-get install {engine.package}")
    print(f"{here} engines asked, {failed} checks failed")
    return 1 if failed else 0 if here else 2


def _ask(engine: Engine, place: Place) -> int:
    """How many checks fail. Raises Missing."""
    failed = 0
    with engine.start(place.saved.parent) as browser:
        for name, check in CHECKS.items():
            began = time.monotonic()
            told = _outcome(check, browser, place)
            failed += told.startswith("FAILED")
            print(
                f"{engine.title:10} {name:12} {time.monotonic() - began:6.1f} s  {told}", flush=True
            )
    return failed


def _outcome(check: object, browser: Browser, place: Place) -> str:
    try:
        check(browser, place)
    except (AssertionError, Refused) as error:
        words = " ".join(str(error).split())[:300]
        unknown = "unknown command" in words.lower()
        return f"the driver cannot: {words}" if unknown else f"FAILED: {words}"
    return "right"


if __name__ == "__main__":
    sys.exit(main([each.lower() for each in sys.argv[1:]]))
