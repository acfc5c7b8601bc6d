"""How far two pictures of one page are apart, and both with what differs, side by side. The browser reads
and writes them, so nothing else has to be installed for it."""

from __future__ import annotations

import base64
from typing import NamedTuple

from playwright.sync_api import Page

# A pixel differs where a channel does by more than this; letters are drawn a little otherwise each time.
TOLERATED = 24
_COMPARE = """async ([before, after, tolerated]) => {
  const read = async (png) => {
    const bitmap = await createImageBitmap(await (await fetch(png)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d", {willReadFrequently: true});
    context.drawImage(bitmap, 0, 0);
    return {bitmap, ...{width: bitmap.width, height: bitmap.height},
            data: context.getImageData(0, 0, bitmap.width, bitmap.height).data};
  };
  const [a, b] = [await read(before), await read(after)];
  const width = Math.max(a.width, b.width), height = Math.max(a.height, b.height);
  const shown = document.createElement("canvas");
  shown.width = 3 * width; shown.height = height;
  const context = shown.getContext("2d");
  context.drawImage(a.bitmap, 0, 0);
  context.drawImage(b.bitmap, width, 0);
  const marks = context.createImageData(width, height);
  let differing = 0;
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
    const at = 4 * (y * width + x);
    let apart = x >= a.width || x >= b.width || y >= a.height || y >= b.height;
    for (let c = 0; !apart && c < 3; c++)
      apart = Math.abs(a.data[4 * (y * a.width + x) + c] - b.data[4 * (y * b.width + x) + c]) > tolerated;
    if (apart) differing++;
    marks.data.set(apart ? [200, 0, 60, 255] : [245, 245, 245, 255], at);
  }
  context.putImageData(marks, 2 * width, 0);
  return [differing / (width * height), differing ? shown.toDataURL("image/png") : ""];
}"""


class Difference(NamedTuple):
    """Which share of the picture differs, and a PNG of before, after and what differs; none if nothing."""

    share: float
    picture: bytes


def difference(page: Page, before: bytes, after: bytes) -> Difference:
    """Between two PNGs, found on any blank page of a browser."""
    share, picture = page.evaluate(_COMPARE, [_address(before), _address(after), TOLERATED])
    return Difference(share, base64.b64decode(picture.partition(",")[2]))


def _address(png: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(png).decode()
