"""What the browser's MicroPython takes to answer, from message to message, the page left out."""

from __future__ import annotations

import random
import statistics

from playwright.sync_api import Browser

from calculator import rules
from scripts.desks import class_desk, plan_desk
from scripts.files.paths import ROOT
from scripts.measuring.server import BenchServer

CLASSES = 1_000
RUNS = 40
PLAN_RUNS = 5
_ASK = """
async (requests) => {
  const worker = document.querySelector("link[rel=preload][as=script]").href;
  const { bundle } = document.querySelector("meta[name=desk]").dataset;
  const python = new Worker(worker, { type: "module", name: new URL(bundle, location).href });
  const times = [];
  for (const [id, request] of requests.entries()) {
    const start = performance.now();
    await new Promise((resolve, reject) => {
      python.onmessage = ({ data }) =>
        data.answer?.ok ? resolve(data) : reject(new Error(JSON.stringify(data)));
      python.postMessage({ id, request });
    });
    times.push(performance.now() - start);
  }
  python.terminate();
  return times.slice(1);  // the first waits for Python to start
}
"""


def print_desks(browser: Browser) -> None:
    """The whole answer of the class page, and a plan of many classes, in milliseconds."""
    loaded = rules.load()
    one = class_desk.example(loaded)
    classes = [one | {"employed": str(i % 36)} for i in range(RUNS + 1)]
    many = plan_desk.example(loaded) | {"source": "text"}
    plans = [many | {"table": _table(i)} for i in range(PLAN_RUNS + 1)]
    with BenchServer(ROOT / "site", 0.0, 0.0) as address:
        page = browser.new_page()
        page.set_default_timeout(120_000)
        found = {}
        for desk, requests in ((class_desk.DESK, classes), (plan_desk.DESK, plans)):
            page.goto(address + desk.file.removesuffix(".md") + "/")
            found[desk.name] = page.evaluate(_ASK, requests)
    print("\nMicroPython in the browser, from message to answer, ms: median (min..max)")
    print(f"  {'the class page, all parts':34} {_spread(found['class'], 1)}")
    print(f"  {f'a plan of {CLASSES:,} classes':34} {_spread(found['plan'], 0)}")
    each = statistics.median(found["plan"]) / CLASSES
    print(f"  {'of it one class':34} {each:.2f}")


def _table(seed: int) -> str:
    chosen = random.Random(seed)
    lines = ["班次,参训人数,取证人数,稳定就业人数,成交单价"]
    for i in range(CLASSES):
        trainees = chosen.randint(20, 60)
        certified = chosen.randint(trainees // 2, trainees)
        lines.append(f"{i},{trainees},{certified},{chosen.randint(0, certified)},1850")
    return "\n".join(lines)


def _spread(found: list[float], digits: int) -> str:
    low, middle, high = min(found), statistics.median(found), max(found)
    return f"{middle:.{digits}f} ({low:.{digits}f}..{high:.{digits}f})"
